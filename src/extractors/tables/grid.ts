/** Tells header rows, label columns, sections and rows of data of a table apart. */
import type { Prose } from "../../document/index.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
import { bareSizes } from "./bare-sizes.ts";
import { type Label, readLabel } from "./label.ts";

/** The labels over each column, from the outermost header row in. */
export type Heads = readonly (readonly Label[])[];

/** A row of data. */
export interface Row {
  /** In the table, from 0. */
  readonly index: number;
  readonly label: Label;
  /** What stands over it: a row with a label only, or the label in the column left of its own. */
  readonly section: Label | null;
  readonly cells: readonly ProseReading[];
  /** The header rows in force. */
  readonly heads: Heads;
}

export interface Grid {
  /** Columns of labels, at the left. */
  readonly stubs: number;
  readonly heads: Heads;
  readonly rows: readonly Row[];
}

/** Beyond, only the last counts. */
const mostHeadRows = 8;

type Cells = readonly ProseReading[];

const isEmpty = ({ tokens }: ProseReading): boolean => tokens.length === 0;
const isValue = ({ scenes }: ProseReading): boolean =>
  scenes.some(({ units }) => units.some(({ mention }) => mention?.kind === "cell"));

export function readGrid(reading: Reading): Grid {
  const sizes = bareSizes(reading);
  const labels = new Map<Prose, Label>();
  // A cell that spans others stands in each place as the same prose, and has one label.
  const labelOf = (cell: ProseReading): Label => {
    const label = labels.get(cell.prose) ?? readLabel(cell, sizes.get(cell.prose));
    labels.set(cell.prose, label);
    return label;
  };
  const headerRows = reading.part.kind === "table" ? (reading.part.table.headerRows ?? 0) : 0;
  const stubs = stubColumns(reading);
  const rows: Row[] = [];
  let heads: Heads = [reading.header.map(labelOf)];
  let first: Heads = heads;
  let section: Label | null = null;
  let wasBare = false;
  for (const [index, cells] of reading.rows.entries()) {
    const values = cells.slice(stubs);
    const own = cells
      .slice(0, stubs)
      .filter((cell) => !isEmpty(cell))
      .map(labelOf);
    const bare = values.filter((value) => isEmpty(value) || value.prose === cells[0]!.prose);
    const isBare = values.length > 0 && bare.length === values.length;
    if (index < headerRows || (!isBare && isHeader(values, labelOf, rows.length === 0 && reading.header.length > 2))) {
      heads = [...heads.slice(0, rows.length === 0 ? mostHeadRows : 1), cells.map(labelOf)];
      if (rows.length === 0) first = heads;
      continue;
    }
    if (isBare) {
      // An empty row ends what a heading began, unless it stands right below it.
      section = own[0] ?? (wasBare ? section : null);
      wasBare = true;
      continue;
    }
    wasBare = false;
    const label = own.length > 0 ? innermost(own) : labelOf(cells[0]!);
    if (own.length > 1 && label.cell !== own[0]!.cell) section = own[0]!;
    else if (section && endsSection(section, label)) section = null;
    rows.push({ index, label, section: section === label ? null : section, cells, heads });
    if (own.length === 1 && isTestedOnly(values, stubs, heads)) section = label;
  }
  return { stubs, heads: first, rows };
}

/** The label of a row; one that only says what the numbers are says it of the label left of it: `Fever | n (%)`. */
function innermost(labels: readonly Label[]): Label {
  const [last, before] = [labels.at(-1)!, labels.at(-2)];
  if (!before || last.words.length > 0 || last.statistics.length === 0) return last;
  return { ...before, statistics: last.statistics, level: last.level };
}

/** A row that says itself what its numbers are, or in which unit, stands under no label that says otherwise. */
function endsSection(section: Label, label: Label): boolean {
  const isOfOthers = section.statistics.length > 0 && label.statistics.length > 0;
  const isOfOtherUnit = section.unit !== "" && label.unit !== "" && section.unit !== label.unit;
  return (isOfOthers && section.statistics.join() !== label.statistics.join()) || isOfOtherUnit;
}

/** A heading of rows beside which stands their test, in a column of p values. */
function isTestedOnly(values: Cells, stubs: number, heads: Heads): boolean {
  const isTest = (at: number): boolean => heads.some((level) => level[at + stubs]?.statistics.includes("p"));
  return values.length > 1 && values.every((value, at) => isEmpty(value) || isTest(at));
}

/** A row of which every cell announces numbers and none is one: `| | n | % | n | % |`, `| | N=40 | N=38 |`. */
function isHeader(values: Cells, labelOf: (cell: ProseReading) => Label, mayBeFirst: boolean): boolean {
  const filled = values.filter((cell) => !isEmpty(cell));
  if (filled.length < (mayBeFirst ? 1 : 2) || filled.some(isValue)) return false;
  return filled
    .map(labelOf)
    .every(({ statistics, size, grade }) => statistics.length > 0 || size !== null || grade !== null);
}

/**
 * The first column, and those beside it that hold words where others behind them hold numbers; a column without a header may
 * hold some numbers too, as grades and classes are, or nothing but the numbers of doses or visits.
 */
function stubColumns({ header, rows }: Reading): number {
  const shares = valueShares(
    [header, ...rows].reduce((most, row) => Math.max(most, row.length), 0),
    rows,
  );
  const lastOfValues = shares.findLastIndex((share) => share > 0.5);
  const isStub = (column: number): boolean => {
    const isNameless = header[column] !== undefined && isEmpty(header[column]);
    const isNumbering = isNameless && column === 1 && rows.every((row) => /^\d{0,2}$/.test(row[column]?.text ?? ""));
    return (isNumbering || shares[column]! < (isNameless ? 0.5 : 0.1)) && column < lastOfValues;
  };
  let stubs = 1;
  while (stubs < shares.length - 1 && isStub(stubs)) stubs++;
  return stubs;
}

/** Of each column: how many of its cells that are not empty hold numbers. */
function valueShares(width: number, rows: Reading["rows"]): number[] {
  const counts = Array.from({ length: width }, () => ({ filled: 0, values: 0 }));
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      if (isEmpty(cell)) continue;
      counts[column]!.filled++;
      if (isValue(cell)) counts[column]!.values++;
    }
  return counts.map(({ filled, values }) => (filled === 0 ? 0 : values / filled));
}
