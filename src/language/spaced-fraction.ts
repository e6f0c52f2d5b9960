/** Tells `HR 0. 96` from a sentence that ends in a number before one that begins with one. */
import { spaceEnd } from "./characters.ts";
import { isUnit, lexemeAt } from "./next-word.ts";
import { digitsEnd, type Mended } from "./printed-number.ts";
import type { Token } from "./token.ts";

/** The decimal whose whole is `start..end`; `last` is the token before it, `first` the one before that. */
export function spacedFraction(text: string, start: number, end: number, last?: Token, first?: Token): Mended | null {
  const whole = text.slice(start, end);
  const to = digitsEnd(text, end + 2);
  if ((whole.length > 1 && whole.startsWith("0")) || to - end > 6 || /[.,/]\d/.test(text.slice(to, to + 2)))
    return null;
  const isDecimal = isClosed(text, to) || (isDue(last, first) && (whole === "0" || !isWordAt(text, to)));
  const isFraction =
    whole === "0" && (text.charCodeAt(end + 2) === 0x30 || !isWordAt(text, to)) && !isRangeOfIntegers(last, first);
  return isDecimal || isFraction ? { end: to, digits: `${whole}.${text.slice(end + 2, to)}` } : null;
}

/** A value is due: `= 7. 1`, `(12. 9 vs 11.9`, `± 0. 64`, `1.11 to 2. 73`, `0.75-1. 89`, `OR 10. 16`. */
function isDue(last?: Token, first?: Token): boolean {
  if (!last || last.kind === "number") return false;
  const { classes } = last.lexeme;
  if (classes.has("equals")) return first?.folded !== "n";
  if (classes.has("plus-minus") || classes.has("open") || classes.has("ratioName")) return true;
  return (
    first?.value !== undefined &&
    first.value.scale > 0 &&
    (classes.has("dash") || last.folded === "to" || last.folded === "and")
  );
}

/** No sentence begins with what is closed, or stands before a deviation or the other end of a range: `2. 73)`, `5. 3 ± 1`, `53. 7-85.4`. */
const closing = /\s?(?:\)|\]|±|\+\/-)|[-–]\d{1,3}\.\d/y;

function isClosed(text: string, at: number): boolean {
  closing.lastIndex = at;
  return closing.test(text);
}

/** `scores from 0-10. 88 patients` */
function isRangeOfIntegers(last?: Token, first?: Token): boolean {
  return last?.lexeme.classes.has("dash") === true && !last.spaced && first?.value?.scale === 0;
}

/** A word that a sentence may go on with behind the number it begins with: no unit, no `and`, but `of`. */
function isWordAt(text: string, at: number): boolean {
  const lexeme = lexemeAt(text, spaceEnd(text, at));
  if (!lexeme || isUnit(lexeme) || lexeme.classes.has("timeUnit")) return false;
  return !lexeme.classes.has("function") || lexeme.form === "of";
}
