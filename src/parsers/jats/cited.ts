/** Tells which entries of its list of references an article links to: an `xref` cites whatever is printed around it. */
import { childrenOf, descendants, textOf } from "../xml/find.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml/node.ts";
import { keysOf, namesIn } from "./named.ts";

/** A range is not taken over more entries than these: its ends may be numbers of something else. */
const longestRange = 40;
const dash = /^[\])]?[-‐‑–—−][[(]?$/;
/** Nothing but numbers of entries, as `34–39`, `[3 4]`, `5,`. */
const numbers = /^[[(]?\d{1,3}(?:[\s,;‐‑–—−-]{1,4}\d{1,3}){0,40}[\]),;.]{0,2}$/;

/** The entries that the text links to, or names without a link; `null` where no link leads to any. */
export function citedEntries(article: XmlElement): ReadonlySet<XmlElement> | null {
  const entries = [...descendants(article, "ref")];
  const links = new Links(entries);
  links.visit(article);
  if (links.cited.size === 0) return null;
  const cited = new Set([...links.cited].map((at) => entries[at]!));
  if (cited.size === entries.length) return cited;
  const named = namesIn(article);
  for (const entry of entries) if (keysOf(entry).some((key) => named.has(key))) cited.add(entry);
  return cited;
}

/** Links of a citation (`xref ref-type="bibr"`) to an id that no element of the article has; none where the article lists no entry with an id. */
export function brokenLinks(article: XmlElement): XmlElement[] {
  if (![...descendants(article, "ref")].some(({ attributes }) => attributes.has("id"))) return [];
  const ids = new Set<string>();
  const links: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get("id");
    if (id !== undefined) ids.add(id);
    if (element.name === "xref" && element.attributes.get("ref-type") === "bibr") links.push(element);
    for (const child of childrenOf(element)) visit(child);
  };
  visit(article);
  return links.filter((link) => {
    const targets = targetsOf(link);
    return targets.length > 0 && !targets.some((target) => ids.has(target));
  });
}

const targetsOf = ({ attributes }: XmlElement): string[] =>
  (attributes.get("rid") ?? "").split(/\s+/).filter((id) => id !== "");

/** Follows the links of an article in the order of its text. Entries go by their place in the list. */
class Links {
  readonly cited = new Set<number>();
  readonly #byId = new Map<string, number>();
  readonly #byNumber = new Map<number, number>();
  #last: number | null = null;
  /** What is printed behind the last link, without blanks; cut short, since only a dash matters. */
  #between = "";

  constructor(entries: readonly XmlElement[]) {
    for (const [at, entry] of entries.entries()) {
      // An entry of several works may be linked to by any of them.
      for (const { attributes } of [entry, ...childrenOf(entry)]) {
        const id = attributes.get("id");
        if (id !== undefined) this.#byId.set(id, at);
      }
      const label = /^\W{0,3}(\d{1,3})\W{0,3}$/.exec(childrenOf(entry, "label").map(textOf).join(""));
      this.#byNumber.set(label ? Number(label[1]) : at + 1, at);
    }
  }

  visit(node: XmlNode): void {
    if (!isElement(node)) {
      this.#between = (this.#between + node.text.slice(0, 200).replace(/\s+/g, "")).slice(0, 4);
      return;
    }
    const targets = node.name === "xref" ? this.#targetsOf(node) : [];
    if (targets.length === 0) for (const child of node.children) this.visit(child);
    else this.#cite(targets, textOf(node).trim());
  }

  #targetsOf(link: XmlElement): number[] {
    return targetsOf(link).flatMap((id) => this.#byId.get(id) ?? []);
  }

  #cite(targets: readonly number[], text: string): void {
    for (const target of targets) this.cited.add(target);
    if (this.#last !== null && dash.test(this.#between)) this.#range(this.#last, targets[0]!);
    this.#last = this.#printed(text) ?? targets.at(-1)!;
    this.#between = "";
  }

  /** Cites what a link prints besides the entry it leads to (`34–39`, `3 4`, a number that its id gets wrong); gives the last of it. */
  #printed(text: string): number | null {
    if (!numbers.test(text)) return null;
    let end: number | null = null;
    for (const [, first, last = first] of text.matchAll(/(\d{1,3})(?:\s?[‐‑–—−-]\s?(\d{1,3}))?/g)) {
      const [from, to] = [first, last].map((number) => this.#byNumber.get(Number(number)));
      if (from === undefined || to === undefined) continue;
      this.#range(from, to);
      end = to;
    }
    return end;
  }

  #range(first: number, last: number): void {
    if (last - first <= longestRange) for (let at = first; at <= last; at++) this.cited.add(at);
  }
}
