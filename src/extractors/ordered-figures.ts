/** Reads figures that must be in an order: survival over time, survival free of disease and overall. */
import type { Ordered } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "ordered-figures",
  kinds: ["ordered-figures"],
  reads: ["abstract", "text"],
  *extract(reading: Reading): Iterable<Draft<"ordered-figures">> {
    for (const { mention, at } of overlaysOf(reading, isOrdered)) {
      const { form, value, start, end } = mention;
      yield {
        kind: "ordered-figures",
        form,
        value: { order: value.order, unit: value.unit, values: [...value.values] },
        start,
        end,
        ...at,
      };
    }
  },
  examples: [
    {
      text: "The 1- and 2-year survival rates were 76% and 54%.\n",
      claims: ["falling: at 1 years 76%, at 2 years 54%"],
    },
    { text: "The survival rates were 76% with zinc and 54% without.\n", claims: [] },
  ],
});

const isOrdered = (mention: Mention): mention is Mention<Ordered> => mention.kind === "ordered";
