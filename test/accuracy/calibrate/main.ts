/**
 * Fits the weights of the evidence for whom a share is of: `npm run calibrate -- FILE... [--write]`; with `--sums`, of that for a whole and its parts,
 * with `--divisions`, of that for whether one that does not add up is an error, and with `--denominators`, of that for the number that a share is of, on records (`.nbib`) and folders of articles; with `--relations PATH...`, counts what becomes of the comparisons of every rule (`relations.ts`).
 *
 * `.jsonl`: annotated abstracts to fit on; what is printed first was measured on those left out in turn. `.nbib`: real text that labels itself, measured only.
 * `--write` puts the weights fitted on all of it, and on the examples of the tests, into `src/subjects/cohorts/weights.json`; `--misses` lists wrong choices.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Step, steps } from "../../../src/subjects/cohorts/scene.ts";
import { weights as current, type Weights } from "../../../src/subjects/cohorts/weights.ts";
import { loadCorrections } from "../corrections.ts";
import type { GoldRecord } from "../gold.ts";
import { loadGold } from "../gold-records.ts";
import { calibrateDenominators } from "./denominators.ts";
import { calibrateDivisions } from "./divisions.ts";
import { exampleChoices } from "./examples.ts";
import { type Choice, fitWeights, rightOf } from "./fit.ts";
import { calibrateMismatches } from "./mismatches.ts";
import { calibrateRelations } from "./relations.ts";
import { selfLabelled } from "./self.ts";
import { type Labelled, readRecord } from "./shares.ts";
import { calibrateSums } from "./sums.ts";
import { calibrateToldFigures } from "./told-figures.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: "boolean" },
    misses: { type: "boolean" },
    sums: { type: "boolean" },
    denominators: { type: "boolean" },
    mismatches: { type: "boolean" },
    divisions: { type: "boolean" },
    "told-figures": { type: "boolean" },
    relations: { type: "boolean" },
    folds: { type: "string", default: "5" },
    /** Rounds of reading: what a share before was of is evidence, and is known only by the weights of the round before. */
    rounds: { type: "string", default: "2" },
    /** The pull of weights towards zero; of 0.3 to 12, 6 was best on text left out. */
    shrinkage: { type: "string", default: "6" },
    /** How often the examples of the tests count. */
    examples: { type: "string", default: "6" },
  },
});
const corrections = loadCorrections(here("../corrections.json"));
const fitting = { steps: 300, rate: 0.3, shrinkage: Number(options.shrinkage), fewest: 4 };

const labelledOf = (record: GoldRecord, weights: Weights) => readRecord(record, weights).labelled;
const choiceOf = ({ record, ranked, isRight }: Labelled): Choice => ({
  group: record,
  candidates: ranked.map(({ evidence }, i) => ({ evidence, isRight: isRight[i]! })),
});

function fittedOn(labelled: readonly Labelled[], before: Weights): Weights {
  const examples = exampleChoices(before, Number(options.examples));
  const fitted = steps.map((step) => {
    const choices = labelled.filter((share) => share.step === step).map(choiceOf);
    const own = examples.filter((example) => example.step === step);
    const weights = fitWeights([...choices, ...own], fitting);
    return [step, new Map([...weights].filter(([, weight]) => weight !== 0))] as const;
  });
  return Object.fromEntries(fitted) as unknown as Weights;
}

function fitted(records: readonly GoldRecord[]): Weights {
  let weights = current;
  for (let round = 0; round < Number(options.rounds); round++)
    weights = fittedOn(
      records.flatMap((record) => labelledOf(record, weights)),
      weights,
    );
  return weights;
}

const percent = (right: number, all: number) => `${right} of ${all} (${((100 * right) / all).toFixed(1)}%)`;

/** Each fifth of a file is read with weights fitted on the rest of all files. */
function measureLeftOut(files: readonly (readonly [string, readonly GoldRecord[]])[]): void {
  const folds = Number(options.folds);
  const tallies = new Map(files.map(([file]) => [file, { right: 0, missing: 0, wrong: 0 }]));
  const choices: Record<Step, { right: number; all: number }> = {
    first: { right: 0, all: 0 },
    second: { right: 0, all: 0 },
  };
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitted(files.flatMap(([, records]) => records.filter((_, i) => i % folds !== fold)));
    for (const [file, records] of files)
      for (const record of records.filter((_, i) => i % folds === fold)) {
        const { labelled, bound } = readRecord(record, weights);
        for (const { cohort } of bound) if (cohort !== "none") tallies.get(file)![cohort]++;
        for (const share of labelled) {
          const { right } = rightOf([choiceOf(share)], weights[share.step]);
          choices[share.step].right += right;
          choices[share.step].all++;
          if (options.misses && right === 0)
            console.log(`${record.id} ${share.step}: ${share.quote} is of ${share.gold || "all"}`);
        }
      }
  }
  for (const step of steps) console.log(`left out, ${step} choice: ${percent(choices[step].right, choices[step].all)}`);
  for (const [file, { right, missing, wrong }] of tallies)
    console.log(
      `left out, ${file}: cohort right ${percent(right, right + missing + wrong)}, missing ${missing}, wrong ${wrong}`,
    );
}

function measureBlind(file: string, weights: Weights): void {
  const choices = [...selfLabelled(file, weights)].filter(({ step }) => step === "first");
  const { right, all } = rightOf(choices, weights.first);
  const documents = new Set(choices.map(({ group }) => group)).size;
  console.log(
    `${file}: of shares that their arithmetic ties to one size, ${percent(right, all)} chosen right, in ${documents} documents`,
  );
}

function calibrateCohorts(): void {
  const annotated = positionals
    .filter((file) => file.endsWith(".jsonl"))
    .map((file) => [file, loadGold(file, corrections)] as const);
  if (annotated.length > 0) measureLeftOut(annotated);
  const weights = annotated.length > 0 ? fitted(annotated.flatMap(([, records]) => records)) : current;
  for (const file of positionals.filter((name) => name.endsWith(".nbib"))) measureBlind(file, weights);
  if (!options.write || annotated.length === 0) return;
  const table = Object.fromEntries(steps.map((step) => [step, Object.fromEntries(weights[step])]));
  writeFileSync(here("../../../src/subjects/cohorts/weights.json"), `${JSON.stringify(table, null, 2)}\n`);
}

if (options.relations) await calibrateRelations(positionals, options.write ?? false);
else if (options["told-figures"]) calibrateToldFigures(positionals, options.write ?? false, options.misses ?? false);
else if (options.divisions) calibrateDivisions(positionals, options.write ?? false);
else if (options.mismatches) calibrateMismatches(positionals, options.write ?? false);
else if (options.denominators) calibrateDenominators(positionals, options.write ?? false);
else if (options.sums) calibrateSums(positionals, options.write ?? false);
else calibrateCohorts();
