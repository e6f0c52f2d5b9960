/** Reads records in RIS, one document a record. Format: https://en.wikipedia.org/wiki/RIS_(file_format) */
import type { Problem } from "../document/index.ts";
import { excerpt, stray } from "./medline/problems.ts";
import { type OpenRecord, toDocument } from "./medline/record.ts";
import type { Parsed, Parser } from "./parser.ts";
import { beginsRis, ris, tagged } from "./ris/layout.ts";

const parser: Parser = {
  id: "ris",
  title: "Records in RIS",
  extensions: [".ris"],
  detects: beginsRis,
  parse: readRecords,
};

export default parser;

function* readRecords(path: string, chunks: Iterable<string>): Generator<Parsed> {
  const text = [...chunks].join("");
  let record: OpenRecord | null = null;
  let count = 0;
  let line = 0;
  let outside: { readonly line: number; readonly first: string; count: number } | null = null;
  const close = (): Parsed[] => {
    if (!record) return [];
    count++;
    const slice = text.slice(record.start, record.end);
    const document = toDocument(record, slice, path, `${path}#record-${count}`, ris);
    record = null;
    return [{ document }];
  };
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const stop = found === -1 ? text.length : found;
    line++;
    const value = valueIn(text, start, stop);
    if (value.tag === "TY") {
      yield* close();
      record = { start, line, fields: [], end: start };
    }
    if (record && value.tag === "ER") {
      record.end = value.end;
      yield* close();
    } else if (record && value.end > value.start) addTo(record, value, start);
    else if (!record && value.end > value.start) {
      outside ??= { line, first: excerpt(text.slice(value.start, value.end)), count: 0 };
      outside.count++;
    }
    start = stop + 1;
  }
  if (record) yield { problem: withoutEnd(path, (record as OpenRecord).line) };
  yield* close();
  if (count === 0) yield { problem: noRecord(path, text) };
  else if (outside) yield { problem: { path, ...stray(outside.line, outside.first, outside.count) } };
}

/** The tag of a line, if it has one, and where its value stands. */
interface Value {
  readonly tag: string | null;
  readonly start: number;
  readonly end: number;
}

function valueIn(text: string, lineStart: number, lineEnd: number): Value {
  const match = tagged.exec(text.slice(lineStart, Math.min(lineEnd, lineStart + 8)));
  let start = lineStart + (match ? 5 : 0);
  let end = lineEnd;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { tag: match?.[1] ?? null, start, end };
}

/** A line without a tag goes on with the field before it. */
function addTo(record: OpenRecord, { tag, start, end }: Value, lineStart: number): void {
  if (tag !== null) record.fields.push({ tag, start: lineStart, contents: [start, end] });
  else record.fields.at(-1)?.contents.push(start, end);
  record.end = end;
}

function withoutEnd(path: string, line: number): Problem {
  const message = "The record that begins here has no end (ER): the file may be cut short.";
  return { path, line, message, remedy: "Export it again; what there is of it was read.", severity: "notice" };
}

function noRecord(path: string, text: string): Problem {
  if (text.trim() === "")
    return {
      path,
      line: null,
      message: "The file is empty.",
      remedy: "Remove it, or export it again.",
      severity: "notice",
    };
  return { path, line: 1, message: "The file contains no RIS record.", remedy: "Export it again.", severity: "error" };
}
