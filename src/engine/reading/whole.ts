/** Decodes bytes that are in memory already, as those of a file are unpacked and decoded. */
import { declaredEncoding } from "./declared.ts";
import { byteOrderMark, decode, guessEncoding } from "./decoding.ts";
import { isGzip, unpacked } from "./gzip.ts";

/** The text of the bytes of what goes by a path, without a byte order mark; throws a `ReadingError` where they are compressed and cannot be unpacked. */
export function decodeWhole(bytes: Uint8Array, path: string): string {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const all = isGzip(packed) ? unpacked(path, packed) : packed;
  const mark = byteOrderMark(all);
  const text = mark ? all.subarray(mark.length) : all;
  const guessed = guessEncoding(text);
  const encoding = guessed === "windows-1252" ? (declaredEncoding(text) ?? guessed) : guessed;
  return decode(text, mark?.encoding ?? encoding, true).text;
}
