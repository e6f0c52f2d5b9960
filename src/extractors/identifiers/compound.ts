/** Reads the labelled lines at the head of a product page: CAS number and catalogue number of its compound. */
import type { Document, Part } from "../../document/index.ts";
import type { FoundIdentifier } from "./draft.ts";

/** Longest text that is still a label and its value. */
const longestLine = 160;
/** A line of labels begins with one. */
const labelLine =
  /^\W{0,4}(?:CAS|Cat(?:alog(?:ue)?)?|SKU|Item|Product|Compound|Chemical|Name|Synonyms?|Purity|M\.?\s?W|Mol|Formula|Storage|Drug|Substance)\b.{0,40}?[:#\d]/i;
/** Not a number followed by a bracket or another number: those tell salts and former numbers apart. */
const casLine =
  /(?<![\w-])CAS(?:\s?(?:RN|registry|reg\.?)){0,2}(?:\s?(?:number|no\.?|nr\.?|#))?\s?[:#]?\s{0,3}([1-9]\d{1,6}-\d{2}-\d)(?![\d-])(?!\s?[([,;/])/gi;
const skuLine =
  /(?<![\w-])(?:Cat(?:alog(?:ue)?)?\.?\s?(?:No\.?|Number|#)|SKU|Item\s(?:No\.?|Number)|Product\s(?:No\.?|Number|Code|ID))\s?[:#]\s{0,3}([A-Z]{1,4}-?\d{3,12}[A-Z]{0,2}|\d{4,12})(?![\d-])/gi;
const nameLine =
  /^\W{0,4}(?:compound(?:\s(?:focus|name))?|product(?:\sname)?|chemical\sname|substance|drug(?:\sname)?)\s?:\s?(.{2,80}?)(?=\s(?:CAS|Cat|SKU|M\.?\s?W)\b|[|;\n]|$)/i;
const otherCompounds =
  /\b(?:related|similar|reference|comparison|compared|other|recommended|impurit|metabolite|salt|viewed)/i;
/** `/products/b519589`: the page's own product. */
const productPath = /\/products?\/([a-z]{1,3}\d{4,9})(?![\da-z])/i;

/**
 * The identifiers of the page's compound in one labelled line (of a part, or a row of a key-value table); none where the text
 * around speaks of other compounds.
 */
export function findCompoundLines(text: string, part: Part, document: Document, index: number): FoundIdentifier[] {
  // Every number looked for has two digits side by side.
  if (text.length > longestLine || !/\d\d/.test(text) || !labelLine.test(text)) return [];
  const lines = [...linesOf("cas", casLine, text), ...linesOf("sku", skuLine, text)];
  if (lines.length === 0 || part.headings.some((heading) => otherCompounds.test(heading))) return [];
  const head = linesAbove(document, index);
  if (head.some((line) => line.length > longestLine || otherCompounds.test(line))) return [];
  const name = nameOf([text, ...head, ...[...part.headings].reverse()]) ?? titleName(document, index);
  return lines.map((line) => ({ ...line, identifies: "compound", name }));
}

/** How far up the head of a page is followed. */
const tallestHead = 8;

/** The lines between a part and the heading above it, nearest first. */
function linesAbove(document: Document, index: number): string[] {
  const lines: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - tallestHead); at--) {
    const part = document.parts[at]!;
    if (part.kind === "heading") break;
    if (part.kind !== "table" && part.kind !== "url") lines.push(part.prose.text);
  }
  return lines;
}

/** The drug that the title of a page begins with (`Tolinapant in Lymphoma`), over one catalogue number and one CAS number. */
function titleName(document: Document, index: number): string | null {
  const title = document.parts.findIndex(({ kind }) => kind === "heading");
  if (title < 0 || title >= index || index - title > tallestHead) return null;
  const heads = document.parts
    .slice(title, index + tallestHead)
    .flatMap((part) => (part.kind === "table" ? [] : [part.prose.text]));
  const isOfOne = [casLine, skuLine].every((line) => heads.flatMap((text) => text.match(line) ?? []).length === 1);
  return isOfOne ? (/^([A-Z][a-z]{5,30})(?=:|\s(?:in|for)\b|$)/.exec(heads[0] ?? "")?.[1] ?? null) : null;
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

/** The compound's name, from the nearest line or heading that gives one ("Compound: X"). */
function nameOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = line.length <= longestLine ? nameLine.exec(line)?.[1] : undefined;
    if (name !== undefined) return name;
  }
  return null;
}
