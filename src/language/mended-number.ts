/**
 * Puts together numbers that layout has cut at a space: `12 345 patients`, `1, 600 cGy`, `P < 0.000 1`, `95% CI 0.92-0. 97`, `1.5 × 10 9/L`. What may as well be
 * two numbers (`arm 1 200 patients`, `1 200 mg`, `ranged from 0 to 24. 88 patients`) is left as two.
 */
import { isDigitAt, isSpaceAt, spaceEnd } from "./characters.ts";
import { isUnit, lexemeAt } from "./next-word.ts";
import { digitsEnd, type Mended } from "./printed-number.ts";
import { spacedFraction } from "./spaced-fraction.ts";
import { spacedThousands } from "./spaced-thousands.ts";
import type { Token } from "./token.ts";

/** What the number at `start..end` is the first half of; `null` where it stands whole. `before` are the tokens so far. */
export function mendedNumber(text: string, start: number, end: number, before: readonly Token[]): Mended | null {
  if (text.charCodeAt(end) === 0x2c) return commaThousands(text, start, end, before);
  const gap = text.charCodeAt(end) === 0x2e ? end + 1 : end;
  if (isSpaceAt(text, end) && end - start === 5) return spacedDecimals(text, start, end, before.at(-1));
  if (!isSpaceAt(text, gap) || !isDigitAt(text, gap + 1) || digitsEnd(text, start) !== end || end - start > 3)
    return null;
  const [last, first] = [before.at(-1), before.at(-2)];
  if (gap === end) return powerOfTen(text, start, end) ?? spacedThousands(text, start, end, last, first);
  return spacedFraction(text, start, end, last, first);
}

/** What one number stands behind: `median 1, 600 cGy`, not `day 1, 600 mg`. */
const single = ["median", "mean", "equals", "about", "total"];

/** `a total of 1, 600 cGy` */
function commaThousands(text: string, start: number, end: number, before: readonly Token[]): Mended | null {
  const to = digitsEnd(text, end + 2);
  if (!isSpaceAt(text, end + 1) || to !== end + 5 || end !== start + 1) return null;
  if (text.charCodeAt(start) === 0x30 || !isUnit(lexemeAt(text, spaceEnd(text, to)))) return null;
  const isSingle = before.slice(-2).some(({ lexeme: { classes } }) => single.some((name) => classes.has(name)));
  return isSingle ? { end: to, digits: text.slice(start, end) + text.slice(end + 2, to) } : null;
}

/** `P < 0.000 1)`: decimals in groups of three, as thousands are set. */
const decimalGroup = /0[.·]\d{3}/y;
const closedGroup = /\d{1,3}(?=[),;\]]|\.(?!\d))/y;

function spacedDecimals(text: string, start: number, end: number, last?: Token): Mended | null {
  decimalGroup.lastIndex = start;
  closedGroup.lastIndex = end + 1;
  if (!last?.lexeme.classes.has("compare") || !decimalGroup.test(text) || !closedGroup.test(text)) return null;
  const to = closedGroup.lastIndex;
  return { end: to, digits: text.slice(start, end) + text.slice(end + 1, to) };
}

const unitBehindPower = /\s?\/\s?(?:[LlµμumnkK]?[Ll]|mm3|mm³|kg)(?!\p{L})/uy;

/** `10 9/L`: an exponent that lost its height. */
function powerOfTen(text: string, start: number, end: number): Mended | null {
  if (text.slice(start, end) !== "10") return null;
  const to = digitsEnd(text, end + 1);
  const exponent = Number(text.slice(end + 1, to));
  if (exponent < 2 || exponent > 15) return null;
  unitBehindPower.lastIndex = to;
  return unitBehindPower.test(text) ? { end: to, digits: `1${"0".repeat(exponent)}` } : null;
}
