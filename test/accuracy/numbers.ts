/** Numbers as annotators wrote them, brought to a form in which printed numbers can be compared. */
import type { Printed } from "../../src/document/index.ts";
import { toNumber } from "../../src/document/index.ts";

/** Middle dots and decimal commas to points, signs to ASCII; grouping commas, and the space of `0.000 1`, dropped. */
export function plain(text: string): string {
  return text
    .replace(/[−‐‑‒–]/g, "-")
    .replace(/(?<![\d.,])0,(?=\d)/g, "0.")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d)[·•∙,](?=\d)/g, ".")
    .replace(/^[·•∙](?=\d)/, ".")
    .replace(/(?<=(?<!\d)0\.\d{3}) (?=\d{1,3}$)/, "")
    .trim();
}

/** All numbers in a text, in order, as doubles; `3.29×10-6` is one number. */
export function numbersIn(text: string): number[] {
  const found: number[] = [];
  for (const match of plain(text).matchAll(/(\d+(?:\.\d+)?|\.\d+)(?:\s?[×x]\s?10\s?\(?(-?\d+)\)?)?/g))
    found.push(Number(match[1]) * 10 ** Number(match[2] ?? 0));
  return found;
}

/** The first number in a text with its sign, or `null` (`not reached`). */
export function numberOf(text: string | null): number | null {
  if (text === null) return null;
  const value = numbersIn(text)[0];
  if (value === undefined) return null;
  return /^-/.test(plain(text)) ? -value : value;
}

/** Whether a printed number has the annotated value; `null` on both sides agrees too. */
export function sameNumber(ours: Printed | null, gold: string | null): boolean {
  const value = numberOf(gold);
  if (ours === null || value === null) return ours === null && value === null;
  return Math.abs(toNumber(ours) - value) <= 1e-12 + 1e-9 * Math.abs(value);
}

/** Decimals of a number as printed. */
export function decimals(text: string): number {
  return /\.(\d+)/.exec(plain(text))?.[1]?.length ?? 0;
}
