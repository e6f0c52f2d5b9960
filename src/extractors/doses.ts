/** Reads doses and their schedules: drug, amount, unit, days, frequency and cycle, however they are shared between drugs. */
import type { ProseReading } from "../language/index.ts";
import { doseExamples } from "./dose/examples.ts";
import { readDoses } from "./dose/read.ts";
import { type Draft, defineExtractor } from "./extractor.ts";

type Cell = { readonly row: number; readonly column: number };

function* drafts(reading: ProseReading, cell: Cell | null, label: string): Iterable<Draft<"dose">> {
  for (const { value, start, end } of readDoses(reading, label))
    yield { kind: "dose", value, prose: reading.prose, start, end, ...(cell ? { place: cell } : {}) };
}

export default defineExtractor({
  id: "doses",
  kinds: ["dose"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract(reading) {
    if (reading.prose) {
      yield* drafts(reading.prose, null, "");
      return;
    }
    for (const [column, cell] of reading.header.entries()) yield* drafts(cell, { row: -1, column }, "");
    for (const [row, cells] of reading.rows.entries()) {
      const label = cells[0]?.text ?? "";
      for (const [column, cell] of cells.entries()) yield* drafts(cell, { row, column }, column > 0 ? label : "");
    }
  },
  examples: doseExamples,
});
