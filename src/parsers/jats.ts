/** Reads articles in JATS, the XML of PubMed Central and of most publishers (ANSI/NISO Z39.96). */
import type { Document, Problem } from "../document/index.ts";
import { idsOf, writeFront, writeJournal } from "./jats/front.ts";
import { PartWriter } from "./jats/parts.ts";
import type { Parsed, Parser } from "./parser.ts";
import { childAt, childrenOf } from "./xml/find.ts";
import { type XmlElement, XmlTrees } from "./xml/tree.ts";

const jats: Parser = {
  id: "jats",
  title: "Articles in JATS XML",
  extensions: [".nxml", ".jats"],
  detects: (head) =>
    /^\s{0,99}<(?:\?xml|!DOCTYPE|!--|article|pmc-articleset|[a-z-]{1,40}:)/.test(head) &&
    /<(?:[a-z]{1,20}:)?article[\s>]/.test(head),
  parse: readArticles,
};

export default jats;

function* readArticles(path: string, chunks: Iterable<string>): Generator<Parsed> {
  const trees = new XmlTrees("article");
  const text = new Held();
  let count = 0;
  for (const chunk of chunks) {
    text.add(chunk);
    for (const { element } of trees.write(chunk)) {
      count++;
      yield { document: documentOf(element, path, text, count) };
    }
  }
  for (const { element, isCut } of trees.end()) {
    count++;
    if (isCut) yield { problem: cutShort(path, text.lineAt(element.from)) };
    yield { document: documentOf(element, path, text, count) };
  }
}

function documentOf(article: XmlElement, path: string, text: Held, count: number): Document {
  const ids = idsOf(article);
  const writer = new PartWriter();
  const meta = childAt(article, "front", "article-meta");
  const journal = childAt(article, "front", "journal-meta");
  if (journal) writeJournal(journal, writer);
  if (meta) writeFront(meta, writer);
  const body = childAt(article, "body");
  if (body) writer.section(body, "text");
  const back = childAt(article, "back");
  for (const child of back ? childrenOf(back) : [])
    if (child.name === "ref-list") writer.references(child);
    else writer.section({ ...back!, children: [child] }, "text");
  const floats = childAt(article, "floats-group") ?? childAt(article, "floats-wrap");
  if (floats) writer.section(floats, "text");
  const source = text.take(article.from, article.to);
  const name = ids.find((id) => id.startsWith("pmcid:"))?.slice(6) ?? ids[0] ?? String(count);
  return { id: count === 1 ? path : `${path}#${name}`, path, format: "jats", ids, parts: writer.parts, source };
}

function cutShort(path: string, line: number): Problem {
  return {
    path,
    line,
    message: "The article that begins here has no end: the file is cut short, or its tags do not match.",
    remedy: "Fetch the file again. What stands before the break was read.",
    severity: "error",
  };
}

/** The text of the file that has not been handed out with an article. */
class Held {
  #text = "";
  #offset = 0;
  #line = 1;

  add(chunk: string): void {
    this.#text += chunk;
  }

  lineAt(offset: number): number {
    return this.#line + linesIn(this.#text.slice(0, offset - this.#offset));
  }

  /** The slice of an article; what stands before its end is let go. */
  take(from: number, to: number): Document["source"] {
    const line = this.lineAt(from);
    const text = this.#text.slice(from - this.#offset, to - this.#offset);
    this.#line = line + linesIn(text);
    this.#text = this.#text.slice(to - this.#offset);
    this.#offset = to;
    return { text, offset: from, line };
  }
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
