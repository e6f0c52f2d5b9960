/** Finds the column of numbers of subjects that the shares of another column are of, row by row: `Enrolled | Completed | Relapse`. */
import { givesPercentage, tellingRange } from "../../statistics/index.ts";
import type { SizeDraft } from "../text/drafts.ts";
import { type Bound, type OpenShare, type Table, type Whole, wholeOf } from "./open.ts";

/** So much of the shares, and so many, fit at the least. */
const least = { shares: 2, part: 0.75 } as const;

/** Only where one column fits: where the numbers of two are alike, nobody knows which is meant. */
export function wholesOfRows(column: readonly OpenShare[], { sizes }: Table): readonly Bound[] {
  const own = column[0]?.draft.place?.column;
  const columns = new Map<number, Map<number, SizeDraft>>();
  for (const size of sizes) {
    const { row, column } = size.place ?? {};
    if (row == null || column == null || row < 0 || column === own) continue;
    columns.set(column, (columns.get(column) ?? new Map()).set(row, size));
  }
  const fitting = [...columns.values()].flatMap((byRow) => {
    const bound = column.flatMap((share) => {
      const size = byRow.get(share.draft.place?.row ?? -1);
      return size ? [{ share, whole: wholeOf(size.value.n, size, "in its row") }] : [];
    });
    return isTold(bound) ? [bound] : [];
  });
  return fitting.length === 1
    ? fitting[0]!.map(({ share, whole }) => ({ share: share.draft, whole: ofRow(whole) }))
    : [];
}

function isTold(bound: readonly { readonly share: OpenShare; readonly whole: Whole }[]): boolean {
  const telling = bound.filter(
    ({ share, whole }) => givesPercentage(share.count, whole.n, share.percent) && tellingRange(share) !== null,
  );
  const fitting = bound.filter(({ share, whole }) => givesPercentage(share.count, whole.n, share.percent, "near"));
  return telling.length >= least.shares && fitting.length >= least.part * (bound.length - 1);
}

const ofRow = ({ n, from }: Whole): Whole => ({ n, from: { ...from, how: "row-label", why: `${n} in the same row` } });
