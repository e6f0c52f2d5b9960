/** What the numbers before bounds are, where these may be bounds of them. */
import type { Level } from "../../language/index.ts";
import { namedDifference, namedRatio } from "./named.ts";
import { noEstimateBefore, noEstimateBehind, noEstimateOfTwo } from "./no-estimates.ts";

export const estimates: Level = {
  name: "estimates",
  needs: "@interval | @bounds | @range",
  forms: [noEstimateBehind, noEstimateBefore, noEstimateOfTwo, namedRatio, namedDifference],
};
