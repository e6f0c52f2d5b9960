/** The runs of numbers in a sentence that may be the parts of one whole: what commas, `and` or the like join at one depth. */
import { depthAt } from "../text/sentence-view.ts";
import { has } from "../text/words.ts";
import { cues } from "./cues.ts";
import { denominatorsOf, type Figure } from "./figures.ts";
import { leadOf } from "./labels.ts";
import type { Scene } from "./scene.ts";

/** Which numbers of a sentence are looked at: all, those of which a claim is made, sizes behind `n =`, denominators of fractions, or the sizes of arms over several sentences. */
export type Series = "all" | "claims" | "sizes" | "below" | "arms";

export interface Run {
  readonly series: Series;
  readonly parts: readonly Figure[];
  /** The list goes on behind its `and`, with what may be of another whole. */
  readonly isCut: boolean;
  /** The number before the first part that it is joined to, as parts are to each other. */
  readonly listed: Figure | null;
}

/** No more than so many parts, and so many words between two of them. */
const limits = { parts: 9, words: 60 };

/** Every run of numbers once, by the first series that it is in. */
export function* runsOf(scene: Scene): Iterable<Run> {
  const seen = new Set<string>();
  for (const series of ["all", "claims", "sizes", "below"] as const) {
    const figures = figuresIn(scene, series);
    // What is passed over makes the difference: a series that passes over nothing has the runs of all.
    if (series !== "all" && figures.length === scene.figures.length && series !== "below") continue;
    for (const first of figures.keys()) {
      const listed = listedBefore(scene, figures, first);
      for (const { parts, isCut } of runsFrom(scene, figures, first)) {
        const key = `${series === "below"} ${parts.map(({ at }) => at).join(" ")}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield { series, parts, isCut, listed };
      }
    }
  }
}

function figuresIn({ figures, view }: Scene, series: Series): readonly Figure[] {
  if (series === "below") return denominatorsOf(figures);
  if (series === "claims") return figures.filter(({ draft }) => draft !== null);
  return series === "sizes" ? figures.filter((figure) => leadOf(view, figure) === "n=") : figures;
}

function listedBefore(scene: Scene, figures: readonly Figure[], first: number): Figure | null {
  const [before, start] = [figures[first - 1], figures[first]!];
  return before && before.depth === start.depth && isJoined(scene, before, start) ? before : null;
}

/** The run from a number on, and what of it an `and` closes before it goes on. */
function* runsFrom(
  scene: Scene,
  figures: readonly Figure[],
  first: number,
): Iterable<{ readonly parts: readonly Figure[]; readonly isCut: boolean }> {
  const parts = longestFrom(scene, figures, first);
  for (let length = 2; length < parts.length && length <= limits.parts; length++)
    if (isLastOfList(scene, parts[length - 2]!, parts[length - 1]!))
      yield { parts: parts.slice(0, length), isCut: true };
  const last = parts.at(-1);
  const isWhole =
    last && parts.length > 1 && parts.length <= limits.parts && !isProduct(scene, last) && !goesOn(scene, last);
  if (isWhole) yield { parts, isCut: false };
}

function longestFrom(scene: Scene, figures: readonly Figure[], first: number): readonly Figure[] {
  const start = figures[first]!;
  const parts = [start];
  for (let i = first + 1; i < figures.length && parts.length <= limits.parts; i++) {
    const next = figures[i]!;
    if (next.depth > start.depth) continue;
    const isNext = isJoined(scene, parts.at(-1)!, next);
    // `(n = 4), lost (n = 2) and two for other reasons`: the list goes on in another way, unless it was closed before.
    if (
      next.depth < start.depth &&
      isNext &&
      isOutOfBracket(parts) &&
      !isLastOfList(scene, parts.at(-2)!, parts.at(-1)!)
    )
      return [];
    if (next.depth < start.depth || !isNext) break;
    parts.push(next);
  }
  return parts;
}

/** Each part stands in a bracket of its own. */
const isOutOfBracket = (parts: readonly Figure[]): boolean => parts.length > 1 && parts[0]!.opened !== parts[1]!.opened;

const closing = ["and", "or", "versus"] as const;

/** `and` or the like stands between the two, and no comma or semicolon behind it. */
function isLastOfList({ view }: Scene, a: Figure, b: Figure): boolean {
  for (let i = b.from - 1; i > a.at; i--) {
    const token = view.tokens[i]!;
    if (depthAt(view, i) > b.depth) continue;
    if (closing.some((name) => has(token, name))) return true;
    if (has(token, "comma") || has(token, "semicolon")) return false;
  }
  return false;
}

/** `6 time points, 3 mice each`: so many of the one to each of the other. */
const isProduct = ({ view: { tokens } }: Scene, { to }: Figure): boolean => tokens[to]?.folded === "each";

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
    if (depthAt(view, i) > a.depth) continue;
    if (++words > limits.words) return false;
    if (joints.some((name) => has(token, name)) || cues.contrast.has(token.folded)) isJoint = true;
  }
  return isJoint;
}
