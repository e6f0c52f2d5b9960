/** Figures that must agree: a test statistic and its p value, one length of time in two units, a number and its parts. Nothing is consumed. */
import type { Level } from "../../language/index.ts";
import { conversion } from "./conversions.ts";
import { testInBracket, testNotSignificant, testThenP } from "./statistics.ts";
import { toldParts } from "./told-parts.ts";
import { unitPair } from "./units.ts";

export const pairs: Level = {
  name: "pairs",
  forms: [testThenP, testInBracket, testNotSignificant, conversion, toldParts, unitPair],
};
