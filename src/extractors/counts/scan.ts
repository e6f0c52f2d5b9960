/** Finds every number or share of something in a sentence. */
import { countsAt } from "./count.ts";
import { fractionAt } from "./fraction.ts";
import { percentList } from "./percent-list.ts";
import { quantifierAt } from "./quantifier.ts";
import { ratioAt } from "./ratio.ts";
import type { Sentence, Share } from "./share.ts";
import { percentHeader, tupleAt } from "./tuple.ts";

/** Every number or share, left to right; no token belongs to two. */
export function scanShares(sentence: Sentence): Share[] {
  const shares: Share[] = [];
  const { tokens, taken } = sentence;
  const header = percentHeader(tokens);
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i]) continue;
    const isNumber = tokens[i]!.kind === "number";
    const found = isNumber
      ? (ratioAt(sentence, i) ??
        fractionAt(sentence, i) ??
        percentList(sentence, i) ??
        tupleAt(sentence, i, header) ??
        countsAt(sentence, i))
      : quantifierAt(sentence, i);
    if (!found) continue;
    for (const share of found) shares.push(share);
    i = Math.max(i, ...found.map(({ to }) => to - 1));
  }
  return shares;
}
