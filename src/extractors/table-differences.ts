/** Reads the column of differences in a table of two arms, with the two percentages before it: `35.3% | 19.4% | 15.9`. */
import type { Printed } from "../document/index.ts";
import type { Reading } from "../language/index.ts";
import { differenceInterval, overlaps, printedInterval } from "../statistics/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { type Change, changesIn, pointsIn } from "./tables/changes.ts";
import { hasClass, type Label } from "./tables/label.ts";
import { groupsOf } from "./tables/runs.ts";
import { readTable } from "./tables/table.ts";

export default defineExtractor({
  id: "table-differences",
  kinds: ["difference"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"difference">> {
    const { layout, cells } = readTable(reading);
    for (const changes of changesIn(layout)) for (const change of changes) yield changeDraft(change, changes);
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
          reckoned: false,
        },
        ...(own.mention && { form: own.mention.form }),
        prose: own.cell.prose,
        start: own.mention?.start ?? 0,
        end: own.mention?.end ?? own.cell.text.length,
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
      text: "| Outcome | Zinc (n=80) | Sham (n=80) | Difference |\n| --- | --- | --- | --- |\n| Healing, % | 50.0 | 25.0 | 25.0 pp |\n",
      claims: ["50.0 - 25.0 = 25.0%"],
    },
    {
      text: "| HbA1c, % | Zinc | Sham |\n| --- | --- | --- |\n| Baseline | 8.1 | 8.2 |\n| Week 26 | 6.9 | 7.9 |\n| Change | -1.2 | -0.3 |\n",
      claims: ["6.9 - 8.1 = -1.2", "7.9 - 8.2 = -0.3"],
    },
    {
      text: "| Arm | Before | After | Change |\n| --- | --- | --- | --- |\n| Zinc | 24.1 | 15.2 | 8.9 |\n| Sham | 24.3 | 20.1 | 4.2 |\n",
      claims: ["15.2 - 24.1 = 8.9", "20.1 - 24.3 = 4.2"],
    },
    {
      text: "| Arm | Cure (%) | Pain |\n| --- | --- | --- |\n| Zinc | 61.3 | 12.0 |\n| Sham | 38.0 | 21.5 |\n| Difference | 23.3 | 9.5 |\n",
      claims: ["38.0 - 61.3 = 23.3%", "21.5 - 12.0 = 9.5"],
    },
    {
      text: "| Weight, kg | Zinc |\n| --- | --- |\n| Baseline | 81 |\n| Week 26 | 79 |\n| Change, % | -2.5 |\n",
      claims: [],
    },
    {
      text: "| Outcome | Zinc | Iron | Sham | Difference |\n| --- | --- | --- | --- | --- |\n| Healing | 50.0% | 25.0% | 20.0% | 25.0 |\n",
      claims: [],
    },
  ],
});

/** Means of those seen twice change otherwise than the means of all, unless those of the other groups beside it do not. */
function changeDraft(own: Change, changes: readonly Change[]): Draft<"difference"> {
  const others = changes.filter((other) => other !== own);
  const isPlain = own.isOfShares || (others.length > 0 && others.every(agrees));
  const { first, second, change, cell, row, column } = own;
  return {
    kind: "difference",
    value: {
      first,
      second,
      difference: change,
      unit: own.isOfShares ? "%" : "",
      modelled: !isPlain || isOfModel(own.label),
      reckoned: false,
    },
    prose: cell.prose,
    start: 0,
    end: cell.text.length,
    place: { row, column },
  };
}

function agrees({ first, second, change }: Change): boolean {
  const [from, to, stated] = [first, second, change].map(printedInterval);
  const found = differenceInterval(from!, to!);
  const turned = differenceInterval(to!, from!);
  return overlaps(found, stated!) || overlaps(turned, stated!);
}

/** A difference alone or with its interval, in the column that is headed so. */
function differenceOf({ reading, row, column, mention, cell }: TableCell): Printed | null {
  if (!row.columns[column]?.statistics.includes("difference")) return null;
  if (!mention || !reading) return pointsIn(cell.text);
  const { middle, percent, count } = reading;
  if (percent && count === null) return percent;
  const isPlain = middle?.statistic === "difference" && middle.figure.unit === "" && middle.figure.relation === "";
  return isPlain ? middle.figure.printed : null;
}

/** Words over the column, or before the row, say that it was adjusted, or comes from a model. */
function isModelled({ row, column }: TableCell): boolean {
  return [row.columns[column], row.label].some((label) => label !== undefined && isModelledLabel(label));
}

const isModelledLabel = (label: Label): boolean => hasClass(label, ["modelled"]);

/** `LS mean change`; what changed from baseline is not modelled for that. */
const isOfModel = ({ cell }: Label): boolean =>
  cell.tokens.some(({ folded, lexeme }) => lexeme.classes.has("modelled") && !/^(?:changes?|baseline)$/.test(folded));
