/** Fits the weights of evidence on annotated abstracts: `npm run calibrate -- FILE.jsonl... [--write]`. */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Step, steps } from "../../../src/subjects/cohorts/scene.ts";
import { type Weights, weights as current } from "../../../src/subjects/cohorts/weights.ts";
import { loadCorrections } from "../corrections.ts";
import { type GoldRecord, loadGold } from "../gold.ts";
import { type Choice, fitWeights, rightOf } from "./fit.ts";
import { type Labelled, readRecord } from "./shares.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean" }, rounds: { type: "string", default: "3" }, folds: { type: "string", default: "5" }, oracle: { type: "boolean" }, misses: { type: "boolean" }, shrink: { type: "string", default: "1" } },
});
const corrections = loadCorrections(here("../corrections.json"));
const fileOf: string[] = [];
const records = positionals
  .filter((file) => existsSync(file))
  .flatMap((file) => loadGold(file, corrections).map((record) => (fileOf.push(file), record)));

const fitting = { steps: 400, rate: 0.3, shrinkage: Number(options.shrink), fewest: 4 };
const choicesOf = (labelled: readonly Labelled[], step: Step): Choice[] =>
  labelled
    .filter((share) => share.step === step)
    .map(({ record, ranked, isRight }) => ({
      group: record,
      candidates: ranked.map(({ evidence }, i) => ({ evidence, isRight: isRight[i]! })),
    }));

function fitRound(train: readonly GoldRecord[], from: Weights, rounds: number): Weights {
  let weights = from;
  for (let round = 0; round < rounds; round++) {
    const labelled = train.flatMap((record) => readRecord(record, weights).labelled);
    weights = Object.fromEntries(
      steps.map((step) => [step, Object.fromEntries(fitWeights(choicesOf(labelled, step), fitting))]),
    ) as Weights;
  }
  return weights;
}

function report(title: string, labelled: readonly Labelled[], weights: Weights): void {
  for (const step of steps) {
    const { right, all } = rightOf(choicesOf(labelled, step), new Map(Object.entries(weights[step])));
    console.log(`${title} ${step}: ${right} of ${all}, ${((100 * right) / all).toFixed(1)}%`);
  }
}

const blank: Weights = { first: {}, second: {} };
if (options.oracle) {
  const labelled = records.flatMap((record) => readRecord(record, current).labelled);
  const byShare = new Map<string, Labelled[]>();
  for (const one of labelled) byShare.set(`${one.record} ${one.start} ${one.gold}`, [...(byShare.get(`${one.record} ${one.start} ${one.gold}`) ?? []), one]);
  let reach = 0;
  let named = 0;
  for (const list of byShare.values()) {
    if (!list[0]!.gold) continue;
    named++;
    const has = list.some(({ ranked, isRight }) => ranked.some(({ cohort }, i) => cohort !== null && isRight[i]));
    if (has) reach++;
    else if (options.misses) console.log(list[0]!.record, "|", list[0]!.gold, "|", list[0]!.quote, "|", [...new Set(list.flatMap(({ ranked }) => ranked.flatMap(({ cohort }) => cohort?.label ?? [])))].join(" ; "));
  }
  console.log(`shares of named cohorts ${named} of ${byShare.size}; a right candidate is there for ${reach} (${((100 * reach) / named).toFixed(1)}%)`);
  process.exit();
}
const sources = new Map<GoldRecord, string>();
for (const [record, file] of records.map((record, i) => [record, fileOf[i]!] as const)) sources.set(record, file);
const tally: Record<string, { right: number; missing: number; wrong: number; all: number }> = {};
const folds = Number(options.folds);
const pooled: Record<Step, { right: number; all: number }> = { first: { right: 0, all: 0 }, second: { right: 0, all: 0 } };
for (let fold = 0; fold < folds; fold++) {
  const train = records.filter((_, i) => i % folds !== fold);
  const test = records.filter((_, i) => i % folds === fold);
  const weights = fitRound(train, blank, Number(options.rounds));
  const read = test.map((record) => readRecord(record, weights));
  const labelled = read.flatMap((one) => one.labelled);
  for (const { cohort, pair, right: isAllRight } of read.flatMap((one) => one.bound)) {
    const source = sources.get(pair.record)!;
    const fits = (tally[source] ??= { right: 0, missing: 0, wrong: 0, all: 0 });
    if (cohort !== "none") fits[cohort]++;
    if (isAllRight) fits.all++;
    if (options.misses && (cohort === "wrong" || cohort === "missing")) {
      const { record, claim, item } = pair;
      const { start, end } = claim!.span;
      const t = record.text;
      console.log(`\n${record.id} ${cohort} GOLD ${JSON.stringify((item as { cohort: string }).cohort)} OURS ${claim!.subject.cohort?.label}`);
      console.log(`   ${t.slice(Math.max(0, start - 230), start)}[[${t.slice(start, end)}]]${t.slice(end, end + 110)}`.replace(/\n/g, " "));
      for (const one of labelled.filter((l) => l.record === record.id && l.start === start)) {
        const tops = [...one.ranked.map((r, i) => ({ ...r, ok: one.isRight[i] }))].sort((a, b) => b.score - a.score).slice(0, 4);
        console.log(`   ${one.step}: ${tops.map((r) => `${r.ok ? "*" : ""}${r.cohort?.label ?? "-"} ${r.score.toFixed(1)}`).join(" | ")}`);
      }
    }
  }
  for (const step of steps) {
    const { right, all } = rightOf(choicesOf(labelled, step), new Map(Object.entries(weights[step])));
    pooled[step].right += right;
    pooled[step].all += all;
  }
}
for (const step of steps)
  console.log(`left out ${step}: ${pooled[step].right} of ${pooled[step].all}, ${((100 * pooled[step].right) / pooled[step].all).toFixed(1)}%`);
for (const [file, { right, missing, wrong, all }] of Object.entries(tally))
  console.log(`${file}: cohort right ${right}, missing ${missing}, wrong ${wrong} (${((100 * right) / (right + missing + wrong)).toFixed(1)}%); all right ${all}`);
const weights = fitRound(records, blank, Number(options.rounds));
report("fitted", records.flatMap((record) => readRecord(record, weights).labelled), weights);
if (options.write) writeFileSync(here("../../../src/subjects/cohorts/weights.json"), `${JSON.stringify(weights, null, 2)}\n`);
