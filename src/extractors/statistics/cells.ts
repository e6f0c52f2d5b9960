/** The stretches of prose of a part: the part itself, or the cells of a table with what header and row label announce of them. */
import type { ProseReading, Reading, Token } from "../../language/index.ts";
import { announcedBy, type Label } from "./candidates.ts";
import { statisticUnits } from "./units.ts";

/** What a table says of a cell; empty for prose. */
export interface Context {
  /** What bare bounds in the cell are. */
  readonly labels: readonly Label[];
  /** The words of column header and row label. */
  readonly words: readonly Token[];
  /** `%` where the label says so: `Response rate, % (95% CI)`. */
  readonly unit: string;
}

export interface Cell {
  readonly reading: ProseReading;
  readonly place: { readonly row: number; readonly column: number } | null;
  readonly context: Context;
}

export const noContext: Context = { labels: [], words: [], unit: "" };

export function cellsOf(reading: Reading): Cell[] {
  if (reading.prose) return [{ reading: reading.prose, place: null, context: noContext }];
  const header = reading.header.map(
    (cell, column): Cell => ({ reading: cell, place: { row: -1, column }, context: noContext }),
  );
  const columns = reading.header.map(announced);
  const rows = reading.rows.flatMap((cells, row) => {
    const own = cells[0] ? announced(cells[0]) : noContext;
    return cells.map((cell, column): Cell => {
      const place = { row, column };
      if (column === 0) return { reading: cell, place, context: noContext };
      const { labels, unit } = own.labels.length > 0 ? own : (columns[column] ?? noContext);
      const words = [...(columns[column]?.words ?? []), ...own.words];
      return { reading: cell, place, context: { labels, words, unit } };
    });
  });
  return [...header, ...rows];
}

function announced(cell: ProseReading): Context {
  const words = cell.scenes.flatMap(statisticUnits);
  const label = words.map(announcedBy).find((found) => found !== null);
  return { labels: label ? [label] : [], words, unit: label && words.some(isShareSign) ? "%" : "" };
}

/** A percent sign that belongs to no number. */
const isShareSign = ({ lexeme }: Token): boolean => lexeme.classes.has("percent");
