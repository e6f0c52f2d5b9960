import type { Token } from "../../language/index.ts";
import { integerOf, isDash } from "./cursor.ts";
import { labels, units } from "./nouns.ts";

const chain = new Set([
  "or",
  "and",
  "to",
  "through",
  ",",
  "/",
  "&",
  "≥",
  ">",
  "<",
  "≤",
  "=",
  "(",
  "i",
  "ii",
  "iii",
  "iv",
  "x",
]);
const bounding = new Set([">", "<", "≥", "≤", "⩾", "⩽", "~", "±", "×"]);

/** A number that a word before it makes a grade, stage, day or label: `grade 3`, `days 8 and 15`, `grades 3/4`. */
export function isLabelled(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 10; i--) {
    const token = tokens[i]!;
    if (labels.has(token.folded)) return token.folded.length > 1 || i === at - 1;
    if (/^(?:g|gr)\d?$/.test(token.folded)) return true;
    const linked = chain.has(token.folded) || isDash(token) || (token.kind === "number" && !token.inWords);
    if (!linked) return false;
    // A comma or `and` in front of a count begins something new: `grade 3, 12 patients`.
    if (
      (token.text === "," || token.folded === "and") &&
      tokens[at + 1]?.kind === "word" &&
      !labels.has(tokens[at + 1]!.folded)
    )
      return false;
  }
  return false;
}

/** A number bounded or measured: `>50`, `±3`, `30 mg`, `5-FU`, `3.1.2`, `24-h`. */
export function isMeasured(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && bounding.has(before.text)) return true;
  if (
    before &&
    !tokens[at]!.spaced &&
    (isDash(before) || before.text === "." || before.text === "/" || before.kind === "word")
  )
    return true;
  if (!after) return false;
  if (
    units.has(after.folded) &&
    !(
      after.folded === "m" ||
      after.folded === "d" ||
      after.folded === "h" ||
      after.folded === "x" ||
      after.folded === "s"
    )
  )
    return true;
  if (/^[mdhsx]$/.test(after.folded)) return true;
  if (isDash(after) && !after.spaced) return true;
  if (!after.spaced && after.kind === "word") return true;
  if (after.text === "/" || after.text === "°" || after.text === "×" || after.text === "±") return true;
  if (isDash(after) && integerOf(tokens[at + 2]) !== null) return true;
  if (after.folded === "to" && tokens[at + 2]?.kind === "number") return true;
  return false;
}

/** Four digits that read as a year. */
export function isYear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return /^(?:19|20)\d\d$/.test(token.text);
}
