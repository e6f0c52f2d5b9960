/** Reads numbers as printed in digits: commas between thousands, decimal commas and middle dots, and lists that look like them. */
import type { Printed } from "../document/index.ts";
import { isDigitAt } from "./characters.ts";

const grouped = /\d{1,3}(?:,\d{3})+(?:[.·•∙]\d+)?(?![\d])/y;
const decimalComma = /\d{1,3},\d{1,2}(?=\s?%)/y;
const POINTS = ".·•∙";

/** The run of digit groups with commas that was last looked at: where it ends, and where its last group that is not of three digits begins. */
export interface DigitRun {
  end: number;
  lastUneven: number;
}

/** Where the whole number ends, and its digits in plain notation. */
export interface Mended {
  readonly end: number;
  readonly digits: string;
}

/** Where the number that begins at an offset ends; the offset itself where none does. `run` is kept for one text. */
export function numberEnd(text: string, at: number, run: DigitRun): number {
  if (!isDigitAt(text, at)) {
    return isDigitAt(text, at + 1) && beginsFraction(text, at) ? digitsEnd(text, at + 1) : at;
  }
  const end = digitsEnd(text, at);
  if (!isDigitAt(text, end + 1)) return end;
  const next = text.charAt(end);
  if (POINTS.includes(next)) return digitsEnd(text, end + 1);
  if (next !== "," || isListed(text, at, end, run)) return end;
  return matchEnd(grouped, text, at) ?? matchEnd(decimalComma, text, at) ?? end;
}

/** `.05`, and `·05` behind a sign: elsewhere a middle dot is a bullet. */
function beginsFraction(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2e ? !isDigitAt(text, at - 1) : code === 0xb7 && /[=<>≤≥([-–−]/.test(text.charAt(at - 1));
}

/** `1,8,15,22` is a list, `1,000` a number: a digit group of other length than three after a comma makes it a list. */
function isListed(text: string, at: number, end: number, run: DigitRun): boolean {
  if (at >= run.end) readRun(text, end, run);
  const isGrouped = end - at <= 3 && run.lastUneven <= at;
  if (isGrouped) return false;
  const last = end + 1;
  const isPair = digitsEnd(text, last) === run.end;
  return !(isPair && run.end - last <= 2 && /^\s?%/.test(text.slice(run.end, run.end + 2)));
}

/** Looks at the groups behind the one that ends at `from`, once for all of them. */
function readRun(text: string, from: number, run: DigitRun): void {
  run.lastUneven = -1;
  run.end = from;
  while (text.charCodeAt(run.end) === 44 && isDigitAt(text, run.end + 1)) {
    const start = run.end + 1;
    run.end = digitsEnd(text, start);
    if (run.end - start !== 3) run.lastUneven = start;
  }
}

/** Where the digits end that begin at an offset. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end++;
  return end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** The value of what `numberEnd` took. */
export function readPrinted(text: string): Printed {
  const whole = digitsEnd(text, 0);
  if (whole === text.length) return { digits: withoutZeros(text), scale: 0, negative: false };
  const isDecimalComma = /^\d{1,3},\d{1,2}$/.test(text);
  const plain = isDecimalComma ? text.replace(",", ".") : text.replaceAll(",", "");
  const [units = "", fraction = ""] = plain.split(/[.·•∙]/);
  return { digits: withoutZeros(units + fraction), scale: fraction.length, negative: false };
}

const withoutZeros = (digits: string): string => (digits.startsWith("0") ? digits.replace(/^0+(?=\d)/, "") : digits);
