/** Finds the one number that the shares of a column are of, among all sizes of the document and the counts of everybody in the table. */
import {
  fittingDenominators,
  givesPercentage,
  nearDenominators,
  tellingOf,
  tellingRange,
  toldSurely,
} from "../../statistics/index.ts";
import type { Bound, OpenShare, Table, Whole } from "./open.ts";

/** Fewer subjects than this are fitted by chance. */
const fewest = 10;

/** So many of the others, and so much of them, fit at the least. */
const least = { shares: 2, part: 0.75 } as const;

/** A share is bound where nearly all others of its column are of one number, whether or not it is; none where another count of the column is what it is of. */
export function wholesOfColumns(column: readonly OpenShare[], table: Table, told: readonly Whole[]): readonly Bound[] {
  if (column.length <= least.shares) return [];
  const whole = bestOf(column, [...table.wholes, ...told]);
  if (!whole) return [];
  const inexact = column.filter(({ count, percent }) => !givesPercentage(count, whole.n, percent));
  const isOwn = (share: OpenShare): boolean =>
    tells(without(column, share), whole.n) &&
    share.count < whole.n &&
    !isOfCountAbove(share, table) &&
    !isOfKnown(share, whole.n) &&
    !inexact.some((other) => other !== share && haveCommon(share, other));
  const isBound = (share: OpenShare): boolean => fits(share, whole.n) || isOwn(share);
  return column.filter(isBound).map(({ draft }) => ({ share: draft, whole }));
}

const without = (column: readonly OpenShare[], share: OpenShare): readonly OpenShare[] =>
  column.filter((other) => other !== share);

const fits = ({ count, percent }: OpenShare, n: number): boolean => givesPercentage(count, n, percent, "near");

function bestOf(column: readonly OpenShare[], candidates: readonly Whole[]): Whole | null {
  let best: { readonly whole: Whole; readonly fitting: number } | null = null;
  for (const whole of new Map([...candidates].reverse().map((one) => [one.n, one])).values()) {
    if (whole.n < fewest) continue;
    const fitting = column.filter((share) => givesPercentage(share.count, whole.n, share.percent)).length;
    if (fitting >= (best?.fitting ?? least.shares)) best = { whole, fitting };
  }
  // A number that nobody tells, of which more of them are, is the one that is meant: that of those with data.
  return best && best.fitting >= mostAlike(column) && tells(column, best.whole.n, 1) ? best.whole : null;
}

/** How many of the shares some number fits at the most. */
function mostAlike(column: readonly OpenShare[]): number {
  const ranges = column.flatMap(({ count, percent }) => fittingDenominators(count, percent) ?? []);
  return ranges.reduce(
    (most, { from }) => Math.max(most, ranges.filter((range) => range.from <= from && from <= range.to).length),
    0,
  );
}

/** Nearly all of them fit it, and tell it surely; `odd` more may not. */
function tells(shares: readonly OpenShare[], n: number, odd = 0): boolean {
  const fitting = shares.filter((share) => fits(share, n));
  const told = fitting.flatMap((share) => tellingRange(share) ?? []);
  return (
    fitting.length >= least.shares &&
    fitting.length >= least.part * (shares.length - odd) &&
    tellingOf(told, n) >= toldSurely
  );
}

/** `20 (40) | 5 (25) | 15 (75)`: a part of those counted above it. */
function isOfCountAbove({ draft, count, percent }: OpenShare, { counts }: Table): boolean {
  const { row, column } = draft.place ?? {};
  return counts.some(
    (other) =>
      other.column === column &&
      other.row < (row ?? 0) &&
      other.n > 1 &&
      givesPercentage(count, other.n, percent, "near"),
  );
}

/** Of how many of all something is known at the least. */
const leastKnown = 0.85;

/** It is that of all but a few, as where some values are not known. */
function isOfKnown({ count, percent }: OpenShare, n: number): boolean {
  const range = fittingDenominators(count, percent);
  return range !== null && range.from < n && range.to >= n * leastKnown;
}

/** Two that are of one other number: those with data. */
function haveCommon(a: OpenShare, b: OpenShare): boolean {
  const [one, other] = [a, b].map(({ count, percent }) => nearDenominators(count, percent));
  return !one || !other ? false : Math.max(one.from, other.from) <= Math.min(one.to, other.to);
}
