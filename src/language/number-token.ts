/** Makes the token of a number in digits. */
import type { Printed } from "../document/index.ts";
import { numberLexeme } from "./lexicon/index.ts";
import { mendedNumber } from "./mended-number.ts";
import { asciiDigits } from "./native-digits.ts";
import { type DigitRun, numberEnd, readPrinted } from "./printed-number.ts";
import { type Token, tokenOf } from "./token.ts";

/** Whether a number may begin with a character: a digit of any script, or a point. */
export function mayBeginNumber(code: number): boolean {
  return code < 0x80 ? (code >= 0x30 && code <= 0x39) || code === 0x2e : code === 0xb7 || code >= 0x660;
}

/** The number that begins at an offset; `null` where none does. `before` are the tokens so far; `run` is kept for one text. */
export function readNumber(
  text: string,
  start: number,
  spaced: boolean,
  before: readonly Token[],
  run: DigitRun,
): Token | null {
  if (isAbbreviated(text, start, before)) return null;
  const end = numberEnd(text, start, run);
  if (end > start) {
    const mended = mendedNumber(text, start, end, before);
    if (mended) return numberOf(text, start, mended.end, mended.digits, spaced, before, true);
    return numberOf(text, start, end, text.slice(start, end), spaced, before);
  }
  const digits = asciiDigits(text, start);
  const length = digits && numberEnd(digits, 0, { end: 0, lastUneven: -1 });
  return length ? numberOf(text, start, start + length, digits.slice(0, length), spaced, before) : null;
}

/** `17% vs.4%`: the point of the abbreviation, and none of the number. */
function isAbbreviated(text: string, start: number, before: readonly Token[]): boolean {
  const last = before.at(-1);
  return text.charAt(start) === "." && last?.end === start && last.lexeme.classes.has("versus");
}

function numberOf(
  text: string,
  start: number,
  end: number,
  folded: string,
  spaced: boolean,
  before: readonly Token[],
  mended?: true,
): Token {
  const sign = isMinus(before, start, text.charAt(end)) ? "negative" : null;
  const power = myriads.get(text.charAt(end));
  const value = readPrinted(folded);
  if (power === undefined) {
    const lexeme = numberLexeme(value, folded, sign);
    return tokenOf("number", text.slice(start, end), folded, start, end, spaced, lexeme, null, { value, mended });
  }
  const lexeme = numberLexeme(value, folded, "multiple");
  const printed = text.slice(start, end + 1);
  const more = { value: raised(value, power), mended };
  return tokenOf("number", printed, folded, start, end + 1, spaced, lexeme, null, more);
}

/** What multiplies the number before it: `12万` are 120,000, to the nearest ten thousand. */
const myriads: ReadonlyMap<string, number> = new Map([
  ["百", 2],
  ["千", 3],
  ["천", 3],
  ["万", 4],
  ["萬", 4],
  ["만", 4],
  ["亿", 8],
  ["億", 8],
  ["억", 8],
]);

function raised({ digits, scale, negative }: Printed, power: number): Printed {
  return { digits: digits + "0".repeat(Math.max(0, power - scale)), scale: Math.max(0, scale - power), negative };
}

/**
 * A dash glued to the number is its sign where it joins nothing: behind a space, a bracket or another sign (`CI -0.5`, `(−12`, `=-3`,
 * `1.2 to -0.4`), but not behind a number, a percent sign or a closing bracket (`2.7% -4.5%`, `10−7`, `(40) -12`). `cm(-3)` is an exponent.
 */
function isMinus(before: readonly Token[], start: number, next: string): boolean {
  const dash = before[before.length - 1];
  if (dash?.end !== start || dash.folded !== "-" || dash.text.length > 1 || dash.text === "—") return false;
  const joined = before[before.length - 2];
  if (!joined) return true;
  if (joined.kind === "number") return false;
  if (joined.kind === "word") return dash.spaced;
  if (joined.lexeme.classes.has("open") && !joined.spaced && /[)}]/.test(next))
    return before.at(-3)?.kind !== "word" && before.at(-3)?.text !== "^";
  return !joined.lexeme.classes.has("close") && !joined.lexeme.classes.has("percent");
}
