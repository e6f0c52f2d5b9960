/** Writes an article with what belongs to it: its front, body and back, and the responses and articles within it. */
import { childAt, childrenOf } from "../xml/find.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml/node.ts";
import { writeFront, writeJournal } from "./front.ts";
import type { PartWriter } from "./parts.ts";

/** Elements of an article by the part of it that they hold. */
const fronts: ReadonlySet<string> = new Set(["front", "front-stub"]);
const bodies: ReadonlySet<string> = new Set(["body", "floats-group", "floats-wrap"]);
const within: ReadonlySet<string> = new Set(["sub-article", "response"]);
/** What is said of the article, not in it. */
const unread: ReadonlySet<string> = new Set(["processing-meta"]);

export function writeArticle(article: XmlElement, writer: PartWriter): void {
  const front = childrenOf(article).find(({ name }) => fronts.has(name));
  if (front) writeFronts(front, writer);
  const rest = article.children.filter((node) => node !== front && !(isElement(node) && unread.has(node.name)));
  // In the order of JATS, wherever they stand; what has no place in it is read as text.
  for (const node of sorted(rest))
    if (!isElement(node)) writer.flow([node], "text");
    else if (bodies.has(node.name)) writer.section(node, "text");
    else if (node.name === "back") writeBack(node, writer);
    else if (within.has(node.name)) writeArticle(node, writer);
    else writer.flow([node], "text");
}

function writeFronts(front: XmlElement, writer: PartWriter): void {
  const journal = childAt(front, "journal-meta");
  if (journal) writeJournal(journal, writer);
  const meta = front.name === "front-stub" ? front : childAt(front, "article-meta");
  if (meta) writeFront(meta, writer);
  writer.flow(
    front.children.filter((node) => meta !== front && node !== journal && node !== meta),
    "text",
  );
}

function writeBack(back: XmlElement, writer: PartWriter): void {
  for (const node of back.children)
    if (isElement(node) && node.name === "ref-list") writer.references(node);
    else writer.section({ ...back, children: [node] }, "text");
}

const order = ["body", "back", "floats-group", "floats-wrap"];

function sorted(nodes: readonly XmlNode[]): XmlNode[] {
  const place = (node: XmlNode): number => {
    const at = isElement(node) ? order.indexOf(node.name) : -1;
    return at === -1 ? order.length : at;
  };
  return [...nodes].sort((a, b) => place(a) - place(b));
}
