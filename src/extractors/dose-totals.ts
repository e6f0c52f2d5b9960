/** Reads daily totals that are printed behind a dose and how often it is taken. */
import type { DoseTotal } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "dose-totals",
  kinds: ["dose-total"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract(reading: Reading): Iterable<Draft<"dose-total">> {
    for (const { mention, at } of overlaysOf(reading, isTotal)) {
      const { form, value, start, end } = mention;
      yield { kind: "dose-total", form, value: value, start, end, ...at };
    }
  },
  examples: [
    { text: "Zinc was given at 90 mg twice daily (180 mg/day).\n", claims: ["2 x 90 = 180 mg"] },
    { text: "Zinc was given at 90 mg twice daily, then at 180 mg daily.\n", claims: [] },
  ],
});

const isTotal = (mention: Mention): mention is Mention<DoseTotal> => mention.kind === "dose-total";
