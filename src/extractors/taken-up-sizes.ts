/** Reads numbers of subjects that a text takes up again: `of the 60 patients`, `12 of 60 women`. */
import type { TakenUp } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "taken-up-sizes",
  kinds: ["taken-up-size"],
  reads: ["title", "abstract", "text"],
  *extract(reading: Reading): Iterable<Draft<"taken-up-size">> {
    for (const { mention, at } of overlaysOf(reading, isTakenUp)) {
      const { form, value } = mention;
      const [share] = value.of;
      yield {
        kind: "taken-up-size",
        form,
        value: {
          n: (share.denominator ?? share.count)!,
          from: `count@${reading.index}:${share.start}`,
          noun: value.noun,
          isDetermined: value.isDetermined,
          isNarrowed: value.isNarrowed,
          isSome: value.isSome,
        },
        start: share.start,
        end: share.end,
        ...at,
      };
    }
  },
  examples: [
    { text: "Of the 60 patients, 12 had rash.\n", claims: ["the 60 patients"] },
    { text: "Rash was seen in 12 of 60 women.\n", claims: ["the 60 women"] },
    { text: "Rash was seen in 12 of 60 women with asthma.\n", claims: ["some 60 women"] },
    { text: "Rash was seen in 12 women with asthma.\n", claims: [] },
  ],
});

const isTakenUp = (mention: Mention): mention is Mention<TakenUp> =>
  (mention.value as { readonly tells?: string }).tells === "taken-up";
