/** Reads counts with percentages of groups that exclude each other, such as both sexes. */
import type { ExclusiveShares } from "../forms/index.ts";
import { called, overlayExtractor } from "./statistics/overlays.ts";

export default overlayExtractor({
  id: "exclusive-shares",
  kind: "exclusive-shares",
  reads: ["abstract", "text"],
  isMeant: called<ExclusiveShares>("exclusive-shares"),
  asValue: ({ parts }) => ({ parts: [...parts] }),
  examples: [
    { text: "There were 16 men (40%) and 24 women (60%).\n", claims: ["men 16 (40%), women 24 (60%)"] },
    { text: "Rash was seen in 16 men (40%).\n", claims: [] },
  ],
});
