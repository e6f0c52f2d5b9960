/** Reads counts of both sexes printed as a ratio: `male/female ratio 20/13`, `M:F = 41:22`. */
import type { Token } from "../../language/index.ts";
import { integerOf } from "./cursor.ts";
import { blankShare, type Sentence, type Share } from "./share.ts";

const men = new Set(["m", "male", "males", "men"]);
const women = new Set(["f", "female", "females", "women"]);
/** Below so many in all, a ratio is one in lowest terms (`2:1`). */
const LEAST = 10;

/** The two counts of a ratio of the sexes whose first number is at a token. */
export function ratioAt({ tokens, taken }: Sentence, at: number): Share[] | null {
  const mark = tokens[at + 1]?.text;
  if ((mark !== "/" && mark !== ":") || taken[at] || taken[at + 2] || !namesSexes(tokens, at)) return null;
  const first = integerOf(tokens[at]);
  const second = integerOf(tokens[at + 2]);
  if (first === null || second === null || first + second < LEAST || tokens[at + 3]?.text === mark) return null;
  return [at, at + 2].map((place) => ({
    ...blankShare,
    from: place,
    to: place + 1,
    count: integerOf(tokens[place])!,
    thing: "patients",
  }));
}

function namesSexes(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > at - 5 && /^(?:ratio|sex|was|of|=|:|,|\(|\))$/.test(tokens[i]?.folded ?? "")) i--;
  const second = tokens[i]?.folded ?? "";
  const first = tokens[i - 2]?.folded ?? "";
  return (men.has(first) && women.has(second)) || (women.has(first) && men.has(second));
}
