import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
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
    for (const cell of readings(reading)) yield* extractFrom(reading, cell);
  },
  examples: [],
});

function* extractFrom(reading: Reading, cell: Cell): Iterable<Draft<"p-value">> {
  const statements = readStatements(cell.reading, cell.labels);
  for (const sentence of cell.reading.sentences) {
    const tokens = cell.reading.tokens.slice(sentence.from, sentence.to);
    const ps = readPs(tokens);
    if (ps.length === 0) continue;
    const intervals = statements.filter(({ label, tokens: own }) => label.kind === "ci" && own[0] === tokens[0]);
    for (const p of ps) {
      const tested = p.hypothesis === null ? intervalTested(tokens, p, ps, intervals) : null;
      yield {
        kind: "p-value",
        value: {
          relation: p.relation,
          value: p.value,
          oneSided: p.oneSided,
          interval: tested && intervalRef(reading, cell, tested),
          hypothesis: p.hypothesis,
        },
        prose: cell.reading.prose,
        start: tokens[p.from]!.start,
        end: tokens[p.to - 1]!.end,
        ...(cell.place ? { place: cell.place } : {}),
      };
    }
  }
}
