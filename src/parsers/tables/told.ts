/** Takes the sentences out of the cells of a table that are read as names: a whole sentence is no label, and is read as prose. */
import { type Prose, sourceSpan, type Table, type TextPart } from "../../document/index.ts";

export interface Told {
  /** The table without these cells; `null` where nothing is left of it. */
  readonly table: Table | null;
  readonly sentences: readonly Prose[];
}

/** A full stop behind a word that is no abbreviation, a bracket or a percentage. */
const stop = /(?:\p{Ll}{4}|[)%\]])[.!?]["'”’)]?(?:\s{1,9}\p{Lu}|$)/u;
const countOf = /\d\s{0,3}(?:\/|of|out of)\s{0,3}(?:the\s)?\d/;
const percentage = /\d\s?%/;

/** A sentence with numbers: it ends in a full stop, or has a count, a percentage and words around them. */
function isSentence({ text }: Prose): boolean {
  if (!/\d/.test(text) || text.length < 20) return false;
  const words = text.slice(0, 4000).match(/\p{L}{2,100}/gu) ?? [];
  if (words.length >= 3 && stop.test(text.trimEnd())) return true;
  return words.length >= 5 && countOf.test(text) && percentage.test(text);
}

/** All cells of a table of one column; of others, the sentences among its headers and labels. */
export function toldIn(table: Table): Told {
  const heads = table.headerRows ?? 0;
  const isColumn = table.damages.length === 0 && [table.header, ...table.rows].every((row) => row.length <= 1);
  const sentences = new Set<Prose>();
  const without = (row: readonly Prose[], isHead: boolean): readonly Prose[] => {
    const told = new Set(row.filter((cell, at) => isColumn || ((isHead || at === 0) && isSentence(cell))));
    if (told.size === 0) return row;
    for (const cell of told) if (cell.text !== "") sentences.add(cell);
    return row.map((cell) => (told.has(cell) ? { text: "", pieces: cell.pieces.slice(0, 1) } : cell));
  };
  const header = without(table.header, true);
  const rows = table.rows.map((row, at) => without(row, at < heads));
  if (sentences.size === 0) return { table, sentences: [] };
  const isKept = !isColumn || table.caption !== undefined || (table.footnotes ?? []).length > 0;
  const left = isColumn ? { ...table, header: [], rows: [] } : { ...table, header, rows };
  return { table: isKept ? left : null, sentences: [...sentences] };
}

/** A sentence of a cell as a part of its own. */
export function toldPart(prose: Prose): Pick<TextPart, "kind" | "span" | "prose"> & { readonly kind: "prose" } {
  return { kind: "prose", span: sourceSpan(prose, 0, prose.text.length), prose };
}
