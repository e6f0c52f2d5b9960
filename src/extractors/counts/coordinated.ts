/** Sizes of two cohorts that share one noun: `98 PTCL and 51 CTCL subjects`. */
import type { Token } from "../../language/index.ts";
import { integerOf, isDash } from "./cursor.ts";
import type { Group, GroupItem } from "./groups.ts";
import { isLabelled } from "./guards.ts";
import { isSubjectNoun } from "./nouns.ts";
import type { Sentence } from "./share.ts";

export function readCoordinated({ tokens, taken }: Sentence): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = readItem(tokens, taken, i);
    if (!first || tokens[first.to]?.folded !== "and") continue;
    const second = readItem(tokens, taken, first.to + 1);
    if (!second || !isSubjectNoun(tokens[second.to]?.folded ?? "")) continue;
    groups.push({ items: [first, { ...second, to: second.to + 1 }] });
    i = second.to;
  }
  return groups;
}

/** A whole number and the name behind it, which begins with a capital (`PTCL`, `HER2-positive`): plain words may be anything. */
function readItem(tokens: readonly Token[], taken: readonly (boolean | undefined)[], at: number): GroupItem | null {
  const n = integerOf(tokens[at]);
  if (n === null || taken[at] || isLabelled(tokens, at) || isDash(tokens[at + 1])) return null;
  let to = at + 1;
  while (to < tokens.length && to - at <= 3 && isName(tokens[to]!, to === at + 1)) to++;
  if (to === at + 1) return null;
  const label = tokens
    .slice(at + 1, to)
    .map((token, index) => (token.spaced && index > 0 ? ` ${token.text}` : token.text))
    .join("");
  return { from: at, to, at, n, label, population: null };
}

const responses = /^(?:CR|PR|SD|PD|CRs|PRs|ORR|NE|AE|AEs|DLT|DLTs)$/;

function isName(token: Token, isFirst: boolean): boolean {
  if (token.kind !== "word" || token.folded === "and" || isSubjectNoun(token.folded) || responses.test(token.text))
    return false;
  return !isFirst || /^\p{Lu}/u.test(token.text);
}
