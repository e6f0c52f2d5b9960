/** The rows of the tables of a document that have a name and figures, each once by its name. */
import { printedKey } from "../../document/index.ts";
import type { Reading } from "../../language/index.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { formsOf, type SentenceWords, tellingWords } from "./words.ts";

export interface Row {
  readonly table: Table;
  readonly at: number;
  readonly label: string;
  readonly words: readonly string[];
  /** The figures of each column, in order of the columns. */
  readonly cells: readonly (readonly Figure[])[];
}

export interface Table {
  readonly columns: readonly (readonly string[])[];
  readonly rows: Row[];
  /** All numbers of its cells as they are printed. */
  readonly keys: ReadonlySet<string>;
}

/** Longer tables list data. */
const mostRows = 60;
const mostColumns = 8;

/** The tables of a document, and their rows by the words that their labels begin with. */
export interface Tables {
  readonly count: number;
  readonly byWord: ReadonlyMap<string, readonly Row[]>;
  /** Those that have a figure which no other row has. */
  readonly byFigure: ReadonlyMap<string, Row>;
}

/** What begins more rows names none. */
const mostAlike = 24;

export function tablesOf(readings: readonly Reading[]): Tables {
  const tables = readings.flatMap((reading) => tableOf(reading) ?? []);
  const byWord = new Map<string, Row[]>();
  for (const row of tables.flatMap(({ rows }) => rows))
    for (const form of new Set(formsOf(row.words[0]!))) {
      const list = byWord.get(form);
      if (list) list.push(row);
      else byWord.set(form, [row]);
    }
  return { count: tables.length, byWord, byFigure: byFigureOf(tables) };
}

function byFigureOf(tables: readonly Table[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row | null>();
  for (const row of tables.flatMap(({ rows }) => rows))
    for (const key of new Set(row.cells.flat().map((figure) => figure.key)))
      found.set(key, found.has(key) ? null : row);
  return new Map([...found].flatMap(([key, row]) => (row ? [[key, row]] : [])));
}

/** The rows of each table that a sentence names, in their order. */
export function namedIn(words: SentenceWords, { byWord }: Tables): ReadonlyMap<Table, readonly Row[]> {
  const found = new Set<Row>();
  for (const word of words.all) {
    const rows = byWord.get(word) ?? [];
    if (rows.length <= mostAlike) for (const row of rows) if (words.hasAll(row.words)) found.add(row);
  }
  const named = new Map<Table, Row[]>();
  for (const row of found) named.set(row.table, [...(named.get(row.table) ?? []), row]);
  return new Map([...named].map(([table, rows]) => [table, rows.sort((a, b) => a.at - b.at)]));
}

function tableOf({ part, header, rows }: Reading): Table | null {
  if (part.kind !== "table" || rows.length > mostRows || rows.some((row) => row.length > mostColumns)) return null;
  const tokens = rows.flat().flatMap((cell) => cell.tokens);
  const keys = new Set(tokens.flatMap(({ value }) => (value ? [printedKey(value)] : [])));
  const table: Table = { columns: header.slice(1).map((cell) => tellingWords(cell.tokens)), rows: [], keys };
  for (const [label, ...cells] of rows) {
    if (!label) continue;
    const words = tellingWords(label.tokens);
    const figures = cells.map(({ tokens }) => figuresIn(tokens));
    if (words.length > 0 && figures.some((cell) => cell.length > 0))
      table.rows.push({
        table,
        at: table.rows.length,
        label: label.text.replace(/\s+/g, " ").slice(0, 80),
        words,
        cells: figures,
      });
  }
  return table.rows.length > 0 ? table : null;
}
