import type { ProseReading, Reading } from "../language/index.ts";
import { defineExtractor } from "./extractor.ts";
import { intervalTested } from "./numbers/interval-tested.ts";
import { readPs } from "./numbers/p.ts";
import { type Cell, readings } from "./numbers/readings.ts";
import { intervalRef } from "./numbers/refs.ts";
import { readStatements } from "./numbers/statements.ts";

/** Reads p values, and which interval of the same clause each one tests. */
export default defineExtractor({
  id: "p-values",
  kinds: ["p-value"],
  parts: ["heading", "prose", "list-item", "field", "table"],
  tags: ["TI", "AB", "OAB", "OT"],
  *extract(reading: Reading) {
    for (const cell of readings(reading)) yield* extractFrom(reading, cell, cell.reading);
  },
  examples: [],
});

function* extractFrom(reading: Reading, cell: Cell, { tokens, sentences, prose }: ProseReading) {
  const intervals = readStatements(cell.reading, cell.labels).filter((statement) => statement.label.kind === "ci");
  for (const sentence of sentences) {
    const ps = readPs(tokens, sentence.from, sentence.to);
    for (const p of ps) {
      const tested = p.hypothesis === null ? intervalTested(tokens, p, ps, intervals) : null;
      yield {
        kind: "p-value" as const,
        value: {
          relation: p.relation,
          value: p.value,
          oneSided: p.oneSided,
          interval: tested && intervalRef(reading, cell, tested),
          hypothesis: p.hypothesis,
        },
        prose,
        start: tokens[p.from]!.start,
        end: tokens[p.to - 1]!.end,
        ...(cell.place ? { place: cell.place } : {}),
      };
    }
  }
}
