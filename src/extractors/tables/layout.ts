/** Tells what the rows and columns of a table are: cohorts side by side, or one to a row. */
import type { Cohort } from "../../claims/index.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import { type Column, type Header, isWhole, readHeader } from "./columns.ts";
import { asResponse, type Label, readLabel } from "./label.ts";

export interface Row {
  readonly index: number;
  readonly label: Label;
  readonly cells: readonly ProseReading[];
  /** The row with a label only under whose heading this one stands. */
  readonly section: Label | null;
}

export interface Layout {
  readonly header: Header;
  readonly rows: readonly Row[];
  /** Cohorts stand in the rows and what was found in the columns: `Dose | N | CR | PR | ORR`. */
  readonly transposed: boolean;
  /** Rows are of different studies: their sizes are not those of what this document calls so. */
  readonly isOfStudies: boolean;
}

export function readLayout(reading: Reading): Layout {
  const plain = readHeader(reading);
  const header = isOfResponses(plain.columns)
    ? { ...plain, columns: plain.columns.map((column) => ({ ...column, ...asResponse(column) })) }
    : plain;
  const read = readRows(reading, header.from);
  const rows = isOfResponses(read.map(({ label }) => label))
    ? read.map((row) => ({ ...row, label: asResponse(row.label) }))
    : read;
  const { corner, columns } = header;
  const corners = corner?.words ?? [];
  const isOfStudies = corners.some((word) => /^(?:trials?|study|studies|authors?|references?)$/.test(word));
  const values = columns.slice(1);
  const hasCategory = values.some(({ category }) => category !== null);
  const isOfCohorts = isOfStudies || corners.some((word) => cohortWords.test(word));
  const isOther = corners.some((word) =>
    /^(?:characteristics?|variables?|parameters?|features?|factors?|markers?|biomarkers?)$/.test(word),
  );
  const rowsAreResponses = rows.some(({ label }) => label.category !== null);
  const sized = values.some(({ size }) => size !== null);
  const transposed =
    !rowsAreResponses &&
    !sized &&
    !isOther &&
    (hasCategory || (isOfCohorts && values.some((column) => isSizeColumn(column) || isEventColumn(column))));
  return { header, rows, transposed, isOfStudies };
}

const isOfResponses = (labels: readonly Label[]): boolean =>
  labels.some(({ category }) => category !== null && category !== "NE");

const cohortWords =
  /^(?:arms?|cohorts?|groups?|doses?|levels?|treatments?|regimens?|schedules?|subgroups?|populations?|histolog(?:y|ies)|subtypes?|parts?|tumou?rs?|diseases?|indications?)$/;

/** A column of numbers of subjects, one to a row. */
export function isSizeColumn(column: Column): boolean {
  return column.size === null && (column.counts !== null || (column.form === "count" && column.words.length === 0));
}

/** A column of what befell some: `DLTs`, `Deaths`, `Grade ≥3`; where one stands to a row, anything with a form (`Rash, n (%)`). */
export function isEvent(label: Label): boolean {
  return isEventColumn(label) || (label.form !== null && label.words.length > 0);
}

function isEventColumn({ words, grade }: Label): boolean {
  if (grade !== null) return true;
  return words.some((word) =>
    /^(?:dlts?|dose-limiting|toxicit(?:y|ies)|events?|deaths?|discontinued|discontinuations?|responders)$/.test(word),
  );
}

function readRows(reading: Reading, from: number): Row[] {
  const rows: Row[] = [];
  let section: Label | null = null;
  for (const [index, cells] of reading.rows.entries()) {
    const [first, ...rest] = cells;
    if (!first || index < from) continue;
    const label = readLabel(first);
    if (rest.length > 0 && rest.every(({ tokens }) => tokens.length === 0)) {
      section = first.tokens.length > 0 ? label : section;
      continue;
    }
    rows.push({ index, label, cells, section });
  }
  return rows;
}

/** The cohort that a row is about, in a table of one cohort to a row. */
export function rowCohort({ label }: Row): Cohort | null {
  if (label.words.length === 0 || label.words.length > 10 || isWhole(label)) return null;
  return { key: label.words.join(" "), label: label.name };
}
