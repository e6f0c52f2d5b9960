/** Reads inline Markdown as prose with a map to the source, and collects the URLs in it. */
import type { Nodes, PhrasingContent } from "mdast";
import { type Prose, ProseBuilder, type Span, sliceProse, trimProse } from "../../document/index.ts";
import { alignText } from "./align.ts";
import { isHostile } from "./bounds.ts";
import { isHtmlTag } from "./html/tags.ts";
import { areItems, lineEnd } from "./item-lines.ts";
import { trimRange } from "./lines.ts";
import { superscript } from "./math/latex.ts";
import { type Page, placeholder, rangeAt } from "./page.ts";
import { parseInlines } from "./remark.ts";
import { strayMarks } from "./stray-marks.ts";

/** Prose of a paragraph, heading or cell, with a line end between lines that are items of a list; and the source ranges of the URLs in it. */
export interface Inline {
  readonly prose: Prose;
  readonly urls: readonly Span[];
  /** Where the bold text ends that it begins with; 0 without. */
  readonly boldTo: number;
}

/** Stands where code was: it says nothing, and joins nothing. */
const codeMark = "\ufffc";

const citation = /^\d{1,4}(?:\s?[,–-]\s?\d{1,4}){0,20}$/;

export class InlineReader {
  readonly #page: Page;
  readonly #builder = new ProseBuilder();
  readonly #urls: Span[] = [];
  #raised = false;
  #boldTo = 0;
  /** Whether every line so far was ended by its author, and whether one is an item of an HTML list. */
  #isHard = true;
  #isListed = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Reads nodes whose positions count from `base` in the page. */
  nodes(nodes: readonly PhrasingContent[], base: number): this {
    for (const node of nodes) this.#node(node, base);
    return this;
  }

