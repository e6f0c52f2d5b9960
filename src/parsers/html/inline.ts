/** Reads a run of inline HTML into prose, with the addresses it links to. */
import { type Span, trimProse } from "../../document/index.ts";
import type { Inline } from "../markdown/inline.ts";
import { areItems, lineEnd } from "../markdown/item-lines.ts";
import { superscript } from "../markdown/math/latex.ts";
import { textOf } from "../xml/find.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml/node.ts";
import { ProseWriter } from "../xml/writer.ts";
import { attributeAt } from "./attributes.ts";
import { blockNames } from "./names.ts";

/** Stands where code was: it says nothing, and joins nothing. */
const codeMark = "\ufffc";
const citation = /^\s{0,9}\d{1,4}(?:\s?[,–-]\s?\d{1,4}){0,20}\s{0,9}$/;

/** Nodes without a block among them; `source` is the page. */
export function readRun(nodes: readonly XmlNode[], source: string): Inline {
  const reader = new RunReader(source, nodes[0]?.from ?? 0);
  reader.nodes(nodes);
  return reader.build();
}

/** The whole text of an element, its blocks and lines joined by blanks; where lines end in it is in `breaks`. */
export function readWhole(element: XmlElement, source: string): { readonly inline: Inline; readonly breaks: number[] } {
  const reader = new RunReader(source, element.from);
  reader.nodes(element.children);
  return { inline: onOneLine(reader.build()), breaks: reader.breaks };
}

export function onOneLine({ prose, ...rest }: Inline): Inline {
  const text = prose.text.replaceAll(lineEnd, " ");
  return { ...rest, prose: { text, pieces: prose.pieces } };
}

class RunReader {
  readonly #source: string;
  readonly #writer: ProseWriter;
  readonly #urls: Span[] = [];
  readonly breaks: number[] = [];
  #isRaised = false;
  #boldTo = 0;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#writer = new ProseWriter(from);
  }

  nodes(nodes: readonly XmlNode[]): void {
    for (const node of nodes)
      if (isElement(node)) this.#element(node);
      else this.#writer.text(this.#isRaised ? { ...node, text: superscript(node.text) } : node);
  }

  build(): Inline {
    const prose = trimProse(this.#writer.build());
    const text = areItems(prose.text, true) ? prose.text : prose.text.replaceAll(lineEnd, " ");
    return { prose: { text, pieces: prose.pieces }, urls: this.#urls, boldTo: Math.min(this.#boldTo, text.length) };
  }

  #element(element: XmlElement): void {
    const { name, from, to } = element;
    const writer = this.#writer;
    if (name === "br") this.#line(from, to);
    else if (name === "sup") this.#raised(element);
    else if (name === "a") this.#link(element);
    else if (name === "b" || name === "strong") this.#bold(element);
    // A name may be set as code; what has a number is no statement.
    else if (name === "code" && /\d/.test(textOf(element))) writer.text({ text: codeMark, from, to });
    else if (blockNames.has(name)) {
      this.#line(from, from);
      this.nodes(element.children);
      this.#line(to, to);
    } else this.nodes(element.children);
  }

  #line(from: number, to: number): void {
    if (this.#writer.length === 0 || this.#writer.last === lineEnd) return;
    this.breaks.push(from);
    this.#writer.line(from, to);
  }

  #raised(element: XmlElement): void {
    this.#isRaised = true;
    this.nodes(element.children);
    this.#isRaised = false;
  }

  #bold(element: XmlElement): void {
    const isFirst = this.#writer.length === 0;
    this.nodes(element.children);
    if (isFirst) this.#boldTo = this.#writer.length;
  }

  /** A number that is a link is a citation: it keeps brackets, lest it run into the word or number before it. */
  #link(element: XmlElement): void {
    const writer = this.#writer;
    const isBare = citation.test(textOf(element)) && !/[[(,;–—-]\s?$/.test(writer.tail) && !this.#isRaised;
    if (isBare) writer.sign("[", element.from);
    this.nodes(element.children);
    if (isBare) writer.sign("]", element.to);
    const url = attributeAt(element, "href", this.#source);
    if (!url) return;
    const text = this.#source.slice(url.start, url.end);
    const last = this.#urls.at(-1);
    const isTold = last && this.#source.slice(last.start, last.end) === text;
    if (!isTold && text.length > 1 && !/^(?:#|data:|javascript:)/i.test(text)) this.#urls.push(url);
  }
}
