/** Reads doses of radiation with the number or the dose of their fractions. */
import type { Fractionation } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "fractionations",
  kind: "fractionation",
  reads: ["title", "heading", "abstract", "text", "table"],
  isMeant: called<Fractionation>("fractionation"),
  asValue: (value) => ({ ...value, total: [...value.total] }),
  examples: [
    { text: "The breast received 50 Gy in 25 fractions.\n", claims: ["50 Gy = 25 x ?"] },
    { text: "The breast received 50 Gy in 2 Gy fractions.\n", claims: ["50 Gy = ? x 2"] },
    { text: "The breast received 50 Gy in five weeks.\n", claims: [] },
  ],
});
