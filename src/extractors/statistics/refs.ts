/** The names of drafts that others refer to, the same for whoever reads the same text. */
import type { Reading } from "../../language/index.ts";
import type { Cell } from "./cells.ts";
import type { Statement } from "./statements.ts";

/** `interval@<part>:<start>`; in a table, with row and column behind the part. */
export function intervalRef(reading: Reading, cell: Cell, { start }: Pick<Statement, "start">): string {
  return `interval@${placeOf(reading, cell)}:${start}`;
}

/** `p@<part>:<start>`. */
export function pRef(reading: Reading, cell: Cell, start: number): string {
  return `p@${placeOf(reading, cell)}:${start}`;
}

function placeOf({ index }: Reading, { place }: Cell): string {
  return place ? `${index}.${place.row}.${place.column}` : `${index}`;
}

/** `count@<part>:<start>`, of a number of subjects in prose. */
export function countRef({ index }: Reading, { start }: { readonly start: number }): string {
  return `count@${index}:${start}`;
}
