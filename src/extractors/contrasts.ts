/** Reads which two shares a p value compares. */
import type { Contrast } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";
import { countRef, pRef } from "./statistics/refs.ts";

export default overlayExtractor({
  id: "contrasts",
  kind: "contrast",
  reads: ["title", "heading", "abstract", "text"],
  isMeant: called<Contrast>("contrast"),
  asValue: ({ shares: [first, second], p, modelled }, reading) => ({
    first: countRef(reading, first),
    second: countRef(reading, second),
    p: pRef(reading, { reading: reading.prose!, place: null }, p.value.items[0]!.start),
    modelled,
  }),
  examples: [
    {
      text: "Pain eased in 14 of 40 (35%) and 25 of 41 (61%) of them (p = 0.02).\n",
      claims: ["two shares and their p value"],
    },
    { text: "Pain eased in 14 of 40 (35%), and weight fell by 3 kg (p = 0.02).\n", claims: [] },
  ],
});
