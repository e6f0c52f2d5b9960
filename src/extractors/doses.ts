/** Reads doses and their schedules: drug, amount, unit, days, frequency and cycle, however they are shared between drugs. */
import type { ProseReading } from "../language/index.ts";
import { doseExamples } from "./dose/examples.ts";
import { type DoseReading, readDoses } from "./dose/read.ts";
import { type Draft, defineExtractor } from "./extractor.ts";

type Cell = { readonly row: number; readonly column: number };

function* drafts(reading: ProseReading, cell: Cell | null, label: ProseReading | null): Iterable<Draft<"dose">> {
  for (const dose of readDoses(reading, label)) yield draftOf(dose, reading, cell);
}

function draftOf({ form, value, start, end }: DoseReading, { prose }: ProseReading, cell: Cell | null): Draft<"dose"> {
  return { kind: "dose", form, value, prose, start, end, ...(cell ? { place: cell } : {}) };
}

export default defineExtractor({
  id: "doses",
  kinds: ["dose"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract(reading) {
    if (reading.prose) {
      yield* drafts(reading.prose, null, null);
      return;
    }
    for (const [column, cell] of reading.header.entries()) yield* drafts(cell, { row: -1, column }, null);
    for (const [row, cells] of reading.rows.entries())
      for (const [column, cell] of cells.entries())
        yield* drafts(cell, { row, column }, column > 0 ? (cells[0] ?? null) : null);
  },
  examples: doseExamples,
});
