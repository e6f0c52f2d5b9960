/** Tells works that a text names by author and year: `Orr et al., 2011`, `Orr and Roe (2011a)`. */
import { childAt, descendants, textOf } from "../xml/find.ts";
import { isElement, type XmlElement } from "../xml/node.ts";

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** How far before its year a name may stand: `Orr, Roe and others (2011)`. */
const reach = 60;

/** Every name of the text with each year that follows it closely, as `orr 2011`. */
export function namesIn(article: XmlElement): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of ["body", "floats-group", "floats-wrap"]) {
    const part = childAt(article, name);
    if (!part) continue;
    const text = plain(part);
    for (const { 0: printed, index } of text.matchAll(year))
      for (const [word] of text.slice(Math.max(0, index - reach), index).matchAll(/\p{Lu}[\p{L}'’-]{1,40}/gu))
        found.add(`${word.toLowerCase()} ${printed}`);
  }
  return found;
}

/** The family name that an entry opens with, without particles, with its year and those beside it, since print and online may differ by one. */
export function keysOf(entry: XmlElement): string[] {
  const [first] = descendants(entry, "surname");
  const [printed] = [...descendants(entry, "year")].flatMap((element) => textOf(element).match(year) ?? []);
  const name = first && textOf(first).trim().split(/\s+/).at(-1)?.toLowerCase();
  return name && printed ? [-1, 0, 1].map((off) => `${name} ${Number(printed) + off}`) : [];
}

/** The text without lists of references. */
function plain(element: XmlElement): string {
  return element.children
    .map((node) => (!isElement(node) ? node.text : node.name === "ref-list" ? " " : plain(node)))
    .join("");
}
