/** Reads whom shares that are set against each other are of where their sentence names nobody: those that were told before, in their order. */
import type { Cohort } from "../../claims/index.ts";
import { clauseAt, depthAt, openedAt, type SentenceView } from "../text/sentence-view.ts";
import { has, setOf } from "../text/words.ts";
import { besideOf } from "./beside.ts";
import { cues } from "./cues.ts";
import type { Row } from "./rows.ts";
import type { Known, Scene } from "./scene.ts";
import type { Story } from "./story.ts";

/** The arms that the text set against each other last, or that the sentence before names, or of the study: as many as the row has shares. */
export function carriedOf(row: Row, scene: Scene, story: Story, known: Known): readonly Cohort[] | null {
  const count = row.shares.length;
  if (count < 2 || scene.named.some(({ dimension }) => dimension === "arm")) return null;
  // As many as the study has arms, and more than two: no list of anything else.
  if (count > 2 && known.isSized && known.arms.length === count && row.form !== "slash") return known.arms;
  if (row.form !== "versus" && !row.isRespective && !isOfRates(row, scene)) return null;
  const { view } = scene;
  const { from } = row.shares[0]!.place;
  // `71% of the treated compared with 41% of those who waited`: each has its own.
  const own = row.shares.map(({ place }) => besideOf(place, scene.named, view, view.to));
  if (
    own.every((beside) => beside && beside.side !== "before") &&
    new Set(own.map((beside) => beside!.cohort.key)).size === count
  )
    return null;
  const opened = openedAt(view, from);
  const at = opened < 0 ? from : opened;
  if (row.form === "list" && isOfEvents(view, at)) return null;
  if (view.tokens.slice(view.from, view.to).some(({ folded }) => cues.direction.has(folded))) return null;
  const told = [story.compared, story.told.arm[0]?.cohorts ?? []];
  // `alike in the two arms (10% v 12%)`: those of the study, in their order.
  const isOfArms =
    known.isSized && view.tokens.slice(clauseFrom(view, at), at).some(({ folded }) => armHeads.has(folded));
  const fits = isOfArms ? [known.arms, ...told] : [...told, known.arms];
  return fits.find((cohorts) => cohorts.length === count) ?? null;
}

/** `the remission rates were 38% and 44%`: of one thing, in as many groups. */
function isOfRates({ shares, form }: Row, { view: { tokens, from: start } }: Scene): boolean {
  const { from } = shares[0]!.place;
  const ends = tokens.slice(shares.at(-1)!.place.to).find(({ text }) => text !== "%" && text !== "respectively");
  const isEnd = ends === undefined || /^[.,;]$/.test(ends.text);
  if (form !== "list" || shares.length !== 2 || !isEnd || !has(tokens[from - 1], "be")) return false;
  const at = tokens.slice(start, from).findLastIndex((token) => has(token, "rate") && has(token, "plural"));
  return at >= 0 && !tokens.slice(start, start + at).some(({ folded }) => folded === "and" || folded === ",");
}

const armHeads = setOf("arms groups");

function clauseFrom(view: SentenceView, at: number): number {
  let from = at;
  while (from > view.from && clauseAt(view, from - 1) === clauseAt(view, at)) from--;
  return from;
}

/** `nausea and fever occurred in 5% and 1%`: the list is of what happened, told in the clause before it. */
function isOfEvents(view: SentenceView, at: number): boolean {
  const clause = clauseAt(view, at);
  let i = at - 1;
  for (; i >= view.from && clauseAt(view, i) === clause; i--) {
    const token = view.tokens[i]!;
    if (depthAt(view, i) > depthAt(view, at)) continue;
    if (token.kind === "number") return false;
    const before = view.tokens[i - 1];
    if (/^(?:and|or|,)$/.test(token.folded) && i > view.from && !has(before, "function") && !has(before, "connective"))
      return true;
  }
  return false;
}
