/** Reads differences that are stated together with the two values they are the difference of. */
import type { Difference } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "differences",
  kind: "difference",
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  isMeant: called<Difference>("difference"),
  asValue: ({ first, second, difference, modelled, reckoned }) => ({
    first: first.value,
    second: second.value,
    difference: difference.value,
    unit: difference.unit,
    modelled,
    reckoned,
  }),
  examples: [
    {
      text: "Wounds healed in 45% versus 33% (difference, 12 percentage points; 95% CI 3 to 21).\n",
      claims: ["45 - 33 = 12%"],
    },
    { text: "It was 45% versus 33%; the median difference was 3 months.\n", claims: [] },
  ],
});
