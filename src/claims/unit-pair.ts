/** One quantity printed in two units, or as an amount in a volume and as a concentration. */
import { z } from "zod";
import { showPrinted } from "../document/index.ts";
import { defineClaim, printedSchema } from "./claim.ts";

const quantity = z.object({ value: printedSchema, unit: z.string() });
const side = quantity.extend({
  /** What it is in, or by: `10 mg` in `2 mL`. */
  per: quantity.nullable(),
});

const showSide = ({ value, unit, per }: z.infer<typeof side>): string =>
  `${showPrinted(value)} ${unit}${per ? `/${showPrinted(per.value)} ${per.unit}` : ""}`;

export const unitPair = defineClaim({
  kind: "unit-pair",
  title: "Quantity in two units",
  isStatement: false,
  schema: z.object({ outer: side, inner: side }),
  show: ({ outer, inner }) => `${showSide(outer)} = ${showSide(inner)}`,
});
