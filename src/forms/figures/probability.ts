/** What a p value prints: its relation, and a probability that may have a power of ten behind it. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";

export type Relation = "=" | "<" | ">" | "<=" | ">=";

/** `=`, `<`, `≤`, `< or =`, `less than`, `greater than or equal to`; `=` where nothing is printed. */
export function relationIn(units: readonly Token[]): Relation {
  const [first] = units;
  const { classes } = first?.lexeme ?? { classes: new Set<string>() };
  const isLess = units.some(({ lexeme, folded }) => lexeme.classes.has("less") || isSmaller.has(folded));
  const isGreater = classes.has("greater") || isLarger.has(first?.folded ?? "");
  if (!isLess && !isGreater) return "=";
  const orEqual = units.some(
    ({ text, folded, lexeme }) => /[≤≦⩽≥≧⩾]/.test(text + folded) || folded === "equal" || lexeme.classes.has("equals"),
  );
  return `${isLess ? "<" : ">"}${orEqual ? "=" : ""}`;
}

const isSmaller = new Set(["less", "lower", "smaller", "below"]);
const isLarger = new Set(["greater", "more", "larger", "higher", "above"]);

/**
 * A number from 0 to 1, or one misprinted with a whole digit behind a relation (`p = 3.076`); without a relation before it
 * (`isStated` false), it must have decimals.
 */
export function isProbability({ digits, scale }: Printed, isStated: boolean): boolean {
  if (digits.length > scale + 1) return false;
  if (scale === 0) return isStated && /^[01]$/.test(digits);
  const isMisprint = isStated && scale >= 2 && digits.length === scale + 1;
  return isMisprint || digits.length <= scale || /^10*$/.test(digits);
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The power behind a number as a positive exponent: 6 of ` x 10-6`, `×10(-6)`, `E-06`, `x10^-6`, `×10⁻⁶`; `null` for anything else. */
export function powerIn(units: readonly Token[]): number | null {
  const raised = units.filter(({ text }) => superscripts.includes(text)).map(({ text }) => superscripts.indexOf(text));
  if (raised.length > 0) return Number(raised.join(""));
  const text = units.map(({ folded }) => folded).join("");
  const exponent = /^(?:[x×·⋅*∗]10[[(^]{0,2}|e)-(\d{1,3})[\])]?$/.exec(text)?.[1];
  return exponent === undefined ? null : Number(exponent);
}
