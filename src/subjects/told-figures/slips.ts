/** One wrong digit, or two neighbouring ones exchanged, between the digits of two numbers of one length. */

/** What numbers have in common that are a slip apart: the digits with one left open, and the sorted digits of two neighbours. */
export function slipPatterns(digits: string): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < digits.length; i++) found.push(`${digits.slice(0, i)}_${digits.slice(i + 1)}`);
  for (let i = 0; i + 1 < digits.length; i++) {
    const [a, b] = [digits[i]!, digits[i + 1]!];
    if (a !== b) found.push(`${digits.slice(0, i)}<${a < b ? a + b : b + a}>${digits.slice(i + 2)}`);
  }
  return found;
}

export type SlipKind = "exchanged" | "first" | "inner" | "last";

/** Which digit is wrong; `null` where more than one slip is between them. */
export function slipKind(a: string, b: string): SlipKind | null {
  if (a.length !== b.length) return null;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at === a.length) return null;
  if (a.slice(at + 1) === b.slice(at + 1)) return at === 0 ? "first" : at === a.length - 1 ? "last" : "inner";
  const isExchanged = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isExchanged ? "exchanged" : null;
}
