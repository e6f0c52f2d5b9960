/** Reads a difference in points that is told of the two percentages which the sentence before it compares. */
import type { Percent, ToldDifference } from "../forms/index.ts";
import type { Mention, Token } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { called } from "./statistics/overlays.ts";

const isMeant = called<ToldDifference>("told-difference");

export default defineExtractor({
  id: "told-differences",
  kinds: ["difference"],
  reads: ["abstract", "text"],
  *extract({ prose }): Iterable<Draft<"difference">> {
    for (const { mention, sentence } of prose?.overlays ?? []) {
      if (!isMeant(mention)) continue;
      const two = comparedIn(prose!.scenes[sentence - 1]?.units ?? []);
      if (!two) continue;
      const { difference, reckoned } = mention.value;
      yield {
        kind: "difference",
        form: mention.form,
        value: {
          first: two[0]!.printed,
          second: two[1]!.printed,
          difference: difference.value,
          unit: "%",
          modelled: false,
          reckoned,
        },
        prose: prose!.prose,
        start: mention.start,
        end: mention.end,
        place: { sentence },
      };
    }
  },
  examples: [
    {
      text: "Fever came in 212/1988 (10.7%) against 541/1976 (27.4%). That is 17.6 percentage points fewer.\n",
      claims: ["10.7 - 27.4 = 17.6%"],
    },
    {
      text: "Fever came in 10.7% with zinc and 27.4% without. The difference was 16.7 percentage points.\n",
      claims: ["10.7 - 27.4 = 16.7%"],
    },
    { text: "Fever came in 10.7%, 12% and 27.4%. That is 15.4 percentage points fewer.\n", claims: [] },
    { text: "Fever came in 10.7% (95% CI 9.1 to 12.4). That is 1.3 percentage points fewer.\n", claims: [] },
    { text: "Fever came in 40%, and in 10% it was high. That is 5 percentage points fewer.\n", claims: [] },
  ],
});

/** The only two percentages of a sentence, where a word compares them. */
function comparedIn(units: readonly Token[]): readonly Percent[] | null {
  const all = units.flatMap(wordsOf);
  const found = all.filter((unit): unit is Found => unit.mention?.kind === "percent");
  const [first, second] = found.map((unit) => all.indexOf(unit));
  if (found.length !== 2) return null;
  const between = all.slice(first! + 1, second);
  const isCompared = between.some(({ lexeme: { classes }, folded }) => classes.has("versus") || folded === "compared");
  const isListed = between.some(({ folded }) => folded === "with") && between.some(({ folded }) => folded === "and");
  const isApart = between.some(({ lexeme: { classes } }) => classes.has("comma") || classes.has("semicolon"));
  return (isCompared || (isListed && !isApart)) && between.length <= farthest
    ? found.map(({ mention }) => mention.value)
    : null;
}

type Found = Token & { readonly mention: Mention<Percent> };

/** The units with what larger ones are made of, down to percentages. */
const wordsOf = (unit: Token): readonly Token[] =>
  unit.mention && unit.mention.kind !== "percent" ? unit.mention.units.flatMap(wordsOf) : [unit];

const farthest = 14;
