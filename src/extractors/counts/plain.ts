/** A sentence without its intervals, ranges and p values, so that what they stand between meets: `38% (95% CI, 28-49) and 44%` reads `38% and 44%`. */
import type { Token } from "../../language/index.ts";
import type { SentenceBounds } from "../numbers/scan.ts";
import { closing, isClose, isOpen } from "./cursor.ts";
import { units } from "./nouns.ts";

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The tokens that remain; brackets left with nothing but punctuation go too. */
export function plainTokens(
  { tokens, bounds }: Pick<SentenceBounds, "tokens" | "bounds">,
  ps: readonly Range[],
): Token[] {
  if (bounds.length === 0 && ps.length === 0) return [...tokens];
  const dropped = tokens.map(() => false);
  for (const { from, to } of ps) dropped.fill(true, from, to);
  for (const { cued, from, to } of bounds) {
    // The words that announce a bare range (`12 women (54-93 years)`) stay, and so does a bracket that closes behind it.
    let start = from;
    while (cued && start < to && tokens[start]!.kind === "word") start++;
    if (isOpen(tokens[start]) && closesBehind(tokens, start, to)) start++;
    dropped.fill(true, start, to);
  }
  dropEmptyBrackets(tokens, dropped);
  const kept = tokens.filter((_, index) => !dropped[index]);
  // `17 (14.5%,) of 117`: a separator left in front of a closing bracket.
  return kept.filter((token, index) => !(/^[,;:]$/.test(token.text) && isClose(kept[index + 1])));
}

/** Whether the bracket at `open` closes at `to` or soon behind it. */
function closesBehind(tokens: readonly Token[], open: number, to: number): boolean {
  const limit = Math.min(tokens.length, to + 12);
  return closing(tokens, open, limit) >= to;
}

/** Marks brackets of which everything but separators and units is dropped; an unmatched bracket stays. */
function dropEmptyBrackets(tokens: readonly Token[], dropped: boolean[]): void {
  const open: { at: number; isEmpty: boolean; lost: boolean }[] = [];
  tokens.forEach((token, index) => {
    const inner = open.at(-1);
    if (dropped[index]) {
      if (inner) inner.lost = true;
    } else if (isOpen(token)) open.push({ at: index, isEmpty: true, lost: false });
    else if (isClose(token) && inner) {
      open.pop();
      if (inner.isEmpty && inner.lost) dropped.fill(true, inner.at, index + 1);
      const outer = open.at(-1);
      if (outer && inner.isEmpty && inner.lost) outer.lost = true;
      else if (outer) outer.isEmpty = false;
    } else if (inner && !/^[,;:]$/.test(token.text) && !units.has(token.folded)) inner.isEmpty = false;
  });
}
