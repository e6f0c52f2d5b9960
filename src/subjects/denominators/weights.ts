/** The weights of the evidence for a denominator, fitted by `npm run calibrate`. */
import type { WeightTable } from "../../evidence/index.ts";
import table from "./weights.json" with { type: "json" };

export const weights: WeightTable = new Map(Object.entries(table));
