/** Numbers before an interval that are not its estimate: denominators, indices, deviations, p values, damaged decimals. */
import type { Token } from "../../language/index.ts";
import { isDash, isMark, isWord } from "./cursor.ts";

const ordinals = new Set(
  "grade grades day days week weeks month months year phase cycle cycles arm arms cohort stage level group groups course line lines log type version part study figure table chapter ref no".split(
    " ",
  ),
);
const countNouns =
  /^(?:patients?|subjects?|women|men|cases?|participants?|responders?|children|evaluable|assessable|of|were|had)$/;

/** `12.3 ± 2.9`: the index of the sign of a standard deviation, less one. */
export function beforeDeviation(tokens: readonly Token[], j: number): number | null {
  return isMark(tokens[j - 1], "±") ? j - 2 : null;
}

/** `aHR1.31`: digits glued to a name by conversion; `beta-0.120` leaves only a fraction, which is no number. */
export function gluedWhole(tokens: readonly Token[], j: number): { readonly digits: string } | "broken" | null {
  const [name, point] = [tokens[j - 2], tokens[j - 1]];
  if (!isMark(point, ".·") || point!.spaced || tokens[j]!.spaced || name?.kind !== "word") return null;
  const glued = /^(?:a|A|adj)?(?:HR|OR|RR|of|was|were|is)(\d{1,3})$/.exec(name.text);
  return glued ? { digits: glued[1]! } : /\d$/.test(name.text) ? "broken" : null;
}

/** `n = 45`, `7/8`, `12 of 44`, `grade 3`, `12-month`, `at 12 months`, `45 patients`: numbers that are no estimates. */
export function isDenominatorOrIndex(tokens: readonly Token[], j: number, stop: number): boolean {
  const [before, next] = [tokens[j - 1], tokens[j + 1]];
  if (gluedWhole(tokens, j) === "broken" || /^(?:19|20)\d\d$/.test(tokens[j]!.text)) return true;
  if (j - 1 > stop && isMark(before, "=¼") && /^n$/.test(tokens[j - 2]?.folded ?? "")) return true;
  // `SD: 22.8`, `SD = 2.1`
  const name = isMark(before, ":=,") ? tokens[j - 2] : before;
  if (name?.kind === "word" && /^(?:sd|se|sem|ses|sds|q1|q3)$/.test(name.folded)) return true;
  if (isWord(before, ordinals) || before?.folded === "at" || isMark(before, "/") || isMark(next, "/")) return true;
  if (isDash(next) && !next!.spaced && tokens[j + 2]?.kind === "word") return true;
  if (next?.kind === "word" && countNouns.test(next.folded)) return true;
  if (isDash(before) && !before!.spaced && !tokens[j]!.spaced && tokens[j - 2]?.kind === "number") return true;
  if (before?.folded === "of" && tokens[j - 2]?.kind === "number") return true;
  return before?.folded === "than" || isMark(before, "<>≥≤≧≦");
}

/** Steps over a p value or a pair of other numbers (`P = .62`); the index to go on from, or `null`. */
export function skipExpression(tokens: readonly Token[], j: number, stop: number): number | null {
  for (let k = j - 1; k > stop && k >= j - 4; k--) {
    const token = tokens[k]!;
    if (token.kind === "word" && /^p(?:-?values?)?$/.test(token.folded)) return k;
    if (token.kind === "word" && !/^(?:of|was|value|is|less|than|for|interaction|trend)$/.test(token.folded))
      return null;
    if (token.kind === "number" || (token.kind === "punct" && !/^[=<>≤≥:)(]$/.test(token.folded))) return null;
  }
  return null;
}
