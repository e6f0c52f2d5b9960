/** Reads the codes of compounds (`CP-LC-1143`, `Debio 1143`) that name the product of a page and what its article is about. */
import type { Document, Part, Prose } from "../document/index.ts";
import { findLexeme } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";

/** Letters and a number of three digits or more: the make of a company's code, or of a name with a number. */
const code = /(?<![\p{L}\d-])\p{Lu}[\p{L}]{0,11}(?:-\p{L}{1,6}){0,2}[ -]?\d{3,6}(?:[A-Z]|-\d{1,3})?(?![\p{L}\d-])/gu;
/** `Figure 1143`, `March 2021`, `The 1143`: a word of the language and a number. */
const isPhrase = (name: string): boolean => {
  const [word = ""] = /^\p{L}+/u.exec(name) ?? [];
  return /\p{Ll}|^\p{L}+ /u.test(name) && findLexeme(word.toLowerCase()) !== undefined;
};
const productLine = /(?:Cat\S{0,8}|CAS|SKU|Formula)\b[^:]{0,12}:/i;
/** How far below its name the labelled lines of a product are looked for. */
const head = 8;

interface Found {
  readonly name: string;
  readonly key: string;
  readonly start: number;
}

interface Head {
  readonly product: Found;
  readonly at: number;
  /** The last part of the labelled lines. */
  readonly to: number;
  readonly mentions: ReadonlyMap<string, number>;
}

const known = new WeakMap<Document, Head | null>();

export default defineExtractor({
  id: "entities",
  kinds: ["entity"],
  reads: ["title", "heading", "text", "table"],
  *extract({ part, prose, index }, document) {
    if (!prose) return;
    const found = headOf(document);
    if (!found) return;
    const { product, at, to, mentions } = found;
    if (index === at) yield draft(product, "product", prose.prose, mentions);
    else if (index > at && index <= to && part.kind !== "heading")
      for (const one of codesIn(prose.text)) yield draft(one, "synonym", prose.prose, mentions);
    else if (index > to && part.kind === "heading")
      for (const one of codesIn(prose.text)) yield draft(one, "article", prose.prose, mentions);
  },
  examples: [
    {
      text: "# CP-LC-1143\n\n**Cat. No.:** B15579299\n\n# Debio 1143 with radiotherapy: a guide\n\nDebio 1143 blocks the pathway.\n",
      claims: ["CP-LC-1143 (product, 0)", "Debio 1143 (article, 2)"],
    },
    { text: "# Zinc in slow wounds\n\n**Cat. No.:** B15579299\n\n## Debio 1143\n", claims: [] },
  ],
});

/** The product of a page: a code that fills a heading above labelled lines of a product. */
function headOf(document: Document): Head | null {
  let found = known.get(document);
  if (found === undefined) {
    found = findHead(document);
    known.set(document, found);
  }
  return found;
}

function findHead({ parts }: Document): Head | null {
  const at = parts.findIndex(({ kind }) => kind === "heading");
  const title = parts[at];
  if (!title || title.kind === "table") return null;
  const [product] = codesIn(title.prose.text);
  if (!product || product.name.length < title.prose.text.trim().length * 0.7) return null;
  const below = parts.slice(at + 1, at + 1 + head);
  const end = below.findIndex(({ kind }) => kind === "heading");
  const lines = end < 0 ? below : below.slice(0, end);
  const last = lines.findLastIndex((part) => productLine.test(textOf(part)));
  if (last < 0) return null;
  const to = at + 1 + last;
  const mentions = new Map<string, number>();
  for (const part of parts.slice(to + 1))
    for (const { key } of codesIn(textOf(part))) mentions.set(key, (mentions.get(key) ?? 0) + 1);
  return { product, at, to, mentions };
}

const textOf = (part: Part): string => (part.kind === "table" ? "" : part.prose.text);

function codesIn(text: string): Found[] {
  return [...text.matchAll(code)]
    .filter(([name]) => !isPhrase(name))
    .map(({ 0: name, index }) => ({ name, key: keyOf(name), start: index }));
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[\s-]/g, "");

function draft(
  { name, key, start }: Found,
  role: "product" | "synonym" | "article",
  prose: Prose,
  mentions: ReadonlyMap<string, number>,
): Draft<"entity"> {
  const value = { name, key, role, mentions: mentions.get(key) ?? 0 };
  return { kind: "entity", value, prose, start, end: start + name.length };
}
