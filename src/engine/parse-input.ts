/** Parses a file by the parser that knows its content. */
import type { Problem } from "../document/index.ts";
import type { Parsed, Parser } from "../parsers/parser.ts";
import type { Input } from "./input.ts";
import { mostUnpacked } from "./reading/gzip.ts";
import { extensionOf } from "./reading/walk.ts";

const headLength = 65_536;

/** The extension of a file that is in none of the formats it may stand for. */
export interface PassedOver {
  readonly passedOver: string;
}

/** Each document as soon as it is complete, and what there is to say about the rest. */
export function* parseInput(input: Input, parsers: readonly Parser[]): Iterable<Parsed | PassedOver> {
  const limits = { mostUnpacked };
  const chunks = input.chunks(limits)[Symbol.iterator]();
  const first = chunks.next();
  const text = first.done ? "" : first.value;
  const parser = parserFor(input, text.slice(0, headLength), parsers);
  // A page is in memory as a whole; of records, there is one at a time.
  if (parser?.readsInPieces) limits.mostUnpacked = Number.POSITIVE_INFINITY;
  if (parser) yield* parser.parse(input.path, resume(text, chunks));
  else if (mayBeAnything(input, parsers)) yield { passedOver: extensionOf(input.path) };
  else yield { problem: notRead(input, text, parsers) };
}

/** A file met in a folder whose extension says little: `package.json` beside study records. */
function mayBeAnything({ path, isMet }: Input, parsers: readonly Parser[]): boolean {
  const extension = extensionOf(path);
  return isMet === true && parsers.some((parser) => parser.sharesExtensions && parser.extensions.includes(extension));
}

/** A file in a format that is known not to be read, or of an extension that is nobody's. */
function notRead({ path }: Input, text: string, parsers: readonly Parser[]): Problem {
  const isText = parsers.some((parser) => parser.isFallback && parser.detects(text.slice(0, headLength)));
  const message = isText
    ? `A file of the kind ${extensionOf(path)} is read only if its content is in a known format.`
    : "The file is in a format that is not read.";
  const remedy = isText
    ? "Leave the file out, rename it to .txt if it is plain text, or name its kind in `include`."
    : "Leave the file out, or add a parser that reads it.";
  return { path, line: null, message, remedy, severity: "error" };
}

/**
 * By content, else by extension; the fallback last, for content that is in no format it knows to be another, in a file of its extensions or of one that
 * the configuration includes.
 */
function parserFor({ path, isMet = false }: Input, head: string, parsers: readonly Parser[]): Parser | undefined {
  const extension = extensionOf(path);
  const own = parsers.filter((parser) => !parser.isFallback);
  return (
    own.find((parser) => parser.detects(head)) ??
    own.find((parser) => !parser.sharesExtensions && parser.extensions.includes(extension)) ??
    parsers.find(
      (parser) => parser.isFallback && (isMet || parser.extensions.includes(extension)) && parser.detects(head),
    )
  );
}

function* resume(first: string, rest: Iterator<string>): Iterable<string> {
  yield first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
