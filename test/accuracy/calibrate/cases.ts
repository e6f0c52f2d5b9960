/** Cases that were read, and slips of the pen made in text that holds: fits the weights of the evidence for an error of the text, and measures them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { likelihoodOf } from "../../../src/evidence/index.ts";
import { hash } from "../mutate.ts";
import { type Choice, fitWeights } from "./fit.ts";

const fitting = { steps: 300, rate: 0.3, fewest: 6 };
const folds = 5;
/** The part of all errors that those read are: 0.2 told more than 0.5 and 1 on text left out. */
const ofRead = 0.2;

/** `error`: the text contradicts itself; `other`: another number is meant; `rounding`: roughly printed; `unclear`: the text does not tell. */
export type Verdict = "error" | "other" | "rounding" | "unclear";

export interface Case {
  readonly document: string;
  readonly key: string;
  readonly evidence: readonly string[];
  /** A slip put into a text that holds. */
  readonly isMade: boolean;
  readonly verdict: Verdict | null;
}

/** The verdicts of people who did not write the rules, by the key of what they read. */
export const readVerdicts = (name: string): ReadonlyMap<string, Verdict> =>
  new Map(Object.entries(JSON.parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"))));

/** Gives each key that comes again a number. */
export function numbered(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key} (${nth})`;
  };
}

/** Names what was not read yet; `shrinkage` pulls weights towards zero, the more kinds of evidence there are, the harder; prints what was measured on text left out, and gives the weights fitted on all. */
export function fitCases(cases: readonly Case[], shrinkage: number): Readonly<Record<string, number>> {
  const unread = cases.filter(({ isMade, verdict }) => !isMade && verdict === null);
  if (unread.length > 0) console.log(`${unread.length} not read yet:\n${unread.map(({ key }) => key).join("\n")}`);
  measure(cases, shrinkage);
  return Object.fromEntries([...fitted(cases, shrinkage)].filter(([, weight]) => weight !== 0));
}

function fitted(cases: readonly Case[], shrinkage: number): ReadonlyMap<string, number> {
  const errors = cases.filter(({ verdict }) => verdict === "error").length;
  const made = cases.filter(({ isMade }) => isMade).length;
  // Errors that were read and that were made count together as much as those that were read: so the odds are those of real text.
  const weightOf = ({ isMade, verdict }: Case) =>
    isMade ? ((1 - ofRead) * errors) / made : verdict === "error" ? ofRead : 1;
  const known = cases.filter(({ isMade, verdict }) => isMade || (verdict !== null && verdict !== "rounding"));
  const choices = known.map((one): Choice => {
    const isError = one.isMade || one.verdict === "error";
    return {
      group: one.document,
      weight: weightOf(one),
      candidates: [
        { evidence: ["all", ...one.evidence], isRight: isError },
        { evidence: [], isRight: !isError },
      ],
    };
  });
  return fitWeights(choices, { ...fitting, shrinkage });
}

/** Prints, for text left out in turn, what is reported from each reliability on: of what does not fit as printed, and of the slips that were made. */
function measure(cases: readonly Case[], shrinkage: number): void {
  const scored: { readonly one: Case; readonly reliability: number }[] = [];
  const foldOf = ({ document }: Case) => hash(document) % folds;
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitted(
      cases.filter((one) => foldOf(one) !== fold),
      shrinkage,
    );
    for (const one of cases.filter((other) => foldOf(other) === fold))
      scored.push({ one, reliability: likelihoodOf(one.evidence, weights) });
  }
  const made = scored.filter(({ one }) => one.isMade);
  const read = scored.filter(({ one }) => one.verdict !== null && one.verdict !== "rounding");
  const errors = read.filter(({ one }) => one.verdict === "error").length;
  console.log(`${read.length} mismatches read, ${errors} of them errors of the text; ${made.length} slips made`);
  for (const least of [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]) {
    const reported = read.filter(({ reliability }) => reliability >= least);
    const right = reported.filter(({ one }) => one.verdict === "error").length;
    const noticed = made.filter(({ reliability }) => reliability >= least).length;
    console.log(
      `  reliability >= ${least}: ${reported.length} reported, ${right} right (${((100 * right) / reported.length).toFixed(1)}%); of slips ${((100 * noticed) / made.length).toFixed(1)}% noticed`,
    );
  }
}
