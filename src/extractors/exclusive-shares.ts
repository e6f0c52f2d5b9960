/** Reads counts with percentages of groups that exclude each other, such as both sexes. */
import type { ExclusiveShares } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "exclusive-shares",
  kinds: ["exclusive-shares"],
  reads: ["abstract", "text"],
  *extract(reading: Reading): Iterable<Draft<"exclusive-shares">> {
    for (const { mention, at } of overlaysOf(reading, areExclusive)) {
      const { form, value, start, end } = mention;
      yield { kind: "exclusive-shares", form, value: { parts: [...value.parts] }, start, end, ...at };
    }
  },
  examples: [
    { text: "There were 16 men (40%) and 24 women (60%).\n", claims: ["men 16 (40%), women 24 (60%)"] },
    { text: "Rash was seen in 16 men (40%).\n", claims: [] },
  ],
});

const areExclusive = (mention: Mention): mention is Mention<ExclusiveShares> => mention.kind === "exclusive-shares";
