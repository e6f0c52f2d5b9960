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
  for (const { object, isCut } of objectsWith("protocolSection", text)) {
    for (let end = text.indexOf("\n", at); end !== -1 && end < object.from; end = text.indexOf("\n", at)) {
      line++;
      at = end + 1;
    }
    count++;
    if (isCut) yield { problem: cutShort(path, line) };
    yield { document: studyDocument(object, text, { path, line, count }) };
  }
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
