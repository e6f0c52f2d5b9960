/** The stretches of prose of a part: the part itself, or the cells of a table with the labels that header and row announce. */
import type { ProseReading, Reading, Token } from "../../language/index.ts";
import { type Label, readLabel } from "./label.ts";

export interface Cell {
  readonly reading: ProseReading;
  readonly place: { readonly row: number; readonly column: number } | null;
  /** What bare bounds in the cell are; empty for prose. */
  readonly labels: readonly Label[];
  /** The words of row label and column header; empty for prose. */
  readonly words: readonly Token[];
  /** `%` where the label says so: `Response rate, % (95% CI)`; empty for prose. */
  readonly unit: string;
}

export function readings(reading: Reading): Cell[] {
  if (reading.prose) return [{ reading: reading.prose, place: null, labels: [], words: [], unit: "" }];
  const header = reading.header.map(
    (cell, column): Cell => ({ reading: cell, place: { row: -1, column }, labels: [], words: [], unit: "" }),
  );
  const columns = reading.header.map(labelsIn);
  const rows = reading.rows.flatMap((cells, row) => {
    const own = cells[0] ? labelsIn(cells[0]) : [];
    return cells.map((cell, column): Cell => {
      if (column === 0) return { reading: cell, place: { row, column }, labels: [], words: [], unit: "" };
      const labels = own.length > 0 ? own : (columns[column] ?? []);
      const announcer = own.length > 0 ? cells[0] : reading.header[column];
      const words = [...(reading.header[column]?.tokens ?? []), ...(cells[0]?.tokens ?? [])];
      const unit = labels.length > 0 && announcer ? shareUnit(announcer.tokens) : "";
      return { reading: cell, place: { row, column }, labels, words, unit };
    });
  });
  return [...header, ...rows];
}

/** A percent sign that belongs to no number, as a level's does. */
function shareUnit(tokens: readonly Token[]): string {
  return tokens.some((token, at) => token.text === "%" && tokens[at - 1]?.kind !== "number") ? "%" : "";
}

function labelsIn(reading: ProseReading): Label[] {
  for (let i = 0; i < reading.tokens.length; i++) {
    const label = readLabel(reading.tokens, i);
    if (label) return [label.value];
  }
  return [];
}
