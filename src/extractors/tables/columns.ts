/** Reads the header of a table: the cohort, size, grade and form of each column, over one or two header rows. */
import type { Cohort, Population } from "../../claims/index.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import { type Label, readLabel } from "./label.ts";

export interface Column extends Label {
  readonly cohort: Cohort | null;
  /** The cell that names the column, and the one that prints its size. */
  readonly cell: ProseReading;
  readonly sizeCell: ProseReading;
}

export interface Header {
  readonly corner: Label | null;
  /** By column of the table; the first is the corner's. */
  readonly columns: readonly Column[];
  /** A column is of events of any grade. */
  readonly hasAnyGrade: boolean;
  /** The first row of the body: 1 where the first row is a second header. */
  readonly from: number;
}

const plain = new Set(
  "value values result results detail details n no number count percent percentage total all overall both combined pooled p parameter description data outcome outcomes patients subjects participants incidence frequency rate range reference references source notes note comment comments unit units any event events finding findings response how it was done study trial cohort arm group".split(
    " ",
  ),
);

export function readHeader(reading: Reading): Header {
  const first = reading.header.map(readLabel);
  const second = secondHeader(reading);
  let last = 0;
  const columns = reading.header.map((cell, index): Column => {
    if (cell.tokens.length > 0) last = index;
    // An empty cell over a second header belongs to the cell that spans it.
    const above = second ? last : index;
    const own = index > 0 ? second?.[index] : undefined;
    const sizeCell = own?.size ? reading.rows[0]![index]! : reading.header[above]!;
    return {
      ...(own ? under(first[above]!, own) : first[above]!),
      cohort: null,
      cell: reading.header[above]!,
      sizeCell,
    };
  });
  const values = new Set(columns.slice(1).map(({ cell }) => cell)).size;
  return {
    corner: first[0] ?? null,
    columns: columns.map((column, index) => ({ ...column, cohort: index === 0 ? null : cohortOf(column, values) })),
    hasAnyGrade: columns.some(({ grade }) => grade === "any"),
    from: second ? 1 : 0,
  };
}

/** A first row of nothing but grades and forms: `| | Any grade | Grade ≥3 | Any grade | Grade ≥3 |`. */
function secondHeader({ header, rows }: Reading): readonly Label[] | null {
  const [row] = rows;
  if (!row || header.length < 3 || row.length !== header.length) return null;
  const labels = row.map(readLabel);
  const isHead = (label: Label): boolean =>
    (label.grade !== null || label.form !== null || label.size !== null) && label.name === "";
  return labels.slice(1).every(isHead) ? labels : null;
}

/** What the second header does not say, the first does. */
function under(above: Label, own: Label): Label {
  return {
    ...above,
    size: own.size ?? above.size,
    grade: own.grade ?? above.grade,
    threshold: own.threshold ?? above.threshold,
    form: own.form ?? above.form,
  };
}

/** `PTCL (N=98)`, `Placebo`, `Arm A, any grade`; a header of units or statistics (`n (%)`, `Value`) names no cohort. */
function cohortOf(column: Column, values: number): Cohort | null {
  const { words, name, size, category, measure, counts } = column;
  if (words.length === 0 || words.length > 10 || category || (counts && !size)) return null;
  if (words.every((word) => plain.has(word)) || (measure !== null && size === null)) return null;
  // The one column of values tells what is in it, unless it has a size.
  if (values < 2 && size === null) return null;
  return { key: words.join(" "), label: name };
}

const wholes =
  /^(?:all|total|overall|both|combined|pooled|(?:all|total|overall|both|combined|pooled) (?:patients|subjects|participants|cohorts|arms|groups|treated|population|doses|dose levels|cohorts combined))$/;

/** A row or column of everybody: `Total`, `All patients`. */
export function isWhole({ words }: Label): boolean {
  return wholes.test(words.join(" "));
}

/** The population that a table is about, by its nearest heading: `Adverse events (safety population)`. */
export function populationOf({ part }: Reading, corner: Label | null): Population | null {
  const heading = part.headings.at(-1) ?? "";
  if (/intent(?:ion)?[- ]to[- ]treat|\bITT\b/i.test(heading)) return "itt";
  if (/evaluable/i.test(heading)) return "evaluable";
  const events = /\b(?:safety|adverse|toxicit(?:y|ies)|side effects|TEAEs?|AEs?)\b/i;
  return events.test(heading) || isOfEvents(corner) ? "safety" : null;
}

/** The corner heads adverse events. */
export function isOfEvents(corner: Label | null): boolean {
  return (
    corner?.words.some((word) => /^(?:events?|adverse|reactions?|toxicit(?:y|ies)|aes?|teaes?|dlts?)$/.test(word)) ??
    false
  );
}
