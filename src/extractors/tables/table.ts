/** Reads a table once for all that is asked of it. */
import type { Reading } from "../../language/index.ts";
import { withBareCounts } from "./bare-counts.ts";
import { readCells, type TableCell } from "./cells.ts";
import { withFractionsAbove } from "./fractions-above.ts";
import { withInferred } from "./inferred.ts";
import { type Layout, readLayout } from "./layout.ts";
import { ofResponders } from "./responders.ts";
import { readSizes, type Sizes } from "./sizes.ts";
import { withTotals } from "./totals.ts";
import { ofOtherWholes } from "./wholes.ts";

export interface ReadTable {
  readonly layout: Layout;
  readonly sizes: Sizes;
  readonly cells: readonly TableCell[];
}

const known = new WeakMap<Reading, ReadTable>();

export function readTable(reading: Reading): ReadTable {
  let table = known.get(reading);
  if (!table) {
    const layout = readLayout(reading);
    const sizes = readSizes(reading, layout);
    const cells = withFractionsAbove(withBareCounts(withInferred(withTotals(readCells(layout, sizes)))));
    const others = ofOtherWholes(cells);
    const judged = cells.map((cell) =>
      others.has(cell) ? { ...cell, scene: { ...cell.scene, size: null, isOfOthers: true } } : cell,
    );
    table = { layout, sizes, cells: ofResponders(judged) };
    known.set(reading, table);
  }
  return table;
}
