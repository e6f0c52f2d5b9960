/** Tells header rows, label columns, sections and rows of data of a table apart. */
import type { Prose } from "../../document/index.ts";
import type { ProseReading, Reading } from "../../language/index.ts";
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

type Cells = readonly ProseReading[];

const isEmpty = ({ tokens }: ProseReading): boolean => tokens.length === 0;
const isValue = ({ scenes }: ProseReading): boolean =>
  scenes.some(({ units }) => units.some(({ mention }) => mention?.kind === "cell"));

export function readGrid(reading: Reading): Grid {
  const labels = new Map<Prose, Label>();
  // A cell that spans others stands in each place as the same prose, and has one label.
  const labelOf = (cell: ProseReading): Label => {
    const label = labels.get(cell.prose) ?? readLabel(cell);
    labels.set(cell.prose, label);
    return label;
  };
  const headerRows = reading.part.kind === "table" ? (reading.part.table.headerRows ?? 0) : 0;
  const stubs = stubColumns(reading);
  const rows: Row[] = [];
  let heads: Heads = [reading.header.map(labelOf)];
  let first: Heads = heads;
  let section: Label | null = null;
  for (const [index, cells] of reading.rows.entries()) {
    const values = cells.slice(stubs);
    const own = cells
      .slice(0, stubs)
      .filter((cell) => !isEmpty(cell))
      .map(labelOf);
    const bare = values.filter((value) => isEmpty(value) || value.prose === cells[0]!.prose);
    const isBare = values.length > 0 && bare.length === values.length;
    if (index < headerRows || (!isBare && isHeader(values, labelOf, rows.length === 0 && reading.header.length > 2))) {
      heads = [...(rows.length === 0 ? heads : heads.slice(0, 1)), cells.map(labelOf)];
      if (rows.length === 0) first = heads;
      continue;
    }
    if (isBare) {
      section = own[0] ?? section;
      continue;
    }
    const label = own.length > 0 ? innermost(own) : labelOf(cells[0]!);
    if (own.length > 1 && label.cell !== own[0]!.cell) section = own[0]!;
    else if (section && endsSection(section, label)) section = null;
    rows.push({ index, label, section: section === label ? null : section, cells, heads });
    // A test of all rows below stands beside their heading.
    const isTested = heads.some((level) => level[cells.length - 1]?.statistics.includes("p"));
    if (isTested && own.length === 1 && bare.length === values.length - 1 && !isEmpty(values.at(-1)!)) section = label;
  }
  return { stubs, heads: first, rows };
}

/** The label of a row; one that only says what the numbers are says it of the label left of it: `Fever | n (%)`. */
function innermost(labels: readonly Label[]): Label {
  const [last, before] = [labels.at(-1)!, labels.at(-2)];
  if (!before || last.words.length > 0 || last.statistics.length === 0) return last;
  return { ...before, statistics: last.statistics, level: last.level };
}

/** A row that says itself what its numbers are stands under no label that says otherwise. */
const endsSection = (section: Label, label: Label): boolean =>
  section.statistics.length > 0 && label.statistics.length > 0 && section.statistics.join() !== label.statistics.join();

/** A row of which every cell announces numbers and none is one: `| | n | % | n | % |`, `| | N=40 | N=38 |`. */
function isHeader(values: Cells, labelOf: (cell: ProseReading) => Label, mayBeFirst: boolean): boolean {
  const filled = values.filter((cell) => !isEmpty(cell));
  if (filled.length < (mayBeFirst ? 1 : 2) || filled.some(isValue)) return false;
  return filled
    .map(labelOf)
    .every(({ statistics, size, grade }) => statistics.length > 0 || size !== null || grade !== null);
}

/** The first column, and those beside it that hold words where others behind them hold numbers. */
function stubColumns({ header, rows }: Reading): number {
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const shares = Array.from({ length: width }, (_, column) => valueShare(rows.flatMap((row) => row[column] ?? [])));
  let stubs = 1;
  while (stubs < width - 1 && shares[stubs]! < 0.1 && shares.slice(stubs + 1).some((share) => share > 0.5)) stubs++;
  return stubs;
}

function valueShare(cells: Cells): number {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return filled.length === 0 ? 0 : filled.filter(isValue).length / filled.length;
}
