// Opens files and hands out their decoded text chunk by chunk, so that no file need fit in memory.
import type { Problem } from "../document/index.ts";
import type { FoundFile } from "./files.ts";
import type { Input, ReadingLimits } from "./input.ts";
import { openBytes } from "./reading/bytes.ts";
import { declaredEncoding } from "./reading/declared.ts";
import { byteOrderMark, decode, type Encoding, guessEncoding } from "./reading/decoding.ts";
import { failure, notice, ReadingError } from "./reading/problem.ts";

export { ReadingError } from "./reading/problem.ts";

const LARGEST_CHUNK = 128 * 1024;
const SMALLEST_CHUNK = 16 * 1024;
const HEAD_BYTES = 64 * 1024;

/** A found file as the engine takes it; what is noticed while reading is reported on the first pass only. */
export function fileInput(file: FoundFile, report: (problem: Problem) => void): Input {
  let isFirstPass = true;
  return {
    path: file.path,
    ...(file.isMet && { isMet: true }),
    chunks(limits) {
      const told = isFirstPass ? report : () => undefined;
      isFirstPass = false;
      return decodedChunks(file, told, LARGEST_CHUNK, limits);
    },
  };
}

/** The decoded beginning of a file, of up to 64 KB. */
export function decodedHead(file: FoundFile): string {
  for (const chunk of decodedChunks(file, () => undefined, HEAD_BYTES)) return chunk;
  return "";
}

/**
 * The decoded text of a file in chunks of up to 128 KB (never splitting a character), without its byte order mark.
 * What was replaced or guessed is reported as a notice; a file that cannot be read, or is no text, throws a `ReadingError`.
 */
export function* decodedChunks(
  file: FoundFile,
  report: (problem: Problem) => void,
  largestChunk = LARGEST_CHUNK,
  limits: ReadingLimits = { mostUnpacked: Number.POSITIVE_INFINITY },
): Generator<string, void, undefined> {
  const source = openBytes(file, () => limits.mostUnpacked);
  try {
    const buffer = Buffer.allocUnsafe(Math.min(Math.max(source.size + 1, SMALLEST_CHUNK), Math.max(largestChunk, 16)));
    let encoding: Encoding = "ascii";
    let declared: Encoding | null = null;
    let held = 0;
    let isFirst = true;
    let isInvalid = false;
    for (let isLast = false; !isLast; ) {
      const count = source.fill(buffer, held);
      isLast = held + count < buffer.length;
      let bytes = buffer.subarray(0, held + count);
      if (isFirst) {
        const mark = byteOrderMark(bytes);
        if (mark) {
          encoding = mark.encoding;
          bytes = bytes.subarray(mark.length);
        } else {
          refuseBinary(file, bytes, report);
          declared = declaredEncoding(bytes);
        }
        isFirst = false;
      }
      // Until a byte beyond ASCII turns up, nothing tells the encodings apart.
      if (encoding === "ascii") encoding = settle(file, bytes, declared, isLast, report);
      const { text, used, invalid } = decode(bytes, encoding, isLast);
      if (invalid && !isInvalid) {
        isInvalid = true;
        const remedy = "Save the file as UTF-8 again; characters that appear as � were lost.";
        report(notice(file.path, `Contains bytes that are not valid ${nameOf(encoding)}; they were replaced.`, remedy));
      }
      held = bytes.length - used;
      bytes.copy(buffer, 0, used);
      if (text !== "") yield text;
    }
  } finally {
    source.close();
  }
}

const nameOf = (encoding: Encoding): string =>
  (typeof encoding === "string" ? encoding : encoding.encoding).toUpperCase();

/** What the bytes show, or what the page says of itself where they are no UTF-8. */
function settle(
  file: FoundFile,
  bytes: Buffer,
  declared: Encoding | null,
  isLast: boolean,
  report: (problem: Problem) => void,
): Encoding {
  const { used } = decode(bytes, "utf-8", isLast);
  const encoding = guessEncoding(bytes.subarray(0, used));
  if (declared && (encoding === "windows-1252" || isEscaped(declared, bytes))) return declared;
  if (encoding === "windows-1252") {
    const remedy = "Save it as UTF-8 if characters such as ≥ or ± come out wrong.";
    report(notice(file.path, "Is not UTF-8; read as Windows-1252.", remedy));
  }
  return encoding;
}

/** Japanese in seven bits looks like ASCII. */
const isEscaped = (declared: Encoding, bytes: Buffer): boolean =>
  typeof declared !== "string" && declared.encoding === "iso-2022-jp" && bytes.includes(0x1b);

/** A few NUL bytes in a text are a defect of the text; more of them, or among bytes that are no UTF-8, make it binary. */
function refuseBinary(file: FoundFile, bytes: Buffer, report: (problem: Problem) => void): void {
  const nul = bytes.indexOf(0);
  if (nul === -1) return;
  const head = bytes.subarray(0, HEAD_BYTES);
  let count = 0;
  for (const byte of head) if (byte === 0) count++;
  if (count * 100 > head.length || guessEncoding(bytes) === "windows-1252")
    throw new ReadingError(failure(file.path, "Is not a text file.", "Leave it out, or export it as text."));
  report(
    notice(file.path, "Contains NUL bytes; they were read as characters.", "Remove them, or export the file again."),
  );
}
