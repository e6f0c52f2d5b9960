/** Reads the number of subjects in the caption of a table, and those at the heads of its arms, as a division: `Outcome (N = 82)` over `Zinc (N = 40) | Iron (N = 42)`. */
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { readTable } from "./tables/table.ts";

/** Where neither a column of all nor an arm has the number of the caption. */
const reliability = 0.9;

export default defineExtractor({
  id: "table-captions",
  kinds: ["partition"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"partition">> {
    if (!reading.caption) return;
    const { caption, columns } = readTable(reading).layout;
    const size = caption?.size;
    if (!size) return;
    const heads = new Map(columns.flatMap(({ sized, cohort }) => (sized ? [[sized, cohort] as const] : [])));
    const parts = [...heads].map(([{ size: own, name }, cohort]) => ({ label: cohort?.label ?? name, n: own!.value }));
    const keys = new Set([...heads.values()].map((cohort) => cohort?.key));
    const isOfArms = parts.length > 1 && keys.size === parts.length && !keys.has(undefined);
    if (!isOfArms || columns.some(({ isWhole }) => isWhole) || parts.some(({ n }) => n === size.value)) return;
    yield {
      kind: "partition",
      value: {
        whole: { n: size.value, claim: "" },
        parts: parts.map((part) => ({ ...part, claim: "" })),
        reliability,
        beside: [],
      },
      prose: caption.cell.prose,
      start: size.start,
      end: size.end,
    };
  },
  examples: [
    {
      text: "Table 2. Outcome of all women (N = 82)\n\n| Outcome | Zinc (N = 40) | Iron (N = 42) |\n| --- | --- | --- |\n| Cure | 21 | 20 |\n",
      claims: ["82 = 40 + 42"],
    },
    {
      text: "Table 2. Outcome of those with rash (N = 40)\n\n| Outcome | Zinc (N = 40) | Iron (N = 42) |\n| --- | --- | --- |\n| Cure | 21 | 20 |\n",
      claims: [],
    },
  ],
});
