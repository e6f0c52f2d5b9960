/** Tells for each cell of a table what its numbers are about: cohort, size, category, grade, and which statistics stand there. */
import type { Cohort, ResponseCategory } from "../../claims/index.ts";
import type { Printed } from "../../document/index.ts";
import type { Statistic } from "../../forms/index.ts";
import type { Column } from "./columns.ts";
import { hasClass, type Label } from "./label.ts";
import { isEvent, type Layout, type Row, rowCohort } from "./layout.ts";
import { specsIn } from "./said-of-all.ts";
import type { Size } from "./size.ts";

export interface CellScene {
  readonly cohort: Cohort | null;
  readonly timepoint: string | null;
  /** The size of its column or row, and which of the two. */
  readonly size: Size | null;
  /** Its shares are of responders, of those with an event, of a subgroup: no size of a column is their whole. */
  readonly isOfOthers: boolean;
  readonly category: ResponseCategory | null;
  readonly composite: string | null;
  readonly confirmed: boolean | null;
  readonly event: string;
  readonly grade: string | null;
  readonly threshold: Printed | null;
  /** What labels announce, in the order in which a cell prints it. */
  readonly statistics: readonly Statistic[];
  /** What the caption announces of all cells of which no label tells more: one of these. */
  readonly ofTable: readonly (readonly Statistic[])[];
  readonly level: Printed | null;
  readonly unit: string;
  readonly hypothesis: string | null;
  /** A bare whole number is a count. */
  readonly isCount: boolean;
  /** Its shares are of samples, times or scores unless a count is printed with them. */
  readonly isMeasured: boolean;
  /** Something says that the numbers are of subjects. */
  readonly isOfSubjects: boolean;
}

export function sceneOf(layout: Layout, row: Row, column: Column | null, size: Size | null): CellScene {
  const { corner, transposed } = layout;
  const { label, section } = row;
  const what: Label = transposed ? (column ?? label) : label;
  const within = transposed ? null : section;
  // Below `Age, years`, `20-29` is a class: what stands beside it is no age.
  const measured = [what, what.isClass ? null : within, transposed ? null : column];
  const labels = [what, within, transposed ? label : column, corner].filter((one) => one !== null);
  const grade = what.grade ?? within?.grade ?? column?.grade ?? corner?.grade ?? null;
  // Rows below a response are of subgroups, whose sizes are their own.
  const isOfOthers =
    (within !== null && within.category !== null && what.category === null) || labels.some((one) => one.isOfOthers);
  const teller = column?.statistics.includes("interval") && !what.statistics.includes("interval") ? column : what;
  const isRate = teller.category !== null || hasClass(teller, ["rate"]);
  const told = withEstimate(statisticsOf(what, within, transposed ? null : column, corner), isRate);
  // `n (%) or mean (SD)`: one of two.
  const isChoice = told.includes("count") && isAverage(told);
  const announced = isChoice ? [] : told;
  const ofTable = announced.length === 0 ? (isChoice ? specsIn(told) : layout.ofAll) : [];
  const isCount = what.category !== null || label.subjects !== null || (transposed && isEvent(what));
  const statistics = announced.length === 0 && isCount ? (["count"] as const) : announced;
  const { category, composite, confirmed } = what.isOfOthers || within?.isOfOthers ? nothing : what;
  const threshold =
    what.threshold ?? within?.threshold ?? (isForSome(layout, grade) ? null : (corner?.threshold ?? null));
  return {
    cohort: transposed ? rowCohort(row) : (column?.cohort ?? null),
    timepoint: column?.timepoint ?? null,
    size: isOfOthers ? null : size,
    isOfOthers,
    category: within?.category && !what.category ? null : category,
    composite: category ? composite : null,
    confirmed,
    event: [within?.name, what.name].filter(Boolean).join(": ") || (corner?.name ?? ""),
    grade,
    threshold,
    statistics,
    ofTable,
    level: what.level ?? column?.level ?? within?.level ?? null,
    unit: [what, what.isClass ? null : within, column, corner].find((one) => one?.unit)?.unit ?? "",
    hypothesis: column?.hypothesis ?? what.hypothesis,
    isCount: isCount || statistics[0] === "count",
    isMeasured: measured.some((one) => one?.isMeasured ?? false),
    isOfSubjects:
      statistics.includes("count") ||
      (ofTable.length === 1 && ofTable[0]!.includes("count")) ||
      (transposed ? size !== null : (column?.sized ?? null) !== null || label.size !== null) ||
      category !== null ||
      grade !== null ||
      threshold !== null ||
      hasClass(corner, ["toxicity", "leaving"]) ||
      labels.some((one) => hasClass(one, ["subject", "sex", "responders"])),
  };
}

const nothing = { category: null, composite: null, confirmed: null };

/** The threshold of the corner is that of any grade, where severe events stand in a column of their own. */
function isForSome({ columns }: Layout, grade: string | null): boolean {
  return grade !== null && grade !== "any" && columns.some((column) => column.grade === "any");
}

/** Before an interval stands what it is of: `Response rate (95% CI)`. */
function withEstimate(statistics: readonly Statistic[], isRate: boolean): readonly Statistic[] {
  return statistics[0] === "interval" ? [isRate ? "percent" : "estimate", ...statistics] : statistics;
}

const shares: ReadonlySet<Statistic> = new Set(["count", "whole", "percent"]);

/**
 * What the nearest label says. A column of p values, ratios or differences holds these in every row; one of two columns
 * `n` and `%` holds its half of what the row announces.
 */
function statisticsOf(
  what: Label,
  within: Label | null,
  column: Label | null,
  corner: Label | null,
): readonly Statistic[] {
  const [ofRow = [], ofColumn = []] = [
    [what, within].find((one) => one && one.statistics.length > 0)?.statistics,
    column?.statistics,
  ];
  if (ofColumn.length === 0) return ofRow.length > 0 ? ofRow : (corner?.statistics ?? []);
  // `Median age` beside a column `(range)`.
  if (isAverage(ofRow) && ofColumn.every((name) => name === "range" || name === "iqr" || name === "deviation"))
    return [...ofRow, ...ofColumn];
  const isOfOther = !ofColumn.some((name) => shares.has(name)) && !isAverage(ofColumn);
  if (ofRow.every((name) => ofColumn.includes(name))) return ofColumn;
  const isHalf = ofColumn.length === 1 && ofRow.includes(ofColumn[0]!);
  return isOfOther || isHalf ? ofColumn : ofRow;
}

const isAverage = (statistics: readonly Statistic[]): boolean =>
  statistics.some((name) => name === "mean" || name === "median");
