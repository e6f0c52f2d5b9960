/** Reads names and ids out of the data that a page holds for programs (JSON-LD, https://schema.org). */
import type { Part, Prose } from "../../document/index.ts";
import { scalarProse } from "../json/prose.ts";
import { readFlow } from "../markdown/front/values.ts";
import { textOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";

/** What names a thing, describes or identifies it; offers, addresses and ratings are no content. */
const kept =
  /^(?:name|headline|alternateName|alternativeHeadline|description|abstract|articleBody|identifier|value|sku|mpn|productID|gtin\d{0,2}|isbn|issn|doi|pmid|nctId|casRegistryNumber|inChIKey|molecularFormula|molecularWeight)$/i;
const longest = 1_000_000;

export function linkedData(script: XmlElement, source: string): (Part & { readonly prose: Prose })[] {
  const [first] = script.children;
  const text = textOf(script);
  if (!first || text.length > longest) return [];
  return readFlow(text, { start: 0, end: text.length }, "").flatMap(({ key, ranges: [range] }) => {
    if (!range || !kept.test(key)) return [];
    const span = { start: first.from + range.start, end: first.from + range.end };
    const prose = scalarProse({ kind: "string", text: "", from: span.start - 1, to: span.end + 1 }, source);
    return [{ kind: "field", role: "text", tag: key, label: { text: key, valueAt: 0 }, prose, span, headings: [] }];
  });
}
