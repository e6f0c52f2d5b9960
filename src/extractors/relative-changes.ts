/** Reads relative changes of a risk that stand beside the ratio that says the same. */
import type { RelativeChange } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "relative-changes",
  kind: "relative-change",
  reads: ["title", "heading", "abstract", "text"],
  isMeant: called<RelativeChange>("relative-change"),
  asValue: (value) => value,
  examples: [
    {
      text: "Zinc led to a 33% reduction in the risk of death (HR 0.67; 95% CI 0.5 to 0.9).\n",
      claims: ["33% lower: HR 0.67"],
    },
    { text: "Zinc led to a 33% reduction in size (HR 0.67; 95% CI 0.5 to 0.9).\n", claims: [] },
  ],
});
