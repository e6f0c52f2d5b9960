/** Looks at tokens: whole numbers, signs and brackets. */
import type { Token } from "../../language/index.ts";

/** A whole number that can be a count: no decimals, no sign. */
export function integerOf(token: Token | undefined): number | null {
  if (token?.kind !== "number" || !token.value || token.value.scale > 0 || token.value.digits.length > 9) return null;
  return Number(token.value.digits);
}

export function isPercentSign(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "%" || token.folded === "percent");
}

/** How many tokens of percent sign stand at an index: `%` or `percent` one, `per cent` two, else none. */
export function percentLength(tokens: readonly Token[], index: number): number {
  if (isPercentSign(tokens[index])) return 1;
  return tokens[index]?.folded === "per" && tokens[index + 1]?.folded === "cent" ? 2 : 0;
}

export function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑‒–—−]$/.test(token.text);
}

export function isOpen(token: Token | undefined): boolean {
  return token?.text === "(" || token?.text === "[";
}

export function isClose(token: Token | undefined): boolean {
  return token?.text === ")" || token?.text === "]";
}

/** Index of the bracket that closes the one at `open`, or `limit` when it never closes. */
export function closing(tokens: readonly Token[], open: number, limit: number): number {
  let depth = 0;
  for (let i = open; i < limit; i++) {
    if (isOpen(tokens[i])) depth++;
    else if (isClose(tokens[i]) && --depth === 0) return i;
  }
  return limit;
}
