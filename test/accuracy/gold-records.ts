/** Loads annotated abstracts as MEDLINE records with offsets that map back. */
import { readFileSync } from "node:fs";
import type { Span } from "../../src/document/index.ts";
import { applyCorrections, type Correction } from "./corrections.ts";
import type { GoldAbstract, GoldRecord, Placed } from "./gold.ts";

/** Reads the annotated abstracts of a folder, corrected, as records. */
export function loadGold(file: string, corrections: readonly Correction[]): GoldRecord[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => asRecord(applyCorrections(JSON.parse(line) as GoldAbstract, corrections)));
}

/** Writes an abstract as a record; ids that are no PMID get a stand-in made of their digits. */
export function asRecord(gold: GoldAbstract): GoldRecord {
  const pmid = /^\d{1,8}$/.test(gold.id) ? gold.id : `9${gold.id.replace(/\D/g, "").padEnd(7, "0").slice(0, 7)}`;
  const head = `PMID- ${pmid}\nTI  - `;
  const text = `${head}${gold.title}\nAB  - ${gold.abstract}\n`;
  const source = `${gold.title}\n${gold.abstract}`;
  const shift = (offset: number) => offset + head.length + (offset > gold.title.length ? "AB  - ".length : 0);
  const place = <T extends { readonly q: string }>(entry: T): Placed<T> => ({
    ...entry,
    places: occurrences(source, entry.q).map(({ start, end }) => ({ start: shift(start), end: shift(end) })),
  });
  return {
    id: gold.id,
    path: `${gold.id}.nbib`,
    text,
    items: gold.items.map(place),
    checks: gold.checks.map(place),
  };
}

/** Every place of a quote, preferring those that do not cut a number or a word in two. */
export function occurrences(text: string, quote: string): Span[] {
  const all: Span[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    all.push({ start: at, end: at + quote.length });
  const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  const whole = all.filter(
    ({ start, end }) =>
      !(isWord(text[start - 1]) && isWord(text[start])) && !(isWord(text[end - 1]) && isWord(text[end])),
  );
  return whole.length > 0 ? whole : all;
}
