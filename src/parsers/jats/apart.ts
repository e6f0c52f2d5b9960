/** Tells the blocks of an article from the text between them, so that none is lost for the element it stands in. */
import { childrenOf, descendants } from "../xml/find.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml/node.ts";

const blocks: ReadonlySet<string> = new Set(
  "sec boxed-text app ack notes p disp-quote statement list def-list table-wrap ref-list fig fn title preformat verse-group speech".split(
    " ",
  ),
);
/** What the prose around them leaves out, at any depth. */
const lifted: ReadonlySet<string> = new Set(["fig", "table-wrap", "supplementary-material", "media", "fn"]);
/** What names, numbers or describes a block, and holds none of its text. */
const unread: ReadonlySet<string> = new Set(
  "label object-id permissions sec-meta alt-text long-desc graphic kwd-group subj-group".split(" "),
);
const none: ReadonlySet<string> = new Set();

/** A block; or an element that stands for a run of text and of what is set in it. */
type Stretch =
  | { readonly block: XmlElement; readonly run?: never }
  | { readonly run: XmlElement; readonly block?: never };

export class Apart {
  readonly #known = new Map<XmlElement, boolean>();

  /** Nodes as blocks and as runs of text, in their order. */
  split(nodes: readonly XmlNode[]): Stretch[] {
    const stretches: Stretch[] = [];
    let run: XmlNode[] = [];
    const flush = (): void => {
      const [first, last] = [run[0], run.at(-1)];
      if (first && last)
        stretches.push({ run: { name: "p", attributes: new Map(), children: run, from: first.from, to: last.to } });
      run = [];
    };
    for (const node of nodes) {
      if (isElement(node) && unread.has(node.name)) continue;
      if (!isElement(node) || !this.#isBlock(node)) run.push(node);
      else {
        flush();
        stretches.push({ block: node });
      }
    }
    flush();
    return stretches;
  }

  /** The blocks in a paragraph or item: those of the names that are its children, and at any depth what prose leaves out. */
  inside(element: XmlElement, names: ReadonlySet<string> = none): XmlElement[] {
    return childrenOf(element).flatMap((child) => {
      if (names.has(child.name) || lifted.has(child.name)) return [child];
      return this.inside(child);
    });
  }

  /** What an element holds beside the children of the names that are read for themselves. */
  beside(element: XmlElement, names: ReadonlySet<string>): XmlNode[] {
    return element.children.filter(
      (node) => !isElement(node) || (!names.has(node.name) && descendants(node, "table").next().done === true),
    );
  }

  #isBlock(element: XmlElement): boolean {
    if (blocks.has(element.name)) return true;
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const holds = childrenOf(element).some((child) => this.#isBlock(child));
    this.#known.set(element, holds);
    return holds;
  }
}
