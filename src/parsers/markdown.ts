/** Reads Markdown pages, and plain text as Markdown without markup. */
import type { Document, Problem } from "../document/index.ts";
import { blockParts } from "./markdown/blocks.ts";
import { chunksOf } from "./markdown/chunks.ts";
import { foreignFormat } from "./markdown/foreign.ts";
import { readLines } from "./markdown/lines.ts";
import { restoreHeadings } from "./markdown/lost-headings.ts";
import { outline } from "./markdown/outline.ts";
import { hide, type LoosePart, readPage } from "./markdown/page.ts";
import { plainParts } from "./markdown/plain.ts";
import { readRegions } from "./markdown/regions.ts";
import { parseBlocks } from "./markdown/remark.ts";
import type { Parsed, Parser } from "./parser.ts";

/** The parser of CommonMark with GFM tables, and of the damage that conversion does to such pages. */
const markdown: Parser = {
  id: "markdown",
  title: "Markdown and plain text",
  extensions: [".md", ".markdown", ".mdx", ".txt", ".text", ""],
  isFallback: true,
  detects: (head) => !head.includes("\0") && foreignFormat(head) === null,
  parse: readMarkdown,
};

export default markdown;

function* readMarkdown(path: string, chunks: Iterable<string>): Generator<Parsed> {
  const text = [...chunks].join("");
  const lines = readLines(text);
  const page = readPage(text, lines, /\.mdx(?:\.gz)?$/i.test(path));
  const regions = readRegions(page, lines);
  const parts: LoosePart[] = [...regions.parts];
  const rest = hide(page.masked, regions.spans, " ");
  let plainAt: number | null = null;
  for (const chunk of chunksOf(rest, lines)) {
    if (chunk.isPlain) plainAt ??= chunk.start;
    const read = chunk.isPlain
      ? plainParts(page, chunk)
      : blockParts(page, parseBlocks(rest.slice(chunk.start, chunk.end)), chunk.start);
    for (const part of read) parts.push(part);
  }
  if (plainAt !== null) yield { problem: readAsPlain(path, text, plainAt) };
  const document: Document = {
    id: path,
    path,
    format: "markdown",
    ids: [],
    parts: outline(restoreHeadings(page, parts)),
    source: { text, offset: 0, line: 1 },
  };
  yield { document };
}

function readAsPlain(path: string, text: string, at: number): Problem {
  let line = 1;
  for (let end = text.indexOf("\n"); end !== -1 && end < at; end = text.indexOf("\n", end + 1)) line++;
  return {
    path,
    line,
    message: "Text with too many or too deeply nested Markdown marks was read as plain text.",
    remedy: "If its tables and lists matter, break the text up with blank lines or remove the marks.",
    severity: "notice",
  };
}
