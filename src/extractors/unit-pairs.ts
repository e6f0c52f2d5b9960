/** Reads quantities that are printed in two units, or as an amount in a volume and as a concentration. */
import type { UnitPair } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "unit-pairs",
  kind: "unit-pair",
  reads: ["title", "heading", "abstract", "text", "table"],
  isMeant: called<UnitPair>("unit-pair"),
  asValue: ({ outer, inner }) => ({ outer, inner }),
  examples: [
    { text: "A dose of 1.5 g (1500 mg) was given.\n", claims: ["1.5 g = 1500 mg"] },
    { text: "A dose of 1.5 g (three tablets) was given.\n", claims: [] },
  ],
});
