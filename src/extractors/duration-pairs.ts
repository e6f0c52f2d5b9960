/** Reads lengths of time that are printed in two units. */
import type { Conversion } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { defineExtractor } from "./extractor.ts";
import { cellsOf } from "./statistics/cells.ts";

export default defineExtractor({
  id: "duration-pairs",
  kinds: ["duration-pair"],
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  *extract(reading: Reading) {
    for (const { reading: prose, place } of cellsOf(reading))
      for (const { overlays } of prose.scenes)
        for (const mention of overlays)
          if (isConversion(mention)) {
            const { form, start, end, value } = mention;
            yield {
              kind: "duration-pair",
              form,
              value: { outer: lengthOf(value.outer), inner: lengthOf(value.inner) },
              prose: prose.prose,
              start,
              end,
              ...(place ? { place } : {}),
            };
          }
  },
  examples: [
    {
      text: "Median survival was 133 days (4.4 months); zinc was given for 36 h (2 days).\n",
      claims: ["133 days = 4.4 months", "36 hours = 2 days"],
    },
    { text: "The women were aged 63.4 years (7.2 years) and came 12 weeks (range 2-9 months) later.\n", claims: [] },
  ],
});

const isConversion = (mention: Mention): mention is Mention<Conversion> => mention.kind === "conversion";
const lengthOf = ({ printed, unit }: Conversion["outer"]) => ({ value: printed, unit });
