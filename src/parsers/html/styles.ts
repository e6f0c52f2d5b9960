/** Reads which classes and ids the style sheets of a page hide: `.notes, #old { display: none }`. */
import { childrenOf, textOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { type Display, displayIn, withoutStrings } from "./display.ts";

/** `.notes`, `#old`, `p.notes`: an element by its class or id alone, wherever it stands and whatever state it is in. */
const plain = /^(?:([a-z][a-z0-9]{0,20}))?([.#])([\w-]{1,60})$/i;
/** More of a style sheet is not read. */
const longest = 200_000;

/** What the last plain rule says of each selector, and the classes and ids that others show again. */
interface Verdicts {
  readonly plain: Map<string, boolean>;
  readonly again: Set<string>;
}

/**
 * Tells what the style sheets of a page say of an element. What they show by one of its names, again, or hide under a condition only (`@media`), is
 * taken for shown.
 */
export function displayByStyle(page: XmlElement): (element: XmlElement) => Display {
  const verdicts: Verdicts = { plain: new Map(), again: new Set() };
  for (const sheet of sheetsIn(page)) readSheet(textOf(sheet).slice(0, longest), verdicts);
  for (const name of verdicts.again) verdicts.plain.set(name, false);
  if (verdicts.plain.size === 0) return () => null;
  return ({ name, attributes }) => {
    const classes = (attributes.get("class") ?? "").slice(0, 2000).split(/\s+/);
    const keys = [...classes.map((one) => `.${one}`), `#${attributes.get("id") ?? ""}`];
    const said = keys.flatMap((key) => [verdicts.plain.get(key), verdicts.plain.get(`${name}${key}`)]);
    return said.includes(false) ? "shown" : said.includes(true) ? "hidden" : null;
  };
}

/** Where no style sheet of the page as it is seen stands: a script shows it first, or there are no scripts. */
const apart: ReadonlySet<string> = new Set(["noscript", "template", "iframe", "object"]);

/** The style sheets that are in force on any screen. */
function* sheetsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element))
    if (child.name === "style") {
      if (isInForce(child)) yield child;
    } else if (!apart.has(child.name)) yield* sheetsIn(child);
}

function isInForce({ attributes }: XmlElement): boolean {
  const [type, media] = [attributes.get("type") ?? "", attributes.get("media") ?? ""];
  return (
    /^(?:text\/css)?$/i.test(type) && /^\s{0,9}(?:all|screen)?\s{0,9}$/i.test(media) && !attributes.has("disabled")
  );
}

/** Sets down for each plain selector whether its last rule on display hides it. */
function readSheet(sheet: string, verdicts: Verdicts): void {
  const text = withoutStrings(sheet);
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
  const display = displayIn(declaration);
  if (display === null) return;
  const isHiding = display === "hidden";
  for (const selector of selectors.split(",")) {
    const read = plain.exec(selector.trim());
    const isSure = isHiding || !declaration.includes("!");
    if (read && isSure) verdicts.plain.set(`${(read[1] ?? "").toLowerCase()}${read[2]}${read[3]}`, isHiding);
    // `.pane.active { display: block }`: a script shows it when it is asked for.
    else if (!isHiding) for (const [name] of selector.matchAll(/[.#][\w-]{1,60}/g)) verdicts.again.add(name);
  }
}
