/** Tells numbers that are no counts: grades, days, labels, measurements, years. */
import type { Token } from "../../language/index.ts";
import { integerOf, isDash, isOpen } from "./cursor.ts";
import { nounAfter } from "./noun-phrase.ts";
import { countedThing, labels, times, units } from "./nouns.ts";

const roman = /^(?:i{1,3}|iv|v|x|[ivx]{1,4}[abc]?)$/;
const comparing = new Set(["≥", ">", "<", "≤", "=", "&", "/"]);
const joining = new Set(["or", "and", "to", "through", ","]);
const bounding = new Set([">", "<", "≥", "≤", "⩾", "⩽", "~", "±", "×"]);
/** Units of one letter that are words or labels elsewhere: a count may stand before them only in running text. */
const shortUnits = new Set(["m", "d", "h", "x", "s"]);
/** `two thirds of patients`: a share in words, which is never computed with. */
const vagueShares = new Set(["third", "thirds", "quarter", "quarters", "half", "fifth", "fifths"]);
const WINDOW = 10;

/** A number that a word before it makes a grade, stage, day or label: `grade 3`, `days 8 and 15`, `grades 3/4`. */
export function isLabelled(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - WINDOW; i--) {
    const token = tokens[i]!;
    if (labels.has(token.folded)) {
      // `Of 872 doses 815 (93%)`: doses that are counted label nothing.
      if (token.folded.endsWith("s") && integerOf(tokens[i - 1]) !== null && !tokens[i - 1]!.inWords) return false;
      // `after 243 patients had progressed`
      if (times.has(token.folded) && nounAfter(tokens, at + 1, tokens.length)?.thing === "patients") return false;
      return token.folded.length > 1 || i === at - 1;
    }
    if (/^(?:g|gr)\d?$/.test(token.folded)) return true;
    if (joining.has(token.folded) && !joinsLabels(tokens, i, at)) return false;
    const isGradeBracket = token.text === "(" && /^grades?$/.test(tokens[i - 1]?.folded ?? "");
    const linked =
      joining.has(token.folded) ||
      comparing.has(token.folded) ||
      isGradeBracket ||
      isDash(token) ||
      roman.test(token.folded) ||
      (token.kind === "number" && !token.inWords);
    if (!linked) return false;
  }
  return false;
}

/** Whether a joiner goes on with labels (`grades 1 and 2`), and not with something new (`group A and 12 patients`, `any grade, 25`). */
function joinsLabels(tokens: readonly Token[], joiner: number, at: number): boolean {
  const before = tokens[joiner - 1];
  if (before?.kind !== "number" && !roman.test(before?.folded ?? "") && before?.text !== ",") return false;
  if (joiner !== at - 1 || /^(?:or|to|through)$/.test(tokens[joiner]!.folded)) return true;
  const next = tokens[at + 1];
  // `after 2010, and 41 (58%)`
  if (isOpen(next)) return false;
  // `grade 3 and 4 neutropenia`, but `grade 3, 12 patients`
  const isNext = Number(before?.text) + 1 === integerOf(tokens[at]);
  if (next?.kind === "word" && !labels.has(next.folded)) return isNext && countedThing(next.folded) === null;
  return !(next?.text === "/" && (integerOf(tokens[at + 2]) ?? 0) > 5);
}

/** A number bounded or measured: `>50`, `±3`, `30 mg`, `5-FU`, `3.1.2`, `24-h`. */
export function isMeasured(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before && bounding.has(before.folded)) return true;
  // `(2:1 randomisation)`
  if (before?.text === ":" && !before.spaced && !tokens[at]!.spaced && tokens[at - 2]?.kind === "number") return true;
  if (before && !tokens[at]!.spaced && (isDash(before) || /^[./]$/.test(before.text) || before.kind === "word"))
    return true;
  const after = tokens[at + 1];
  if (!after) return false;
  if (units.has(after.folded) || shortUnits.has(after.folded) || vagueShares.has(after.folded)) return true;
  // `one in four patients`, `two per 10 (18.4%)`
  if (before?.folded === "per") return true;
  if (before?.folded === "in" && tokens[at]!.inWords && tokens[at - 2]?.folded === "one") return true;
  if (after.text === ":" && !after.spaced && tokens[at + 2]?.kind === "number") return true;
  if (isDash(after) && (!after.spaced || integerOf(tokens[at + 2]) !== null)) return true;
  if (!after.spaced && after.kind === "word") return true;
  if (/^[/°×±]$/.test(after.text)) return true;
  // `18 to 75`, but `69 to 3-weekly treatment`, `40 to 5-FU`
  return after.folded === "to" && tokens[at + 2]?.kind === "number" && !isName(tokens, at + 2);
}

function isName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const name = tokens[at + 2];
  return isDash(next) && !next!.spaced && name?.kind === "word" && !units.has(name.folded);
}

/** Four digits that read as a year. */
export function isYear(tokens: readonly Token[], at: number): boolean {
  return /^(?:19|20)\d\d$/.test(tokens[at]!.text);
}
