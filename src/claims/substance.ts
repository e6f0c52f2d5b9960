/** What a page says of the substance it is about: its formula and its mass. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const formula = defineClaim({
  kind: "formula",
  title: "Molecular formula",
  isStatement: false,
  schema: z.object({
    /** As printed. */
    formula: z.string(),
  }),
  show: ({ formula }) => formula,
});

export const molarMass = defineClaim({
  kind: "molar-mass",
  title: "Molecular weight",
  isStatement: true,
  schema: z.object({
    mass: printedSchema,
    /** Called exact or monoisotopic. */
    exact: z.boolean(),
  }),
  show: ({ mass, exact }) => `${showPrinted(mass)} g/mol${exact ? " (exact)" : ""}`,
});
