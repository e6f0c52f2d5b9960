/** Reads the cells of tables: sizes, counts and responses, intervals, ranges, averages and p values. */
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { readCells } from "./tables/cells.ts";
import { estimateDraft, isOfRatio } from "./tables/estimates.ts";
import { tableExamples } from "./tables/examples.ts";
import { withInferred } from "./tables/inferred.ts";
import { readLayout } from "./tables/layout.ts";
import { phraseDrafts, shareDraft } from "./tables/shares.ts";
import { readSizes } from "./tables/sizes.ts";
import { ofOtherWholes } from "./tables/wholes.ts";

/** Cohorts stand side by side with their sizes, or one to a row; what the numbers are is told by the labels of row and column. */
export default defineExtractor({
  id: "tables",
  kinds: ["cohort-size", "proportion", "response", "interval", "range", "average", "p-value"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft> {
    const layout = readLayout(reading);
    const sizes = readSizes(reading, layout);
    yield* sizes.drafts;
    const context = { reading, layout, tumour: isOfTumours(reading) };
    const cells = withInferred(readCells(layout, sizes));
    const others = ofOtherWholes(cells);
    let ratio: { readonly ref: string; readonly column: number } | null = null;
    for (const cell of cells) {
      const share = shareDraft(others.has(cell) ? { ...cell, scene: { ...cell.scene, size: null } } : cell, context);
      const tested = ratio?.column === cell.column - 1 ? ratio.ref : null;
      const estimate = estimateDraft(cell, reading, share?.ref ?? null, tested);
      if (share) yield share;
      if (estimate) yield estimate;
      ratio = isOfRatio(estimate) ? { ref: estimate.ref!, column: cell.column } : null;
      if (!share && !estimate) yield* phraseDrafts(cell, context);
    }
  },
  examples: tableExamples,
});

const otherOutcomes = /\b(?:emesis|vomiting|nausea|pregnan|rescue|cough|seizure)/i;

/** Complete and partial responses in a table are those of tumours, unless it is headed by another outcome. */
function isOfTumours({ part, header }: Reading): boolean {
  const heads = [...part.headings.slice(-1), ...header.map(({ text }) => text)];
  return !heads.some((head) => otherOutcomes.test(head));
}
