/** Reads counts with percentages of groups that exclude each other, such as both sexes. */
import type { ExclusivePercents, ExclusiveShares } from "../forms/index.ts";
import type { Mention } from "../language/index.ts";
import { overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "exclusive-shares",
  kind: "exclusive-shares",
  reads: ["abstract", "text"],
  isMeant: (mention: Mention): mention is Mention<ExclusiveShares | ExclusivePercents> =>
    mention.kind === "exclusive-shares" || mention.kind === "exclusive-percents",
  asValue: ({ parts }) => ({ parts: [...parts] }),
  examples: [
    { text: "There were 16 men (40%) and 24 women (60%).\n", claims: ["men 16 (40%), women 24 (60%)"] },
    { text: "Smoking: never 51%, former 32%, current 12%.\n", claims: ["never 51%, former 32%, current 12%"] },
    { text: "Rash was seen in 16 men (40%).\n", claims: [] },
  ],
});
