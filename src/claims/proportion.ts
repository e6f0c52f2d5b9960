/** A number or share of subjects. */
import { z } from "zod";
import { type Printed, showPrinted } from "../document/index.ts";
import { claimRefSchema, defineClaim, printedSchema } from "./claim.ts";

/** Number or share of subjects, in any printed form: `9/21`, `9 of 21 (42.9%)`, `42.9%`, `9 (42.9%)`. */
export const proportionFields = {
  count: z.int().nonnegative().nullable(),
  /** The denominator, where one is printed with the count or exactly one can be meant; see `denominatorFrom`. */
  denominator: z.int().nonnegative().nullable(),
  percent: printedSchema.nullable(),
  /** How the denominator is known. `printed` stands in the same phrase; all others name the claim it was taken from and why. */
  denominatorFrom: z
    .object({
      how: z.enum(["printed", "column-header", "row-label", "sentence", "earlier-sentence", "only-cohort"]),
      claim: claimRefSchema.nullable(),
      why: z.string(),
      /** From 0 to 1: how often a number told like this is the one that is meant; `null` where it is printed with the share or heads its row or column. */
      reliability: z.number().min(0).max(1).nullable(),
    })
    .nullable(),
  /** Other cohort sizes that could be meant, when no single one can be told. */
  alternatives: z.array(z.object({ n: z.int(), claim: claimRefSchema })),
  /** What is counted: `patients`, or `cycles`, `lesions`, `mice`, `samples`, ... */
  of: z.string(),
  /** The words that say what happened to them, as printed, cut to one line. */
  event: z.string(),
  /** Part of a number just named: `including 1 (33%)`, `of whom 20 (80%)`. Its own denominator is that number, if any. */
  partOf: claimRefSchema.nullable(),
  /** Introduced as a part (`including`, `of whom`), whether or not the whole was found. */
  isPart: z.boolean(),
  approximate: z.boolean(),
  /** Toxicity grade of an adverse event: `any`, `3`, `3-4`, `>=3`. */
  grade: z.string().nullable(),
  /** The threshold of the list or row in which it stands (`Grade ≥3 AEs (≥5%)`), if any. */
  threshold: printedSchema.nullable(),
} as const;

export const proportionSchema = z.object(proportionFields);
export type ProportionValue = z.infer<typeof proportionSchema>;

export function showProportion(value: ProportionValue): string {
  const fraction =
    value.count === null
      ? value.denominator === null
        ? ""
        : `of ${value.denominator}`
      : value.denominator === null
        ? `${value.count}`
        : `${value.count}/${value.denominator}`;
  const percent = value.percent === null ? "" : `${showPrinted(value.percent as Printed)}%`;
  return [percent, fraction].filter(Boolean).join(" = ");
}

export const proportion = defineClaim({
  kind: "proportion",
  title: "Proportion of subjects",
  isStatement: true,
  schema: proportionSchema,
  show: showProportion,
});
