import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { type Cell, readings } from "./numbers/readings.ts";
import { intervalRef } from "./numbers/refs.ts";
import { readStatements, type Statement } from "./numbers/statements.ts";

/** Reads confidence intervals with their level, bounds and estimate, wherever the estimate stands before them in the clause. */
export default defineExtractor({
  id: "intervals",
  kinds: ["interval"],
  parts: ["heading", "prose", "list-item", "field", "table"],
  tags: ["TI", "AB", "OAB", "OT"],
  *extract(reading: Reading) {
    for (const cell of readings(reading))
      for (const statement of readStatements(cell.reading, cell.labels))
        if (statement.label.kind === "ci") yield draft(reading, cell, statement);
  },
  examples: [],
});

function draft(reading: Reading, cell: Cell, statement: Statement): Draft<"interval"> {
  const { label, bounds, estimate, tokens } = statement;

  return {
    kind: "interval",
    value: {
      measure: statement.measure,
      estimate: estimate?.value ?? null,
      lower: bounds.pair.lower.value,
      upper: bounds.pair.upper.value,
      level: label.level,
      unit: statement.unit,
      proportion: null,
      oneSided: label.oneSided,
    },
    prose: cell.reading.prose,
    start: tokens[statement.from]!.start,
    end: tokens[statement.to - 1]!.end,
    ref: intervalRef(reading, cell, statement),
    ...(cell.place ? { place: cell.place } : {}),
  };
}
