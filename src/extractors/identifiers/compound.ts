/** Reads the labelled lines at the head of a product page: CAS number and catalogue number of its compound. */
import type { Document, Part } from "../../document/index.ts";
import type { FoundIdentifier } from "./draft.ts";

/** Longest text that is still a label and its value. */
const longestLine = 160;
/** A number that also names what it is not: a salt, a relative, a former number. */
const casLine =
  /(?:^|[\n|;•])\s{0,4}CAS(?:\s?(?:RN|registry|reg\.?)){0,2}(?:\s?(?:number|no\.?|nr\.?|#))?\s?[:#]?\s{0,3}([1-9]\d{1,6}-\d{2}-\d)(?![\d-])(?!\s?[([,;/])/gi;
const skuLine =
  /(?:^|[\n|;•]|\d\s)\s{0,4}(?:Cat(?:alog(?:ue)?)?\.?\s?(?:No\.?|Number|#)|SKU|Item\s(?:No\.?|Number)|Product\s(?:No\.?|Number|Code|ID))\s?[:#]\s{0,3}([A-Z]{1,4}-?\d{3,12}[A-Z]{0,2}|\d{4,12})(?![\d-])/gi;
const nameLine =
  /^\W{0,4}(?:compound(?:\s(?:focus|name))?|product(?:\sname)?|chemical\sname|substance|drug(?:\sname)?)\s?:\s?(.{2,80})$/i;
const otherCompounds =
  /\b(?:related|similar|reference|comparison|compared|other|recommended|impurit|metabolite|salt|viewed)/i;
/** `/products/b519589`: the page's own product. */
const productPath = /\/products?\/([a-z]{1,3}\d{4,9})(?![\da-z])/i;

/** The identifiers of the page's compound in one part; none below a heading that speaks of other compounds. */
export function findCompoundLines(text: string, part: Part, document: Document, index: number): FoundIdentifier[] {
  if (text.length > longestLine || part.headings.some((heading) => otherCompounds.test(heading))) return [];
  const lines = [...linesOf("cas", casLine, text), ...linesOf("sku", skuLine, text)];
  if (lines.length === 0) return [];
  const name = nameOf(part, document, index);
  return lines.map((line) => ({ ...line, identifies: "compound", name }));
}

function linesOf(scheme: "cas" | "sku", pattern: RegExp, text: string): FoundIdentifier[] {
  return [...text.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length;
    return { scheme, id: match[1]!.toUpperCase(), start: end - match[1]!.length, end };
  });
}

/** The catalogue number in a product's address. */
export function findProductPath(url: string): FoundIdentifier[] {
  const match = productPath.exec(url);
  if (!match) return [];
  const end = match.index + match[0].length;
  return [{ scheme: "sku", id: match[1]!.toUpperCase(), start: end - match[1]!.length, end }];
}

/** The compound's name: in a heading above ("Compound: X"), or in one of the three lines before. */
function nameOf(part: Part, document: Document, index: number): string | null {
  const above = [...part.headings].reverse();
  const before = document.parts.slice(Math.max(0, index - 3), index).reverse();
  for (const line of [...above, ...before.map((other) => (other.kind === "table" ? "" : other.prose.text))]) {
    const match = line.length <= longestLine ? nameLine.exec(line) : null;
    if (match) return match[1]!;
  }
  return null;
}
