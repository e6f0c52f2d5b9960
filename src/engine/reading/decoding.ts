// Decodes the bytes of a file as they are read: UTF-8, UTF-16 by its mark, Windows-1252 where nothing else fits.
import { isAscii, isUtf8 } from "node:buffer";
import type { TextDecoder } from "node:util";

/** Of any other, a decoder that keeps what is incomplete. */
export type Encoding = "ascii" | "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | TextDecoder;

/** What bytes decoded to: `used` says how many (the rest is an incomplete character), `invalid` that some were replaced. */
export interface Decoded {
  readonly text: string;
  readonly used: number;
  readonly invalid: boolean;
}

/** The encoding a byte order mark names, and its length. */
export function byteOrderMark(bytes: Buffer): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/**
 * The encoding of bytes without a mark. A text in UTF-8 with a few broken bytes has more whole characters beyond ASCII
 * than broken ones; one in Windows-1252 hardly ever has a whole one.
 */
export function guessEncoding(bytes: Buffer): Encoding {
  if (isAscii(bytes)) return "ascii";
  if (isUtf8(bytes)) return "utf-8";
  let whole = 0;
  let broken = 0;
  for (const [character] of bytes.toString("utf8").matchAll(/[^\0-\x7f]/gu)) {
    if (character === "\ufffd") broken++;
    else whole++;
  }
  return whole > broken ? "utf-8" : "windows-1252";
}

/** Decodes a run of bytes; `isLast` when none follow, so that an incomplete character is replaced. */
export function decode(bytes: Buffer, encoding: Encoding, isLast: boolean): Decoded {
  if (typeof encoding !== "string") {
    const text = encoding.decode(bytes, { stream: !isLast });
    return { text, used: bytes.length, invalid: text.includes("\ufffd") };
  }
  if (encoding === "windows-1252") {
    const text = bytes.toString("latin1").replace(/[\x80-\x9f]/g, fromWindows);
    return { text, used: bytes.length, invalid: false };
  }
  if (encoding === "ascii" || encoding === "utf-8") {
    const used = isLast ? bytes.length : bytes.length - incompleteUtf8(bytes);
    const whole = bytes.subarray(0, used);
    return { text: whole.toString("utf8"), used, invalid: !isUtf8(whole) };
  }
  const used = bytes.length - incompleteUtf16(bytes, encoding);
  const units = Buffer.from(bytes.subarray(0, used));
  const text = (encoding === "utf-16be" ? units.swap16() : units).toString("utf16le");
  const odd = isLast && used < bytes.length;
  return { text: odd ? `${text}\ufffd` : text, used: isLast ? bytes.length : used, invalid: odd };
}

/** How many bytes at the end begin a UTF-8 character that goes on. */
function incompleteUtf8(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

/** An odd byte, or the first half of a surrogate pair, at the end. */
function incompleteUtf16(bytes: Buffer, encoding: Encoding): number {
  const odd = bytes.length % 2;
  const last = bytes.length - odd - 2;
  if (last < 0) return odd;
  const unit = encoding === "utf-16be" ? bytes.readUInt16BE(last) : bytes.readUInt16LE(last);
  return unit >= 0xd800 && unit <= 0xdbff ? odd + 2 : odd;
}

/** Windows-1252 from 0x80 to 0x9f (https://encoding.spec.whatwg.org/#windows-1252); the five unused codes stay controls. */
const windows = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const fromWindows = (character: string): string => windows[character.charCodeAt(0) - 0x80]!;
