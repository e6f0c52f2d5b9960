/** Reads figures that must be in an order: survival over time, survival free of disease and overall, two figures that words compare. */
import type { Ordered } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "ordered-figures",
  kind: "ordered-figures",
  reads: ["abstract", "text"],
  isMeant: called<Ordered>("ordered"),
  asValue: ({ order, unit, said = null, values }) => ({ order, unit, said, values: [...values] }),
  examples: [
    {
      text: "The 1- and 2-year survival rates were 76% and 54%.\n",
      claims: ["falling: at 1 years 76%, at 2 years 54%"],
    },
    { text: "The survival rates were 76% with zinc and 54% without.\n", claims: [] },
  ],
});
