/** Gives the shares of a table whose header tells no number of subjects the one that nearly all shares of their column are of: `Baseline of 120 women`, `Any | 83 (100)`, a column of numbers beside them. */
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { wholesOfColumns } from "./table-wholes/columns.ts";
import { type Bound, openIn, type Table, type Whole, wholeAbove } from "./table-wholes/open.ts";
import { wholesOfRows } from "./table-wholes/rows.ts";

export default defineBinder({
  id: "table-wholes",
  order: 32,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const { tables, told } = openIn(drafts);
    const bound = new Map<Draft, Draft>();
    const bind = ({ share, whole }: Bound): void => {
      bound.set(share, {
        ...share,
        value: { ...share.value, denominator: whole.n, denominatorFrom: whole.from },
      } as Draft);
    };
    const areBound = (found: readonly Bound[]): boolean => {
      for (const one of found) bind(one);
      return found.length > 0;
    };
    for (const table of tables)
      for (const column of columnsOf(table))
        if (!areBound(wholesOfRows(column, table)))
          areBound(wholesOfColumns(column, table, [...told, ...numbersAbove(column, readings)]));
    return bound.size > 0 ? drafts.map((draft) => bound.get(draft) ?? draft) : drafts;
  },
});

/** `Children | 600 | 600`: whole numbers alone in the cells above, or in those of the counts before. */
function numbersAbove(column: Table["open"], readings: readonly Reading[]): readonly Whole[] {
  const { draft } = column[0]!;
  const { partIndex = -1, row, column: at } = draft.place ?? {};
  const before = readings[partIndex]?.rows.slice(0, Math.min(row ?? 0, mostRows)) ?? [];
  return before.flatMap((cells) =>
    [at ?? 0, (at ?? 0) - 1].flatMap((own) => {
      const text = own > 0 ? cells[own]?.text.trim() : undefined;
      return text && /^\d{1,3}(?:,?\d{3}){0,2}$/.test(text) ? [wholeAbove(Number(text.replaceAll(",", "")))] : [];
    }),
  );
}

/** Longer columns list data. */
const mostRows = 100;

function columnsOf({ open, headed }: Table): readonly Table["open"][] {
  const inHeader = new Set(headed);
  const columns = new Map<number, Table["open"][number][]>();
  for (const share of open) {
    const column = share.draft.place?.column ?? -1;
    if (inHeader.has(column)) continue;
    const known = columns.get(column);
    if (known) known.push(share);
    else columns.set(column, [share]);
  }
  return [...columns.values()].filter(({ length }) => length <= mostRows);
}
