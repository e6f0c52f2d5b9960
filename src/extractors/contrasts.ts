/** Reads which two shares a p value compares. */
import type { Contrast } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";
import { pRef } from "./statistics/refs.ts";

export default defineExtractor({
  id: "contrasts",
  kinds: ["contrast"],
  reads: ["title", "heading", "abstract", "text"],
  *extract(reading: Reading): Iterable<Draft<"contrast">> {
    if (!reading.prose) return;
    const cell = { reading: reading.prose, place: null };
    for (const { mention, at } of overlaysOf(reading, isContrast)) {
      const { form, value, start, end } = mention;
      const [first, second] = value.shares.map((share) => `count@${reading.index}:${share.start}`);
      const p = pRef(reading, cell, value.p.value.items[0]!.start);
      yield {
        kind: "contrast",
        form,
        value: { first: first!, second: second!, p, modelled: value.modelled },
        start,
        end,
        ...at,
      };
    }
  },
  examples: [
    {
      text: "Pain eased in 14 of 40 (35%) and 25 of 41 (61%) of them (p = 0.02).\n",
      claims: ["two shares and their p value"],
    },
    { text: "Pain eased in 14 of 40 (35%), and weight fell by 3 kg (p = 0.02).\n", claims: [] },
  ],
});

const isContrast = (mention: Mention): mention is Mention<Contrast> => mention.kind === "contrast";
