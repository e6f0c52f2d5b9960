/** Finds the brackets that a token stands in. */
import type { Token } from "./token.ts";

const is = (token: Token, name: "open" | "close"): boolean => token.lexeme.classes.has(name);

/** Where the bracket closes, before `to`, that is open in front of a token; -1 where none does. */
export function closingBracket(tokens: readonly Token[], at: number, to: number): number {
  let depth = 0;
  for (let i = at; i < to && i < tokens.length; i++) {
    if (is(tokens[i]!, "open")) depth++;
    else if (is(tokens[i]!, "close") && --depth < 0) return i;
  }
  return -1;
}

/** Where the bracket opens, from `from` on, that is still open in front of a token; -1 where none is. */
export function openingBracket(tokens: readonly Token[], at: number, from: number): number {
  let depth = 0;
  for (let i = at - 1; i >= from; i--) {
    if (is(tokens[i]!, "close")) depth++;
    else if (is(tokens[i]!, "open") && --depth < 0) return i;
  }
  return -1;
}
