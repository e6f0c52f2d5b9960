/** Which figure of a row each figure of a sentence stands for, by what both have in common, and by the order of the others. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import type { Figure, Shape } from "./figures.ts";
import { namedIn, type Row, type Table, type Tables } from "./rows.ts";
import { SentenceWords } from "./words.ts";

export interface Told {
  readonly tokens: readonly Token[];
  readonly figures: readonly Figure[];
  readonly words: SentenceWords;
  /** Something is compared: a column that is not named may be meant. */
  readonly isComparison: boolean;
}

export interface Pair {
  readonly row: Row;
  readonly told: Figure;
  readonly first: Figure;
  readonly cell: readonly Printed[];
  readonly twin: Figure | null;
  readonly column: "own" | "other";
}

export function pairsOf(told: Told, tables: Tables): readonly Pair[] {
  const named = ofNamed(told, tables);
  const known = new Set(named.map((pair) => pair.told));
  return [...named, ...partlyNamed(told, tables).filter((pair) => !known.has(pair.told))];
}

/** Shorter figures are printed of many things. */
const fewestDigits = 3;

/** `a response rate of 68.5% against 58.2%`, of the row `Confirmed ORR, IRRC`: a figure that no other row has, and a word of the label. */
function partlyNamed(told: Told, { byFigure }: Tables): readonly Pair[] {
  const pairs = told.figures.flatMap((twin) => {
    const row = byFigure.get(twin.key);
    const isTelling = twin.shape !== "count" && twin.value.digits.length >= fewestDigits;
    if (!row || !isTelling || !told.words.hasMost(row.words)) return [];
    return alongRow(told, row).filter((pair) => pair.twin?.key === twin.key && pair.told.key !== pair.first.key);
  });
  return pairs.length === 1 && !byFigure.has(pairs[0]!.told.key) ? pairs : [];
}

function ofNamed(told: Told, tables: Tables): readonly Pair[] {
  return [...namedIn(told.words, tables)].flatMap(([table, named]) => {
    const other = named.flatMap((row) => ofOther(told, row));
    const down = downColumn(told, table, named);
    const along = named.flatMap((row) => alongRow(told, row));
    const found = [...other, ...down, ...along];
    if (found.length > 0) return eachOnce(found);
    return named.length === 1 && tables.count < mostTables ? alone(told, named[0]!) : [];
  });
}

/** What each figure stands for: the one that it is, where it is one of the row. */
function eachOnce(pairs: readonly Pair[]): readonly Pair[] {
  const same = pairs.filter(({ told, first }) => told.key === first.key);
  const known = new Map<Figure, Pair>();
  for (const pair of [...same, ...pairs]) if (!known.has(pair.told)) known.set(pair.told, pair);
  return [...known.values()];
}

/** Among the rows of more, one has the name by chance. */
const mostTables = 12;

/** The figures of a shape in a row, one for each cell that has just one, in the order of its columns. */
function lineOf({ cells }: Row, shape: Shape): readonly { readonly figure: Figure; readonly column: number }[] {
  return cells.flatMap((cell, column) => {
    const found = cell.filter((figure) => figure.shape === shape);
    // Counts of subjects have their share beside them.
    if (shape === "count" && cell.length !== 2) return [];
    return found.length === 1 ? [{ figure: found[0]!, column }] : [];
  });
}

const shapesOf = (figures: readonly Figure[]): readonly Shape[] => [...new Set(figures.map(({ shape }) => shape))];
const cellAt = ({ cells }: Row, column: number): readonly Printed[] => cells[column]!.map(({ value }) => value);

/** `60.8% with zinc and 33.0% with placebo`: the one beside the figure that both have stands for the cell beside it. */
function alongRow({ figures }: Told, row: Row): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const shape of shapesOf(figures)) {
    const own = figures.filter((figure) => figure.shape === shape);
    const line = lineOf(row, shape);
    const keys = new Set(line.map(({ figure }) => figure.key));
    const toldKeys = new Set(own.map(({ key }) => key));
    for (const [at, twin] of own.entries()) {
      const place = line.findIndex(({ figure }) => figure.key === twin.key);
      if (place < 0 || keys.size < line.length) continue;
      for (const step of [-1, 1]) {
        const told = own[at + step];
        const other = line[place + step];
        const isSame = told?.key === other?.figure.key;
        if (!told || !other || (!isSame && (keys.has(told.key) || toldKeys.has(other.figure.key)))) continue;
        pairs.push({ row, told, first: other.figure, cell: cellAt(row, other.column), twin, column: "own" });
      }
    }
  }
  return pairs;
}

