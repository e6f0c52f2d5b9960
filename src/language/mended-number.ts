/**
 * Puts together numbers that layout has cut at a space: `12 345 patients`, `95% CI 0.92-0. 97`, `1.5 × 10 9/L`. What may as well be
 * two numbers (`arm 1 200 patients`, `1 200 mg`, `ranged from 0 to 24. 88 patients`) is left as two.
 */
import { isDigitAt, isSpaceAt } from "./characters.ts";
import { digitsEnd } from "./printed-number.ts";
import { spacedFraction } from "./spaced-fraction.ts";
import { spacedThousands } from "./spaced-thousands.ts";
import type { Token } from "./token.ts";

/** Where the whole number ends, and its digits in plain notation. */
export interface Mended {
  readonly end: number;
  readonly digits: string;
}

/** What the number at `start..end` is the first half of; `null` where it stands whole. `before` are the tokens so far. */
export function mendedNumber(text: string, start: number, end: number, before: readonly Token[]): Mended | null {
  const gap = text.charCodeAt(end) === 0x2e ? end + 1 : end;
  if (!isSpaceAt(text, gap) || !isDigitAt(text, gap + 1) || digitsEnd(text, start) !== end || end - start > 3)
    return null;
  const [last, first] = [before.at(-1), before.at(-2)];
  if (gap === end) return powerOfTen(text, start, end) ?? spacedThousands(text, start, end, last, first);
  return spacedFraction(text, start, end, last, first);
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
