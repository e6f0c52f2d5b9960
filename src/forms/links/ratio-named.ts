/** Which ratio an abbreviation names: `HR`, `aOR`, `RR`. */
import type { RatioMeasure } from "../../claims/index.ts";
import type { Token } from "../../language/index.ts";

const classes: readonly (readonly [name: string, measure: RatioMeasure])[] = [
  ["hazardRatio", "HR"],
  ["oddsRatio", "OR"],
  ["riskRatio", "RR"],
];

/** `null` for any other word; abbreviations of ratios are in capitals: `or` is no odds ratio. */
export const ratioNamed = ({ text, folded, lexeme }: Token): RatioMeasure | null =>
  text === folded ? null : (classes.find(([name]) => lexeme.classes.has(name))?.[1] ?? null);
