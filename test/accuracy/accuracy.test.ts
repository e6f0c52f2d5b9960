import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadCorrections } from "./corrections.ts";
import { type Figures, goldFigures, sampleStep } from "./figures.ts";
import { loadGold } from "./gold-records.ts";
import { measureGold } from "./measure.ts";
import { regressions } from "./targets.ts";

const gold = new URL("../../../shared/corpus/gold.jsonl", import.meta.url);
const here = (name: string) => new URL(name, import.meta.url);

it.skipIf(!existsSync(gold))(
  "no figure on the annotated abstracts is worse than in the baseline (skipped where they are not at hand)",
  () => {
    const baseline = JSON.parse(readFileSync(here("baseline.json"), "utf8")) as Figures;
    const records = loadGold(gold.pathname, loadCorrections(here("corrections.json")));
    const figures = goldFigures(measureGold(records, sampleStep));
    const isWhole = (name: string) => name.startsWith("sensitivity") && name !== "sensitivity sample";
    const comparable = Object.fromEntries(Object.entries(figures).filter(([name]) => !isWhole(name)));
    expect(regressions(comparable, baseline)).toEqual([]);
  },
  180_000,
);
