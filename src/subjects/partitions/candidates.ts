/** The divisions that a sentence may tell of: every number with the run of numbers behind it. Whether they add up is not asked. */
import type { Draft } from "../../extractors/extractor.ts";
import { anyDraft } from "../text/drafts.ts";
import { depthAt } from "../text/sentence-view.ts";
import { has } from "../text/words.ts";
import { denominatorsOf, type Figure } from "./figures.ts";
import type { Scene, Total } from "./scene.ts";

/** The number that parts may make up: a figure of their sentence, or a total told before it. */
export interface Whole {
  readonly n: number;
  readonly draft: Draft | null;
  readonly here: Figure | null;
  readonly total: Total | null;
}

export interface Candidate {
  readonly scene: Scene;
  readonly whole: Whole;
  readonly parts: readonly Figure[];
  /** `skipped`: numbers between the whole and the parts. `told`: how many totals were told behind the whole. */
  readonly skipped: number;
  readonly told: number;
  /** The parts are denominators of fractions. */
  readonly isBelow: boolean;
}

/** No more than so many parts, so many words between two of them, and so many numbers passed over. */
const limits = { parts: 9, words: 60, skipped: 2, told: 3 };

export function* candidatesOf(scene: Scene): Iterable<Candidate> {
  for (const isBelow of [false, true]) {
    const figures = isBelow ? denominatorsOf(scene.figures) : scene.figures;
    for (const first of figures.keys()) {
      const parts = runFrom(scene, figures, first);
      if (parts) yield* wholesOf(scene, () => parts, isBelow);
    }
  }
  for (const parts of scene.sexRatios) yield* wholesOf(scene, () => parts, false);
  for (const { figure, times } of scene.groups) {
    const partsOf = (n: number) => Array.from({ length: times ?? nearestTimes(n, figure.n) }, () => figure);
    yield* wholesOf(scene, partsOf, false, figure.n);
  }
}

/** How many groups come nearest to a whole, where the text does not say: two to four. */
const nearestTimes = (whole: number, each: number): number => Math.min(4, Math.max(2, Math.round(whole / each)));

/**
 * The wholes that parts may have: the numbers before them in the sentence, else the totals told before it. Of groups of one size no
 * number up to it is the whole: in `36 gilts were assigned to 3 groups of 12` the 3 tells how many there are.
 */
function* wholesOf(
  scene: Scene,
  partsOf: (whole: number) => readonly Figure[],
  isBelow: boolean,
  size = 0,
): Iterable<Candidate> {
  const { from } = partsOf(0)[0]!;
  const before = scene.figures.filter((figure) => figure.to <= from && figure.n > size && !countsGroups(scene, figure));
  for (let skipped = 0; skipped <= limits.skipped; skipped++) {
    const here = before.at(-1 - skipped);
    if (!here) break;
    const parts = partsOf(here.n);
    const whole = { n: here.n, draft: here.draft, here, total: null };
    if (here.n > 1 && !isOneList(scene, here, parts) && !areThoseWhoLeft(scene, here, parts))
      yield { scene, whole, parts, skipped, told: 0, isBelow };
  }
  if (before.length > limits.skipped) return;
  const seen = new Set<number>();
  for (let i = scene.totals.length - 1; i >= 0 && seen.size < limits.told; i--) {
    const total = scene.totals[i]!;
    const { n } = total.size.value;
    if (seen.has(n) || n < 2) continue;
    seen.add(n);
    const whole = { n, draft: anyDraft(total.size), here: null, total };
    yield { scene, whole, parts: partsOf(n), skipped: before.length, told: seen.size - 1, isBelow };
  }
}

/** `79 patients with asthma, 54 healthy adults, and 33 patients with gout`: a list, of which the first is no whole. */
function isOneList({ view: { tokens } }: Scene, whole: Figure, parts: readonly Figure[]): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const isAt = (at: number, name: string) => has(tokens[at], name);
  const isListed = isAt(first.from - 1, "comma") && isAt(last.from - 1, "and") && isAt(last.from - 2, "comma");
  return isListed && tokens.slice(whole.to, first.from).some(({ folded }) => folded === "with");
}

/** `in two arms: A (n = 33) and B (n = 30)`: how many groups there are, and of nobody the whole. */
const countsGroups = ({ view: { tokens } }: Scene, { draft, at }: Figure): boolean =>
  draft === null && tokens.slice(at + 1, at + 3).some((token) => has(token, "armHead"));

/** In tokens: from a number of subjects to what they did. */
const toVerb = 4;

/** `7 were evaluable (2 patients progressed and 1 withdrew)`: the others, of whom the whole is none. */
function areThoseWhoLeft({ view: { tokens } }: Scene, { draft }: Figure, parts: readonly Figure[]): boolean {
  const population = draft?.subject?.population;
  if (population !== "evaluable" && population !== "completed") return false;
  return parts.every(({ at }) => tokens.slice(at + 1, at + 1 + toVerb).some((token) => has(token, "leaving")));
}

/** A number that is smaller than one of the parts is rarely their whole: it is one only where no other can be. */
export const isOver = ({ whole, parts }: Candidate): boolean => parts.every((part) => part.n <= whole.n);

/** The figures from one on that commas, `and` or the like join at one depth. */
function runFrom(scene: Scene, figures: readonly Figure[], first: number): readonly Figure[] | null {
  const start = figures[first]!;
  const parts = [start];
  for (let i = first + 1; i < figures.length && parts.length <= limits.parts; i++) {
    const next = figures[i]!;
    if (next.depth > start.depth) continue;
    const isNext = isJoined(scene, parts.at(-1)!, next);
    // `(n = 4), lost (n = 2) and two for other reasons`: the list goes on in another way.
    if (next.depth < start.depth && isNext && isOutOfBracket(parts)) return null;
    if (next.depth < start.depth || !isNext) break;
    parts.push(next);
  }
  if (isProduct(scene, parts.at(-1)!) || goesOn(scene, parts.at(-1)!)) return null;
  return parts.length > 1 && parts.length <= limits.parts ? parts : null;
}

/** `6 time points, 3 mice each`: so many of the one to each of the other. */
const isProduct = ({ view: { tokens } }: Scene, { to }: Figure): boolean => tokens[to]?.folded === "each";

/** Each part stands in a bracket of its own. */
const isOutOfBracket = (parts: readonly Figure[]): boolean => parts.length > 1 && parts[0]!.opened !== parts[1]!.opened;

/** `letrozole (n = 30), placebo (n = 31) or waiting`: another group follows, without a number. */
function goesOn({ view: { tokens } }: Scene, { to, opened }: Figure): boolean {
  return has(tokens[opened >= 0 && has(tokens[to], "close") ? to + 1 : to], "or");
}

const joints = ["comma", "semicolon", "and", "or", "versus", "connective"] as const;

function isJoined({ view }: Scene, a: Figure, b: Figure): boolean {
  let words = 0;
  let isJoint = false;
  for (let i = a.at + 1; i < b.at; i++) {
    const token = view.tokens[i]!;
    // A full stop ends what is set side by side; those with one thing and/or another are in both.
    if (has(token, "stop") || (has(token, "slash") && has(view.tokens[i + 1], "or"))) return false;
    if (depthAt(view, i) <= a.depth && ++words > limits.words) return false;
    if (depthAt(view, i) <= a.depth && joints.some((name) => has(token, name))) isJoint = true;
  }
  return isJoint;
}
