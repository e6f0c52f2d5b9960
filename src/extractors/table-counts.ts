/** Reads sizes, counts and responses from the cells of tables. */
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { readCells } from "./tables/cells.ts";
import { tableExamples } from "./tables/examples.ts";
import { withInferred } from "./tables/inferred.ts";
import { readLayout } from "./tables/layout.ts";
import { phraseDrafts, shareDraft } from "./tables/shares.ts";
import { readSizes } from "./tables/sizes.ts";
import { ofOtherWholes } from "./tables/wholes.ts";

/** Reads sizes, counts and responses from tables: cohorts side by side with their sizes, or one to a row. */
export default defineExtractor({
  id: "table-counts",
  kinds: ["cohort-size", "proportion", "response"],
  reads: ["table"],
  *extract(reading: Reading): Iterable<Draft<"cohort-size" | "proportion" | "response">> {
    const layout = readLayout(reading);
    const sizes = readSizes(reading, layout);
    yield* sizes.drafts;
    const context = { reading, layout, tumour: isOfTumours(reading) };
    const cells = withInferred(readCells(layout, sizes));
    const others = ofOtherWholes(cells);
    for (const cell of cells) {
      const share = shareDraft(others.has(cell) ? { ...cell, scene: { ...cell.scene, size: null } } : cell, context);
      if (share) yield share;
      else yield* phraseDrafts(cell, context);
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
