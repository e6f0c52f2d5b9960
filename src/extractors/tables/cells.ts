/** Reads every cell of a table that holds numbers and nothing else, in the scene of its row and column. */
import { ratioMeasures } from "../../claims/index.ts";
import { asKind, type CellValue, type Statistic } from "../../forms/index.ts";
import type { Mention, ProseReading } from "../../language/index.ts";
import { type CellReading, readAs } from "./cell-reading.ts";
import type { Layout, Row } from "./layout.ts";
import { type CellScene, sceneOf } from "./scene.ts";
import type { Sizes } from "./sizes.ts";

/** A cell right of the labels. */
export interface TableCell {
  readonly row: Row;
  readonly column: number;
  readonly cell: ProseReading;
  readonly scene: CellScene;
  /** The mention of its numbers; `null` where it holds something else. */
  readonly mention: Mention<CellValue> | null;
  /** What they say; `null` where that could not be told. */
  readonly reading: CellReading | null;
  /** The other half of one statement, in the cell before: the count of a percentage, the estimate of an interval. */
  readonly half: CellReading | null;
  /** The next cell states it together with its own number. */
  readonly isTold: boolean;
}

export function readCells(layout: Layout, sizes: Sizes): TableCell[] {
  const known = new Set<unknown>();
  return layout.rows.flatMap((row) => told(readRow(layout, row, sizes, known)));
}

/** `known`: what was read before; a cell that spans rows states its numbers once. */
function readRow(layout: Layout, row: Row, sizes: Sizes, known: Set<unknown>): TableCell[] {
  const cells: TableCell[] = [];
  // A row that lost cells says the same of all columns, or nobody knows of which.
  const isShort = row.columns.length > 0 && row.cells.length < row.columns.length;
  for (const [column, cell] of row.cells.entries()) {
    if (column < layout.stubs || cell.tokens.length === 0 || known.has(cell.prose)) continue;
    known.add(cell.prose);
    const head = isShort ? null : (row.columns[column] ?? null);
    const isResponse = (layout.transposed ? head?.category : row.label.category) != null;
    const own = sceneOf(layout, row, head, isShort ? null : sizes.sizeOf(row, column, isResponse));
    const before = cells.at(-1);
    // Columns that only set others apart may stand between.
    const isSecond = before !== undefined && before.half === null && areHalves(before.scene, own);
    // `| PTCL (N=98) n | PTCL % |`: one of two headers prints the size for both.
    const scene = isSecond && !own.isOfOthers ? { ...own, size: own.size ?? before.scene.size } : own;
    const mention = numbersOf(cell);
    const reading = mention && read(mention.value, scene);
    cells.push({ row, column, cell, scene, mention, reading, half: isSecond ? before.reading : null, isTold: false });
  }
  return cells;
}

function numbersOf({ scenes }: ProseReading): Mention<CellValue> | null {
  const mention = scenes.length === 1 ? scenes[0]!.units[0]?.mention : undefined;
  return asKind(mention, "cell");
}

const halves: readonly (readonly [before: readonly Statistic[], behind: readonly Statistic[]])[] = [
  [["count"], ["percent"]],
  [["percent"], ["count"]],
  [["percent", ...ratioMeasures, "difference", "mean", "median", "estimate"], ["interval"]],
  [
    ["mean", "median"],
    ["range", "iqr", "deviation"],
  ],
];

/** By the labels, or as the caption says of all cells where one of the ways it names fits. */
function read(value: CellValue, { statistics, ofTable, isMeasured }: CellScene): CellReading | null {
  // `Weight (SD) | 71 (9)`: before a deviation stands its mean.
  const isPair = statistics.join() === "deviation" && value.groups.length > 1;
  const reading = readAs(value, isPair ? ["mean", "deviation"] : statistics);
  if (reading || statistics.length > 0) return reading;
  const fitting = ofTable.flatMap((spec) =>
    isMeasured && spec[0] === "count" ? [] : (full(readAs(value, spec)) ?? []),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** A reading of more than one number. */
function full(reading: CellReading | null): CellReading | null {
  const isShare = reading?.count !== null && reading?.percent !== null;
  return reading && (isShare || reading.bounds || reading.deviation) ? reading : null;
}

/** Two columns that print one statement of one cohort: `| n | % |`, `| HR | 95% CI |`. */
function areHalves(before: CellScene, behind: CellScene): boolean {
  const [left] = before.statistics;
  const [right] = behind.statistics.filter((name) => name !== "estimate");
  return (
    before.statistics.length === 1 &&
    behind.statistics.filter((name) => name !== "estimate").length === 1 &&
    before.cohort?.key === behind.cohort?.key &&
    halves.some(([lefts, rights]) => lefts.includes(left!) && rights.includes(right!))
  );
}

/** A count is told with its percentage, in the second of the two cells. */
function told(cells: readonly TableCell[]): TableCell[] {
  return cells.map((cell, at) => {
    const next = cells[at + 1];
    const isShare =
      next?.half === cell.reading && cell.reading !== null && isHalfShare(next.reading) && isHalfShare(cell.reading);
    return isShare ? { ...cell, isTold: true } : cell;
  });
}

const isHalfShare = (reading: CellReading | null): boolean =>
  reading !== null && (reading.count === null) !== (reading.percent === null);
