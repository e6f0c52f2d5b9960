/** Puts elements together as their tags come, no deeper than a document is nested. */
import type { XmlElement, XmlNode } from "./node.ts";

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

export class TreeBuilder {
  readonly #open: OpenElement[] = [];
  /** How many elements are open beyond the deepest that is kept. */
  #beyond = 0;
  #isFlattened = false;

  get depth(): number {
    return this.#open.length;
  }
  /** Something was nested too deeply to be kept as it is. */
  get isFlattened(): boolean {
    return this.#isFlattened;
  }
  get isGivenUp(): boolean {
    return this.#beyond >= givenUpAt;
  }

  begin(name: string, attributes: ReadonlyMap<string, string>, from: number, to: number): void {
    if (this.#open.length >= deepest) {
      this.#beyond++;
      this.#isFlattened = true;
    } else this.#open.push({ name, attributes, children: [], from, to });
  }

  /** A text, or an element that holds nothing. */
  leaf(node: XmlNode): void {
    this.#open.at(-1)?.children.push(node);
  }

  /** Ends the innermost element at an offset, not before its first tag; given back where it is the outermost. */
  end(to: number): XmlElement | null {
    if (this.#beyond > 0) {
      this.#beyond--;
      return null;
    }
    const element = this.#open.pop();
    if (!element) return null;
    element.to = Math.max(element.to, to);
    const parent = this.#open.at(-1);
    parent?.children.push(element);
    return parent ? null : element;
  }
}
