/** Writes the parts of an article in the order of its text, each with the headings above it. */
import type { Part, Prose, Role } from "../../document/index.ts";
import { toldIn, toldPart } from "../tables/told.ts";
import { childrenOf } from "../xml/find.ts";
import type { XmlElement, XmlNode } from "../xml/node.ts";
import { Apart } from "./apart.ts";
import { entryProse } from "./citation.ts";
import { proseOf } from "./inline.ts";
import { tablesOf } from "./tables.ts";

const titleAlone: ReadonlySet<string> = new Set(["list", "table-wrap", "fig", "boxed-text"]);
const readOfFigure: ReadonlySet<string> = new Set(["caption"]);
const readOfTable: ReadonlySet<string> = new Set(["caption", "table", "alternatives", "table-wrap-foot"]);
const interests = /conflicts? of interest|competing interest|declarations? of interest|^disclosures?$/i;

export class PartWriter {
  readonly parts: Part[] = [];
  readonly #headings: string[] = [];
  readonly #cited: ReadonlySet<XmlElement> | null;
  readonly #apart = new Apart();

  /** `cited` are the entries that the text links to, if it links to any. */
  constructor(cited: ReadonlySet<XmlElement> | null = null) {
    this.#cited = cited;
  }

  /** A field of the front: an id, an author, a date. */
  field(role: Role, { from, to }: XmlElement, prose: Prose): void {
    if (prose.text !== "")
      this.parts.push({ kind: "field", role, prose, span: { start: from, end: to }, headings: [...this.#headings] });
  }

  heading(element: XmlElement, role: "title" | "heading", depth: number): void {
    const prose = proseOf(element);
    if (prose.text === "") return;
    this.parts.push({
      kind: "heading",
      role,
      depth,
      prose,
      span: { start: element.from, end: element.to },
      headings: [...this.#headings],
    });
  }

  /** A section with its title, paragraphs, lists, tables, figures and sections. */
  section(element: XmlElement, role: "abstract" | "text", depth = 2): void {
    const title = childrenOf(element, "title")[0];
    const label = title ? proseOf(title).text : "";
    if (title && role === "text") this.heading(title, "heading", depth);
    if (label !== "") this.#headings.push(label);
    const own = interests.test(label) ? "declaration" : role;
    this.flow(
      element.children.filter((node) => node !== title),
      own,
      depth,
    );
    if (label !== "") this.#headings.pop();
  }

  /** Blocks, and the text between them, whatever it stands in. */
  flow(nodes: readonly XmlNode[], role: Role, depth = 2): void {
    for (const { block, run } of this.#apart.split(nodes))
      if (block) this.#block(block, role, depth);
      else this.#paragraph(run, role, depth);
  }

  #block(element: XmlElement, role: Role, depth: number): void {
    const { name } = element;
    if (name === "sec" || name === "boxed-text" || name === "app" || name === "ack" || name === "notes")
      this.section(element, role === "abstract" ? "abstract" : "text", depth + 1);
    else if (name === "p" || name === "disp-quote" || name === "statement") this.#paragraph(element, role, depth);
    else if (name === "list" || name === "def-list") this.#list(element, role, depth);
    else if (name === "table-wrap") this.#tables(element, role, depth);
    else if (name === "ref-list") this.references(element);
    else if (name === "fig" || name === "fn") this.#caption(element, role, depth);
    else this.flow(element.children, role, depth);
  }

  /** A paragraph, and the lists, tables and figures that stand inside it, behind its own text. */
  #paragraph(element: XmlElement, role: Role, depth: number): void {
    this.#text("prose", element, role, proseOf(element, titleAlone));
    this.#inside(element, role, depth);
  }

  #inside(element: XmlElement, role: Role, depth: number, but = ""): void {
    for (const child of this.#apart.inside(element, titleAlone))
      if (child.name !== but) this.#block(child, role, depth);
  }

  #list(element: XmlElement, role: Role, depth: number): void {
    for (const item of childrenOf(element)) {
      if (item.name === "title") this.#text("prose", item, role, proseOf(item));
      else this.#text("list-item", item, role, proseOf(item, titleAlone));
      for (const child of childrenOf(item, "list")) this.#list(child, role, depth);
      this.#inside(item, role, depth, "list");
    }
  }

  #tables(wrap: XmlElement, role: Role, depth: number): void {
    for (const { table, span } of tablesOf(wrap)) {
      const { table: left, sentences } = toldIn(table);
      const headings = [...this.#headings];
      if (left) this.parts.push({ kind: "table", role: "table", table: left, span, headings });
      for (const sentence of sentences) this.parts.push({ ...toldPart(sentence), role: "text", headings });
      for (const note of table.footnotes ?? []) if (note.text !== "") this.#text("prose", wrap, "text", note);
    }
    this.flow(this.#apart.beside(wrap, readOfTable), role, depth);
  }

  /** The caption of a figure and what else is in it, or a footnote. */
  #caption(element: XmlElement, role: Role, depth: number): void {
    const prose = element.name === "fn" ? proseOf(element, new Set(["label"])) : captionOf(element);
    this.#text("prose", element, role, prose);
    for (const child of this.#apart.inside(element)) this.#block(child, role, depth);
    if (element.name === "fig") this.flow(this.#apart.beside(element, readOfFigure), role, depth);
  }

  #text(kind: "prose" | "list-item", { from, to }: XmlElement, role: Role, prose: Prose): void {
    if (prose.text !== "")
      this.parts.push({ kind, role, prose, span: { start: from, end: to }, headings: [...this.#headings] });
  }

  /** The entries of a list of references, each an item with its number; lists within it go on with its numbers. */
  references(list: XmlElement, from = 0): number {
    const title = childrenOf(list, "title")[0];
    const heading = title
      ? proseOf(title)
      : { text: "References", pieces: [{ at: 0, from: list.from, to: list.from }] };
    if (title || from === 0)
      this.parts.push({
        kind: "heading",
        role: "heading",
        depth: from === 0 ? 2 : 3,
        prose: heading,
        span: { start: list.from, end: list.from },
        headings: [],
      });
    let count = from;
    for (const child of childrenOf(list))
      if (child.name === "ref-list") count = this.references(child, count);
      else if (child.name === "ref") this.#entry(child, ++count, heading.text);
    return count;
  }

  #entry(entry: XmlElement, number: number, heading: string): void {
    const label = childrenOf(entry, "label")[0];
    const prose = entryProse(entry);
    const tag = label ? proseOf(label).text : `${number}.`;
    if (prose.text === "") return;
    this.parts.push({
      kind: "list-item",
      role: "text",
      tag,
      depth: 1,
      prose,
      span: { start: entry.from, end: entry.to },
      headings: [heading],
      ...(this.#cited && { isCited: this.#cited.has(entry) }),
    });
  }
}

function captionOf(figure: XmlElement): Prose {
  const caption = childrenOf(figure, "caption")[0];
  return caption ? proseOf(caption) : { text: "", pieces: [] };
}
