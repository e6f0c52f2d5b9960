/** Tells for each cell of a table what its number is about: cohort, size, category, grade, and how numbers are printed there. */
import type { Cohort, ResponseCategory } from "../../claims/index.ts";
import type { Printed } from "../../document/index.ts";
import { type Column, isOfEvents, isWhole } from "./columns.ts";
import type { Label } from "./label.ts";
import { isEvent, type Layout, type Row, rowCohort } from "./layout.ts";
import type { Form } from "./marks.ts";
import type { Size } from "./table-sizes.ts";

export interface CellContext {
  readonly cohort: Cohort | null;
  /** The size of its column or row, and which of the two. */
  readonly size: Size | null;
  readonly category: ResponseCategory | null;
  readonly composite: string | null;
  readonly confirmed: boolean | null;
  readonly event: string;
  readonly grade: string | null;
  readonly threshold: Printed | null;
  readonly form: Form | null;
  readonly isCount: boolean;
  readonly hasBounds: boolean;
  /** Numbers here are not of subjects, unless a count is printed with its share. */
  readonly measure: Label["measure"];
  /** Something says that the numbers are of subjects. */
  readonly isOfSubjects: boolean;
}

const people = /^(?:patients?|subjects?|participants?|women|men|children|responders?|persons?|people)$/;

export function cellContext(layout: Layout, row: Row, column: Column | null, size: Size | null): CellContext {
  const { header, transposed } = layout;
  const { corner } = header;
  const { label, section } = row;
  const what: Label = transposed ? (column ?? label) : label;
  const within = transposed ? null : section;
  const grade = what.grade ?? within?.grade ?? column?.grade ?? corner?.grade ?? null;
  const category = within?.category && !what.category ? null : what.category;
  const labels = [what, within, column, corner].filter((one) => one !== null && one !== undefined);
  const threshold =
    what.threshold ?? within?.threshold ?? (isForSome(layout, grade) ? null : (corner?.threshold ?? null));
  const form = what.form ?? within?.form ?? column?.form ?? corner?.form ?? null;
  const counts = labels.some((one) => one.form !== null && one.form !== "percent");
  return {
    cohort: transposed ? rowCohort(row) : column && !isWhole(column) ? column.cohort : null,
    // Rows below a response are of subgroups, whose sizes are their own.
    size: within?.category && !what.category ? null : size,
    category,
    composite: category ? what.composite : null,
    confirmed: what.confirmed,
    event: [within?.name, what.name].filter(Boolean).join(": ") || (corner?.name ?? ""),
    grade,
    threshold,
    form,
    isCount: category !== null || label.counts !== null || (transposed && isEvent(what)),
    hasBounds: what.hasBounds || (column?.hasBounds ?? false),
    measure: measureOf(what, within, transposed ? null : column),
    isOfSubjects:
      counts ||
      (transposed ? size !== null : (column?.size ?? null) !== null || label.size !== null) ||
      category !== null ||
      grade !== null ||
      threshold !== null ||
      isOfEvents(corner) ||
      labels.some(({ words }) => words.some((word) => people.test(word))),
  };
}

/** The threshold of the corner is that of any grade, where severe events stand in a column of their own. */
function isForSome({ header }: Layout, grade: string | null): boolean {
  return grade !== null && grade !== "any" && header.hasAnyGrade;
}

function measureOf(what: Label, section: Label | null, column: Column | null): Label["measure"] {
  if (what.measure === "never" || column?.measure === "never") return "never";
  // `n (%)` makes a row of times one of subjects: `Follow-up of 6 months, n (%)`.
  const isCounted = what.form !== null && what.form !== "percent";
  if (what.measure !== null) return isCounted ? null : what.measure;
  return section?.measure && !isCounted && what.category === null ? section.measure : null;
}

/**
 * `n (%)` where no label says so: brackets that hold the percentage of the column's size. A response is also read when
 * it does not fit, beside others in its column that do; anything else may be a mean with its deviation.
 */
export function inferredForm(row: Row, { rows }: Layout, column: number, n: number): Form | null {
  if (isShareOf(row, column, n)) return "count-percent";
  if (row.label.category === null) return null;
  return hasShares(rows, column, n) ? "count-percent" : null;
}

const shared = new WeakMap<readonly Row[], Map<string, boolean>>();

/** Two cells of the column at least; asked once of each. */
function hasShares(rows: readonly Row[], column: number, n: number): boolean {
  const known = shared.get(rows) ?? new Map<string, boolean>();
  shared.set(rows, known);
  const key = `${column} ${n}`;
  const has = known.get(key) ?? rows.filter((row) => isShareOf(row, column, n)).length >= 2;
  known.set(key, has);
  return has;
}

function isShareOf({ label, cells }: Row, column: number, n: number): boolean {
  const tokens = cells[column]?.tokens ?? [];
  if (label.measure !== null || tokens.map(({ kind, text }) => (kind === "number" ? "#" : text)).join("") !== "#(#)")
    return false;
  const [count, percent] = [tokens[0]!.value!, tokens[2]!.value!];
  const value = Number(percent.digits) / 10 ** percent.scale;
  return count.scale === 0 && n > 0 && Math.abs((100 * Number(count.digits)) / n - value) <= 10 ** -percent.scale;
}
