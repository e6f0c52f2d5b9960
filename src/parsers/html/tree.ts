/** Reads a page of HTML into a tree with the place of every text, tag and comment. */
import { TreeBuilder } from "../xml/builder.ts";
import type { XmlElement } from "../xml/node.ts";
import { ScopedParser } from "./scopes.ts";

/** The name of what stands for a comment in the tree. */
export const comment = "#comment";

export interface PageTree {
  readonly root: XmlElement;
  /** Something was nested so deeply that its structure, or all behind it, was lost. */
  readonly isFlattened: boolean;
  readonly isGivenUp: boolean;
}

/** Further attributes of a tag are not kept. */
const mostAttributes = 200;

export function readTree(text: string): PageTree {
  const tree = new TreeBuilder();
  tree.begin("#page", new Map(), 0, 0);
  let attributes = new Map<string, string>();
  let openedAt = -1;
  const parser: ScopedParser = new ScopedParser(text, {
    onopentagname(name) {
      parser.opened(name);
      attributes = new Map();
      openedAt = parser.startIndex;
      tree.begin(name, attributes, parser.startIndex, parser.endIndex + 1);
    },
    onattribute(name, value) {
      if (attributes.size < mostAttributes && !attributes.has(name)) attributes.set(name, value);
    },
    ontext(data) {
      tree.leaf({ text: data, from: parser.startIndex, to: parser.endIndex + 1 });
    },
    oncomment() {
      tree.leaf({
        name: comment,
        attributes: new Map(),
        children: [],
        from: parser.startIndex,
        to: parser.endIndex + 1,
      });
    },
    onclosetag(name, isImplied) {
      parser.closed(name);
      // One that another tag closes ends where that begins. A tag that the end of the page cuts is closed, but was never opened.
      if (tree.depth > 1)
        tree.end(isImplied && parser.startIndex !== openedAt ? parser.startIndex : parser.endIndex + 1);
    },
  });
  for (let at = 0; at < text.length && !tree.isGivenUp; at += 4096) parser.write(text.slice(at, at + 4096));
  const { isGivenUp } = tree;
  parser.end();
  let root: XmlElement | null = null;
  while (tree.depth > 0) root = tree.end(text.length);
  return { root: root!, isFlattened: tree.isFlattened, isGivenUp };
}
