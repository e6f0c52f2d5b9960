/** Reads PubMed records in XML (`PubmedArticleSet`), one document a record. Format: https://dtd.nlm.nih.gov/ncbi/pubmed/ */
import type { Problem } from "../document/index.ts";
import { RecordNames } from "./medline/record-names.ts";
import type { Parsed, Parser } from "./parser.ts";
import { damagesOf } from "./pubmed/damages.ts";
import { readRecord, toDocument } from "./pubmed/record.ts";
import { Held } from "./xml/held.ts";
import { lostIn } from "./xml/lost.ts";
import { XmlTrees } from "./xml/tree.ts";

const pubmedXml: Parser = {
  id: "pubmed-xml",
  title: "PubMed records in XML",
  extensions: [".xml"],
  sharesExtensions: true,
  readsInPieces: true,
  detects: (head) =>
    /^\s{0,99}<(?:\?xml|!DOCTYPE|!--|Pubmed)/.test(head) && /<Pubmed(?:Book)?Article(?:Set)?[\s>]/.test(head),
  parse: readSet,
};

export default pubmedXml;

function* readSet(path: string, chunks: Iterable<string>): Generator<Parsed> {
  const trees = new XmlTrees("PubmedArticle", "PubmedBookArticle", "DeleteCitation");
  const text = new Held();
  const names = new RecordNames();
  const books: number[] = [];
  let records = 0;
  const read = function* (roots: ReturnType<XmlTrees["write"]>): Generator<Parsed> {
    for (const root of roots) {
      const { element, isCut } = root;
      if (element.name === "DeleteCitation") continue;
      if (element.name === "PubmedBookArticle") {
        books.push(text.take(element.from, element.to).line);
        continue;
      }
      records++;
      if (isCut) yield { problem: cutShort(path, text.lineAt(element.from)) };
      const record = readRecord(element);
      const id = `${path}#${names.unique(record.pmid ?? `record-${records}`)}`;
      const source = text.take(element.from, element.to);
      const parts = [...record.parts, ...damagesOf(root, record.pmid !== null, source)];
      yield { document: toDocument({ ...record, parts }, path, id, source) };
    }
  };
  for (const chunk of chunks) {
    text.add(chunk);
    yield* read(trees.write(chunk));
  }
  yield* read(trees.end());
  for (const problem of lostIn(trees, "record")) yield { problem: { path, ...problem } };
  if (books.length > 0) yield { problem: booksLeft(path, books) };
  if (records === 0 && books.length === 0) yield { problem: noRecord(path) };
}

function cutShort(path: string, line: number): Problem {
  const message = "The record that begins here has no end: the file is cut short, or its tags do not match.";
  const remedy = "Download the file again. What comes before the break was read.";
  return { path, line, message, remedy, severity: "error" };
}

function booksLeft(path: string, lines: readonly number[]): Problem {
  const message =
    lines.length === 1
      ? "The record of a book (PubmedBookArticle) was not read."
      : `${lines.length} records of books (PubmedBookArticle) were not read; the first one is here.`;
  return { path, line: lines[0] ?? null, message, remedy: "Only records of articles are read.", severity: "notice" };
}

function noRecord(path: string): Problem {
  const message = "The file contains no PubMed record.";
  return { path, line: 1, message, remedy: "Export the records again as PubMed XML.", severity: "error" };
}
