/** Reads test statistics with their degrees of freedom, and which p value stands beside each. */
import type { Tested } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { type Cell, cellsOf } from "./statistics/cells.ts";
import { overlaysOf } from "./statistics/overlays.ts";
import { pRef } from "./statistics/refs.ts";

export default defineExtractor({
  id: "test-statistics",
  kinds: ["test-statistic"],
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  *extract(reading: Reading) {
    for (const cell of cellsOf(reading))
      for (const tested of overlaysOf(cell.reading, "tested")) yield draft(reading, cell, tested);
  },
  examples: [
    {
      text: "Zinc helped more (t(38) = 2.10, p = .04; F(1, 40) = 5.2, p < .05).\n",
      claims: ["t(38) = 2.10", "F(1, 40) = 5.2"],
    },
    {
      text: "Wounds differed (χ2(2, N = 90) = 6.1; P = 0.047), as did scars (chi(2) = 6.1, df = 2, p = 0.047).\n",
      claims: ["chi-square(2) = 6.1", "chi-square(2) = 6.1"],
    },
    { text: "Neither did (t(28) = 1.2, ns; Q(5) = 3.1, p = .68).\n", claims: ["t(28) = 1.2", "Q(5) = 3.1"] },
    { text: "Both rose (r(28) = .45, p = .01; z = −2.1, p = .036).\n", claims: ["r(28) = 0.45", "z = -2.1"] },
    { text: "At T = 2.1 the linkage was complete (r(2) = 1.0, p < 0.001; t1/2 = 3 h, p = 0.2).\n", claims: [] },
  ],
});

function draft(reading: Reading, cell: Cell, { form, value: tested }: Mention<Tested>): Draft<"test-statistic"> {
  const { statistic, value, df, size, p, adjusted, start, end } = tested;
  return {
    kind: "test-statistic",
    form,
    value: { statistic, value, df: [...df], size, p: p && pRef(reading, cell, p.value.items[0]!.start), adjusted },
    prose: cell.reading.prose,
    start,
    end,
    ...(cell.place ? { place: cell.place } : {}),
  };
}
