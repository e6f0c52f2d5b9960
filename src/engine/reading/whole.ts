/** Decodes bytes that are in memory already, as those of a file are decoded. */
import { declaredEncoding } from "./declared.ts";
import { byteOrderMark, decode, guessEncoding } from "./decoding.ts";

/** The text of bytes, without a byte order mark. */
export function decodeWhole(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = byteOrderMark(all);
  const text = mark ? all.subarray(mark.length) : all;
  const guessed = guessEncoding(text);
  const encoding = guessed === "windows-1252" ? (declaredEncoding(text) ?? guessed) : guessed;
  return decode(text, mark?.encoding ?? encoding, true).text;
}
