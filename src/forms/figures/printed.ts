/** The number that captured units print: one token, one split by a decimal comma, or the number of a percentage or duration. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";

/** `0.96`, `0,96` (a comma that can be nothing else) and `0,022`; `null` without a number. */
export function printedIn(units: readonly Token[]): Printed | null {
  const at = units.findIndex(({ value }) => value !== undefined);
  if (at < 0) return null;
  const [whole, comma, fraction] = [units[at]!, units[at + 1], units[at + 2]];
  if (/^0,\d{3}$/.test(whole.text)) return decimal("0", whole.text.slice(2));
  const isSplit =
    comma?.lexeme.classes.has("comma") &&
    fraction !== undefined &&
    !fraction.spaced &&
    [whole, fraction].every(isPlain);
  return isSplit ? decimal(whole.text, fraction.text) : whole.value!;
}

/** Digits and nothing else: no numeral in words, no thousands. */
const isPlain = ({ text }: Token): boolean => /^\d+$/.test(text);

function decimal(whole: string, fraction: string): Printed {
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, "");
  return { digits, scale: fraction.length, negative: false };
}
