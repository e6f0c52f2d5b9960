/** Finds the numbers of subjects that a table states, and which of them the shares of a cell are of. */
import type { Reading } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";
import { headerSizes } from "./header-sizes.ts";
import type { Layout, Row } from "./layout.ts";
import { type RowSize, rowSizes } from "./row-sizes.ts";
import type { Size } from "./size.ts";

export interface Sizes {
  readonly drafts: readonly Draft<"cohort-size">[];
  /** The size that shares of a row and column are of, where one can be meant. */
  sizeOf(row: Row, column: number, isResponse: boolean): Size | null;
}

export function readSizes(reading: Reading, layout: Layout): Sizes {
  const heads = headerSizes(reading, layout);
  const stated = rowSizes(reading, layout);
  return {
    drafts: [...heads.drafts, ...stated.drafts],
    sizeOf(row, column, isResponse) {
      if (layout.transposed) return ofRow(inGroup(stated.inRow(row), row, column), row, isResponse);
      const head = heads.over(row, column);
      const own = row.label.size ?? row.section?.size;
      if (own) return head ? null : labelSize(own.value);
      const above = stated.above(row, column);
      // Responses may be of those evaluable, or of all.
      if (isResponse && above.evaluable && head && above.evaluable.n !== head.n) return null;
      return above.plain ?? head ?? heads.ofCaption(row);
    },
  };
}

const labelSize = (n: number): Size => ({ n, ref: null, how: "row-label", why: `N=${n} in the label of its row` });

/** The sizes under the header that a column stands under too, or all. */
function inGroup(sizes: readonly RowSize[], { columns }: Row, column: number): readonly RowSize[] {
  const own = sizes.filter(({ group }) => group !== null && group === columns[column]?.cohort?.key);
  return own.length > 0 ? own : sizes;
}

/** Of several sizes in a row, responses are of those evaluable, and events of those treated. */
function ofRow(sizes: readonly RowSize[], { label }: Row, isResponse: boolean): Size | null {
  if (label.size) return sizes.length === 0 ? labelSize(label.size.value) : null;
  const known = sizes.filter(({ planned }) => !planned);
  const wanted = known.filter(({ population }) =>
    isResponse ? population === "evaluable" : population === "treated" || population === "safety",
  );
  const chosen = known.length === 1 ? known[0]! : wanted.length === 1 ? wanted[0]! : null;
  if (!chosen || chosen.n === 0) return null;
  return { n: chosen.n, ref: chosen.ref, how: "row-label", why: `${chosen.n} in the same row` };
}
