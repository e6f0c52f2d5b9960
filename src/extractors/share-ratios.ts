/** Reads the odds ratio or relative risk that is stated for two shares. */
import type { ShareRatio } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { overlaysOf } from "./statistics/overlays.ts";

export default defineExtractor({
  id: "share-ratios",
  kinds: ["share-ratio"],
  reads: ["title", "heading", "abstract", "text"],
  *extract(reading: Reading): Iterable<Draft<"share-ratio">> {
    for (const { mention, at } of overlaysOf(reading, isShareRatio)) {
      const [first, second] = mention.value.shares.map((share) => `count@${reading.index}:${share.start}`);
      const { measure, ratio, bounds, modelled, start, end } = mention.value;
      const [lower, upper] = [bounds?.lower.value ?? null, bounds?.upper.value ?? null];
      const value = { first: first!, second: second!, measure, ratio, lower, upper, modelled };
      yield { kind: "share-ratio", form: mention.form, value, start, end, ...at };
    }
  },
  examples: [
    {
      text: "Pain eased in 14 of 40 (35%) and 25 of 41 (61%) of them (OR 0.34, 95% CI 0.14 to 0.85).\n",
      claims: ["OR 0.34 of two shares"],
    },
    {
      text: "Pain eased in 14 of 40 (35%) and 25 of 41 (61%) of them (adjusted odds ratio 0.4).\n",
      claims: ["OR 0.4 of two shares (modelled)"],
    },
    { text: "Pain eased in 14 of 40 (35%) and 25 of 41 (61%) of them (hazard ratio 0.4).\n", claims: [] },
  ],
});

const isShareRatio = (mention: Mention): mention is Mention<ShareRatio> => mention.kind === "share-ratio";
