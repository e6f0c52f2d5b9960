/**
 * Shares of real text label themselves: a count with its percentage is of the number that the two make. The arithmetic teaches which evidence
 * holds; it is never evidence itself.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Document } from "../../../src/document/index.ts";
import type { WeightTable } from "../../../src/evidence/index.ts";
import { groupBy } from "../../../src/rule/index.ts";
import { fittingCounts, fittingDenominators } from "../../../src/statistics/index.ts";
import { byLikelihood, chooseAll, type Ranked } from "../../../src/subjects/denominators/choose.ts";
import { type Open, toldIn } from "../../../src/subjects/denominators/mentions.ts";
import { inStretches } from "../../../src/subjects/text/stretches.ts";
import { denominatorExamples } from "../../subjects/denominator-examples.ts";
import { recordOf } from "../../subjects/read.ts";
import { documentsIn, recordsIn } from "./documents.ts";
import { type Choice, fitWeights } from "./fit.ts";
import { readWith } from "./observed.ts";

const fitting = { steps: 200, rate: 0.3, shrinkage: 12, fewest: 6 };

interface Labelled extends Choice {
  /** The likelihood of the likeliest number; 0 where none of those told is. */
  readonly reliability: number;
  readonly isRight: boolean;
}

/** What so many other numbers would give tells nothing: so few patients, so wide a range of numbers, so likely a fit by chance. */
const telling = { least: 5, width: 0.04, chance: 0.15 };

/** Whether what is printed tells the denominator among the numbers told, and which of them it may be. */
function labelOf({ draft: { value } }: Open, numbers: readonly number[]): ((n: number) => boolean) | null {
  const { count, percent, approximate } = value;
  if (percent === null || approximate) return null;
  if (count === null) {
    const most = telling.chance * 100 * 10 ** percent.scale;
    const isOf = (n: number) => fittingCounts(n, percent).length > 0;
    // Where none is right, it may be no share of a count at all: a rate estimated over time.
    return numbers.some(isOf) && numbers.every((n) => n <= most) ? isOf : null;
  }
  if (count < telling.least) return null;
  const range = fittingDenominators(count, percent, 1e7);
  if (!range || range.to - range.from > Math.max(1, telling.width * range.from)) return null;
  return (n) => n >= range.from && n <= range.to;
}

type Prepared = { readonly document: string; readonly told: ReturnType<typeof toldIn> };

function prepare(document: Document): Prepared {
  let told: Prepared["told"] | null = null;
  readWith(document, "denominators", (drafts, readings) => {
    told = toldIn(drafts, inStretches(readings));
    return drafts;
  });
  return { document: document.id, told: told! };
}

function labelledIn({ document, told }: Prepared, weights: WeightTable): Labelled[] {
  const found: Labelled[] = [];
  chooseAll(
    told,
    (open, ranked) => {
      const numbers = ranked.flatMap(({ candidate }) => candidate.mention?.n ?? []);
      const isTrue = labelOf(open, numbers);
      if (isTrue) found.push(labelled(document, ranked, isTrue));
    },
    weights,
  );
  return found;
}

function labelled(group: string, ranked: readonly Ranked[], isTrue: (n: number) => boolean): Labelled {
  const isOf = ({ candidate: { mention } }: Ranked) => mention !== null && isTrue(mention.n);
  const some = ranked.some(isOf);
  const isRight = (one: Ranked) => (one.candidate.mention ? isOf(one) : !some);
  const [likeliest] = byLikelihood(ranked);
  return {
    group,
    candidates: ranked.map((one) => ({ evidence: one.evidence, isRight: isRight(one) })),
    reliability: likeliest!.n > 0 ? likeliest!.likelihood : 0,
    isRight: isRight(likeliest!.best),
  };
}

/** What was read is fitted on twice: what the share before was of is evidence, and is known only by the weights of the round before. */
function fitted(prepared: readonly Prepared[]): WeightTable {
  let weights: WeightTable = new Map();
  for (let round = 0; round < 2; round++)
    weights = fitWeights(
      [...prepared.flatMap((one) => labelledIn(one, weights)), ...examples().flatMap((one) => exampleOf(one, weights))],
      fitting,
    );
  return weights;
}

