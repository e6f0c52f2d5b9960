/** Finds sizes that each of several groups has: `3 groups of 12 gilts each`, `56 (28 each group)`, `(n = 40 in each arm)`. */
import type { Draft } from "../../extractors/extractor.ts";
import type { SentenceView } from "../text/sentence-view.ts";
import { type Figure, figuresOf, sizeIn } from "./figures.ts";

export interface Group {
  readonly figure: Figure;
  /** How many groups there are; `null` where the text does not say. */
  readonly times: number | null;
}

/** In tokens: `each` behind a size, the word for groups before it, and their number before that. */
const reach = { each: 4, groups: 4, number: 8 };
const mostGroups = 12;

export function groupsOf(view: SentenceView, drafts: readonly Draft[]): Group[] {
  return figuresOf(view, drafts, sizeIn)
    .filter(({ draft }) => draft !== null)
    .flatMap((figure) => {
      const { tokens, from, to } = view;
      const isEach = tokens
        .slice(figure.at + 1, Math.min(to, figure.to + reach.each))
        .some(({ folded }) => folded === "each" || folded === "per");
      const before = tokens.slice(Math.max(from, figure.from - reach.groups), figure.from);
      const groupAt = before.findLastIndex(({ lexeme: { classes } }) => classes.has("armHead"));
      const isOf =
        groupAt >= 0 &&
        before.slice(groupAt + 1).every(({ folded, kind }) => folded === "of" || kind === "punct" || folded === "n");
      if (!isEach && !(isOf && before.at(-1)!.folded === "of")) return [];
      return [{ figure, times: timesBefore(view, figure) }];
    });
}

/** `three treatment groups of`. */
function timesBefore({ tokens, from }: SentenceView, figure: Figure): number | null {
  const start = Math.max(from, figure.from - reach.number);
  const number = tokens.slice(start, figure.from).findLast(({ kind }) => kind === "number");
  const times = number?.value?.scale === 0 ? Number(number.value.digits) : null;
  const isGroups = tokens
    .slice(start, figure.from)
    .some(({ lexeme: { classes, lemma }, folded }) => classes.has("armHead") && folded !== lemma);
  return isGroups && times !== null && times > 1 && times <= mostGroups ? times : null;
}
