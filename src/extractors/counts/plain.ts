/** A sentence without its intervals, ranges and p values, so that what they stand between meets: `38% (95% CI, 28-49) and 44%` reads `38% and 44%`. */
import type { Range } from "../../forms/index.ts";
import { type Mention, mentionsIn, type Scene, type Token } from "../../language/index.ts";
import { isClose, isOpen } from "./cursor.ts";
import { units } from "./nouns.ts";

const dropped = new Set(["interval", "range", "bounds", "p"]);

/** The tokens that remain; brackets left with nothing but punctuation go too. */
export function plainTokens(scene: Scene): Token[] {
  const { tokens } = scene;
  const mentions = [...mentionsIn(scene.units)].filter(({ kind }) => dropped.has(kind));
  if (mentions.length === 0) return [...tokens];
  const isDropped = tokens.map(() => false);
  for (const mention of mentions) {
    const start = startOf(mention);
    const from = tokens.findIndex((token) => token.start >= start);
    for (let at = from; at < tokens.length && tokens[at]!.start < mention.end; at++) isDropped[at] = true;
  }
  dropEmptyBrackets(tokens, isDropped);
  const kept = tokens.filter((_, index) => !isDropped[index]);
  // `17 (14.5%,) of 117`: a separator left in front of a closing bracket.
  return kept.filter((token, index) => !(/^[,;:]$/.test(token.text) && isClose(kept[index + 1])));
}

/** The words that announce a bare range (`aged 54-93 years`) stay. */
function startOf({ kind, value, start, units }: Mention): number {
  return kind === "range" && (value as Range).isCued
    ? (units.find((unit) => unit.kind !== "word")?.start ?? start)
    : start;
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
