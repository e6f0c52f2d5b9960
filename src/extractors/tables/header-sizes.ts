/** The numbers of subjects in the headers of columns: `Placebo (N=98)`, or once for all over the labels. */
import type { Prose } from "../../document/index.ts";
import type { Reading } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";
import type { Column } from "./columns.ts";
import type { Label } from "./label.ts";
import type { Layout, Row } from "./layout.ts";
import { populationOf } from "./population.ts";
import type { Size } from "./size.ts";
import { sizeDraft } from "./size-draft.ts";

export interface HeaderSizes {
  readonly drafts: readonly Draft<"cohort-size">[];
  over(row: Row, column: number): Size | null;
  /** The only number of subjects in the caption, of a table of one cohort. */
  ofCaption(row: Row): Size | null;
}

export function headerSizes(reading: Reading, layout: Layout): HeaderSizes {
  const refs = new Map<Label, string>();
  const drafts: Draft<"cohort-size">[] = [];
  const population = populationOf(reading, layout.corner);
  const blocks = new Set([layout.columns, ...layout.rows.map(({ columns }) => columns)]);
  const rowOf = rowsOf(reading);
  const first = new Set(layout.columns.flatMap(({ sized, cohort }) => (sized ? [cohort?.key] : [])));
  for (const columns of blocks) {
    const isDiffering = differ(columns);
    for (const [column, { sized, cohort, over, isWhole }] of columns.entries())
      for (const stated of [...over, ...(sized ? [{ label: sized, cohort }] : [])]) {
        if (refs.has(stated.label) || (!stated.cohort && !isWhole && isDiffering)) continue;
        // Headers further down are those of a part: of subgroups, of another time.
        if (columns !== layout.columns && first.has(stated.cohort?.key)) continue;
        const { cell, size } = stated.label;
        const ref = `size@${reading.index}:${refs.size}`;
        refs.set(stated.label, ref);
        const place = { row: rowOf.get(stated.label.cell.prose) ?? -1, column };
        const value = { n: size!.value, cohort: stated.cohort, population, planned: false };
        drafts.push(sizeDraft(cell, size!, value, place, ref));
      }
  }
  // `Efficacy (N=83)` over the labels, or a caption with a size, is that of every column where none is of a cohort.
  const plain = new Map([...blocks].map((columns) => [columns, columns.slice(1).every(isPlain)]));
  const of = (label: Label, where: string): Size => {
    const n = label.size!.value;
    return { n, ref: refs.get(label) ?? null, how: "column-header", why: `N=${n} in the header of ${where}` };
  };
  return {
    drafts,
    over({ columns }, column) {
      const sized = columns[column]?.sized;
      if (sized) return of(sized, "its column");
      const corner = columns[0]?.sized;
      return corner && plain.get(columns) ? of(corner, "the table") : null;
    },
    ofCaption({ columns }) {
      const { caption } = layout;
      const isOfOne = plain.get(columns) && columns[0] && isPlain(columns[0]);
      if (!caption?.size || !isOfOne) return null;
      const n = caption.size.value;
      return { n, ref: null, how: "column-header", why: `N=${n} in the caption` };
    },
  };
}

const isPlain = ({ cohort, sized }: Column): boolean => cohort === null && sized === null;

/** Several sizes without a cohort are not those of the whole study: `| n = 42 | n = 35 |`. */
function differ(columns: readonly Column[]): boolean {
  const sizes = columns.flatMap(({ sized, cohort, isWhole }) =>
    sized && !cohort && !isWhole ? [sized.size!.value] : [],
  );
  return new Set(sizes).size > 1;
}

/** The row of each cell that may head others: -1 in the header of the table. */
function rowsOf(reading: Reading): ReadonlyMap<Prose, number> {
  const rows = new Map<Prose, number>();
  for (const [row, cells] of [reading.header, ...reading.rows].entries())
    for (const { prose } of cells) if (!rows.has(prose)) rows.set(prose, row - 1);
  return rows;
}
