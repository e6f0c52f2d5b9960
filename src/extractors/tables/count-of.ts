/** The number of subjects or events that a cell counts, for what adds cells up. */
import type { TableCell } from "./cells.ts";
import { hasClass } from "./label.ts";
import { wholeNumber } from "./pieces.ts";

/** What a cell counts; `null` where it holds anything else. */
export function countOf({ mention, reading, row, column, scene }: TableCell): number | null {
  // `Lost to follow-up` is no measurement, in a column `n` or elsewhere.
  const isOfCounts = row.columns[column]?.statistics.includes("count") ?? false;
  const isShare = row.label.statistics.includes("percent") && !row.label.statistics.includes("count");
  if (
    !mention ||
    isShare ||
    (scene.isMeasured && !isOfCounts && !hasClass(row.label, ["leaving"])) ||
    scene.unit !== "" ||
    scene.statistics.some((name) => !counting.has(name))
  )
    return null;
  if (reading) return reading.whole === null && !reading.isBound ? reading.count : null;
  const [figure, ...others] = mention.value.groups.flatMap(({ slots }) => slots);
  return figure && others.length === 0 ? wholeNumber(figure) : null;
}

const counting: ReadonlySet<string> = new Set(["count", "percent"]);
