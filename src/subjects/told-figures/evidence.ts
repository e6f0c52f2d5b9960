/** Evidence for whether two figures that are a slip apart are meant to be one: the ids of what holds; their weights are in `weights.json`. */
import type { ToldFigure, Words } from "./figures.ts";
import type { Pair } from "./pairs.ts";
import { slipKind } from "./slips.ts";

/** How telling a word is: the fewer contexts of the document have it, the more. */
export class WordWeights {
  readonly #contexts = new Map<string, number>();
  readonly #total: number;
  readonly #alike = new Map<string, number>();

  constructor(figures: readonly ToldFigure[]) {
    for (const figure of figures) this.#alike.set(shapeOf(figure), (this.#alike.get(shapeOf(figure)) ?? 0) + 1);
    const contexts = new Set(figures.map(({ context }) => context));
    this.#total = contexts.size;
    for (const { words } of contexts)
      for (const word of words.byStem.keys()) this.#contexts.set(word, (this.#contexts.get(word) ?? 0) + 1);
  }

  of(word: string): number {
    return Math.log(1 + this.#total / (this.#contexts.get(word) ?? 1));
  }

  /** How many figures of the document look like this one: the more there are, the more come near it by chance. */
  alike(figure: ToldFigure): number {
    return this.#alike.get(shapeOf(figure)) ?? 0;
  }

  /** Of the words of the one that has less, how much both have, from 0 to 1. */
  shared(a: Words, b: Words): number {
    const [sumA, sumB] = [this.#sum(a), this.#sum(b)];
    const least = Math.min(sumA, sumB);
    if (least === 0) return 0;
    let both = 0;
    for (const word of a.byStem.keys()) if (b.byStem.has(word)) both += this.of(word);
    return both / least;
  }

  /** What both have, whatever else they have. */
  common(a: Words, b: Words): number {
    let both = 0;
    for (const word of a.byStem.keys()) if (b.byStem.has(word)) both += this.of(word);
    return both;
  }

  /** The words that both have, the most telling first. */
  both(a: Words, b: Words): readonly string[] {
    const stems = [...a.byStem.keys()].filter((stem) => b.byStem.has(stem));
    return stems.sort((x, y) => this.of(y) - this.of(x)).map((stem) => a.byStem.get(stem)!);
  }

  /** What the one has that the other lacks. */
  lacking(a: Words, b: Words): number {
    let sum = 0;
    for (const word of a.byStem.keys()) if (!b.byStem.has(word)) sum += this.of(word);
    return sum;
  }

  #sum(words: Words): number {
    let sum = 0;
    for (const word of words.byStem.keys()) sum += this.of(word);
    return sum;
  }
}

const shapeOf = ({ value, unit }: ToldFigure): string => `${value.digits.length} ${value.scale} ${unit}`;

const step = (value: number, steps: readonly number[]): number => steps.filter((least) => value >= least).length;

/** Nothing but the likeness of the two figures speaks for one: hardly a word, and no other figure. */
export const areStrange = (pair: Pair, weights: WordWeights): boolean =>
  twinsOf(pair) === "none" && weights.shared(pair.first.context.words, pair.again.context.words) < leastShared;

const leastShared = 0.15;

export function evidenceFor(pair: Pair, weights: WordWeights): readonly string[] {
  const { first, again, times } = pair;
  const [a, b] = [first.context, again.context];
  const kind = slipKind(first.value.digits, again.value.digits)!;
  const digits = Math.min(4, first.value.digits.length);
  const words = step(weights.shared(a.words, b.words), [0.15, 0.3, 0.5, 0.7]);
  const near = step(weights.shared(first.near, again.near), [0.15, 0.4, 0.7]);
  const common = step(weights.common(a.words, b.words), [1, 3, 6, 10]);
  const twins = twinsOf(pair);
  return [
    `slip:${kind}`,
    `digits:${digits}`,
    `slip:${kind}:${digits}`,
    `words:${words}`,
    `near:${near}`,
    `common:${common}`,
    `words:${words}:near:${near}`,
    `within:${step(Math.min(weights.shared(first.near, b.words), weights.shared(again.near, a.words)), [0.15, 0.4, 0.7, 0.99])}`,
    `unlike:${step(Math.min(weights.lacking(first.near, b.words), weights.lacking(again.near, a.words)), [0.1, 2, 4, 7, 10])}`,
    `crowd:${step(weights.alike(first), [3, 5, 9, 17, 33])}`,
    `twins:${twins}`,
    `twins:${twins}:words:${words}`,
    `unit:${first.unit === "%" ? "percent" : first.unit === "" ? "none" : "unit"}`,
    `parts:${[a.part, b.part].sort().join(":")}`,
    `times:${times[0] > 1 ? "more" : "one"}`,
    `time:${timeOf(a.words.times, b.words.times)}`,
    `alone:${a.figures.length === 1 && b.figures.length === 1}`,
  ];
}

/** The figures that both contexts have. */
export function sharedFigures({ first, again }: Pair): readonly ToldFigure[] {
  const others = new Set(first.context.figures.filter((one) => one !== first).map(({ key }) => key));
  return again.context.figures.filter((one) => one !== again && others.has(one.key));
}

/** How many figures both contexts have; `beside` where one stands on the same side of both. */
function twinsOf(pair: Pair): "none" | "one" | "more" | "beside" {
  const { first, again } = pair;
  const shared = sharedFigures(pair);
  if (shared.length === 0) return "none";
  const isBeside = [-1, 1].some((side) => {
    const [x, y] = [first.context.figures[first.at + side], again.context.figures[again.at + side]];
    return x !== undefined && y !== undefined && x.key === y.key;
  });
  if (isBeside) return "beside";
  return shared.length === 1 ? "one" : "more";
}

function timeOf(a: ReadonlySet<string>, b: ReadonlySet<string>): "same" | "other" | "one" | "none" {
  if (a.size === 0 && b.size === 0) return "none";
  if (a.size === 0 || b.size === 0) return "one";
  return [...a].some((time) => b.has(time)) ? "same" : "other";
}
