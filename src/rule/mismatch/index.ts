/** How surely a count whose percentage is not its share of a number told elsewhere is an error of the text, from weighed evidence. */
import { likelihoodOf, type WeightTable } from "../../evidence/index.ts";
import { evidenceFor } from "./evidence/index.ts";
import type { Mismatch } from "./mismatch.ts";
import table from "./weights.json" with { type: "json" };
import { reasonOf } from "./words.ts";

export type { Mismatch } from "./mismatch.ts";

const weights: WeightTable = new Map(Object.entries(table));

/** Of mismatches told like it in real text, the share that are errors of the text, from 0 to 1. */
export const reliabilityOf = (mismatch: Mismatch): number => likelihoodOf(evidenceFor(mismatch), weights);

/** What speaks most against an error, in words. */
export const reasonAgainst = (mismatch: Mismatch): string => reasonOf(mismatch, evidenceFor(mismatch), weights);
