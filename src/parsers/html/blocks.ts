/** Takes a page apart into headings, paragraphs, items and tables. */
import type { Span, TextPart } from "../../document/index.ts";
import type { LoosePart, LooseText } from "../markdown/page.ts";
import { textParts } from "../markdown/parts.ts";
import { childrenOf } from "../xml/find.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml/node.ts";
import { onOneLine, readRun } from "./inline.ts";
import { blockNames } from "./names.ts";
import { readTable } from "./table.ts";

/** The parts of a page, and where each of its blocks stands: a paragraph, heading, table or list. */
export interface Blocks {
  readonly parts: readonly LoosePart[];
  readonly spans: readonly Span[];
}

export function readBlocks(page: XmlElement, source: string): Blocks {
  const reader = new BlockReader(source);
  reader.flow(page.children, { kind: "prose" });
  return { parts: reader.parts, spans: reader.spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** What the text of a block is, by what it stands in. */
interface Context {
  readonly kind: Extract<TextPart["kind"], "prose" | "list-item">;
  /** Of a list. */
  readonly depth?: number;
}

class BlockReader {
  readonly parts: LoosePart[] = [];
  readonly spans: Span[] = [];
  readonly #source: string;
  readonly #holders = new Map<XmlElement, boolean>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Text and blocks as they follow each other; `first` goes to the first text alone. */
  flow(nodes: readonly XmlNode[], context: Context, first: Pick<LooseText, "tag"> = {}): void {
    let run: XmlNode[] = [];
    let isFirst = true;
    const flush = (): void => {
      const count = this.parts.length;
      this.#text(run, context, isFirst ? first : { isContinued: true });
      if (this.parts.length > count) isFirst = false;
      run = [];
    };
    for (const node of nodes) {
      if (!isElement(node) || !this.#isBlock(node)) run.push(node);
      else {
        flush();
        const isPlain = node.name === "p" || node.name === "div" || node.name === "span";
        const count = this.parts.length;
        if (isPlain && context.kind === "list-item" && isFirst) this.flow(node.children, context, first);
        else this.#block(node, context);
        if (this.parts.length > count) isFirst = false;
      }
    }
    flush();
  }

  #isBlock(element: XmlElement): boolean {
    if (blockNames.has(element.name)) return true;
    const known = this.#holders.get(element);
    if (known !== undefined) return known;
    const holds = element.children.some((node) => isElement(node) && this.#isBlock(node));
    this.#holders.set(element, holds);
    return holds;
  }

  #block(element: XmlElement, context: Context): void {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) this.#heading(element, Number(name[1]));
    else if (name === "table") this.#table(element, context);
    else if (name === "ul" || name === "ol" || name === "menu" || name === "dir") this.#list(element, context);
    else if (name === "dl") this.#definitions(element, context);
    else if (name === "pre") this.#preformatted(element, context);
    else if (name === "li") this.flow(element.children, { kind: "list-item", depth: context.depth ?? 1 });
    else this.flow(element.children, context);
  }

  #heading(element: XmlElement, depth: number): void {
    const span = { start: element.from, end: element.to };
    this.#add(
      span,
      textParts({ text: this.#source }, "heading", span, onOneLine(readRun(element.children, this.#source)), { depth }),
    );
  }

  #text(run: readonly XmlNode[], { kind, depth }: Context, marks: Pick<LooseText, "tag" | "isContinued">): void {
    const inline = run.length === 0 ? null : readRun(run, this.#source);
    if (!inline || (inline.prose.text === "" && inline.urls.length === 0)) return;
    const span = { start: inline.prose.pieces[0]?.from ?? run[0]!.from, end: run.at(-1)!.to };
    const own = kind === "list-item" ? { ...marks, ...(depth && { depth }) } : {};
    this.#add(span, textParts({ text: this.#source }, kind, span, inline, own));
  }

  #list(list: XmlElement, { depth = 0 }: Context): void {
    this.spans.push({ start: list.from, end: list.to });
    const isNumbered = list.name === "ol";
    let number = Number(list.attributes.get("start") ?? 1) || 1;
    const context = { kind: "list-item" as const, depth: depth + 1 };
    for (const node of list.children) {
      if (!isElement(node)) this.flow([node], context);
      else if (node.name === "li") {
        number = Number(node.attributes.get("value") ?? number) || number;
        this.flow(node.children, context, isNumbered ? { tag: `${number++}.` } : {});
      } else if (node.name === "ul" || node.name === "ol") this.#list(node, context);
      else this.flow([node], context);
    }
  }

  /** `<dt>Cycle length</dt><dd>21 days</dd>`: an item with its label, where there is one value. */
  #definitions(list: XmlElement, { depth = 0 }: Context): void {
    this.spans.push({ start: list.from, end: list.to });
    const context = { kind: "list-item" as const, depth: depth + 1 };
    const entries = childrenOf(list).flatMap((child) => (child.name === "div" ? childrenOf(child) : [child]));
    for (let index = 0; index < entries.length; index++) {
      const [entry, next, later] = [entries[index]!, entries[index + 1], entries[index + 2]];
      const isPair = entry.name === "dt" && next?.name === "dd" && later?.name !== "dd" && !this.#holdsBlock(next);
      if (isPair) this.#pair(entry, next, context);
      else this.flow(entry.children, context);
      if (isPair) index++;
    }
  }

  #pair(term: XmlElement, value: XmlElement, { depth }: Context): void {
    const isClosed = /:\s*$/.test(readRun(term.children, this.#source).prose.text);
    const colon = { text: isClosed ? " " : ": ", from: term.to, to: term.to };
    this.#text([...term.children, colon, ...value.children], { kind: "list-item", depth: depth ?? 1 }, {});
  }

  #holdsBlock(element: XmlElement): boolean {
    return element.children.some((node) => isElement(node) && this.#isBlock(node));
  }

  /** Text that kept its layout; a program says so. */
  #preformatted(element: XmlElement, context: Context): void {
    const [code] = childrenOf(element, "code");
    if (code && /\blang(?:uage)?-/.test(code.attributes.get("class") ?? "")) return;
    this.flow((code ?? element).children, context);
  }

  /** A table for layout alone is read by its cells. */
  #table(element: XmlElement, context: Context): void {
    const read = readTable(element, this.#source);
    if (read) this.#add({ start: element.from, end: element.to }, read);
    else this.flow(element.children, context);
  }

  #add(span: Span, parts: readonly LoosePart[]): void {
    this.spans.push(span);
    for (const part of parts) this.parts.push(part);
  }
}
