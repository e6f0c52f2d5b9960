/** Reads the column of differences in a table of two arms, with the two percentages before it: `35.3% | 19.4% | 15.9`. */
import type { Printed } from "../document/index.ts";
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { groupsOf } from "./tables/runs.ts";
import { readTable } from "./tables/table.ts";

export default defineExtractor({
  id: "table-differences",
  kinds: ["difference"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"difference">> {
    const { layout, cells } = readTable(reading);
    if (layout.transposed) return;
    for (const row of groupsOf(cells, (cell) => cell.row)) {
      const told = row.filter((cell) => differenceOf(cell) !== null);
      const shares = row.filter((cell) => differenceOf(cell) === null && cell.reading?.percent);
      const [own] = told;
      const [first, second] = shares;
      if (told.length !== 1 || shares.length !== 2 || !own || !first || !second) continue;
      if (own.column < second.column || !first.scene.cohort || first.scene.cohort.key === second.scene.cohort?.key)
        continue;
      yield {
        kind: "difference",
        value: {
          first: first.reading!.percent!,
          second: second.reading!.percent!,
          difference: differenceOf(own)!,
          unit: "%",
          modelled: isModelled(own),
        },
        form: own.mention!.form,
        prose: own.cell.prose,
        start: own.mention!.start,
        end: own.mention!.end,
        place: { row: own.row.index, column: own.column },
      };
    }
  },
  examples: [
    {
      text: "| Outcome | Zinc (n=80) | Sham (n=80) | Difference (95% CI) |\n| --- | --- | --- | --- |\n| Healing | 40 (50.0%) | 20 (25.0%) | 25.0 (9.1 to 38.7) |\n| Relief | 60.0% | 40.0% | 20.0 (4.8 to 35.2) |\n",
      claims: ["50.0 - 25.0 = 25.0%", "60.0 - 40.0 = 20.0%"],
    },
    {
      text: "| Outcome | Zinc | Iron | Sham | Difference |\n| --- | --- | --- | --- | --- |\n| Healing | 50.0% | 25.0% | 20.0% | 25.0 |\n",
      claims: [],
    },
  ],
});

/** A difference alone or with its interval, in the column that is headed so. */
function differenceOf({ reading, row, column, mention }: TableCell): Printed | null {
  if (!mention || !reading || !row.columns[column]?.statistics.includes("difference")) return null;
  const { middle, percent, count } = reading;
  if (percent && count === null) return percent;
  const isPlain = middle?.statistic === "difference" && middle.figure.unit === "" && middle.figure.relation === "";
  return isPlain ? middle.figure.printed : null;
}

/** Words over the column, or before the row, say that it was adjusted, or comes from a model. */
function isModelled({ row, column }: TableCell): boolean {
  const labels = [row.columns[column]?.cell, row.label.cell];
  return labels.some((label) => label?.tokens.some(({ lexeme }) => lexeme.classes.has("modelled")));
}
