/** Evidence from how the parts hang on the whole. */
import { depthAt, type SentenceView } from "../../text/sentence-view.ts";
import { has } from "../../text/words.ts";
import type { Candidate } from "../candidates.ts";
import type { Figure } from "../figures.ts";
import type { Total } from "../scene.ts";
import type { Evidence } from "./setting.ts";

/** In one bracket behind the whole, each part in its own, behind a colon, in its clause, behind another sentence, or of one denominator. */
export const link: Evidence = (candidate) => {
  const { here, total } = candidate.whole;
  if (here) return within(candidate, here);
  return total ? fromBefore(candidate, total) : ["link:denominator"];
};

const below = ({ series }: Candidate): string => (series === "below" ? "below-" : "");

function within(candidate: Candidate, whole: Figure): string[] {
  const { parts, scene, skipped } = candidate;
  const { view } = scene;
  const first = parts[0]!;
  const between = view.tokens.slice(whole.to, first.from);
  const gap = [1, 3, 6, 12, 20].find((most) => between.length <= most) ?? "more";
  const found = [`link:${below(candidate)}${linkOf(view, whole, parts)}`, `gap:${gap}`, `skipped:${skipped}`];
  const isOpened = first.depth > whole.depth && between.filter(({ kind }) => kind === "punct").length === 1;
  return isOpened ? [...found, "opens-bracket"] : found;
}

const marks = ["colon", "semicolon", "comma", "and", "or", "versus"] as const;

function linkOf(view: SentenceView, whole: Figure, parts: readonly Figure[]): string {
  const first = parts[0]!;
  if (first.depth > whole.depth) return parts.every(({ opened }) => opened === first.opened) ? "bracket" : "brackets";
  const between = view.tokens.slice(whole.to, first.from);
  const isAt = (name: string) =>
    between.some((token, i) => has(token, name) && depthAt(view, whole.to + i) <= first.depth);
  const mark = marks.find(isAt) ?? "plain";
  return mark === "or" || mark === "versus" ? "and" : mark;
}

function fromBefore(candidate: Candidate, total: Total): string[] {
  const { scene, told, skipped } = candidate;
  const back = `back:${Math.min(4, scene.sentence - total.sentence)}`;
  const common = [back, `skipped:${Math.min(2, skipped)}`];
  if (scene.counts.includes(total)) return [`link:${below(candidate)}before-count`, ...common];
  if (!scene.totals.includes(total)) return [`link:${below(candidate)}before-arm`, ...common];
  const distinct = new Set(scene.totals.map(({ n }) => n)).size;
  return [
    `link:${below(candidate)}before`,
    `told:${told}`,
    `totals:${Math.min(4, distinct)}`,
    distinct === 1 ? "only-total" : "other-totals",
    scene.totals[0] === total ? "first-total" : "later-total",
    ...common,
  ];
}

/** Another number stands between that is as likely the whole, or the text goes on with larger ones. */
export const nearer: Evidence = ({ parts, scene, skipped, whole: { n, here, total } }) => {
  const largest = Math.max(...parts.map((part) => part.n));
  const isOver = (other: number) => other > largest && other !== n;
  const between = scene.figures.filter(({ at }) => at >= (here?.to ?? -1) && at < parts[0]!.at);
  const found: string[] = [];
  if (between.some((figure) => isOver(figure.n))) found.push("nearer-whole");
  else if (skipped > 0) found.push("nearer-small");
  if (total) {
    const later = scene.totals.slice(scene.totals.indexOf(total) + 1);
    if (later.some((other) => isOver(other.n))) found.push("other-later");
    if (scene.totals.every((other) => other.n <= n)) found.push("largest-total");
  }
  if (scene.figures.some((figure) => figure.at > parts.at(-1)!.at && figure.n >= largest)) found.push("larger-behind");
  return found;
};
