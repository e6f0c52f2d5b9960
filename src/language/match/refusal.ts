/** Compiles what refuses a match. */
import { attemptOn, compilePattern } from "./compile.ts";
import type { Refusal } from "./form.ts";
import type { Match } from "./match.ts";
import type { Pattern } from "./pattern.ts";

/** Whether a refusal holds for a match among units of these lexemes. */
export type Applies = (match: Match, lexemes: Int32Array) => boolean;

/** A refusal as it is asked; `pattern` is its own, where it has one. */
export function compileRefusal(refusal: Refusal, pattern: Pattern | null): Applies {
  if (typeof refusal === "function" || pattern === null) return refusal as Applies;
  if ("after" in refusal) {
    const { match } = compilePattern(pattern);
    return ({ units, to }, lexemes) => match(attemptOn(units, lexemes), to) >= 0;
  }
  const standsBefore = compileBefore(pattern);
  return "without" in refusal ? (match, lexemes) => !standsBefore(match, lexemes) : standsBefore;
}

/** Whether a pattern stands directly before a match. */
function compileBefore(pattern: Pattern): Applies {
  let anchor = 0;
  const { match, longest } = compilePattern(pattern, (_, at) => (at === anchor ? at : -1));
  return ({ units, from }, lexemes) => {
    anchor = from;
    for (let at = from; at >= Math.max(0, from - longest); at--)
      if (match(attemptOn(units, lexemes), at) >= 0) return true;
    return false;
  };
}
