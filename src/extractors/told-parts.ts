/** Reads numbers that are told with all their parts by name. */
import type { ToldParts } from "../forms/index.ts";
import type { Mention, Token } from "../language/index.ts";
import { defineExtractor } from "./extractor.ts";
import { cellsOf } from "./statistics/cells.ts";
import { called } from "./statistics/overlays.ts";

/** Where the text says that it is the total, and where only its place does. */
const reliabilities = { said: 0.98, placed: 0.9 };
const isMeant = called<ToldParts>("told-parts");

/** The other whole numbers of the sentence: they may tell what is missing. */
const besideOf = (tokens: readonly Token[], { start, end }: Mention): number[] =>
  tokens
    .filter(
      (token) =>
        token.value?.scale === 0 && token.value.digits.length < 8 && (token.end <= start || token.start >= end),
    )
    .map(({ value }) => Number(value!.digits));

export default defineExtractor({
  id: "told-parts",
  kinds: ["partition"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract(reading) {
    for (const { reading: cell, place } of cellsOf(reading))
      for (const { mention, sentence } of cell.overlays) {
        if (!isMeant(mention)) continue;
        const { whole, parts, isTotal } = mention.value;
        yield {
          kind: "partition",
          form: mention.form,
          value: {
            whole: { n: whole, claim: "" },
            parts: parts.map((n) => ({ label: "", n, claim: "" })),
            reliability: isTotal ? reliabilities.said : reliabilities.placed,
            beside: besideOf(cell.scenes[sentence]?.tokens ?? [], mention),
          },
          prose: cell.prose,
          start: mention.start,
          end: mention.end,
          place: { sentence, ...place },
        };
      }
  },
  examples: [
    {
      text: "A registry of 1,046 transplants (colonoscopy 611, capsules 322, nasal tube 131).\n",
      claims: ["1046 = 611 + 322 + 131"],
    },
    { text: "A registry of 1,046 transplants (by colonoscopy or capsule).\n", claims: [] },
  ],
});
