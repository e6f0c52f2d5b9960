/** Reads the odds ratio or relative risk that is stated for two shares. */
import type { ShareRatio } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";
import { countRef } from "./statistics/refs.ts";

export default overlayExtractor({
  id: "share-ratios",
  kind: "share-ratio",
  reads: ["title", "heading", "abstract", "text"],
  isMeant: called<ShareRatio>("share-ratio"),
  asValue: ({ shares: [first, second], measure, ratio, bounds, modelled }, reading) => ({
    first: countRef(reading, first),
    second: countRef(reading, second),
    measure,
    ratio,
    lower: bounds?.lower.value ?? null,
    upper: bounds?.upper.value ?? null,
    modelled,
  }),
  spanOf: ({ start, end }) => ({ start, end }),
  examples: [
    {
      text: "Pain eased in 14 of 40 (35%) and 25 of 41 (61%) of them (OR 0.34, 95% CI 0.14 to 0.85).\n",
      claims: ["OR 0.34 of two shares"],
    },
    {
      text: "Pain eased in 14 of 40 (35%) and 25 of 41 (61%) of them (adjusted odds ratio 0.4).\n",
      claims: ["OR 0.4 of two shares (modelled)"],
    },
    { text: "Pain eased in 14 of 40 (35%) and 25 of 41 (61%) of them (hazard ratio 0.4).\n", claims: [] },
  ],
});
