/** The numbers of subjects in the headers of columns: `Placebo (N=98)`, or once for all over the labels. */
import type { Reading } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";
import type { Column } from "./columns.ts";
import type { Label } from "./label.ts";
import type { Layout, Row } from "./layout.ts";
import { populationOf } from "./population.ts";
import { sizeDraft } from "./size-draft.ts";
import type { Size } from "./sizes.ts";

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
  for (const columns of blocks)
    for (const [column, own] of columns.entries()) {
      const sized = own.sized ?? own.over?.label ?? null;
      const cohort = own.sized ? own.cohort : (own.over?.cohort ?? null);
      if (!sized || refs.has(sized) || (!cohort && !own.isWhole && differ(columns))) continue;
      // Headers further down are those of a part: of subgroups, of another time.
      const isRepeated = layout.columns.some((first) => first.sized && first.cohort?.key === cohort?.key);
      if (columns !== layout.columns && isRepeated) continue;
      const ref = `size@${reading.index}:${refs.size}`;
      refs.set(sized, ref);
      const place = { row: rowOf(reading, sized), column };
      const value = { n: sized.size!.value, cohort, population, planned: false };
      drafts.push(sizeDraft(sized.cell, sized.size!, value, place, ref));
    }
  const of = (label: Label, where: string): Size => {
    const n = label.size!.value;
    return { n, ref: refs.get(label) ?? null, how: "column-header", why: `N=${n} in the header of ${where}` };
  };
  return {
    drafts,
    over({ columns }, column) {
      const sized = columns[column]?.sized;
      if (sized) return of(sized, "its column");
      // `Efficacy (N=83)` over the labels: the size of every column, where none is of a cohort.
      const corner = columns[0]?.sized;
      const isOfAll = corner && columns.slice(1).every(({ cohort, sized }) => cohort === null && sized === null);
      return isOfAll ? of(corner, "the table") : null;
    },
    ofCaption({ columns }) {
      const { caption } = layout;
      const isOfOne = columns.every(({ cohort, sized }) => cohort === null && sized === null);
      if (!caption?.size || !isOfOne) return null;
      const n = caption.size.value;
      return { n, ref: null, how: "column-header", why: `N=${n} in the caption` };
    },
  };
}

/** Several sizes without a cohort are not those of the whole study: `| n = 42 | n = 35 |`. */
function differ(columns: readonly Column[]): boolean {
  const sizes = columns.flatMap(({ sized, cohort, isWhole }) =>
    sized && !cohort && !isWhole ? [sized.size!.value] : [],
  );
  return new Set(sizes).size > 1;
}

/** The row of a header cell: -1 in the header of the table. */
function rowOf(reading: Reading, { cell }: Label): number {
  const isIt = ({ prose }: { readonly prose: unknown }): boolean => prose === cell.prose;
  return reading.header.some(isIt) ? -1 : reading.rows.findIndex((cells) => cells.some(isIt));
}
