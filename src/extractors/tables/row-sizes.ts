/** The numbers of subjects in rows and columns of nothing else: `N | 48 | 52`, `Evaluable | 45 | 50`, a column `Patients`. */
import type { Cohort } from "../../claims/index.ts";
import { asKind, type CellValue } from "../../forms/index.ts";
import type { Mention, ProseReading, Reading } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";
import type { Column } from "./columns.ts";
import { isSizeColumn, type Layout, type Row, rowCohort } from "./layout.ts";
import { wholeNumber } from "./pieces.ts";
import type { Size } from "./size.ts";
import { type Stated, sizeDraft } from "./size-draft.ts";

/** `group`: the cohort of its column. */
export type RowSize = Stated & { readonly ref: string; readonly group: string | null };

/** What stands over a cell in its column: the number of those in the rows below, and of those evaluable. */
interface Above {
  readonly plain: Size | null;
  readonly evaluable: RowSize | null;
}

export interface RowSizes {
  readonly drafts: readonly Draft<"cohort-size">[];
  inRow(row: Row): readonly RowSize[];
  above(row: Row, column: number): Above;
}

export function rowSizes(reading: Reading, layout: Layout): RowSizes {
  const drafts: Draft<"cohort-size">[] = [];
  const inRows = new Map<Row, RowSize[]>();
  const above = new Map<Row, ReadonlyMap<number, Above>>();
  let ofTable: ReadonlyMap<number, Above> = new Map();
  let running = ofTable;
  let section: Row["section"] = null;
  let isFirst = true;
  for (const row of layout.rows) {
    // Numbers stated in one section say nothing of the next.
    if (row.section !== section) running = ofTable;
    section = row.section;
    const found: RowSize[] = [];
    const next = new Map(running);
    for (const [column, cell] of row.cells.entries()) {
      const read =
        column < layout.stubs || layout.isOfStudies ? null : readSize(layout, row, row.columns[column], cell);
      if (!read) continue;
      const { mention, stated } = read;
      const isNamed = stated.population !== null || stated.planned;
      const ref = `size@${reading.index}.${row.index}:${column}`;
      const isClaim = layout.transposed || isNamed || (isFirst && section === null);
      if (isClaim) drafts.push(sizeDraft(cell, mention, stated, { row: row.index, column }, ref));
      const group = row.columns[column]?.cohort?.key ?? null;
      found.push({ ...stated, ref, group });
      const why = `${row.label.name || "N"} ${stated.n} in its column`;
      const size: Size = { n: stated.n, ref: isClaim ? ref : null, how: "column-header", why };
      const known = next.get(column) ?? { plain: null, evaluable: null };
      if (!isNamed) next.set(column, { ...known, plain: size });
      if (stated.population === "evaluable") next.set(column, { ...known, evaluable: { ...stated, ref, group } });
    }
    above.set(row, running);
    running = next;
    if (section === null) ofTable = next;
    inRows.set(row, found);
    if (found.length === 0) isFirst = false;
  }
  return {
    drafts,
    inRow: (row) => inRows.get(row) ?? [],
    above: (row, column) => above.get(row)?.get(column) ?? { plain: null, evaluable: null },
  };
}

function readSize(
  layout: Layout,
  row: Row,
  column: Column | undefined,
  cell: ProseReading,
): { readonly mention: Mention; readonly stated: Stated } | null {
  const mention = cell.scenes.length === 1 ? cell.scenes[0]!.units[0]?.mention : undefined;
  if (!mention) return null;
  const value = asKind(mention, "cell")?.value;
  const said = value ? { n: onlyNumber(value), planned: false } : asKind(mention, "stated-size")?.value;
  if (!said || said.n === null) return null;
  const heading = layout.transposed ? (column && isSizeColumn(column) ? column : null) : row.label;
  if (!heading || (!layout.transposed && (row.section?.category || column?.statistics.join() === "percent")))
    return null;
  const { subjects } = heading;
  if (!subjects && !layout.transposed) return null;
  const cohort = layout.transposed ? both(rowCohort(row), column?.cohort ?? null) : (column?.cohort ?? null);
  // A row without a name is of nobody knows whom.
  if (layout.transposed && !cohort && !row.label.isWhole) return null;
  const planned = said.planned || (subjects?.planned ?? false);
  return { mention, stated: { n: said.n, cohort, population: subjects?.population ?? null, planned } };
}

/** The cohort of a row in a group of columns. */
function both(row: Cohort | null, column: Cohort | null): Cohort | null {
  return row && column ? { key: `${row.key} ${column.key}`, label: `${row.label}, ${column.label}` } : (row ?? column);
}

function onlyNumber({ groups }: CellValue): number | null {
  const [group] = groups;
  const figure = groups.length === 1 && group!.slots.length === 1 ? group!.slots[0] : null;
  return figure ? wholeNumber(figure) : null;
}