/** `84.6% against A and 79.5% against B`: of the rows named, all but one have their figure in one column. */
function downColumn(sentence: Told, table: Table, named: readonly Row[]): readonly Pair[] {
  if (named.length < 2) return [];
  for (const shape of shapesOf(sentence.figures)) {
    const own = sentence.figures.filter((figure) => figure.shape === shape);
    if (own.length !== named.length || !areTold(sentence, own, named)) continue;
    for (const column of table.rows[0]!.cells.keys()) {
      const cells = named.map((row) => lineOf(row, shape).find((one) => one.column === column)?.figure ?? null);
      const keys = cells.map((figure) => figure?.key);
      const lost = own.filter(({ key }) => !keys.includes(key));
      const open = named.flatMap((row, at) =>
        cells[at] && !own.some(({ key }) => key === keys[at]) ? [{ row, first: cells[at] }] : [],
      );
      if (lost.length !== 1 || open.length !== 1 || cells.includes(null)) continue;
      const [{ row, first }] = open as [(typeof open)[0]];
      const twin = own.find((figure) => figure !== lost[0])!;
      return [{ row, told: lost[0]!, first, cell: cellAt(row, column), twin, column: "own" }];
    }
  }
  return [];
}

/** The name of one of the rows stands between their figures; of three or more, behind some of them. */
function areTold({ tokens }: Told, own: readonly Figure[], named: readonly Row[]): boolean {
  const isParted = (index: number): boolean => {
    const between = new SentenceWords(tokens.slice(own[index]!.at + 1, own[index + 1]!.at));
    return named.some(({ words }) => between.hasAll(words));
  };
  const gaps = [...own.keys()].slice(0, -1);
  return named.length > 2 ? gaps.some(isParted) : gaps.every(isParted);
}

/** The columns that a sentence names; where one is named by all the words of another, the longer. */
function columnsNamed({ words }: Told, { columns }: Table): readonly number[] {
  const named = [...columns.keys()].filter((at) => words.hasAll(columns[at]!));
  return named.filter((at) => !named.some((other) => columns[other]!.length > columns[at]!.length));
}

/** `lived for a median of 17.9 months with zinc`: one figure, one row and one column. */
function alone(told: Told, row: Row): readonly Pair[] {
  const [column, ...others] = columnsNamed(told, row.table);
  if (column === undefined || others.length > 0 || !row.cells[column]) return [];
  return shapesOf(told.figures).flatMap((shape) => {
    if (shape === "count") return [];
    const own = told.figures.filter((figure) => figure.shape === shape);
    const first = lineOf(row, shape).find((one) => one.column === column)?.figure;
    const keys = new Set(row.cells.flat().map(({ key }) => key));
    if (own.length !== 1 || !first || keys.has(own[0]!.key)) return [];
    return [{ row, told: own[0]!, first, cell: cellAt(row, column), twin: null, column: "own" as const }];
  });
}

/** A figure of the row under a column that is not named, beside one of the column that is. */
function ofOther(told: Told, row: Row): readonly Pair[] {
  const [column, ...others] = columnsNamed(told, row.table);
  if (column === undefined || others.length > 0 || told.isComparison || !row.cells[column]) return [];
  return shapesOf(told.figures).flatMap((shape) => {
    if (shape === "count") return [];
    const own = told.figures.filter((figure) => figure.shape === shape);
    const line = lineOf(row, shape);
    const first = line.find((one) => one.column === column)?.figure;
    const wrong = own.filter(({ key }) => line.some((one) => one.column !== column && one.figure.key === key));
    const inColumn = new Set(row.table.rows.flatMap(({ cells }) => cells[column] ?? []).map(({ key }) => key));
    const rest = own.filter((figure) => !wrong.includes(figure));
    if (!first || wrong.length !== 1 || own.some(({ key }) => key === first.key)) return [];
    if (inColumn.has(wrong[0]!.key) || rest.length === 0 || rest.some(({ key }) => !inColumn.has(key))) return [];
    return [{ row, told: wrong[0]!, first, cell: cellAt(row, column), twin: rest[0]!, column: "other" as const }];
  });
}
