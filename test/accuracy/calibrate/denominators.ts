/**
 * Shares of real text label themselves: a count with its percentage is of the number that the two make. The arithmetic teaches which evidence
 * holds; it is never evidence itself.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Document } from "../../../src/document/index.ts";
import { readClaims } from "../../../src/engine/read-claims.ts";
import type { Draft } from "../../../src/extractors/extractor.ts";
import { setupOf } from "../../../src/index.ts";
import type { Reading } from "../../../src/language/index.ts";
import { fittingCounts, fittingDenominators } from "../../../src/statistics/index.ts";
import { chooseAll, type Ranked } from "../../../src/subjects/denominators/choose.ts";
import { type Open, toldIn } from "../../../src/subjects/denominators/mentions.ts";
import type { Weights } from "../../../src/subjects/denominators/weights.ts";
import { inStretches } from "../../../src/subjects/text/stretches.ts";
import { denominatorExamples } from "../../subjects/denominator-examples.ts";
import { documentsIn } from "./documents.ts";
import { type Choice, fitWeights } from "./fit.ts";
import { recordsIn } from "./observed.ts";

const fitting = { steps: 200, rate: 0.3, shrinkage: 12, fewest: 6 };

interface Labelled extends Choice {
  readonly numbers: readonly (number | null)[];
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
  const ranges = fittingDenominators(count, percent, 1e7);
  const [from, to] = [ranges[0]?.from, ranges.at(-1)?.to];
  if (from === undefined || to === undefined || to - from > Math.max(1, telling.width * from)) return null;
  return (n) => ranges.some((range) => n >= range.from && n <= range.to);
}

type Prepared = { readonly document: string; readonly told: ReturnType<typeof toldIn> };

function prepare(document: Document): Prepared | null {
  const setup = setupOf({});
  let told: Prepared["told"] | null = null;
  const binders = setup.binders.map((binder) =>
    binder.id !== "denominators"
      ? binder
      : {
          ...binder,
          bind(drafts: readonly Draft[], readings: readonly Reading[]) {
            told = toldIn(drafts, inStretches(readings));
            return drafts;
          },
        },
  );
  readClaims(document, { ...setup, binders }, (id, error) => {
    throw new Error(id, { cause: error });
  });
  return told && { document: document.id, told };
}

function labelledIn({ document, told }: Prepared, weights: Weights): Labelled[] {
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
  const right = ranked.map(({ candidate: { mention } }) => mention !== null && isTrue(mention.n));
  const some = right.some(Boolean);
  return {
    group,
    numbers: ranked.map(({ candidate }) => candidate.mention?.n ?? null),
    candidates: ranked.map(({ evidence, candidate }, i) => ({
      evidence,
      isRight: candidate.mention ? right[i]! : !some,
    })),
  };
}

/** What was read is fitted on twice: what the share before was of is evidence, and is known only by the weights of the round before. */
function fitted(prepared: readonly Prepared[]): Weights {
  let weights: Weights = new Map();
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
    const [document] = recordsIn("example.nbib", `PMID- 1\nTI  - A trial in lung cancer\nAB  - ${text}\n`);
    return { document: name, told: prepare(document!)!.told, expected };
  }),
);

function exampleOf({ document, told, expected }: Example, weights: Weights): Labelled[] {
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

/** Fits on records and articles, prints what was measured on those left out, and with `isWritten` keeps the weights. */
export function calibrateDenominators(paths: readonly string[], isWritten: boolean): void {
  const prepared = paths.flatMap((path) => [...documentsIn(path)].flatMap((document) => prepare(document) ?? []));
  const folds = 3;
  const tested: { reliability: number; isRight: boolean; path: string }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitted(prepared.filter((_, i) => i % folds !== fold));
    for (const one of prepared.filter((_, i) => i % folds === fold))
      for (const share of labelledIn(one, weights))
        tested.push({ ...judge(share, weights), path: one.document.split("#")[0]! });
  }
  for (const path of [null, ...new Set(tested.map((one) => (one.path.endsWith(".nbib") ? one.path : "articles")))]) {
    const own = tested.filter((one) => path === null || (one.path.endsWith(".nbib") ? one.path : "articles") === path);
    console.log(`${path ?? "all"}: ${own.length} shares tell their denominator`);
    for (const least of [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]) {
      const bound = own.filter(({ reliability }) => reliability > 0 && reliability >= least);
      const right = bound.filter(({ isRight }) => isRight).length;
      console.log(
        `  reliability >= ${least}: bound ${bound.length} (${((100 * bound.length) / own.length).toFixed(1)}%), right ${right} (${((100 * right) / bound.length).toFixed(1)}%)`,
      );
    }
  }
  if (!isWritten) return;
  const weights = [...fitted(prepared)].filter(([, weight]) => Math.abs(weight) >= 0.05);
  const file = fileURLToPath(new URL("../../../src/subjects/denominators/weights.json", import.meta.url));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(weights), null, 2)}\n`);
}

function judge({ candidates, numbers }: Labelled, weights: Weights): { reliability: number; isRight: boolean } {
  const scores = candidates.map(({ evidence }) => evidence.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0));
  const top = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - top));
  const all = likely.reduce((a, b) => a + b, 0);
  const byNumber = new Map<number | null, { sum: number; isRight: boolean }>();
  numbers.forEach((n, i) => {
    const found = byNumber.get(n) ?? { sum: 0, isRight: candidates[i]!.isRight };
    found.sum += likely[i]! / all;
    byNumber.set(n, found);
  });
  const [best] = [...byNumber].sort((a, b) => b[1].sum - a[1].sum);
  return best![0] === null
    ? { reliability: 0, isRight: best![1].isRight }
    : { reliability: best![1].sum, isRight: best![1].isRight };
}
