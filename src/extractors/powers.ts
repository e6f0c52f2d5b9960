/** Reads powers of ten of counts, also where the exponent lost its place. */
import type { PowerOfTen } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "powers",
  kind: "power",
  reads: ["title", "heading", "abstract", "text", "table"],
  isMeant: called<PowerOfTen>("power"),
  asValue: (value) => value,
  examples: [
    { text: "Neutropenia was a count below 1.0 x 109/L.\n", claims: ["109 for 10^9"] },
    { text: "There were 3 x 109 women, or 109/L.\n", claims: [] },
    { text: "Neutropenia was a count below 1.0 x 10^9/L or 150 of them.\n", claims: ["10^9"] },
  ],
});
