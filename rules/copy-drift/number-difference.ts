/** How one printed number differs from another in a text that is otherwise the same. */
import { slipBetween } from "../../src/rule/index.ts";

/** Numbers of a text as they stand. */
const numbers = /\d+(?:[.,·]\d+)*/g;

/** A text with its numbers taken out; two that are equal differ in numbers only. */
export const withoutNumbers = (text: string): string => text.replace(numbers, "#").replace(/\s+/g, " ");

/** The only number in which two texts with the same words differ; `null` where none or several do. */
export function oneDifference(a: string, b: string): { readonly first: string; readonly second: string } | null {
  const [first, second] = [a.match(numbers) ?? [], b.match(numbers) ?? []];
  if (first.length !== second.length) return null;
  const different = first.flatMap((number, index) => (number === second[index] ? [] : [index]));
  const [at] = different;
  return different.length === 1 ? { first: first[at!]!, second: second[at!]! } : null;
}

/** What a slip of the pen makes of a number, in words; `null` where it is none. */
export function slipInWords(a: string, b: string): string | null {
  const [x, y] = [a.replace(/\D/g, ""), b.replace(/\D/g, "")];
  if (withoutZeros(x) === withoutZeros(y)) return "the decimal point or a zero has moved";
  const slip = x.length === y.length ? slipBetween(x, y) : null;
  return slip && (slip.kind === "exchanged" ? "two neighbouring digits are transposed" : "one digit differs");
}

/** The digits between the first and the last that is not 0. */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  return digits.slice(0, end).replace(/^0+/, "");
}
