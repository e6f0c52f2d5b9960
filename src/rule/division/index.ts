/** How surely a division that does not add up is an error of the text, from weighed evidence. */
import { likelihoodOf, type WeightTable } from "../../evidence/index.ts";
import { type Division, divisionOf, subjectNumbers } from "./division.ts";
import { evidenceFor, slipIn } from "./evidence.ts";
import { explanationOf } from "./explanation.ts";
import table from "./weights.json" with { type: "json" };

export { type Division, divisionOf, explanationOf, subjectNumbers };

const weights: WeightTable = new Map(Object.entries(table));

/** Of divisions that do not add up and are told like it in real text, the share that are errors of the text, from 0 to 1. */
export const divisionReliability = (division: Division): number => likelihoodOf(evidenceFor(division), weights);

/** What speaks against an error where no explanation does, in words. */
export const reasonAgainstDivision = (division: Division): string =>
  slipIn(division) === "none:far"
    ? "the sum is far from the total; the list of groups may be incomplete"
    : "divisions worded like this often do not add up";
