/** Reads daily totals that are printed behind a dose and how often it is taken. */
import type { DoseTotal } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "dose-totals",
  kind: "dose-total",
  reads: ["title", "heading", "abstract", "text", "table"],
  isMeant: called<DoseTotal>("dose-total"),
  asValue: (value) => ({ ...value, terms: [...value.terms] }),
  examples: [
    { text: "Zinc was given at 90 mg twice daily (180 mg/day).\n", claims: ["2 x 90 = 180 mg"] },
    { text: "Zinc was given at 90 mg twice daily, then at 180 mg daily.\n", claims: [] },
  ],
});
