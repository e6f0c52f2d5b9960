/** Reads XML into trees with the place of every text, one tree for each element of the names that are asked for. */
import { Parser } from "htmlparser2";

/** A run of text as decoded, and the range of the source it was read from. */
export interface XmlText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface XmlElement {
  /** Without the prefix of a namespace: `mml:math` is `math`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** From the `<` of its first tag to behind the `>` of its last one. */
  readonly from: number;
  readonly to: number;
}

export type XmlNode = XmlText | XmlElement;

export const isElement = (node: XmlNode): node is XmlElement => "children" in node;

/** A tree that is complete, or one that the end of the file cut off. */
export interface XmlRoot {
  readonly element: XmlElement;
  readonly isCut: boolean;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly from: number;
  to: number;
}

/** What is nested deeper stands flat in the element at this depth. */
const deepest = 200;
/** Nothing behind an element that is nested deeper than this is read: it is no document, and the parser's stack would grow with it. */
const givenUpAt = 2000;

/**
 * Collects the outermost elements of the given names. Offsets count UTF-16 units from the beginning of the file. Nothing is fetched and no
 * entity is expanded but those of XML itself: a declaration of entities is skipped, so that a reference to one stays as it is written.
 */
export class XmlTrees {
  readonly #names: ReadonlySet<string>;
  readonly #open: OpenElement[] = [];
  readonly #ready: XmlRoot[] = [];
  readonly #parser: Parser;
  /** How many elements are open beyond the deepest that is kept. */
  #beyond = 0;

  constructor(...names: readonly string[]) {
    this.#names = new Set(names);
    this.#parser = new Parser(
      {
        onopentag: (tag, attributes) => this.#begin(localName(tag), attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (_, isImplied) => this.#end(isImplied),
      },
      { xmlMode: true },
    );
  }

  /** The trees that are complete after this chunk. */
  write(chunk: string): XmlRoot[] {
    // In short pieces, so that a file of nothing but tags is left soon after it is given up.
    for (let at = 0; at < chunk.length && this.#beyond < givenUpAt; at += 4096)
      this.#parser.write(chunk.slice(at, at + 4096));
    return this.#ready.splice(0);
  }

  /** A tree that was still open at the end of the file. */
  end(): XmlRoot[] {
    this.#parser.end();
    return this.#ready.splice(0);
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#open.length === 0 && !this.#names.has(name)) return;
    if (this.#open.length >= deepest) {
      this.#beyond++;
      return;
    }
    const { startIndex, endIndex } = this.#parser;
    const kept = new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value] as const));
    this.#open.push({ name, attributes: kept, children: [], from: startIndex, to: endIndex + 1 });
  }

  #text(text: string): void {
    const { startIndex, endIndex } = this.#parser;
    this.#open.at(-1)?.children.push({ text, from: startIndex, to: endIndex + 1 });
  }

  #end(isImplied: boolean): void {
    if (this.#open.length === 0) return;
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    const element = this.#open.pop()!;
    element.to = this.#parser.endIndex + 1;
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else this.#ready.push({ element, isCut: isImplied });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
