/** The divisions that a sentence may tell of: every run of numbers with the numbers that it may make up. Whether they do is not asked. */
import type { Draft } from "../../extractors/extractor.ts";
import { asShare } from "../text/drafts.ts";
import { has } from "../text/words.ts";
import type { Figure } from "./figures.ts";
import { type Run, runsOf, type Series } from "./runs.ts";
import { armOf, type Scene, type Total } from "./scene.ts";

/** The number that parts may make up: a figure of their sentence, a total told before it, or the denominator that is printed with the first of them. */
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
  readonly series: Series;
  readonly isCut: boolean;
  readonly listed: Figure | null;
}

/** No more than so many numbers passed over, and totals gone back. */
const limits = { skipped: 2, told: 3 };

export function* candidatesOf(scene: Scene): Iterable<Candidate> {
  for (const run of runsOf(scene)) {
    yield* wholesOf(scene, run, () => run.parts);
    yield* ofDenominator(scene, run);
  }
  yield* ofArms(scene);
  for (const parts of scene.sexRatios) yield* wholesOf(scene, alone, () => parts);
  for (const { figure, times } of scene.groups) {
    const partsOf = (n: number) => Array.from({ length: times ?? nearestTimes(n, figure.n) }, () => figure);
    yield* wholesOf(scene, alone, partsOf, figure.n);
  }
}

/** How many groups come nearest to a whole, where the text does not say: two to four. */
const nearestTimes = (whole: number, each: number): number => Math.min(4, Math.max(2, Math.round(whole / each)));

type Listed = Pick<Run, "series" | "isCut" | "listed">;

/** What is no list of numbers. */
const alone: Listed = { series: "all", isCut: false, listed: null };

/**
 * The wholes that parts may have: the numbers before them in the sentence, else the totals told before it. Of groups of one size no
 * number up to it is the whole: in `36 gilts were assigned to 3 groups of 12` the 3 tells how many there are.
 */
function* wholesOf(
  scene: Scene,
  { series, isCut, listed }: Listed,
  partsOf: (whole: number) => readonly Figure[],
  size = 0,
): Iterable<Candidate> {
  const common = { scene, series, isCut, listed };
  const { from } = partsOf(0)[0]!;
  const before = scene.figures.filter((figure) => figure.to <= from && figure.n > size && !countsGroups(scene, figure));
  for (let skipped = 0; skipped <= limits.skipped; skipped++) {
    const here = before.at(-1 - skipped);
    if (!here) break;
    const parts = partsOf(here.n);
    const whole = { n: here.n, draft: here.draft, here, total: null };
    if (
      here.n > 1 &&
      !isOneList(scene, here, parts) &&
      !areThoseWhoLeft(scene, here, parts) &&
      !namesGroup(scene, here, parts)
    )
      yield { ...common, whole, parts, skipped, told: 0 };
  }
  if (before.length > limits.skipped) return;
  const skipped = before.length;
  const seen = new Set<number>();
  for (let i = scene.totals.length - 1; i >= 0 && seen.size < limits.told; i--) {
    const total = scene.totals[i]!;
    if (seen.has(total.n) || total.n < 2) continue;
    seen.add(total.n);
    yield { ...common, whole: wholeOf(total), parts: partsOf(total.n), skipped, told: seen.size - 1 };
  }
  for (const total of othersTold(scene, partsOf(0)))
    if (!seen.has(total.n) && total.n > size) {
      seen.add(total.n);
      yield { ...common, whole: wholeOf(total), parts: partsOf(total.n), skipped, told: 0 };
    }
}

const wholeOf = (total: Total) => ({ n: total.n, draft: total.draft, here: null, total });

/**
 * What is the whole of some only: the size of an arm is that of its own subjects, `33 in study group ... 1 CR, 20 SD and 12 PD in study group`; and
 * how many something befell is that of the next sentence, `Recurrence was seen in 66 (9%). It was local in 27 and distant in 39`.
 */
function* othersTold({ arms, counts, sentence }: Scene, parts: readonly Figure[]): Iterable<Total> {
  const keys = new Set(parts.map(({ draft }) => draft?.subject?.cohort?.key ?? ""));
  const [key] = keys;
  const arm = keys.size === 1 && key !== "" ? arms.get(key!) : undefined;
  if (arm && arm.n > 1) yield arm;
  for (const count of counts) if (sentence - count.sentence === 1 && count.n > 1) yield count;
}

const mostArms = 4;

/** `The exercise group (n = 79) ... The control group (n = 81)`: the arms of which the sentences before it state the sizes, with those of its own. */
function* ofArms(scene: Scene): Iterable<Candidate> {
  const own = scene.figures.filter(({ draft }) => draft && armOf(draft) !== null);
  const keys = new Set(own.map(({ draft }) => armOf(draft!)));
  const earlier = scene.recentArms.flatMap(({ key, figure, reading }) =>
    figure && reading === scene.reading && !keys.has(key) ? figure : [],
  );
  if (own.length === 0 || earlier.length === 0 || own.length + earlier.length > mostArms) return;
  const parts = [...earlier.sort((a, b) => a.at - b.at), ...own];
  yield* wholesOf(scene, { series: "arms", isCut: false, listed: null }, () => parts);
}

/** `Twenty of the 40 patients had one, the other 20 none`, `3 of 28 lesions, 15/28 and 10/28`: the denominator of the first, and of no other of them. */
function* ofDenominator(scene: Scene, { parts, ...run }: Run): Iterable<Candidate> {
  if (run.series === "below") return;
  const printed = parts.map(printedDenominator);
  const n = printed[0]!;
  if (n === null || n < 2 || printed.some((other) => other !== null && other !== n)) return;
  yield { ...run, scene, whole: { n, draft: null, here: null, total: null }, parts, skipped: 0, told: 0 };
}

export function printedDenominator({ draft }: Figure): number | null {
  const share = draft && asShare(draft)?.value;
  return share?.denominatorFrom?.how === "printed" ? share.denominator : null;
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

/** `minutes: 5 (n = 12), 15 (n = 13), or 45 (n = 11)`: a number with the size of its group behind it is the group's name. */
const namesGroup = ({ view: { tokens } }: Scene, { draft, to }: Figure, [first, second]: readonly Figure[]): boolean =>
  draft === null && has(tokens[to], "open") && first!.opened === to && second!.opened !== to;

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
