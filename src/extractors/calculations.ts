/** Reads calculations that a text writes out. */
import type { Calculation } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "calculations",
  kind: "calculation",
  reads: ["title", "heading", "abstract", "text"],
  isMeant: called<Calculation>("calculation"),
  asValue: ({ operands, operators, result }) => ({ operands: [...operands], operators: [...operators], result }),
  examples: [
    { text: "It took five months more (28.9 − 24.1 = 4.8).\n", claims: ["28.9 - 24.1 = 4.8"] },
    { text: "It took 28.9 to 24.1 months, or 4.8 months less.\n", claims: [] },
  ],
});
