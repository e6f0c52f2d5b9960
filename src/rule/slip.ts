/** Slips of the pen: whether one makes of a text, or of a printed number, another, and what it may make of a number. */

/** One character replaced, left out of one of the two, or exchanged with its neighbour; `at` is the place of the first that differs. */
export interface Slip {
  readonly kind: "replaced" | "left-out" | "exchanged";
  readonly at: number;
}

/** The single slip between two texts; `null` where they are equal or differ by more. */
export function slipBetween(a: string, b: string): Slip | null {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length !== b.length) {
    const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
    return longer.slice(at + 1) === shorter.slice(at) ? { kind: "left-out", at } : null;
  }
  if (at === a.length) return null;
  if (a.slice(at + 1) === b.slice(at + 1)) return { kind: "replaced", at };
  const isExchanged = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isExchanged ? { kind: "exchanged", at } : null;
}

/** The single slip between two numbers with as many decimals: digits on both sides of a point are neighbours, as in `44.7` and `47.4`. */
export function slipOfNumbers(a: string, b: string): Slip | null {
  if (a.length !== b.length || a.indexOf(".") !== b.indexOf(".")) return null;
  return slipBetween(a.replace(".", ""), b.replace(".", ""));
}

/** One digit replaced, or two neighbouring digits exchanged, in numbers of equal length; or whole numbers one apart. */
export function isSlip(a: string, b: string): boolean {
  if (/^\d+$/.test(a) && /^\d+$/.test(b) && Math.abs(Number(a) - Number(b)) === 1) return true;
  return slipOfNumbers(a, b) !== null;
}

/** Two neighbouring digits exchanged. */
export const isExchange = (a: string, b: string): boolean => slipOfNumbers(a, b)?.kind === "exchanged";

/** One letter wrong, missing or swapped with its neighbour in a word of five or more without digits. */
export const isWordSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 5 && slipBetween(a, b) !== null && !/\d/.test(a + b);

/** All whole numbers but 0 that are one digit, or one exchange of neighbouring digits, away from `n`, and as long. */
export function digitSlipsOf(n: number): number[] {
  return misprintsOf(n).filter((other) => other > 0);
}

/** All whole numbers that differ from `n` as `isSlip` says. */
export function slipsFrom(n: number): number[] {
  return [...new Set([...misprintsOf(n), n - 1, n + 1])].filter((other) => other >= 0);
}

/** All whole numbers of as many digits as `n` in which two neighbouring digits are exchanged. */
export function exchangesFrom(n: number): number[] {
  return asLongAs(n, exchangesIn(`${n}`));
}

const misprintsOf = (n: number): number[] => asLongAs(n, slipsIn(`${n}`));

/** All texts of digits that are one digit, or one exchange of neighbouring digits, away, and the text itself. */
export function slipsIn(text: string): string[] {
  const texts = exchangesIn(text);
  for (let i = 0; i < text.length; i++)
    for (let digit = 0; digit <= 9; digit++) texts.push(text.slice(0, i) + digit + text.slice(i + 1));
  return texts;
}

function exchangesIn(text: string): string[] {
  return [...text.slice(1)].map((digit, i) => text.slice(0, i) + digit + text[i]! + text.slice(i + 2));
}

/** The other numbers of as many digits as `n`, each once. */
function asLongAs(n: number, texts: readonly string[]): number[] {
  const numbers = texts.map(Number).filter((other) => `${other}`.length === `${n}`.length && other !== n);
  return [...new Set(numbers)];
}
