/** Evidence from the order in which shares and names stand: `19% and 33% in A and B`, `37 on A and 40 on B`. */
import { openedAt } from "../../text/sentence-view.ts";
import { besideOf } from "../beside.ts";
import type { Named, Scene, SceneShare } from "../scene.ts";
import { alike, type Evidence, gapOf, leadOf, sideOf } from "./setting.ts";
import type { EvidenceId } from "./words.ts";

/** Names told in one breath, as many as the row has shares, in the order of the row or out of it. */
export const inBreath: Evidence = (mention, { share: { row, position }, scene }) => {
  const count = row.shares.length;
  if (count < 2) return [];
  const side = sideOfRow(mention, row.shares);
  const { run } = mention;
  const at = run.indexOf(mention);
  const order = (isInOrder: boolean) => (isInOrder ? "order" : "disorder");
  if (run.length === count) {
    const isRight = isReversed(run, side, scene) ? at === count - 1 - position : at === position;
    const form = row.isRespective ? `${row.form}:respectively` : row.form;
    return [`${order(isRight)}:${side}`, `${order(isRight)}:${side}:${form}`];
  }
  if (run.length > count && side === "behind" && at < count) return [`${order(at === position)}:first`];
  const fromEnd = at - (run.length - count);
  if (run.length > count && side === "before" && fromEnd >= 0) return [`${order(fromEnd === position)}:last`];
  return [`unordered:${side}:${Math.min(3, run.length)}`];
};

/** As many different names before the row, or behind it, as it has shares, whatever stands between them. */
export const inSentence: Evidence = (mention, { share: { row, position }, scene }) => {
  const count = row.shares.length;
  if (count < 2) return [];
  const side = sideOfRow(mention, row.shares);
  if (side === "among") return [];
  const found: EvidenceId[] = [];
  if (count === 2) found.push(`${position === 0 ? "first" : "second"}-${side}`);
  const names = alike(mention, scene).filter((name) => sideOfRow(name, row.shares) === side);
  const nearest =
    side === "before"
      ? distinct([...names].reverse())
          .slice(0, count)
          .reverse()
      : distinct(names).slice(0, count);
  const at = nearest.findIndex(({ cohort }) => cohort.key === mention.cohort.key);
  if (nearest.length === count && at >= 0) found.push(`${at === position ? "order" : "disorder"}-loose:${side}`);
  return found;
};

/** `A had a higher rate than B (40% vs 20%)`: what is compared stands before the word of comparison, what it is compared with behind it. */
export const frame: Evidence = (mention, { share: { row, position }, scene }) => {
  const { view } = scene;
  const start = row.shares[0]!.place.from;
  if (row.shares.length !== 2 || mention.from >= start) return [];
  const marker = lastComparison(view, start);
  if (marker < 0) return [];
  const side = mention.to <= marker ? "before" : "behind";
  const names = alike(mention, scene).filter(({ from, to }) =>
    side === "before" ? to <= marker : from > marker && to <= start,
  );
  const isNearest = (side === "before" ? names.at(-1) : names[0]) === mention;
  const isOwn = (side === "before") === (position === 0);
  const fit = isOwn ? "own" : "other";
  const found: EvidenceId[] = [`frame:${fit}:${side}`, `frame:${fit}:${side}:${row.form}`];
  if (isNearest) found.push(`frame:${fit}:${side}:nearest`);
  return found;
};

/** `the rate with A was 40% versus 20% with B`: two figures set against each other with a name on either side. */
export const flank: Evidence = (mention, { share: { row, position }, scene }) => {
  if (row.form !== "versus" || row.shares.length !== 2) return [];
  const [first, second] = row.shares;
  const names = alike(mention, scene);
  const isAmong = names.some(({ from, to }) => from < second!.place.from && to > first!.place.to);
  const last = besideOf(second!.place, names, scene.view, scene.view.to);
  const behind = last?.side === "behind" ? names.find(({ from }) => from >= second!.place.to) : undefined;
  if (isAmong || !behind || openedAt(scene.view, first!.place.from) >= 0) return [];
  const before = names.findLast(({ to, cohort }) => to <= first!.place.from && cohort.key !== behind.cohort.key);
  const side = mention === behind ? "behind" : mention === before ? "before" : null;
  if (!side) return [];
  const isOwn = (side === "behind") === (position === 1);
  return [`flank:${isOwn ? "own" : "other"}:${side}`, `flank:${isOwn ? "own" : "other"}:${before ? "two" : "one"}`];
};

/** The last word of comparison before a row, not the one that opens the sentence. */
function lastComparison({ tokens, from }: Scene["view"], end: number): number {
  for (let i = end - 1; i > from + 1; i--) {
    const { classes } = tokens[i]!.lexeme;
    if (tokens[i]!.folded === "than" || tokens[i]!.folded === "compared" || classes.has("versus")) return i;
  }
  return -1;
}

/** Shares and names that take turns through the sentence. */
export const turns: Evidence = (mention, { share, scene }) => {
  const names = alike(mention, scene);
  if (scene.shares.length !== names.length || names.length < 2 || names[share.index] !== mention) return [];
  if (distinct(names).length !== names.length) return [];
  const places = scene.shares.map(({ placed }) => placed.place);
  const isBehind = places.every(
    ({ to }, i) => names[i]!.from >= to && names[i]!.to <= (places[i + 1]?.from ?? Number.POSITIVE_INFINITY),
  );
  const isBefore = places.every(
    ({ from }, i) => names[i]!.to <= from && (i === 0 || names[i]!.from >= places[i - 1]!.to),
  );
  return isBehind ? ["turns:behind"] : isBefore ? ["turns:before"] : [];
};

/** Another share of the sentence has another name in the same place, led to by the same word: `19% of A ... 15% of B`. */
export const parallel: Evidence = (mention, { share, scene }) => {
  const gap = gapOf(mention, share);
  if (gap > 8) return [];
  const lead = leadOf(mention, scene.view);
  const isBehind = sideOf(mention, share) === "behind";
  const hasTwin = scene.shares.some(
    (other) =>
      other !== share &&
      scene.named.some((name) => {
        const { from, to } = other.placed.place;
        const away = isBehind ? name.from - to : from - name.to;
        const isAlike = away >= 0 && Math.abs(away - gap) <= 3;
        return (
          isAlike && name.cohort.key !== mention.cohort.key && (lead === "no" || leadOf(name, scene.view) === lead)
        );
      }),
  );
  return hasTwin ? ["parallel", `parallel:${mention.open ? "open" : "known"}`] : [];
};

function sideOfRow({ from, to }: Named, shares: SceneShare["row"]["shares"]): "behind" | "before" | "among" {
  return from >= shares.at(-1)!.place.to ? "behind" : to <= shares[0]!.place.from ? "before" : "among";
}

/** `Compared with A, B had a higher rate (39% vs 14%)`. */
function isReversed(run: readonly Named[], side: string, { view }: Scene): boolean {
  const opening = view.tokens.slice(Math.max(view.from, run[0]!.from - 4), run[0]!.from);
  return run.length === 2 && side === "before" && opening.some(({ folded }) => folded === "compared");
}

function distinct(names: readonly Named[]): Named[] {
  const seen = new Set<string>();
  return names.filter(({ cohort }) => !seen.has(cohort.key) && seen.add(cohort.key));
}
