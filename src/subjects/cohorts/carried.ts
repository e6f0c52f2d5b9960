/** Reads whom shares that are set against each other are of where their sentence names nobody: those that were told before, in their order. */
import type { Cohort } from "../../claims/index.ts";
import { clauseAt, depthAt, openedAt, type SentenceView } from "../text/sentence-view.ts";
import { has, setOf } from "../text/words.ts";
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
  if (row.form !== "versus" && !row.isRespective) return null;
  const { view } = scene;
  const { from } = row.shares[0]!.place;
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
