/** Reads p values, and which interval of the same clause each one tests. */
import type { Reading, Token } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { intervalTested } from "./numbers/interval-tested.ts";
import { readPs } from "./numbers/p.ts";
import { type Cell, readings } from "./numbers/readings.ts";
import { intervalRef } from "./numbers/refs.ts";
import { readStatements, type Statement } from "./numbers/statements.ts";

export default defineExtractor({
  id: "p-values",
  kinds: ["p-value"],
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  *extract(reading: Reading) {
    for (const cell of readings(reading)) yield* extractFrom(reading, cell);
  },
  examples: [
    { text: "Nausea was rarer (P = .015) and so was rash (p<0.001).\n", claims: ["p = 0.015", "p < 0.001"] },
    { text: "It was lower (P less than 0.0001; two-tailed p value of 0·03).\n", claims: ["p < 0.0001", "p = 0.03"] },
    { text: "Both loci matter (P = 3.2 x 10-6, P<1×10⁻⁵).\n", claims: ["p = 0.0000032", "p < 0.00001"] },
    { text: "Rash and fever differed (P = .02 and .04, respectively).\n", claims: ["p = 0.02", "p = 0.04"] },
    {
      text: "P for interaction = 0.41; p ≤ .05 was the limit (P-value = 0,022).\n",
      claims: ["p = 0.41", "p <= 0.05", "p = 0.022"],
    },
    { text: "The p53 gene (P = NS) and 0.5 mg of P 32 were studied; p = 12.\n", claims: [] },
  ],
});

/** Beyond so many p values times intervals a sentence is a list of numbers, in which neighbours tell little. */
const mostPairs = 2500;

function* extractFrom(reading: Reading, cell: Cell): Iterable<Draft<"p-value">> {
  const bySentence = new Map<Token | undefined, Statement[]>();
  for (const statement of readStatements(cell.reading, cell)) {
    if (statement.label.kind !== "ci") continue;
    const first = statement.tokens[0];
    const list = bySentence.get(first);
    if (list) list.push(statement);
    else bySentence.set(first, [statement]);
  }
  for (const sentence of cell.reading.sentences) {
    const tokens = cell.reading.tokens.slice(sentence.from, sentence.to);
    const ps = readPs(tokens);
    if (ps.length === 0) continue;
    const intervals = bySentence.get(tokens[0]) ?? [];
    const isLinked = ps.length * intervals.length <= mostPairs;
    for (const p of ps) {
      const tested = isLinked && p.hypothesis === null ? intervalTested(tokens, p, ps, intervals) : null;
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
