/** Every pair of bounds of a sentence as its forms read them, with the name that stands with it or that was announced. */
import { around, asKind, type Bounds, type Confidence, type Figure, figureIn } from "../../forms/index.ts";
import type { Mention, Scene, Token } from "../../language/index.ts";
import { holdsMention, statisticUnits } from "./units.ts";

/** What two bounds are. */
export interface Label {
  readonly kind: "ci" | "range" | "IQR";
  /** Of a confidence interval. */
  readonly confidence: Confidence | null;
  /** Told by the distances of the bounds from their middle, which are those of a ratio. */
  readonly isRatio?: true;
}

/** A pair of bounds; `at` is the unit that holds it, `to` the first one behind. */
export interface Candidate {
  readonly mention: Mention;
  readonly bounds: Bounds;
  /** What is printed with it, or `null`. */
  readonly label: Label | null;
  /** An estimate printed in the same unit. */
  readonly estimate: Figure | null;
  readonly isCued: boolean;
  readonly at: number;
  readonly to: number;
  /** Its number in the sentence. */
  readonly index: number;
  /** What the sentence named last before: a name without bounds of its own (`HR (95% CI)`), or other bounds. */
  readonly announced: Label | null;
  readonly previous: Candidate | null;
  /** Place among the bounds of one name, and all of them. */
  readonly member: number;
  readonly list: readonly Bounds[];
}

export interface SentenceCandidates {
  readonly units: readonly Token[];
  readonly candidates: readonly Candidate[];
  /** Some name stands without bounds of its own. */
  readonly announces: boolean;
  readonly told: Told;
}

/** What is told of numbers, by where they begin. */
export interface Told {
  readonly noEstimates: ReadonlySet<number>;
  readonly ratios: ReadonlySet<number>;
  readonly differences: ReadonlySet<number>;
  /** A time before something: `before surgery`. */
  readonly countsDown: boolean;
}

const nothing: ReadonlySet<number> = new Set();
const none: SentenceCandidates = {
  units: [],
  candidates: [],
  announces: false,
  told: { noEstimates: nothing, ratios: nothing, differences: nothing, countsDown: false },
};

/** Mentions that hold bounds. */
const bounding: ReadonlySet<string> = new Set(["bounds", "range", "interval"]);

export function candidatesIn(scene: Scene): SentenceCandidates {
  if (!holdsMention(scene, bounding)) return none;
  const units = statisticUnits(scene);
  const candidates: Candidate[] = [];
  let announced: Label | null = null;
  let previous: Candidate | null = null;
  let announces = false;
  for (const [at, unit] of units.entries()) {
    // `interquartile range` is one name.
    const isSecond = units[at - 1]?.lexeme.classes.has("iqr") ?? false;
    const own = isSecond ? null : announcedBy(unit);
    announced = own ?? announced;
    announces ||= own !== null;
    for (const read of ofMention(units, at)) {
      const candidate: Candidate = { ...read, index: candidates.length, announced, previous };
      candidates.push(candidate);
      if (!candidate.label) continue;
      previous = candidate;
      announced = null;
    }
  }
  return { units, candidates, announces, told: toldIn(scene) };
}

const isBefore = ({ folded }: Token): boolean => /^(?:before|prior|preceding)$/.test(folded);

function toldIn({ overlays, units }: Scene): Told {
  const starts = (kind: string): ReadonlySet<number> =>
    new Set(overlays.flatMap((mention) => (mention.kind === kind ? [(mention.value as { start: number }).start] : [])));
  const excluded = overlays.flatMap(({ kind, value }) =>
    kind.startsWith("no-estimate") ? (value as readonly number[]) : [],
  );
  return {
    noEstimates: new Set(excluded),
    ratios: starts("named-ratio"),
    differences: starts("named-difference"),
    countsDown: units.some(isBefore),
  };
}

/** The name that a unit is by itself: `95% CI`, `range`, `IQR`. */
export function announcedBy({ mention, folded, lexeme: { classes, form } }: Token): Label | null {
  // `short-range` is no name.
  if (!mention && form !== folded && folded.includes("-")) return null;
  const confidence = asKind(mention, "confidence")?.value;
  if (confidence) return { kind: "ci", confidence };
  if (classes.has("iqr")) return { kind: "IQR", confidence: null };
  return classes.has("range") ? { kind: "range", confidence: null } : null;
}

type Read = Omit<Candidate, "index" | "announced" | "previous">;

function ofMention(units: readonly Token[], at: number): Read[] {
  const { mention } = units[at]!;
  if (!mention) return [];
  const base = { mention, label: null, estimate: null, isCued: false, at, to: at + 1 };
  const each = (list: readonly Bounds[], own: Partial<Read>): Read[] =>
    list.map((bounds, member) => ({ ...base, ...own, bounds, member, list }));
  const alone = asKind(mention, "bounds")?.value;
  if (alone) return each([alone], {});
  const range = asKind(mention, "range")?.value;
  if (range) return each(range.bounds, { label: { kind: range.rangeKind, confidence: null }, isCued: range.isCued });
  const interval = asKind(mention, "interval")?.value;
  if (!interval) return [];
  const { confidence, bounds, estimate, half } = interval;
  const middle = half && (estimate ?? figureIn(units.slice(Math.max(0, at - 1), at)));
  const list = half && middle ? [around(middle, half, mention)] : bounds;
  return each(list, { label: { kind: "ci", confidence }, estimate });
}
