/** Finds men and women told as two numbers of a ratio: `male/female 20/13`, `M:F 20:13`. */
import type { Token } from "../../language/index.ts";
import type { SentenceView } from "../text/sentence-view.ts";
import { has } from "../text/words.ts";
import { cues } from "./cues.ts";
import { bareFigure, type Figure, wholeNumber } from "./figures.ts";

/** Smaller numbers are a proportion: `male/female ratio 2/1`. */
const fewest = 10;
/** In tokens, from the words for the sexes to the numbers. */
const reach = 6;

/** The two numbers of every such ratio. */
export function sexRatiosOf(view: SentenceView): (readonly [Figure, Figure])[] {
  const { tokens, from, to } = view;
  const found: (readonly [Figure, Figure])[] = [];
  for (let at = from + 1; at < to - 1; at++) {
    const [a, b] = [wholeNumber(tokens[at - 1]!), wholeNumber(tokens[at + 1]!)];
    if (a === null || b === null || !isSign(tokens[at]!) || a + b < fewest || a < 2 || b < 2) continue;
    if (isSexes(tokens.slice(Math.max(from, at - 1 - reach), at - 1)))
      found.push([bareFigure(view, at - 1, a), bareFigure(view, at + 1, b)]);
  }
  return found;
}

const isSign = (token: Token): boolean => has(token, "slash") || has(token, "colon");

/** `male/female` is one token, `M : F` are three. */
function isSexes(before: readonly Token[]): boolean {
  const words = new Set(before.flatMap(({ folded }) => folded.split("/")));
  return cues.sexPairs.some(([man, woman]) => words.has(man) && words.has(woman));
}
