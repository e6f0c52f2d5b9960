import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { middleBehind } from "./numbers/middle.ts";
import { type Cell, readings } from "./numbers/readings.ts";
import { readStatements, type Statement } from "./numbers/statements.ts";

/** Reads ranges and interquartile ranges with the median or mean they belong to. */
export default defineExtractor({
  id: "ranges",
  kinds: ["range"],
  parts: ["heading", "prose", "list-item", "field", "table"],
  tags: ["TI", "AB", "OAB", "OT"],
  *extract(reading: Reading) {
    for (const cell of readings(reading))
      for (const statement of readStatements(cell.reading, cell.labels)) {
        const found = statement.label.kind === "ci" ? null : draft(cell, statement);
        if (found) yield found;
      }
  },
  examples: [],
});

function draft(cell: Cell, statement: Statement): Draft<"range"> | null {
  const { tokens } = statement;
  const { lower, upper } = statement.bounds.pair;
  if (!lower.value || !upper.value) return null;
  const behind = statement.estimate?.adjacent ? null : middleBehind(tokens, statement.to);
  const middle = behind ?? statement.estimate;
  // Shares of groups, not values of subjects: `prevalence ranged between 33% and 60%`.
  if (!middle && statement.unit === "%") return null;
  return {
    kind: "range",
    value: {
      middle: middle?.value ?? null,
      statistic: behind?.statistic ?? (middle ? statement.statistic : "other"),
      lower: lower.value,
      upper: upper.value,
      rangeKind: statement.label.kind === "iqr" ? "IQR" : "range",
      unit: statement.unit,
      censored: lower.censored || upper.censored,
    },
    prose: cell.reading.prose,
    start: tokens[statement.from]!.start,
    end: tokens[(behind?.to ?? statement.to) - 1]!.end,
    ...(cell.place ? { place: cell.place } : {}),
  };
}
