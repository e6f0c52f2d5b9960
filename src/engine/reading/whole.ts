/** Decodes bytes that are in memory already, as those of a file are decoded. */
import { byteOrderMark, decode, guessEncoding } from "./decoding.ts";

export function decodeWhole(bytes: Buffer): string {
  const mark = byteOrderMark(bytes);
  const text = mark ? bytes.subarray(mark.length) : bytes;
  return decode(text, mark?.encoding ?? guessEncoding(text), true).text;
}
