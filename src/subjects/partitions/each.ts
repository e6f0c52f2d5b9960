/** Finds sizes that each of several groups has: `3 groups of 12 gilts each`, `56 (28 each group)`, `(n = 40 in each arm)`. */
import type { Draft } from "../../extractors/extractor.ts";
import type { Token } from "../../language/index.ts";
import type { SentenceView } from "../text/sentence-view.ts";
import { has } from "../text/words.ts";
import { type Figure, figuresOf, sizeIn } from "./figures.ts";

export interface Group {
  readonly figure: Figure;
  /** How many groups there are; `null` where the text does not say. */
  readonly times: number | null;
}

/** In tokens: from a size to `each`, and back to the number of the groups. */
const reach = { each: 3, number: 8 };
const mostGroups = 12;

export function groupsOf(view: SentenceView, drafts: readonly Draft[]): Group[] {
  return figuresOf(view, drafts, sizeIn)
    .filter(
      (figure) =>
        figure.draft !== null &&
        // However many groups of nobody are no whole.
        figure.n > 0 &&
        !isSecond(view, figure) &&
        (isEach(view, figure) || isOf(view, figure)),
    )
    .map((figure) => ({ figure, times: timesBefore(view, figure) }));
}

/** `28 each group`, `40 patients in each arm`, `12 gilts each)`: nothing behind tells which groups. */
function isEach({ tokens, to }: SentenceView, figure: Figure): boolean {
  const end = Math.min(to, figure.to + reach.each);
  for (let at = figure.at + 1; at < end; at++) {
    if (tokens[at]!.folded !== "each" && tokens[at]!.folded !== "per") continue;
    const next = tokens[at + 1];
    const behind = isHead(next) ? tokens[at + 2] : next;
    return !behind || behind.kind === "punct" || behind.folded === "and";
  }
  return false;
}

const isHead = (token: Token | undefined): boolean => has(token, "armHead");

/** `groups of 30`. */
function isOf({ tokens, from }: SentenceView, figure: Figure): boolean {
  return (
    figure.from - 2 >= from &&
    tokens[figure.from - 1]!.folded === "of" &&
    isHead(tokens[figure.from - 2]) &&
    isPlural(tokens[figure.from - 2]!)
  );
}

/** `42 and 43 in each group`: two groups with numbers of their own. */
function isSecond({ tokens, from }: SentenceView, { at }: Figure): boolean {
  return (
    at - 2 >= from &&
    tokens[at - 2]!.kind === "number" &&
    ["and", "or", "comma", "versus"].some((name) => has(tokens[at - 1], name))
  );
}

const isPlural = ({ folded, lexeme: { lemma } }: Token): boolean => folded !== lemma;

/** `three treatment groups of`. */
function timesBefore({ tokens, from }: SentenceView, figure: Figure): number | null {
  const start = Math.max(from, figure.from - reach.number);
  const number = tokens.slice(start, figure.from).findLast(({ kind }) => kind === "number");
  const times = number?.value?.scale === 0 ? Number(number.value.digits) : null;
  const isGroups = tokens.slice(start, figure.from).some((token) => isHead(token) && isPlural(token));
  return isGroups && times !== null && times > 1 && times <= mostGroups ? times : null;
}
