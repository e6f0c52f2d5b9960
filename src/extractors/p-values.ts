/** Reads p values, and which interval of the same clause each one tests. */
import { ofKind, type PValues, type Test } from "../forms/index.ts";
import { type Mention, mentionsIn, type Reading, type Scene } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { type Cell, cellsOf } from "./statistics/cells.ts";
import { intervalRef, pRef } from "./statistics/refs.ts";
import { readStatements, type Statement } from "./statistics/statements.ts";

export default defineExtractor({
  id: "p-values",
  kinds: ["p-value"],
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  *extract(reading: Reading) {
    for (const cell of cellsOf(reading))
      for (const scene of cell.reading.scenes) {
        const tests = testsIn(scene);
        for (const mention of ofKind(mentionsIn(scene.units), "p")) yield* drafts(reading, cell, tests, mention);
      }
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

/** A p value of another hypothesis tests no interval; of several behind one letter, the first stands beside it. */
function* drafts(reading: Reading, cell: Cell, tests: Tests, mention: Mention<PValues>): Iterable<Draft<"p-value">> {
  const { items, oneSided, adjusted, hypothesis } = mention.value;
  const tested = hypothesis === null ? intervalTested(cell, tests.get(mention)) : null;
  for (const [index, { relation, value, start, end }] of items.entries())
    yield {
      kind: "p-value",
      form: mention.form,
      value: {
        relation,
        value,
        oneSided,
        adjusted,
        interval: tested && index === 0 ? intervalRef(reading, cell, tested) : null,
        hypothesis,
      },
      prose: cell.reading.prose,
      start,
      end,
      ref: pRef(reading, cell, start),
      ...(cell.place ? { place: cell.place } : {}),
    };
}

type Tests = ReadonlyMap<Mention, Test>;

/** What each p value of a sentence tests: the interval before it rather than the one behind it. */
function testsIn({ overlays }: Scene): Tests {
  const tests = new Map<Mention, Test>();
  const found = ofKind(overlays, "test");
  const isBehind = ({ form }: Mention): boolean => form === "p-behind-interval";
  for (const { value } of [...found.filter(isBehind), ...found]) if (!tests.has(value.p)) tests.set(value.p, value);
  return tests;
}

function intervalTested(cell: Cell, test: Test | undefined): Statement | null {
  const isOf = ({ label, candidate }: Statement): boolean =>
    label.kind === "ci" && candidate.mention === test?.interval;
  return test ? (readStatements(cell.reading).findLast(isOf) ?? null) : null;
}
