/** The name of an interval's draft, the same for whoever reads the same text. */
import type { Reading } from "../../language/index.ts";
import type { Cell } from "./cells.ts";
import type { Statement } from "./statements.ts";

/** `interval@<part>:<start>`; in a table, with row and column behind the part. */
export function intervalRef(reading: Reading, cell: Cell, { start }: Pick<Statement, "start">): string {
  const place = cell.place ? `.${cell.place.row}.${cell.place.column}` : "";
  return `interval@${reading.index}${place}:${start}`;
}
