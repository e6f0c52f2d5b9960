/** Reads study records of ClinicalTrials.gov as its interface gives them (v2 JSON): one study, a list, or a page of search results. */
import type { Problem } from "../document/index.ts";
import { objectsWith } from "./json/tree.ts";
import type { Parsed, Parser } from "./parser.ts";
import { studyDocument } from "./registry/study.ts";

const registry: Parser = {
  id: "registry",
  title: "Study records of ClinicalTrials.gov (JSON)",
  extensions: [".json"],
  sharesExtensions: true,
  detects: (head) => /^\s{0,99}[{[]/.test(head) && /"protocolSection"\s{0,9}:\s{0,9}\{/.test(head),
  parse: readStudies,
};

export default registry;

function* readStudies(path: string, chunks: Iterable<string>): Generator<Parsed> {
  const text = [...chunks].join("");
  let count = 0;
  let line = 1;
  let at = 0;
  let left: number | null = null;
  let wasCut = false;
  const lineOf = (offset: number): number => {
    for (let end = text.indexOf("\n", at); end !== -1 && end < offset; end = text.indexOf("\n", at)) {
      line++;
      at = end + 1;
    }
    return line;
  };
  const studies = objectsWith("protocolSection", text, (from) => {
    left ??= from;
  });
  for (const { object, isCut } of studies) {
    count++;
    const line = lineOf(object.from);
    wasCut ||= isCut;
    if (isCut) yield { problem: cutShort(path, line) };
    yield { document: studyDocument(object, text, { path, line, count }) };
  }
  if (left !== null && !wasCut) yield { problem: outside(path, left, text) };
}

const longestQuote = 60;

function outside(path: string, from: number, text: string): Problem {
  const line = text.slice(0, from).split("\n").length;
  const first = text
    .slice(from, from + longestQuote)
    .replaceAll(/\s{1,99}/g, " ")
    .trim();
  const message = `The text that begins here stands outside any study record, and was not read: "${first}".`;
  return { path, line, message, remedy: "Remove the text, or move it to a file of its own.", severity: "error" };
}

function cutShort(path: string, line: number): Problem {
  return {
    path,
    line,
    message: "The study record that begins here has no end: the file is cut short, or is not valid JSON.",
    remedy: "Download the record again. What comes before the break was read.",
    severity: "error",
  };
}
