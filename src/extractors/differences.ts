/** Reads differences that are stated together with the two values they are the difference of. */
import type { Difference } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "differences",
  kinds: ["difference"],
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  *extract(reading: Reading): Iterable<Draft<"difference">> {
    for (const { mention, at } of overlaysOf(reading, isDifference)) {
      const { form, value, start, end } = mention;
      yield {
        kind: "difference",
        form,
        value: {
          first: value.first.value,
          second: value.second.value,
          difference: value.difference.value,
          unit: value.difference.unit,
          modelled: value.modelled,
        },
        start,
        end,
        ...at,
      };
    }
  },
  examples: [
    {
      text: "Wounds healed in 45% versus 33% (difference, 12 percentage points; 95% CI 3 to 21).\n",
      claims: ["45 - 33 = 12%"],
    },
    { text: "It was 45% versus 33%; the median difference was 3 months.\n", claims: [] },
  ],
});

const isDifference = (mention: Mention): mention is Mention<Difference> => mention.kind === "difference";
