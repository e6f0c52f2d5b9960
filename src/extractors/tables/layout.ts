/** Tells which way a table lies: cohorts side by side, or one to a row. */
import type { Cohort } from "../../claims/index.ts";
import type { Statistic } from "../../forms/index.ts";
import type { Reading } from "../../language/index.ts";
import { type Column, readColumns } from "./columns.ts";
import { type Row as GridRow, readGrid } from "./grid.ts";
import { hasClass, type Label, readLabel } from "./label.ts";
import { amongResponses } from "./label-category.ts";
import { saidOfAll } from "./said-of-all.ts";

export interface Row extends GridRow {
  readonly columns: readonly Column[];
}

export interface Layout {
  readonly stubs: number;
  /** The label over the labels, if any. */
  readonly corner: Label | null;
  readonly caption: Label | null;
  /** What the caption or a note says that cells print: one of these. */
  readonly ofAll: readonly (readonly Statistic[])[];
  /** The columns under the header of the table. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Cohorts stand in the rows and what was found in the columns: `Dose | N | CR | PR | ORR`. */
  readonly transposed: boolean;
  /** Rows are of different studies: their sizes are not those of what this document calls so. */
  readonly isOfStudies: boolean;
}

export function readLayout(reading: Reading): Layout {
  const grid = readGrid(reading);
  const byHeads = new Map<unknown, readonly Column[]>();
  const columnsOf = (heads: GridRow["heads"]): readonly Column[] => {
    const columns = byHeads.get(heads) ?? amongResponses(readColumns(heads, grid.stubs));
    byHeads.set(heads, columns);
    return columns;
  };
  const columns = columnsOf(grid.heads);
  const labels = amongResponses(
    grid.rows.map(({ label }) => label),
    grid.rows.map(({ section }) => section),
  );
  const rows = grid.rows.map((row, index) => ({ ...row, label: labels[index]!, columns: columnsOf(row.heads) }));
  const corner = columns[0] ?? null;
  const isOfStudies = hasClass(corner, ["studyHead", "sourceWord"]);
  const values = columns.slice(grid.stubs);
  const isOfCohorts =
    isOfStudies || hasClass(corner, ["armHead", "treatmentHead", "doseWord", "population", "groupingWord"]);
  const transposed =
    !rows.some(({ label }) => label.category !== null) &&
    !values.some(({ sized }) => sized !== null) &&
    !hasClass(corner, ["headerWord"]) &&
    (corner?.statistics.length ?? 0) === 0 &&
    (values.some(({ category }) => category !== null) ||
      (isOfCohorts && values.some((column) => isSizeColumn(column) || isEventColumn(column))));
  const caption = reading.caption && readLabel(reading.caption);
  const ofAll = saidOfAll(reading, caption);
  return { stubs: grid.stubs, corner, caption, ofAll, columns, rows, transposed, isOfStudies };
}

/** A column of numbers of subjects, one to a row. */
export function isSizeColumn({ size, subjects, statistics, words }: Label): boolean {
  return size === null && (subjects !== null || (statistics.join() === "count" && words.length === 0));
}

/** A column of what befell some: `DLTs`, `Deaths`, `Grade ≥3`; where one stands to a row, anything with a form (`Rash, n (%)`). */
export function isEvent(label: Label): boolean {
  return (
    isEventColumn(label) ||
    (label.words.length > 0 && label.statistics.some((name) => name === "count" || name === "percent"))
  );
}

const isEventColumn = (label: Label): boolean =>
  label.grade !== null || hasClass(label, ["toxicity", "leaving", "responders"]);

/** The cohort that a row is about, in a table of one cohort to a row. */
export function rowCohort({ label, section }: Row): Cohort | null {
  const names = section && section !== label && section.words.length > 0 ? [section, label] : [label];
  const words = names.flatMap((name) => name.words);
  if (label.words.length === 0 || words.length > 12 || label.isWhole || label.isMeasured) return null;
  return { key: words.join(" "), label: names.map(({ name }) => name).join(", ") };
}
