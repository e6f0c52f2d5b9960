/** What speaks against an error, in words for people: one entry for each id of evidence that may. */
import type { WeightTable } from "../../evidence/index.ts";
import { fittingSize } from "../fitting-sizes.ts";
import { commonDenominator, fewerInColumn, unnamedDenominator } from "../page.ts";
import type { Mismatch } from "./mismatch.ts";

type Words = (mismatch: Mismatch) => string;

const fitsOther: Words = ({ count, percent, denominator, page }) => {
  const other = fittingSize(count, percent, page.wholes, { isLoose: true, except: [count, denominator] });
  return other ? `${count}/${other.n} fits` : "another number fits";
};

const words: ReadonlyMap<string, Words> = new Map(
  Object.entries<Words>({
    "other:size": fitsOther,
    "other:count": fitsOther,
    "other:roughly": fitsOther,
    refuted: () => "no percentage of the sentence fits it",
    common: ({ share, page, denominator }) =>
      `all percentages of the sentence fit ${commonDenominator(share, page, denominator)}`,
    unnamed: ({ share, page }) => `another percentage of the sentence fits ${unnamedDenominator(share, page)} too`,
    fewer: ({ share, page, denominator }) =>
      `other percentages in the table fit ${fewerInColumn(share, page, denominator)} too, perhaps the patients with data`,
    "fits:evaluable": () => "some may not have been evaluable",
    "neighbours:other": () => "the counts around it are of another number",
    "follows-part": () => "part of a number just named",
    things: () => "not a share of patients",
    pooled: () => "a pooled share",
    "no-slip": () => "no slip of the pen explains it",
    "off:farther": () => "the percentage is far off",
    "off:farther:no-slip": () => "the percentage is far off",
    "off:far:no-slip": () => "the percentage is far off",
  }),
);

/** What speaks most against an error of the text. */
export function reasonOf(mismatch: Mismatch, evidence: readonly string[], weights: WeightTable): string {
  const against = evidence
    .filter((id) => words.has(id) && (weights.get(id) ?? 0) < 0)
    .sort((a, b) => weights.get(a)! - weights.get(b)!);
  const why = words.get(against[0] ?? "")?.(mismatch) ?? "it is not told beside the count";
  return `denominator not stated; ${why}`;
}
