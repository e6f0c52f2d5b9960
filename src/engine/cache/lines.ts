/** Reads the lines of a file one after the other, holding one block of it; a file that cannot be read has none. */
import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

const blockSize = 256 * 1024;

export function* linesOfFile(path: string): Generator<string, undefined> {
  let descriptor: number;
  try {
    descriptor = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    const decoder = new StringDecoder("utf8");
    const buffer = Buffer.allocUnsafe(blockSize);
    let held: string[] = [];
    for (let count = read(descriptor, buffer); count > 0; count = read(descriptor, buffer)) {
      const [first = "", ...others] = decoder.write(buffer.subarray(0, count)).split("\n");
      held.push(first);
      for (const line of others) {
        yield held.join("");
        held = [line];
      }
    }
    // What does not end as a line was cut off.
  } finally {
    closeSync(descriptor);
  }
  return undefined;
}

function read(descriptor: number, buffer: Buffer): number {
  try {
    return readSync(descriptor, buffer);
  } catch {
    return 0;
  }
}
