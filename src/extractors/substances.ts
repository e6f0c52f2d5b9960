/** Reads molecular formulae and weights behind their labels: in labelled lines and in rows of two cells. */
import { printed } from "../document/index.ts";
import type { ProseReading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";

export default defineExtractor({
  id: "substances",
  kinds: ["formula", "molar-mass"],
  reads: ["text", "table"],
  *extract({ part, prose, header, rows }) {
    if (prose && part.kind !== "table" && part.label) {
      yield* labelled(part.label.text, prose, part.label.valueAt);
      return;
    }
    for (const [row, cells] of [header, ...rows].entries()) {
      const [label, value] = cells;
      if (cells.length !== 2 || !label || !value) continue;
      for (const draft of labelled(label.text, value, 0)) yield { ...draft, place: { row: row - 1, column: 1 } };
    }
  },
  examples: [
    {
      text: "**Molecular Formula:** C24H27FN4O3\n\nMolecular Weight: 438.5 g/mol\n",
      claims: ["C24H27FN4O3", "438.5 g/mol"],
    },
    {
      text: "| Property | Value |\n| --- | --- |\n| Formula | C24H27FN4O3 |\n| Exact mass | 438.2067 |\n",
      claims: ["C24H27FN4O3", "438.2067 g/mol (exact)"],
    },
    { text: "**Formula:** one spoon a day\n\nWeight: 70 kg\n", claims: [] },
  ],
});

const formulaLabel = /^(?:(?:molecular|chemical|empirical|mol\.?)\s?)?(?:formula|formulae)\b|^MF$/i;
const massLabel =
  /^(?:(?:molecular|formula|molar|mol\.?)\s?(?:weight|mass|wt\.?)|m\.?\s?w(?:t)?\.?)(?:\s?\([^)]{1,20}\))?$/i;
const exactLabel = /^(?:exact|monoisotopic|accurate)\s?mass/i;
/** A formula ends at what is none: a bracket behind it, words. */
const formulaValue = /^\s{0,3}([A-Z\d(][A-Za-z\d()₀-₉·•∙*.]{1,80})\s{0,3}(?:$|[;,|(])/u;
const massValue =
  /^\s{0,3}(\d{2,4}\.\d{1,5}|\d{1,2},\d{3}\.\d{1,4}|\d{2,4})\s{0,2}(?:g\/mol|g\s?mol|Da(?:ltons?)?|u)?\s{0,3}(?:$|[;,(|])/i;

function* labelled(
  label: string,
  { text, prose }: ProseReading,
  from: number,
): Generator<Draft<"formula" | "molar-mass">> {
  const name = label.trim().replace(/\s?:$/, "");
  const value = text.slice(from, from + 120);
  if (formulaLabel.test(name)) {
    const found = formulaValue.exec(value)?.[1];
    if (!found || !/[\d₀-₉]/u.test(found)) return;
    const start = from + value.indexOf(found);
    yield {
      kind: "formula",
      value: { formula: found },
      prose,
      start,
      end: start + found.length,
    };
  } else if (massLabel.test(name) || exactLabel.test(name)) {
    const found = massValue.exec(value)?.[1];
    if (!found) return;
    const start = from + value.indexOf(found);
    const mass = printed(found.replace(",", ""));
    yield {
      kind: "molar-mass",
      value: { mass, exact: exactLabel.test(name) },
      prose,
      start,
      end: start + found.length,
    };
  }
}
