/** Figures that stand together and of which the words say how they must be ordered. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

export const orderedFigures = defineClaim({
  kind: "ordered-figures",
  title: "Figures in an order",
  isStatement: false,
  schema: z.object({
    /** None above the one before it, none below it, or the second of each pair not above its first. */
    order: z.enum(["falling", "rising", "paired"]),
    /** `%`, `months` of medians, `subjects`; empty for a number without noun and percentage. */
    unit: z.string(),
    /** The word by which the text compares the two, `higher` or `fell`; `null` where what the figures are of puts them in order. */
    said: z.string().nullable(),
    values: z.array(z.object({ label: z.string(), value: printedSchema })),
  }),
  show: ({ order, unit, values }) =>
    `${order}: ${values.map(({ label, value }) => `${label} ${showPrinted(value)}${unit === "%" || unit === "" ? unit : ` ${unit}`}`).join(", ")}`,
});
