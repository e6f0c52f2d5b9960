/** Reads articles in JATS, the XML of PubMed Central and of most publishers (ANSI/NISO Z39.96). */
import type { Document, Problem } from "../document/index.ts";
import { writeArticle } from "./jats/article.ts";
import { brokenLinks, citedEntries } from "./jats/cited.ts";
import { idsOf } from "./jats/front.ts";
import { proseOf } from "./jats/inline.ts";
import { looksLikeJats } from "./jats/looks.ts";
import { PartWriter } from "./jats/parts.ts";
import type { Parsed, Parser } from "./parser.ts";
import { Held } from "./xml/held.ts";
import { lostIn } from "./xml/lost.ts";
import type { XmlElement } from "./xml/node.ts";
import { XmlTrees } from "./xml/tree.ts";

const jats: Parser = {
  id: "jats",
  title: "Articles in JATS XML",
  extensions: [".nxml", ".jats"],
  detects: looksLikeJats,
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
  for (const problem of lostIn(trees, "article")) yield { problem: { path, ...problem } };
}

function documentOf(article: XmlElement, path: string, text: Held, count: number): Document {
  const ids = idsOf(article);
  const writer = new PartWriter(citedEntries(article));
  writeArticle(article, writer);
  for (const link of brokenLinks(article)) writer.field("broken-link", link, proseOf(link));
  const source = text.take(article.from, article.to);
  const name = ids.find((id) => id.startsWith("pmcid:"))?.slice(6) ?? ids[0] ?? String(count);
  return { id: count === 1 ? path : `${path}#${name}`, path, format: "jats", ids, parts: writer.parts, source };
}

function cutShort(path: string, line: number): Problem {
  return {
    path,
    line,
    message: "The article that begins here has no end: the file is cut short, or its tags do not match.",
    remedy: "Download the file again. What comes before the break was read.",
    severity: "error",
  };
}
