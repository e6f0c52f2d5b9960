/**
 * Fits the weights of the evidence for whether two figures a slip of the pen apart are meant to be one. Slips are made by changing a digit of a figure
 * that a real text tells twice; of the pairs that real texts have as they are, nearly all are figures of two things.
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Printed, printed, printedKey, showPrinted } from "../../../src/document/index.ts";
import { likelihoodOf, type WeightTable } from "../../../src/evidence/index.ts";
import type { Reading } from "../../../src/language/index.ts";
import { areStrange, evidenceFor, WordWeights } from "../../../src/subjects/told-figures/evidence.ts";
import { figuresOf, type ToldFigure } from "../../../src/subjects/told-figures/figures.ts";
import { type Pair, pairsOf } from "../../../src/subjects/told-figures/pairs.ts";
import { slipKind } from "../../../src/subjects/told-figures/slips.ts";
import { hash, mutationsOf } from "../mutate.ts";
import { documentsIn } from "./documents.ts";
import { fitWeights } from "./fit.ts";
import { readWith } from "./observed.ts";

const fitting = { steps: 300, rate: 0.3, shrinkage: 2, fewest: 6 };
const folds = 5;
/** Figures of one document that slips are put into. */
const most = 12;
/** Slips of this kind in a thousand figures that real texts tell twice: of what was read of the corpora, and the order of it only. */
const rate = 1 / 1000;

interface Case {
  readonly document: string;
  /** Of all pairs of one figure, the likeliest counts. */
  readonly figure: string;
  readonly evidence: readonly string[];
  readonly isMade: boolean;
  readonly shown: string;
}

export function calibrateToldFigures(paths: readonly string[], isWritten: boolean, isListed: boolean): void {
  const cases = paths.flatMap((path) => [...casesIn(path)]);
  measure(cases, isListed);
  if (!isWritten) return;
  const table = Object.fromEntries([...fitted(cases)].filter(([, weight]) => weight !== 0));
  const file = fileURLToPath(new URL("../../../src/subjects/told-figures/weights.json", import.meta.url));
  writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
}

function* casesIn(path: string): Iterable<Case> {
  for (const document of documentsIn(path)) {
    let readings: readonly Reading[] = [];
    readWith(document, "retellings", (drafts, all) => {
      readings = all;
      return drafts;
    });
    const figures = figuresOf(readings);
    if (figures.length < 2) continue;
    const weights = new WordWeights(figures);
    const name = basename(document.id);
    const caseOf = (pair: Pair, isMade: boolean): Case => ({
      document: name,
      figure: `${name} ${pair.again.key} ${isMade}`,
      evidence: evidenceFor(pair, weights),
      isMade,
      shown: `${name} ${show(pair.first)} | ${show(pair.again)}`,
    });
    for (const pair of pairsOf(figures)) if (!areStrange(pair, weights)) yield caseOf(pair, false);
    for (const pair of madeIn(figures)) if (!areStrange(pair, weights)) yield caseOf(pair, true);
  }
}

const show = ({ prose, token, unit }: ToldFigure): string =>
  `${prose.text.slice(Math.max(0, token.start - 50), token.start)}[[${token.text} ${unit}]]${prose.text.slice(token.end, token.end + 40)}`.replace(
    /\s+/g,
    " ",
  );

/** Pairs that a slip in the last telling of a figure makes. */
function* madeIn(figures: readonly ToldFigure[]): Iterable<Pair> {
  const byKey = new Map<string, ToldFigure[]>();
  for (const figure of figures) byKey.set(figure.key, [...(byKey.get(figure.key) ?? []), figure]);
  const told = [...byKey.values()].filter(
    (all) =>
      all.length > 1 &&
      all.length < 5 &&
      all[0]!.value.digits.length > 1 &&
      all[0]!.context.partIndex !== all.at(-1)!.context.partIndex,
  );
  const every = Math.ceil(told.length / most);
  for (const all of told.filter(([first]) => hash(first!.key) % every === 0)) {
    const again = all.at(-1)!;
    for (const value of slipsOf(again.value)) {
      const changed = { ...again, value, key: `${printedKey(value)} ${again.unit}` };
      if (byKey.has(changed.key)) continue;
      for (const first of all.slice(0, -1))
        if (first.context.partIndex !== again.context.partIndex)
          if (!(first.context.part === "cell" && again.context.part === "cell"))
            yield { first, again: changed, times: [all.length - 1, 1] };
    }
  }
}

function slipsOf(value: Printed): readonly Printed[] {
  const text = showPrinted({ ...value, negative: false });
  const token = { start: 0, end: 0, inWords: false, text, value: Number(text), decimals: value.scale, isPercent: true };
  return mutationsOf(token, text)
    .map((one) => ({ ...printed(one.text), negative: value.negative }))
    .filter((one) => one.scale === value.scale && slipKind(one.digits, value.digits) !== null);
}

function fitted(cases: readonly Case[]): WeightTable {
  const made = cases.filter(({ isMade }) => isMade).length;
  const choices = cases.map(({ document, evidence, isMade }) => ({
    group: document,
    weight: isMade ? Math.max(1, (rate * 1000 * cases.length) / 100) / made : 1,
    candidates: [
      { evidence: ["all", ...evidence], isRight: isMade },
      { evidence: [], isRight: !isMade },
    ],
  }));
  return fitWeights(choices, fitting);
}

/** Prints, for text left out in turn, from each likelihood on, how many pairs of text as it is are told, and which part of the slips. */
function measure(cases: readonly Case[], isListed: boolean): void {
  const foldOf = ({ document }: Case) => hash(document) % folds;
  const best = new Map<string, { one: Case; likelihood: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitted(cases.filter((one) => foldOf(one) !== fold));
    for (const one of cases.filter((other) => foldOf(other) === fold)) {
      const likelihood = likelihoodOf(one.evidence, weights);
      if (likelihood > (best.get(one.figure)?.likelihood ?? -1)) best.set(one.figure, { one, likelihood });
    }
  }
  const all = [...best.values()];
  const made = all.filter(({ one }) => one.isMade);
  const real = all.filter(({ one }) => !one.isMade);
  console.log(`${real.length} figures a slip from another, as they are; ${made.length} slips made`);
  for (const least of [0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
    const told = real.filter(({ likelihood }) => likelihood >= least).length;
    const noticed = made.filter(({ likelihood }) => likelihood >= least).length;
    console.log(
      `  likelihood >= ${least}: ${told} told of text as it is; of slips ${((100 * noticed) / made.length).toFixed(1)}% noticed`,
    );
  }
  if (isListed)
    for (const { one, likelihood } of real.sort((a, b) => b.likelihood - a.likelihood).slice(0, 60))
      console.log(likelihood.toFixed(2), one.shown);
}
