/** Reads whole numbers without a percentage as counts where what stands beside or below them says that they are. */
import type { CellFigure } from "../../forms/index.ts";
import { readAs } from "./cell-reading.ts";
import type { TableCell } from "./cells.ts";
import { hasClass } from "./label.ts";
import type { Row } from "./layout.ts";
import { wholeNumber } from "./pieces.ts";
import { groupsOf } from "./runs.ts";

/**
 * A `0` among counts with their percentages; the numbers under one label that make up the size of their column in every column (`Male | 30 | 28`,
 * `Female | 20 | 22` of 50 and 50). Anything else may be an average.
 */
export function withBareCounts(cells: readonly TableCell[]): TableCell[] {
  const counted = countedRows(cells);
  const groups = groupsOf(cells, ({ row }) => row.section);
  const proven = groups.map(partsOfWholes).filter(({ length }) => length > 0);
  // Where some rows are such parts, the table prints counts without percentages throughout.
  const parts = new Set(proven.length > 1 ? cells.filter(isOfSize) : proven.flat());
  return cells.map((cell) => {
    const isZero = numberOf(cell) === 0 && counted.has(cell.row);
    if (!isZero && !parts.has(cell)) return cell;
    const reading = readAs(cell.mention!.value, ["count"]);
    const scene = { ...cell.scene, isCount: true, isOfSubjects: true, isMeasured: false };
    return reading ? { ...cell, reading, scene } : cell;
  });
}

/** A whole number under a header with a number of subjects that is no less. */
function isOfSize(cell: TableCell): boolean {
  const { size, cohort, isMeasured } = cell.scene;
  const number = numberOf(cell);
  return size?.how === "column-header" && cohort !== null && !isMeasured && number !== null && number <= size.n;
}

/** The whole number of a cell of which nothing says what it is. */
function numberOf({ mention, reading, scene }: TableCell): number | null {
  const isOpen = (reading === null || reading.count !== null) && scene.statistics.every((name) => name === "count");
  const figures = mention?.value.groups.flatMap(({ slots }) => slots) ?? [];
  const [figure] = figures;
  return isOpen && figures.length === 1 && figure ? wholeNumber(figure as CellFigure) : null;
}

/** The rows, and those under the same label, where a count stands with its percentage. */
function countedRows(cells: readonly TableCell[]): ReadonlySet<Row> {
  const isShare = ({ reading }: TableCell): boolean =>
    reading?.count != null && (reading.percent !== null || reading.isBound);
  const rows = new Set<Row>();
  for (const group of groupsOf(cells, ({ row }) => row.section ?? row))
    if (group.some(isShare)) for (const { row } of group) rows.add(row);
  return rows;
}

function partsOfWholes(group: readonly TableCell[]): readonly TableCell[] {
  const columns = groupsOf(
    group.filter(({ scene }) => scene.size?.how === "column-header" && scene.cohort !== null),
    ({ column }) => column,
  );
  const isWhole = (column: readonly TableCell[]): boolean => {
    const numbers = column.map(numberOf);
    return (
      column.length > 1 &&
      numbers.every((number) => number !== null) &&
      numbers.reduce((sum, number) => sum + number, 0) === column[0]!.scene.size!.n
    );
  };
  const isOfSex = group.some(({ row }) => hasClass(row.label, ["sex"]));
  return columns.length > (isOfSex ? 0 : 1) && columns.every(isWhole) ? columns.flat() : [];
}
