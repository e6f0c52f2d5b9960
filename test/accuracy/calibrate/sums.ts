/**
 * Divisions of real text label themselves: where the numbers of a form nearly always add up, the form tells of a whole and its parts.
 * The sums teach which evidence holds; they are never evidence themselves. Which whole parts are of is learnt from all; how surely an error is told,
 * where they do not add up, only from what the text does not explain.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Document } from "../../../src/document/index.ts";
import type { Draft } from "../../../src/extractors/extractor.ts";
import type { Reading } from "../../../src/language/index.ts";
import { divisionOf, subjectNumbers } from "../../../src/rule/division/division.ts";
import { explanationOf } from "../../../src/rule/division/explanation.ts";
import { candidatesOf, isOver } from "../../../src/subjects/partitions/candidates.ts";
import { asPartition } from "../../../src/subjects/partitions/claim.ts";
import { evidenceFor } from "../../../src/subjects/partitions/evidence/index.ts";
import { scenes } from "../../../src/subjects/partitions/scene.ts";
import { inStretches } from "../../../src/subjects/text/stretches.ts";
import { documentsIn } from "./documents.ts";
import { type Choice, fitWeights } from "./fit.ts";
import { isCounted, readWith } from "./observed.ts";

const fitting = { steps: 250, rate: 0.3, shrinkage: 8, fewest: 10 };

/** No document tells of so many. */
const most = 1e6;

interface Told {
  readonly document: string;
  readonly evidence: readonly string[];
  readonly isHeld: boolean;
  /** Off by no more than a fifth: what a finding would be about. */
  readonly isNear: boolean;
  /** The text explains why it does not add up. */
  readonly isExplained: boolean;
}

/** Fits on records and articles, prints what was measured on those left out, and with `isWritten` keeps the weights. */
export function calibrateSums(paths: readonly string[], isWritten: boolean): void {
  const all = paths.flatMap((path) => [...documentsIn(path)].flatMap(toldIn));
  const told = all.filter(({ isExplained }) => !isExplained);
  const folds = 5;
  const groups = [...new Set(told.map(({ document }) => document))];
  const foldOf = new Map(groups.map((document, i) => [document, i % folds]));
  const scored = Array.from({ length: folds }, (_, fold) => {
    const weights = fitWeights(choicesOf(told.filter(({ document }) => foldOf.get(document) !== fold)), fitting);
    return told
      .filter(({ document }) => foldOf.get(document) === fold)
      .map((one) => ({ ...one, reliability: reliability(one, weights) }));
  }).flat();
  console.log(`${told.length} candidates for a division in ${groups.length} documents; left out in turn:`);
  for (const least of [0.5, 0.7, 0.8, 0.9, 0.95]) {
    const likely = scored.filter((one) => one.reliability >= least);
    const held = likely.filter(({ isHeld }) => isHeld).length;
    const near = likely.filter(({ isHeld, isNear }) => !isHeld && isNear).length;
    const share = ((100 * held) / likely.length).toFixed(1);
    console.log(
      `reliability >= ${least}: ${likely.length}, of which ${held} (${share}%) add up and ${near} miss by a fifth at most`,
    );
  }
  if (!isWritten) return;
  const chosen = fitWeights(choicesOf(all), fitting);
  const sure = fitWeights(choicesOf(told), fitting);
  const ids = [...new Set([...chosen.keys(), ...sure.keys()])].sort();
  const rows = new Map<string, string[]>();
  for (const id of ids) {
    const both = [chosen.get(id) ?? 0, sure.get(id) ?? 0];
    if (both.every((weight) => Math.abs(weight) < 0.05)) continue;
    // What is told together stands with the first of both.
    const [first, ...second] = id.split(" ");
    rows.set(first!, [...(rows.get(first!) ?? []), [...second, ...both].join(" ")]);
  }
  const table = Object.fromEntries([...rows].map(([first, own]) => [first, own.join("; ")]));
  const file = fileURLToPath(new URL("../../../src/subjects/partitions/weights.json", import.meta.url));
  writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
}

/** Adding up or not is a choice between what speaks for a division and nothing. */
const choicesOf = (told: readonly Told[]): Choice[] =>
  told.map(({ document, evidence, isHeld }) => ({
    group: document,
    candidates: [
      { evidence, isRight: isHeld },
      { evidence: [], isRight: !isHeld },
    ],
  }));

function reliability({ evidence }: Told, weights: ReadonlyMap<string, number>): number {
  return 1 / (1 + Math.exp(-evidence.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0)));
}

function toldIn(document: Document): readonly Told[] {
  const told: Told[] = [];
  const made: Draft[] = [];
  const observe = (drafts: readonly Draft[], readings: readonly Reading[]) => {
    for (const scene of scenes(drafts, inStretches(readings))) {
      for (const candidate of candidatesOf(scene)) {
        if (!isOver(candidate)) continue;
        // The place in the list stands for the reliability, so that the claim is known again.
        const draft = asPartition({ ...candidate, reliability: 0 });
        made.push({ ...draft, value: { ...draft.value, reliability: told.length / most } });
        const { n } = candidate.whole;
        const off = Math.abs(n - candidate.parts.reduce((sum, part) => sum + part.n, 0));
        const isNear = off <= Math.max(2, n / 5);
        told.push({
          document: document.id,
          evidence: evidenceFor(candidate),
          isHeld: off === 0,
          isNear,
          isExplained: false,
        });
      }
    }
    return [...drafts, ...made];
  };
  const claims = readWith(document, "partitions", observe);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const numbers = subjectNumbers(claims.filter(isCounted));
  const explained = new Set<number>();
  for (const claim of claims) {
    if (claim.kind !== "partition") continue;
    const division = divisionOf(claim, (id) => byId.get(id), numbers);
    if (explanationOf(division)) explained.add(Math.round(claim.value.reliability * most));
  }
  return told.map((one, i) => ({ ...one, isExplained: !one.isHeld && explained.has(i) }));
}
