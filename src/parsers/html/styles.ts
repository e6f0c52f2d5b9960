/** Reads which classes and ids the style sheets of a page hide: `.notes, #old { display: none }`. */
import { descendants, textOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/tree.ts";

/** What hides an element. */
export const hiding = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;

/** `.notes`, `#old`, `p.notes`: an element by its class or id alone, wherever it stands and whatever state it is in. */
const plain = /^(?:([a-z][a-z0-9]{0,20}))?([.#])([\w-]{1,60})$/i;
/** More of a style sheet is not read. */
const longest = 200_000;

/** What the last plain rule says of each selector, and the classes and ids that others show again. */
interface Verdicts {
  readonly plain: Map<string, boolean>;
  readonly again: Set<string>;
}

/** Tells whether the style sheets of a page hide an element. What they show again, or under a condition only (`@media`), is taken for shown. */
export function hiddenByStyle(page: XmlElement): (element: XmlElement) => boolean {
  const verdicts: Verdicts = { plain: new Map(), again: new Set() };
  for (const sheet of descendants(page, "style")) readSheet(textOf(sheet).slice(0, longest), verdicts);
  const hidden = new Set([...verdicts.plain].flatMap(([key, isHidden]) => (isHidden ? [key] : [])));
  for (const name of verdicts.again) hidden.delete(name);
  if (hidden.size === 0) return () => false;
  return ({ name, attributes }) => {
    const classes = (attributes.get("class") ?? "").slice(0, 2000).split(/\s+/);
    const keys = [...classes.map((one) => `.${one}`), `#${attributes.get("id") ?? ""}`];
    return keys.some((key) => hidden.has(key) || hidden.has(`${name}${key}`));
  };
}

/** Sets down for each plain selector whether its last rule on display hides it. */
function readSheet(sheet: string, verdicts: Verdicts): void {
  const text = withoutComments(sheet);
  let depth = 0;
  let from = 0;
  let selectors = "";
  for (const { 0: sign, index } of text.matchAll(/[{};]/g)) {
    const piece = text.slice(from, index);
    from = index + 1;
    if (sign === "{") {
      depth++;
      selectors = depth === 1 ? piece.trim() : "";
    } else if (sign === "}") {
      if (depth === 1) declare(selectors, piece, verdicts);
      depth = Math.max(0, depth - 1);
    } else if (depth === 1) declare(selectors, piece, verdicts);
  }
}

function declare(selectors: string, declaration: string, verdicts: Verdicts): void {
  const isHiding = hiding.test(declaration);
  if (!isHiding && !/^\s*(?:display|visibility)\s*:/i.test(declaration)) return;
  for (const selector of selectors.split(",")) {
    const read = plain.exec(selector.trim());
    if (read) verdicts.plain.set(`${(read[1] ?? "").toLowerCase()}${read[2]}${read[3]}`, isHiding);
    // `.pane.active { display: block }`: a script shows it when it is asked for.
    else if (!isHiding) for (const [name] of selector.matchAll(/[.#][\w-]{1,60}/g)) verdicts.again.add(name);
  }
}

function withoutComments(text: string): string {
  const [first = "", ...others] = text.split("/*");
  const behind = (piece: string): string => (piece.includes("*/") ? piece.slice(piece.indexOf("*/") + 2) : "");
  return [first, ...others.map(behind)].join(" ");
}
