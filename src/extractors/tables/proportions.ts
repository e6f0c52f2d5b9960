/** Finds columns of a table that are in one proportion, and the cell of a row that is not. */
import type { Printed } from "../../document/index.ts";
import {
  canDivide,
  compare,
  contains,
  printedValue,
  type Rational,
  ratioPrinted,
  ratioRange,
} from "../../statistics/index.ts";

/** The numbers of a column by row; `null` where a cell holds anything else. */
export type Numbers = readonly (Printed | null)[];

/** Two columns in one proportion. */
export interface Linked {
  readonly from: number;
  readonly to: number;
  readonly ratio: Rational;
  /** The rows that hold, and those that do not. */
  readonly held: readonly number[];
  readonly failed: readonly number[];
}

const least = { held: 2, distinct: 2 };

/** The proportion that most rows of two columns have; `null` where not all but one have it. */
export function linkOf(columns: readonly Numbers[], from: number, to: number): Linked | null {
  const rows = columns[from]!.flatMap((a, row) => {
    const b = columns[to]![row];
    return a && b && canDivide(a) && canDivide(b)
      ? [{ row, ratio: ratioPrinted(a, b), range: ratioRange(a, b), a }]
      : [];
  });
  let best: Linked | null = null;
  for (const { ratio } of rows) {
    const held = rows.filter(({ range }) => contains(range, ratio));
    if (held.length <= (best?.held.length ?? 0)) continue;
    const isVaried = new Set(held.map(({ a }) => `${a.digits}e${a.scale}`)).size >= least.distinct;
    if (held.length < least.held || rows.length - held.length > 1 || !isVaried) continue;
    const failed = rows.filter(({ range }) => !contains(range, ratio));
    best = { from, to, ratio, held: held.map(({ row }) => row), failed: failed.map(({ row }) => row) };
  }
  return best;
}

/** All pairs of columns that are linked. */
export function linksOf(columns: readonly Numbers[]): readonly Linked[] {
  return columns.flatMap((_, from) =>
    columns.slice(from + 1).flatMap((_, at) => linkOf(columns, from, from + 1 + at) ?? []),
  );
}

export interface Odd {
  readonly row: number;
  readonly column: number;
  /** The link that says what it would be. */
  readonly link: Linked;
  readonly isInside: boolean;
}

/** So many rows hold where only two columns tell of the proportion. */
const fewestOfTwo = 3;

/** The cell of each row that fits none of the columns with which it is in proportion elsewhere. */
export function oddCells(columns: readonly Numbers[], links: readonly Linked[]): readonly Odd[] {
  const rows = [...new Set(links.flatMap(({ failed }) => failed))];
  return rows.flatMap((row) => {
    const failing = links.filter(({ failed }) => failed.includes(row));
    const holding = links.filter(({ held }) => held.includes(row));
    const countOf = (of: readonly Linked[], column: number): number =>
      of.filter(({ from, to }) => from === column || to === column).length;
    const suspects = [...new Set(failing.flatMap(({ from, to }) => [to, from]))].filter(
      (column) => countOf(holding, column) === 0,
    );
    const most = Math.max(0, ...suspects.map((column) => countOf(failing, column)));
    const [column, ...others] = suspects.filter((one) => countOf(failing, one) === most);
    // Of two columns alone, the second was reckoned from the first.
    const isPair = others.length === 1 && failing.length === 1;
    if (column === undefined || (others.length > 0 && !isPair)) return [];
    const odd = isPair ? failing[0]!.to : column;
    const link = nearest(failing.filter(({ from, to }) => from === odd || to === odd));
    if (link.held.length < (holding.length > 0 && !isPair ? least.held : fewestOfTwo)) return [];
    return [{ row, column: odd, link, isInside: isInside(columns, link, row, odd, holding.length > 0 && !isPair) }];
  });
}

/** The link that most rows hold, of several the one of two columns beside each other. */
const nearest = (links: readonly Linked[]): Linked =>
  links.reduce((a, b) => ((b.held.length - a.held.length || a.to - a.from - (b.to - b.from)) > 0 ? b : a));

/** The links that nothing breaks, one for each column that is in proportion to one before it. */
export function unbroken(links: readonly Linked[]): readonly Linked[] {
  const whole = links.filter(({ failed, held }) => failed.length === 0 && held.length >= fewestOfTwo);
  const columns = [...new Set(whole.map(({ to }) => to))];
  return columns.map((column) => nearest(whole.filter(({ to }) => to === column)));
}

/** Rows in proportion above and below; or, where other columns agree in the row, more than in the rows below and above: no greatest dose holds it back. */
function isInside(columns: readonly Numbers[], link: Linked, row: number, odd: number, isAgreed: boolean): boolean {
  const { from, to, ratio, held } = link;
  if (held.some((other) => other < row) && held.some((other) => other > row)) return true;
  const [a, b] = [columns[from]![row]!, columns[to]![row]!];
  const isMore = compare(ratioPrinted(a, b), ratio) > 0 === (odd === to);
  const [own, base] = odd === to ? [a, from] : [b, to];
  const isLargest = held.every((other) => compare(printedValue(own), printedValue(columns[base]![other]!)) > 0);
  // Where the others agree on less than the first would give, they are held back.
  return isAgreed && odd === to && isMore && isLargest;
}
