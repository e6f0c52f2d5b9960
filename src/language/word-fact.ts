/**
 * Works out once for each word what depends on the word alone: texts repeat their words. What has been worked out is kept with the word as the
 * tokeniser knows it, and is forgotten with it.
 */
import type { Token } from "./token.ts";

let count = 0;

/** The list of a word of which nothing has been worked out yet. */
export const noFacts = (): unknown[] => new Array<unknown>(count).fill(undefined);

/** A function of a token that looks at its kind, its text as printed and folded, and its lexeme; of what is no word it is worked out each time. */
export function wordFact<T>(workOut: (token: Token) => T): (token: Token) => T {
  const fact = count++;
  return (token) => {
    const { facts } = token;
    if (facts === null) return workOut(token);
    const known = facts[fact] as T | undefined;
    if (known !== undefined) return known;
    const made = workOut(token);
    facts[fact] = made;
    return made;
  };
}
