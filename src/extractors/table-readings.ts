/** Says of every table how it was read, and what of it was damaged and mended. */
import type { Prose } from "../document/index.ts";
import { defineExtractor } from "./extractor.ts";

const quoteLimit = 80;

export default defineExtractor({
  id: "table-readings",
  kinds: ["table-reading"],
  reads: ["table"],
  *extract({ part }, document) {
    if (part.kind !== "table") return;
    const { form, header, rows, damages } = part.table;
    if (header.length === 0 && rows.length === 0 && damages.length === 0) return;
    const source = (start: number, end: number) =>
      document.source.text.slice(
        start - document.source.offset,
        Math.min(end, start + quoteLimit) - document.source.offset,
      );
    // The claim stands on the first damage, so that a finding points there; else on the table.
    const at = damages[0]?.span ?? {
      start: part.span.start,
      end: Math.min(part.span.end, part.span.start + quoteLimit),
    };
    const prose: Prose = {
      text: source(at.start, at.end),
      pieces: [{ at: 0, from: at.start, to: at.start + source(at.start, at.end).length }],
    };
    yield {
      kind: "table-reading",
      value: {
        form,
        columns: rows.reduce((most, row) => Math.max(most, row.length), header.length),
        rows: rows.length,
        damages: damages.map(({ kind, span, mended }) => ({ kind, mended, quote: source(span.start, span.end) })),
      },
      prose,
      start: 0,
      end: prose.text.length,
    };
  },
  examples: [
    { text: "| Arm | N |\n| --- | --- |\n| A | 4 |\n| B | 5 |\n", claims: ["2 x 2 gfm"] },
    { text: "No table here | only a bar.", claims: [] },
  ],
});
