/** Takes the responders of a column for the whole of the rows below that divide them: `Responders 20 (40) | CR 5 (25) | PR 15 (75)`, ongoing responses. */
import { givesPercentage } from "../../statistics/index.ts";
import type { TableCell } from "./cells.ts";
import type { Size } from "./size.ts";

/** Only where a percentage is that of the responders, and not that of everybody: a misprint fits neither. */
export function ofResponders(cells: readonly TableCell[]): TableCell[] {
  const responders = new Map<number, Size>();
  const sizes = new Map<number, number>();
  return cells.map((cell) => {
    const { column, scene, reading, half, row } = cell;
    if (scene.size) sizes.set(column, scene.size.n);
    const count = reading?.count ?? half?.count ?? null;
    const percent = reading?.percent ?? half?.percent ?? null;
    const known = responders.get(column);
    if (scene.category === "ORR" && scene.composite === null && !scene.isOfOthers && count !== null && count > 0) {
      const why = `${count} responders in its column`;
      responders.set(column, { n: count, ref: null, how: "column-header", why });
    } else if (known && count && percent && !reading?.whole && divides(cell)) {
      const all = sizes.get(column);
      const isOfAll = all !== undefined && givesPercentage(count, all, percent, "unit");
      if (givesPercentage(count, known.n, percent) && !isOfAll && row.label.size === null)
        return { ...cell, scene: { ...scene, size: known, isOfOthers: false } };
    }
    return cell;
  });
}

/** Complete and partial responses, or a row that says that it is of responders. */
function divides({ row, scene }: TableCell): boolean {
  const category = row.label.category;
  return category === "CR" || category === "PR" || scene.isOfOthers;
}
