import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadCorrections } from "./corrections.ts";
import { type Figures, goldFigures } from "./figures.ts";
import { loadGold } from "./gold.ts";
import { measureGold } from "./measure.ts";
import { regressions } from "./targets.ts";

const gold = new URL("../../../shared/corpus/gold.jsonl", import.meta.url);
const here = (name: string) => new URL(name, import.meta.url);

it.skipIf(!existsSync(gold))(
  "no figure on the annotated abstracts is worse than in the baseline (skipped where they are not at hand)",
  () => {
    const baseline = JSON.parse(readFileSync(here("baseline.json"), "utf8")) as Figures;
    const measures = measureGold(loadGold(gold.pathname, loadCorrections(here("corrections.json"))));
    expect(regressions(goldFigures(measures), baseline)).toEqual([]);
  },
  60_000,
);
