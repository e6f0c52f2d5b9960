/** The weights of the evidence for a cohort, fitted by `npm run calibrate`. */
import type { WeightTable } from "../../evidence/index.ts";
import type { Step } from "./scene.ts";
import table from "./weights.json" with { type: "json" };

/** By step, the weight of each piece of evidence by its id. */
export type Weights = Readonly<Record<Step, WeightTable>>;

export const weights: Weights = {
  first: new Map(Object.entries(table.first)),
  second: new Map(Object.entries(table.second)),
};