  /** Reads source text in which no block begins (a cell, a stretch of HTML). */
  range(range: Span): this {
    const slice = this.#page.masked.slice(range.start, range.end);
    if (!/[*_`[\]&<\\!\n\r]/.test(slice)) {
      this.#text(slice, range.start, range.end);
      return this;
    }
    if (isHostile(this.#page.masked, range, false)) return this.plain(range);
    for (const block of parseInlines(slice).children) {
      if (this.#builder.length > 0) this.gap(range.start + startOf(block), range.start + startOf(block));
      if (block.type === "paragraph") this.nodes(block.children, range.start);
      else
        this.#text(
          this.#page.masked.slice(range.start + startOf(block), range.start + endOf(block)),
          range.start + startOf(block),
          range.start + endOf(block),
        );
    }
    return this;
  }

  /** Reads text without any markup but stray marks, its line ends as spaces. */
  plain(range: Span): this {
    for (let start = range.start; start < range.end; ) {
      const found = this.#page.masked.indexOf("\n", start);
      const end = found === -1 || found > range.end ? range.end : found;
      const line = trimRange(this.#page.masked, { start, end });
      if (start > range.start) this.gap(start - 1, start);
      if (line.end > line.start) this.#text(this.#page.masked.slice(line.start, line.end), line.start, line.end);
      start = end + 1;
    }
    return this;
  }

  /** Takes source text as it stands. */
  verbatim({ start, end }: Span): this {
    this.#builder.verbatim(this.#page.text.slice(start, end), start);
    return this;
  }

  /** One space for the source range `from..to`. */
  gap(from: number, to: number): this {
    if (this.#builder.length > 0) this.#builder.replaced(" ", from, to);
    return this;
  }

  build(): Inline {
    const prose = trimProse(this.#builder.build());
    const isList = prose.text.includes(lineEnd) && (this.#isListed || areItems(prose.text, this.#isHard));
    const text = isList ? prose.text : prose.text.replaceAll(lineEnd, " ");
    return { prose: { text, pieces: prose.pieces }, urls: this.#urls, boldTo: Math.min(this.#boldTo, text.length) };
  }

  /** A line end, for the source range `from..to`; `isHard` where it is none of the source alone. */
  #endLine(from: number, to: number, isHard: boolean): void {
    if (this.#builder.length > 0) this.#builder.replaced(lineEnd, from, to);
    if (!isHard) this.#isHard = false;
  }

  #node(node: PhrasingContent, base: number): void {
    const start = base + startOf(node);
    const end = base + endOf(node);
    switch (node.type) {
      case "text":
        alignText(this.#page.masked, start, end, node.value, (text, from, to) =>
          text === lineEnd ? this.#endLine(from, to, false) : this.#text(text, from, to),
        );
        break;
      case "inlineCode":
        // A name may be set as code; what has a number is no statement.
        if (/\d/.test(node.value)) this.#builder.replaced(codeMark, start, end);
        else this.#within(node.value, start, end);
        break;
      case "image":
      case "imageReference":
        this.#within(node.alt ?? "", start, end);
        break;
      case "break":
        // Blanks at the end of a line are no mark where they stand for what is hidden.
        this.#endLine(start, end, /^(?:\s+|\\\s+)$/.test(this.#page.text.slice(start, end)));
        break;
      case "html":
        this.#html(node.value, start, end);
        break;
      case "link":
      case "linkReference":
        this.#link(node, start, end, base);
        break;
      case "emphasis":
      case "strong":
        this.#dressed(node, start, end, base);
    }
  }

  #dressed(
    node: Extract<PhrasingContent, { type: "emphasis" | "strong" }>,
    start: number,
    end: number,
    base: number,
  ): void {
    const isFirst = this.#builder.length === 0;
    if (this.#isProduct(start, end)) this.#plain(this.#page.masked.slice(start, end), start);
    else this.nodes(node.children, base);
    if (isFirst && node.type === "strong") this.#boldTo = this.#builder.length;
  }

  /** `2*3*4` is a product, and without its stars another number. */
  #isProduct(start: number, end: number): boolean {
    const text = this.#page.text;
    return (
      /\d/.test(text.charAt(start - 1)) &&
      /^\*{1,3}\d[\d.,* ]{0,40}\*$/.test(text.slice(start, Math.min(end, start + 60)))
    );
  }

  /** A number that is a link is a citation: it keeps brackets, lest it run into the word or number before it. */
  #link(
    node: Extract<PhrasingContent, { type: "link" | "linkReference" }>,
    start: number,
    end: number,
    base: number,
  ): void {
    const last = node.children.at(-1);
    const inner = last ? base + endOf(last) : start + 1;
    const label = this.#page.text.slice(Math.min(start + 1, inner), inner);
    // `41[^1] patients`: the mark of a footnote.
    if (label.startsWith("^")) return;
    const isCitation = citation.test(label) && this.#page.text.charAt(inner) === "]";
    if (isCitation) this.#text("[", start, start + 1);
    this.nodes(node.children, base);
    if (isCitation) this.#text("]", inner, inner + 1);
    if (node.type === "linkReference") return;
    const url =
      last && this.#page.text.charAt(start) === "<"
        ? { start: start + 1, end: end - 1 }
        : destination(this.#page.text, inner, end);
    this.#url(url);
  }

  #url(url: Span | null): void {
    if (!url || url.end - url.start < 2 || this.#page.text.charAt(url.start) === "#") return;
    const last = this.#urls.at(-1);
    const text = this.#page.text.slice(url.start, url.end);
    if (!text.startsWith("data:") && !(last && this.#page.text.slice(last.start, last.end) === text))
      this.#urls.push(url);
  }

  #html(tag: string, start: number, end: number): void {
    // `<LLN and >` has the form of a tag.
    if (!isHtmlTag(tag)) this.#text(this.#page.masked.slice(start, end), start, end);
    else if (/^<\/?sup\b/i.test(tag)) this.#raised = !tag.startsWith("</");
    else if (/^<\/?(?:br|p|div|li|tr|td|th)\b/i.test(tag)) this.#endLine(start, end, true);
    if (/^<li\b/i.test(tag)) this.#isListed = true;
    const href = /^<a\s[^>]{0,2000}?href\s{0,2}=\s{0,2}["']?([^"'\s>]{1,4000})/i.exec(tag);
    if (href) {
      const at = start + href[0].length - href[1]!.length;
      this.#url({ start: at, end: at + href[1]!.length });
    }
  }

  /** Text that stands somewhere inside the source range, as it is or not at all. */
  #within(text: string, from: number, to: number): void {
    const at = this.#page.masked.slice(from, to).indexOf(text);
    if (at >= 0) this.#text(text, from + at, from + at + text.length);
    else this.#builder.replaced(text, from, to);
  }

  /** Text read from `from..to`, in which placeholders give back what they hide and stray marks are dropped. */
  #text(text: string, from: number, to: number): void {
    if (text.length !== to - from) {
      this.#builder.replaced(text, from, to);
      return;
    }
    const marks = strayMarks(text);
    let at = 0;
    for (let i = 0; i <= text.length; i++) {
      const mask = text.charAt(i) === placeholder ? rangeAt(this.#page.masks, from + i) : null;
      const hidden = text.charAt(i) === " " ? rangeAt(this.#page.hidden, from + i) : null;
      const isDropped = marks?.has(i) ?? false;
      if (!mask && !hidden && !isDropped && i < text.length) continue;
      this.#plain(text.slice(at, i), from + at);
      const range = mask ?? hidden;
      at = range ? Math.min(range.end, to) - from : i + 1;
      // Its beginning may stand in a table that was taken out of the text.
      if (mask?.kind === "text") this.#builder.replaced(mask.text, Math.max(mask.start, from + i), mask.end);
      else if (mask) this.#url({ start: mask.from, end: mask.to });
      else if (hidden && (i === 0 || text.charAt(i - 1) === " ")) while (text.charAt(at) === " ") at++;
      else if (hidden && !isBlankOrStop(text.charAt(at))) this.#builder.replaced(" ", hidden.start, hidden.end);
      i = at - 1;
    }
  }

  #plain(text: string, from: number): void {
    this.#builder.verbatim(this.#raised ? superscript(text) : text, from);
  }
}

/** What is hidden stands as one blank, so that it joins nothing, but not beside a blank or before a stop. */
const isBlankOrStop = (char: string): boolean => /^[\s.,;:!?)\]]?$/.test(char);

/** The target of `](target "title")`, whose bracket closes at or behind `from`. */
function destination(text: string, from: number, end: number): Span | null {
  const open = text.indexOf("](", from);
  if (open === -1 || open >= end) return null;
  let start = open + 2;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  const isBracketed = text.charAt(start) === "<";
  if (isBracketed) start++;
  let at = start;
  for (let depth = 0; at < end - 1; at++) {
    const char = text.charAt(at);
    if (isBracketed ? char === ">" : /\s/.test(char)) break;
    if (char === "(") depth++;
    if (char === ")" && --depth < 0) break;
  }
  return { start, end: at };
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** Reads a cell that stands in one or more source ranges, joined by one space each. */
export function readRanges(page: Page, ranges: readonly Span[]): Inline {
  const reader = new InlineReader(page);
  ranges.forEach((range, index) => {
    const before = ranges[index - 1];
    if (before) reader.gap(before.end, range.start);
    reader.range(range);
  });
  return reader.build();
}

/** The text of a verbatim source range as prose, without reading any markup. */
export function verbatimRange(page: Pick<Page, "text">, range: Span): Prose {
  const whole = new ProseBuilder().verbatim(page.text.slice(range.start, range.end), range.start).build();
  return trimProse(sliceProse(whole, 0, whole.text.length));
}
