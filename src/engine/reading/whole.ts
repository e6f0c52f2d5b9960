/** Decodes bytes that are in memory already, as those of a file are decoded. */
import { byteOrderMark, decode, guessEncoding } from "./decoding.ts";

/** The text of bytes, without a byte order mark. */
export function decodeWhole(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = byteOrderMark(all);
  const text = mark ? all.subarray(mark.length) : all;
  return decode(text, mark?.encoding ?? guessEncoding(text), true).text;
}
