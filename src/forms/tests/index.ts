/** Tests told in full: the statistic, its degrees of freedom and its p value. Nothing is consumed. */
import type { Level } from "../../language/index.ts";
import { testInBracket, testThenP } from "./statistics.ts";

export const tests: Level = {
  name: "tests",
  forms: [testThenP, testInBracket],
};
