/** Finds the numbers of subjects that a table states: in its header, in a row of sizes, in a column of sizes. */
import type { Cohort, Population } from "../../claims/index.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";
import { type Column, isWhole, populationOf } from "./columns.ts";
import { isSizeColumn, type Layout, type Row, rowCohort } from "./layout.ts";

/** A size that stands in the table, and where its claim is. */
export interface Size {
  readonly n: number;
  readonly ref: string | null;
  readonly how: "column-header" | "row-label";
  readonly why: string;
}

export interface TableSizes {
  readonly drafts: readonly Draft<"cohort-size">[];
  /** The size that shares of a row and column are of, where one can be meant. */
  sizeOf(row: Row, column: number, isResponse: boolean): Size | null;
}

export function readSizes(reading: Reading, layout: Layout): TableSizes {
  const drafts: Draft<"cohort-size">[] = [];
  const byColumn = new Map<number, Size>();
  const byRow = new Map<number, readonly Sized[]>();
  const population = populationOf(reading, layout.header.corner);
  const seen = new Set<ProseReading>();
  for (const [column, head] of layout.header.columns.entries()) {
    if (!head.size) continue;
    const { from, to, value } = head.size;
    const ref = `size@${reading.index}:${layout.header.columns.findIndex(({ sizeCell }) => sizeCell === head.sizeCell)}`;
    if (column > 0)
      byColumn.set(column, { n: value, ref, how: "column-header", why: `N=${value} in the header of its column` });
    if (seen.has(head.sizeCell)) continue;
    seen.add(head.sizeCell);
    const tokens = head.sizeCell.tokens.slice(from, to);
    const cohort = isWhole(head) ? null : head.cohort;
    drafts.push(
      sizeDraft(
        head.sizeCell,
        tokens[0]!.start,
        tokens.at(-1)!.end,
        { n: value, cohort, population, planned: false },
        { row: head.sizeCell === head.cell ? -1 : 0, column },
        ref,
      ),
    );
  }
  const corner = layout.header.columns[0]?.size;
  // `Efficacy (N=83)` over the labels: the size of every column, where none is of a cohort.
  if (corner && byColumn.size === 0 && layout.header.columns.every(({ cohort }) => cohort === null))
    for (const column of layout.header.columns.keys())
      byColumn.set(column, {
        n: corner.value,
        ref: `size@${reading.index}:0`,
        how: "column-header",
        why: `N=${corner.value} in the header of the table`,
      });
  const hasHeaderSizes = byColumn.size > 0;
  for (const row of layout.rows) {
    const found: Sized[] = [];
    for (const [column, cell] of row.cells.entries()) {
      const head = layout.header.columns[column] ?? null;
      const stated = column === 0 || layout.isOfStudies ? null : statedSize(layout, row, head, cell);
      if (!stated) continue;
      const ref = `size@${reading.index}.${row.index}:${column}`;
      const place = { row: row.index, column };
      drafts.push(sizeDraft(cell, cell.tokens[0]!.start, cell.tokens[0]!.end, stated, place, ref));
      const isPlain = stated.population === null && !stated.planned;
      if (!layout.transposed && isPlain && !hasHeaderSizes && !byColumn.has(column))
        byColumn.set(column, {
          n: stated.n,
          ref,
          how: "column-header",
          why: `${row.label.name || "N"} ${stated.n} in its column`,
        });
      found.push({ ...stated, ref });
    }
    byRow.set(row.index, found);
  }
  return {
    drafts,
    sizeOf: (row, column, isResponse) =>
      layout.transposed
        ? rowSize(byRow.get(row.index) ?? [], row, isResponse)
        : row.label.size
          ? byColumn.has(column)
            ? null
            : labelSize(row.label.size.value, null)
          : (byColumn.get(column) ?? null),
  };
}

interface Stated {
  readonly n: number;
  readonly cohort: Cohort | null;
  readonly population: Population | null;
  readonly planned: boolean;
}
type Sized = Stated & { readonly ref: string };

/** A whole number in a row or column of sizes; `98 (planned)`. */
function statedSize(layout: Layout, row: Row, column: Column | null, cell: ProseReading): Stated | null {
  const shape = cell.tokens.map((token) => (token.kind === "number" ? "#" : token.folded)).join("");
  if (!/^#(?:\((?:actual|estimated|anticipated|planned|target)\))?$/.test(shape)) return null;
  const { value } = cell.tokens[0]!;
  if (!value || value.scale > 0) return null;
  const n = Number(value.digits);
  const isPlanned = /\((?:estimated|anticipated|planned|target)/.test(shape);
  if (layout.transposed) {
    if (!column || !isSizeColumn(column)) return null;
    const population = column.counts?.population ?? null;
    return { n, cohort: rowCohort(row), population, planned: isPlanned || (column.counts?.planned ?? false) };
  }
  const { counts } = row.label;
  if (!counts || row.section?.category || column?.form === "percent") return null;
  const cohort = column && !isWhole(column) ? column.cohort : null;
  return { n, cohort, population: counts.population, planned: isPlanned || counts.planned };
}

const labelSize = (n: number, ref: string | null): Size => ({
  n,
  ref,
  how: "row-label",
  why: `N=${n} in the label of its row`,
});

/** Of several sizes in a row, responses are of those evaluable, and events of those treated. */
function rowSize(sizes: readonly Sized[], { label }: Row, isResponse: boolean): Size | null {
  if (label.size) return sizes.length === 0 ? labelSize(label.size.value, null) : null;
  const known = sizes.filter(({ planned }) => !planned);
  const wanted = known.filter(({ population }) =>
    isResponse ? population === "evaluable" : population === "treated" || population === "safety",
  );
  const chosen = known.length === 1 ? known[0]! : wanted.length === 1 ? wanted[0]! : null;
  if (!chosen || chosen.n === 0) return null;
  return { n: chosen.n, ref: chosen.ref, how: "row-label", why: `${chosen.n} in the same row` };
}

function sizeDraft(
  cell: ProseReading,
  start: number,
  end: number,
  { n, cohort, population, planned }: Stated,
  place: { row: number; column: number },
  ref: string,
): Draft<"cohort-size"> {
  const value = { n, of: "patients", planned, approximate: false, each: false };
  return { kind: "cohort-size", value, prose: cell.prose, start, end, subject: { cohort, population }, place, ref };
}
