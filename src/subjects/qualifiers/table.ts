/** Qualifies the numbers of a table by the words of their cell, row and column. */
import { qualifiers } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import { type ReadCues, type Told, together, toldBy } from "./scope.ts";

/** What is told of each number of a table; `headings` holds where the table says nothing. */
export function toldInTable(
  drafts: readonly Draft[],
  { header, rows }: Reading,
  headings: Told,
  read: ReadCues,
): ReadonlyMap<Draft, Told> {
  const known = new Map<ProseReading, Told>();
  const cellTold = (cell: ProseReading): Told => {
    const told = known.get(cell) ?? toldBy(read(cell.tokens, 0, cell.tokens.length));
    known.set(cell, told);
    return told;
  };
  const told = new Map<Draft, Told>();
  for (const draft of drafts) {
    const { row, column } = draft.place ?? {};
    if (row === null || row === undefined || column === null || column === undefined) continue;
    const cells = new Set([rows[row]?.[column], rows[row]?.[0], header[column]]);
    const around = [...cells].flatMap((cell) => (cell ? [cellTold(cell)] : []));
    told.set(draft, new Map([...headings, ...joined(around)]));
  }
  return told;
}

/** What cells say between them. */
function joined(cells: readonly Told[]): Told {
  return new Map(
    qualifiers.flatMap((qualifier) => {
      const values = cells.flatMap((cell) => cell.get(qualifier)?.values ?? []);
      return values.length > 0 ? [[qualifier, together(values)] as const] : [];
    }),
  );
}
