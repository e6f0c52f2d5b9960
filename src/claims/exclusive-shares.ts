/** Shares of which each subject is in one only: the sexes, the stages of a disease. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const exclusiveShares = defineClaim({
  kind: "exclusive-shares",
  title: "Shares that exclude each other",
  isStatement: false,
  schema: z.object({
    parts: z.array(z.object({ label: z.string(), count: z.number().nullable(), percent: printedSchema })),
  }),
  show: ({ parts }) =>
    parts
      .map(({ label, count, percent }) =>
        count === null ? `${label} ${showPrinted(percent)}%` : `${label} ${count} (${showPrinted(percent)}%)`,
      )
      .join(", "),
});