interface Example extends Prepared {
  readonly expected: readonly (number | null)[];
}

/** The examples of the tests: few, but each is sure. */
const examples = once((): readonly Example[] =>
  denominatorExamples.map(([name, text, expected]) => {
    const [document] = recordsIn("example.nbib", recordOf(text));
    return { document: name, told: prepare(document!).told, expected };
  }),
);

function exampleOf({ document, told, expected }: Example, weights: WeightTable): Labelled[] {
  const open = expected.slice(-told.open.length);
  const found: Labelled[] = [];
  chooseAll(told, (_, ranked) => found.push(labelled(document, ranked, (n) => n === open[found.length])), weights);
  return found.flatMap((one) => Array.from({ length: times }, () => one));
}

/** How often an example counts. */
const times = 6;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A percentage without a count, and the number chosen for it. */
interface Alone {
  readonly likelihood: number;
  readonly isFitting: boolean;
  /** How likely a percentage printed so finely fits so large a number by chance. */
  readonly chance: number;
}

/** Of larger numbers nearly every percentage can be made. */
const mostByChance = 0.4;

function aloneIn({ told }: Prepared, weights: WeightTable): Alone[] {
  return chooseAll(told, undefined, weights).flatMap(({ open, choice }) => {
    const { count, percent, approximate } = open.draft.value;
    if (!choice || count !== null || percent === null || approximate) return [];
    const { n } = choice.mention;
    const chance = (n + 1) / (100 * 10 ** percent.scale);
    if (chance > mostByChance) return [];
    return { likelihood: choice.likelihood, isFitting: fittingCounts(n, percent).length > 0, chance };
  });
}

/** As many percentages fit as are of the number chosen, and of the others those that do by chance. */
function printAlone(alone: readonly Alone[]): void {
  for (const least of [0, 0.7, 0.85]) {
    const own = alone.filter(({ likelihood }) => likelihood >= least);
    const mean = (of: (one: Alone) => number) => own.reduce((sum, one) => sum + of(one), 0) / own.length;
    const [fit, chance, likely] = [
      mean((one) => Number(one.isFitting)),
      mean((one) => one.chance),
      mean((one) => one.likelihood),
    ];
    const right = (fit - chance) / (1 - chance);
    console.log(
      `percentages alone, likelihood >= ${least}: ${own.length}, of these fit ${(100 * fit).toFixed(1)}%, ${(100 * chance).toFixed(1)}% by chance: right ${(100 * right).toFixed(1)}%, ${(right / likely).toFixed(2)} of the likelihood`,
    );
  }
}

/** The file of records, or `articles`. */
const sourceOf = ({ group }: Labelled): string => {
  const path = group.split("#")[0]!;
  return path.endsWith(".nbib") ? path : "articles";
};

/** Fits on records and articles, prints what was measured on those left out, and with `isWritten` keeps the weights. */
export function calibrateDenominators(paths: readonly string[], isWritten: boolean): void {
  const prepared = paths.flatMap((path) => [...documentsIn(path)].map(prepare));
  const folds = 3;
  const tested: Labelled[] = [];
  const alone: Alone[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitted(prepared.filter((_, i) => i % folds !== fold));
    for (const one of prepared.filter((_, i) => i % folds === fold)) {
      tested.push(...labelledIn(one, weights));
      alone.push(...aloneIn(one, weights));
    }
  }
  for (const [source, own] of [["all", tested] as const, ...groupBy(tested, sourceOf)]) {
    console.log(`${source}: ${own.length} shares tell their denominator`);
    for (const least of [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]) {
      const bound = own.filter(({ reliability }) => reliability > 0 && reliability >= least);
      const right = bound.filter(({ isRight }) => isRight).length;
      console.log(
        `  reliability >= ${least}: bound ${bound.length} (${((100 * bound.length) / own.length).toFixed(1)}%), right ${right} (${((100 * right) / bound.length).toFixed(1)}%)`,
      );
    }
  }
  printAlone(alone);
  if (!isWritten) return;
  const weights = [...fitted(prepared)].filter(([, weight]) => Math.abs(weight) >= 0.05);
  const file = fileURLToPath(new URL("../../../src/subjects/denominators/weights.json", import.meta.url));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(weights), null, 2)}\n`);
}
