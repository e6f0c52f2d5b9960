/** Reads the cells of tables: sizes, counts and responses, intervals, ranges, averages and p values. */
import { findLexeme, type Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import type { TableCell } from "./tables/cells.ts";
import { estimateDraft, isOfRatio } from "./tables/estimates.ts";
import { tableExamples } from "./tables/examples.ts";
import { otherNumbers } from "./tables/others.ts";
import { phraseDrafts, shareDraft } from "./tables/shares.ts";
import { readTable } from "./tables/table.ts";

/** Cohorts stand side by side with their sizes, or one to a row; what the numbers are is told by the labels of row and column. */
export default defineExtractor({
  id: "tables",
  kinds: ["cohort-size", "proportion", "response", "interval", "range", "average", "p-value"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft> {
    const { layout, sizes, cells } = readTable(reading);
    yield* sizes.drafts;
    const context = { reading, layout, tumour: isOfTumours(reading) };
    let ratio: { readonly ref: string; readonly cell: TableCell } | null = null;
    for (const cell of cells) {
      const share = shareDraft(cell, context);
      const isTested = ratio?.cell.row === cell.row && ratio.cell.column === cell.column - 1;
      const tested = isTested ? ratio!.ref : null;
      const estimate = estimateDraft(cell, reading, share?.ref ?? null, tested);
      if (share) yield share;
      if (estimate) yield estimate;
      ratio = isOfRatio(estimate) ? { ref: estimate.ref!, cell } : null;
      if (!share && !estimate) yield* phraseDrafts(cell, context);
    }
  },
  others: otherNumbers,
  examples: tableExamples,
});

/** Complete and partial responses in a table are those of tumours, unless it is headed by another outcome. */
function isOfTumours({ part, header }: Reading): boolean {
  const heads = [...part.headings.slice(-1), ...header.map(({ text }) => text)];
  const words = heads.flatMap((head) => head.toLowerCase().match(/\p{L}+/gu) ?? []);
  return !words.some((word) => findLexeme(word)?.classes.has("otherHead"));
}
