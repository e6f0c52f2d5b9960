/** Reads names and ids out of the data that a page holds for programs (JSON-LD, https://schema.org). */
import { type Part, type Prose, ProseBuilder } from "../../document/index.ts";
import { readFlow } from "../markdown/front/values.ts";
import { textOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/tree.ts";

/** What names a thing, describes or identifies it; offers, addresses and ratings are no content. */
const kept =
  /^(?:name|headline|alternateName|alternativeHeadline|description|abstract|articleBody|identifier|value|sku|mpn|productID|gtin\d{0,2}|isbn|issn|doi|pmid|nctId|casRegistryNumber|inChIKey|molecularFormula|molecularWeight)$/i;
const longest = 1_000_000;

export function linkedData(script: XmlElement): (Part & { readonly prose: Prose })[] {
  const [first] = script.children;
  const text = textOf(script);
  if (!first || text.length > longest) return [];
  return readFlow(text, { start: 0, end: text.length }, "").flatMap(({ key, ranges: [range] }) => {
    if (!range || !kept.test(key)) return [];
    const prose = unescaped(text.slice(range.start, range.end), first.from + range.start);
    const span = { start: first.from + range.start, end: first.from + range.end };
    return [{ kind: "field", role: "text", tag: key, label: { text: key, valueAt: 0 }, prose, span, headings: [] }];
  });
}

/** A string of JSON as it reads. */
function unescaped(raw: string, from: number): Prose {
  const builder = new ProseBuilder();
  let at = 0;
  for (const { 0: written, index } of raw.matchAll(/\\(?:u[\da-f]{4}|.)/gi)) {
    builder.verbatim(raw.slice(at, index), from + at);
    builder.replaced(characterOf(written), from + index, from + index + written.length);
    at = index + written.length;
  }
  return builder.verbatim(raw.slice(at), from + at).build();
}

function characterOf(written: string): string {
  if (/^\\u/i.test(written) && written.length === 6) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  return /^\\[nrtbf]$/.test(written) ? " " : written.slice(1);
}
