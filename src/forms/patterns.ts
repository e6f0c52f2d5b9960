/** Patterns with a name, for use in any form. */

import { cellPatterns } from "./cells/patterns.ts";
import { countPatterns } from "./counts/patterns.ts";
import { datePatterns } from "./dates/patterns.ts";
import { dosePatterns } from "./doses/patterns.ts";
import { figurePatterns } from "./figures/patterns.ts";
import { intervalPatterns } from "./intervals/patterns.ts";

export const patterns: ReadonlyMap<string, string> = new Map([
  /** `the 41 previously untreated, newly diagnosed` stands before its noun: open-class words and the commas between them. */
  ["modifiers", `(content comma?){0,10}`],
  /** Study subjects with what describes them: `consecutive, previously untreated women`. */
  ["people-phrase", `(content comma?){0,10} people`],
  ...countPatterns,
  ...cellPatterns,
  ...datePatterns,
  ...figurePatterns,
  ...intervalPatterns,
  ...dosePatterns,
]);
