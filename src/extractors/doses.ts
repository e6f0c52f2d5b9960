/** Reads doses and their schedules: drug, amount, unit, days, frequency and cycle, however they are shared between drugs. */
import { asKind, daysOf, type Schedule } from "../forms/index.ts";
import type { ProseReading, Reading, Token } from "../language/index.ts";
import { doseExamples } from "./dose/examples.ts";
import { type DoseReading, readDoses } from "./dose/read.ts";
import { noAmount, scheduleValue } from "./dose/values.ts";
import { type Draft, defineExtractor } from "./extractor.ts";

type Cell = { readonly row: number; readonly column: number };

function* drafts(reading: ProseReading, cell: Cell | null, label: ProseReading | null): Iterable<Draft<"dose">> {
  for (const dose of readDoses(reading, label)) yield draftOf(dose, reading, cell);
}

function draftOf({ form, value, start, end }: DoseReading, { prose }: ProseReading, cell: Cell | null): Draft<"dose"> {
  return { kind: "dose", form, value, prose, start, end, ...(cell ? { place: cell } : {}) };
}

/** `- Cycle length: 21 days`, `- Dosing days: 1-14`: the fields of a schedule, which a binder brings together by this beginning of their refs. */
function* fieldDrafts({ part, index, prose }: Reading): Iterable<Draft<"dose">> {
  if (part.kind !== "list-item" || !part.label || prose?.scenes.length !== 1) return;
  const { units } = prose.scenes[0]!;
  for (const { mention } of units) {
    if (mention?.kind !== "schedule") continue;
    const said = scheduleValue(mention.value as Schedule, prose.text);
    // `21 days (weeks 1-24), 28 days thereafter`: not one length for all.
    if (said.cycle !== null && units.some((unit) => isLonger(unit, said.cycle!))) continue;
    const value = { ...noAmount, ...said, role: "given" as const };
    const ref = `schedule-field@${index}:${mention.start}`;
    yield { kind: "dose", form: mention.form, value, prose: prose.prose, start: mention.start, end: mention.end, ref };
  }
}

/** Days or weeks, more than so many days. */
function isLonger({ mention }: Token, days: number): boolean {
  const duration = asKind(mention, "duration")?.value;
  return duration !== undefined && (daysOf(duration) ?? 0) > days;
}

export default defineExtractor({
  id: "doses",
  kinds: ["dose"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract(reading) {
    if (reading.prose) {
      const found = [...drafts(reading.prose, null, null)];
      yield* found;
      if (found.length === 0) yield* fieldDrafts(reading);
      return;
    }
    for (const [column, cell] of reading.header.entries()) yield* drafts(cell, { row: -1, column }, null);
    for (const [row, cells] of reading.rows.entries())
      for (const [column, cell] of cells.entries())
        yield* drafts(cell, { row, column }, column > 0 ? (cells[0] ?? null) : null);
  },
  examples: doseExamples,
});
