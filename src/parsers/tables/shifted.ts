/** Puts headers back over their columns where the cell over the labels is lost: `Zinc (n = 40) | Sham (n = 41) | ` above `Rash | 4 (10) | 8 (20)`. */
import { lazily, type Prose, type Table } from "../../document/index.ts";
import { emptyLike } from "./stacked.ts";

/** A group with its number of subjects, which is no label of rows. */
const size = lazily(() => /\b[nN]\s?=\s?\d/);
const name = lazily(() => /\p{L}{2}/u);
const value = lazily(() => /^[^\p{L}]{0,3}\d/u);
/** Header rows stand among so many of the first; as many rows below must have a label and values to their last column. */
const [mostHeaders, fewestRows] = [3, 2];

/** The table with every such header one column further right; a cell that spanned rows is where the label of the header was. */
export function shifted(table: Table): Table {
  const rows = [table.header, ...table.rows];
  const heads = rows.slice(0, mostHeaders).flatMap((row, at) => (isShort(row) && isBelow(rows, at) ? [at] : []));
  if (heads.length === 0) return table;
  const [header = [], ...body] = rows.map((row, at) =>
    heads.includes(at) ? [emptyLike(row[0]!), ...row.slice(0, -1)] : row,
  );
  return { ...table, header, rows: body };
}

/** Groups with their sizes in all cells but the last, which is empty. */
function isShort(row: readonly Prose[]): boolean {
  const cells = row.slice(0, -1);
  return (
    cells.length > 1 && row.at(-1)!.text === "" && cells.every(({ text }) => size().test(text) && name().test(text))
  );
}

/** The rows below have a label and a value in each column. */
function isBelow(rows: readonly (readonly Prose[])[], at: number): boolean {
  const width = rows[at]!.length;
  const full = rows.slice(at + 1).filter((row) => row.length === width && row.at(-1)!.text !== "");
  const isLabelled = ([label, ...cells]: readonly Prose[]) =>
    label!.text !== "" && !value().test(label!.text) && cells.every(({ text }) => value().test(text));
  return full.length >= fewestRows && full.filter(isLabelled).length * 2 >= full.length;
}
