/** Which cohort is named right beside a share, with nothing but small words between. */
import type { Cohort } from "../../claims/index.ts";
import type { DraftPlace } from "../text/place.ts";
import { depthAt, type SentenceView } from "../text/sentence-view.ts";
import { has, setOf } from "../text/words.ts";
import type { Mention } from "./registry.ts";

export type Side = "inside" | "behind" | "before";

const linksBehind = setOf(
  "with for in on of among to receiving received treated the a an patients subjects women men group arm cohort , ( ) % given who from those assigned randomized randomised by under after cases dogs ctc grade only evaluable assessable per respectively",
);
const linksBefore = setOf(
  "arm group cohort was were had : , = ( [ of in rate rates patients the is achieved showed a an % at recipients there with for only and orr rr dcr cr reached experienced",
);

/** The cohort of a share as `52.2% with A`, `(A)` behind, `A: 52.2%`, `A, 29%`, `with A (71%`. */
export function besideOf(
  place: DraftPlace,
  mentions: readonly Mention[],
  view: SentenceView,
  next: number,
): { readonly cohort: Cohort; readonly side: Side } | null {
  const inside = mentions.find(({ from, to }) => from < place.to && to > place.from);
  if (inside) return { cohort: inside.cohort, side: "inside" };
  const behind = mentions.find(({ from }) => from >= place.to);
  const isBehind =
    behind &&
    behind.from <= next &&
    behind.from - place.to <= 40 &&
    isLinked(view, place.to, behind.from, linksBehind, 6);
  if (isBehind && view.tokens[behind.to]?.kind !== "number" && isLed(view, place.to, behind.from))
    return { cohort: behind.cohort, side: "behind" };
  const before = mentions.findLast(({ to }) => to <= place.from);
  if (before && place.from - before.to <= 8 && isLinked(view, before.to, place.from, linksBefore, 6))
    return { cohort: before.cohort, side: "before" };
  return null;
}

/** A name behind a comma alone is that of the next share: `29%; B, 41%`. */
function isLed({ tokens }: SentenceView, from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ text }) => text !== "%");
  return words.length === 0 || words.some(({ kind }) => kind === "word") || /^[([]$/.test(words.at(-1)!.text);
}

function isLinked(view: SentenceView, from: number, to: number, words: ReadonlySet<string>, most: number): boolean {
  const level = Math.min(depthAt(view, from), depthAt(view, to));
  let count = 0;
  for (let i = from; i < to; i++) {
    if (depthAt(view, i) > level) continue;
    const { folded, kind } = view.tokens[i]!;
    if (kind === "number" && view.tokens[i - 1]?.folded !== "grade" && view.tokens[i - 1]?.text !== "/") return false;
    if (folded === ")" || folded === "]" || folded === "/" || kind === "number") continue;
    if ((!words.has(folded) && !has(view.tokens[i], "category")) || ++count > most) return false;
  }
  return true;
}
