/** Reads numbers of subjects that a text takes up again: `of the 60 patients`, `12 of 60 women`. */
import type { TakenUp } from "../forms/index.ts";
import type { Mention } from "../language/index.ts";
import { overlayExtractor } from "./statistics/overlays.ts";
import { countRef } from "./statistics/refs.ts";

export default overlayExtractor({
  id: "taken-up-sizes",
  kind: "taken-up-size",
  reads: ["title", "abstract", "text"],
  isMeant: (mention): mention is Mention<TakenUp> =>
    (mention.value as { readonly tells?: string }).tells === "taken-up",
  asValue: ({ of: [share], noun, isDetermined, isNarrowed, isSome }, reading) => ({
    n: (share.denominator ?? share.count)!,
    from: countRef(reading, share),
    noun,
    isDetermined,
    isNarrowed,
    isSome,
  }),
  spanOf: ({ of: [{ start, end }] }) => ({ start, end }),
  examples: [
    { text: "Of the 60 patients, 12 had rash.\n", claims: ["the 60 patients"] },
    { text: "Rash was seen in 12 of 60 women.\n", claims: ["the 60 women"] },
    { text: "Rash was seen in 12 of 60 women with asthma.\n", claims: ["some 60 women"] },
    { text: "Rash was seen in 12 women with asthma.\n", claims: [] },
  ],
});
