/** Reads differences of risks that stand before the number needed to treat. */
import type { NeededToTreat } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "needed-to-treat",
  kind: "needed-to-treat",
  reads: ["title", "heading", "abstract", "text"],
  isMeant: called<NeededToTreat>("needed-to-treat"),
  asValue: (value) => value,
  examples: [
    { text: "Zinc prevented rash (ARR = 6.4%, NNT = 16).\n", claims: ["6.4%: one in 16"] },
    { text: "Zinc prevented rash (RR = 0.64, NNT = 16).\n", claims: [] },
  ],
});
