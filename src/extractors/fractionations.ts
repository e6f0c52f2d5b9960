/** Reads doses of radiation with the number or the dose of their fractions. */
import type { Fractionation } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "fractionations",
  kinds: ["fractionation"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract(reading: Reading): Iterable<Draft<"fractionation">> {
    for (const { mention, at } of overlaysOf(reading, isFractionation)) {
      const { form, value, start, end } = mention;
      yield { kind: "fractionation", form, value: { ...value, total: [...value.total] }, start, end, ...at };
    }
  },
  examples: [
    { text: "The breast received 50 Gy in 25 fractions.\n", claims: ["50 Gy = 25 x ?"] },
    { text: "The breast received 50 Gy in 2 Gy fractions.\n", claims: ["50 Gy = ? x 2"] },
    { text: "The breast received 50 Gy in five weeks.\n", claims: [] },
  ],
});

const isFractionation = (mention: Mention): mention is Mention<Fractionation> => mention.kind === "fractionation";
