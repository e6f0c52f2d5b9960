/** Reads powers of ten of counts, also where the exponent lost its place. */
import type { PowerOfTen } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "powers",
  kinds: ["power"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract(reading: Reading): Iterable<Draft<"power">> {
    for (const { mention, at } of overlaysOf(reading, isPower)) {
      const { form, value, start, end } = mention;
      yield { kind: "power", form, value: value, start, end, ...at };
    }
  },
  examples: [
    { text: "Neutropenia was a count below 1.0 x 109/L.\n", claims: ["109 for 10^9"] },
    { text: "There were 3 x 109 women, or 109/L.\n", claims: [] },
    { text: "Neutropenia was a count below 1.0 x 10^9/L or 150 of them.\n", claims: ["10^9"] },
  ],
});

const isPower = (mention: Mention): mention is Mention<PowerOfTen> => mention.kind === "power";
