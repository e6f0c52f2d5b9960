/** Reads numbered citation markers: `[1] [2]`, `[9, 10]`, `[3-5]`. */
import type { ProseReading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { referenceParts } from "./references/reference-section.ts";

const marker = /\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,15})\](?![-‐‑(\p{L}\p{N}])/gu;
const longestRange = 40;

export default defineExtractor({
  id: "citations",
  kinds: ["citation"],
  reads: ["text", "table"],
  *extract(reading, document) {
    if (referenceParts(document).has(reading.index)) return;
    if (reading.prose) yield* markers(reading.prose);
    for (const [row, cells] of [reading.header, ...reading.rows].entries()) {
      for (const [column, cell] of cells.entries()) {
        for (const draft of markers(cell)) yield { ...draft, place: { row: row - 1, column } };
      }
    }
  },
  examples: [
    { text: "The drug binds both targets [1] [2].", claims: ["[1]", "[2]"] },
    { text: "Reported before [9, 10] and since [3-5].", claims: ["[9]", "[10]", "[3]", "[4]", "[5]"] },
    { text: "HR 0.6 [95% CI 0.46-0.87], range [0.46, 0.87], median 24 [6-36] months.", claims: [] },
    { text: "Bicyclo[2.2.1]heptane, the [1,4]-shift, array[3] and a date of [2024].", claims: [] },
    { text: "Levels of cIAP1/2 [4] fell in mice.[6]", claims: ["[4]", "[6]"] },
  ],
});

function* markers({ text, prose }: ProseReading): Generator<Draft<"citation">> {
  for (const match of text.matchAll(marker)) {
    if (!isCitation(text.slice(Math.max(0, match.index - 24), match.index), match[1]!)) continue;
    let at = match.index + 1;
    for (const piece of match[1]!.split(/([,;])/)) {
      if (!/^[,;]$/.test(piece)) {
        const start = at + piece.length - piece.trimStart().length;
        for (const number of expand(piece))
          yield { kind: "citation", value: { number }, prose, start, end: start + piece.trim().length };
      }
      at += piece.length;
    }
  }
}

/** Not an index (`array[3]`), not a spread or share behind its number (`24 [6-36]`). */
function isCitation(before: string, inside: string): boolean {
  if (/\p{N}%?\s{0,2}$/u.test(before))
    return !/[,;–-]/.test(inside) && /\p{L}[\p{L}\p{N}-]{0,12}\/?\d{1,2} {1,2}$|\bphase \d(?:[/-]\d)? $/iu.test(before);
  return (
    !/[a-z_]{2}$/i.test(before) ||
    (/[a-z]{4}$/.test(before) && !/^0$/.test(inside) && !/\b(?:array|index|list|args?|row)$/i.test(before))
  );
}

function expand(piece: string): number[] {
  const [first, last] = piece.split(/[–-]/).map((part) => Number(part.trim()));
  if (first === undefined || first === 0) return [];
  if (last === undefined) return [first];
  if (last < first || last - first > longestRange) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
