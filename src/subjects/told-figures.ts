/** Finds figures that two places of a document tell, a slip of the pen apart: `96.7% kept castration` in the headline, `97.6% maintained castration` below. */
import { likelihoodOf, type WeightTable } from "../evidence/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";
import { defineBinder } from "./binder.ts";
import { areStrange, evidenceFor, sharedFigures, WordWeights } from "./told-figures/evidence.ts";
import { figuresOf, type ToldFigure } from "./told-figures/figures.ts";
import { type Pair, pairsOf } from "./told-figures/pairs.ts";
import table from "./told-figures/weights.json" with { type: "json" };

const weights: WeightTable = new Map(Object.entries(table));

/** Less likely pairs are of two things. */
const leastLikely = 0.1;
/** A document with more of them tells data. */
const mostPairs = 50;
/** So many of the figures and words that both places have are told. */
const mostShared = 4;

export default defineBinder({
  id: "told-figures",
  order: 71,
  bind(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
    const figures = figuresOf(readings);
    const pairs = pairsOf(figures);
    if (pairs.length === 0) return drafts;
    const words = new WordWeights(figures);
    const best = new Map<string, { pair: Pair; likelihood: number }>();
    for (const pair of pairs) {
      if (areStrange(pair, words)) continue;
      const likelihood = likelihoodOf(evidenceFor(pair, words), weights);
      const key = pair.again.key;
      if (likelihood >= leastLikely && likelihood > (best.get(key)?.likelihood ?? 0))
        best.set(key, { pair, likelihood });
    }
    const likeliest = [...best.values()].sort((a, b) => b.likelihood - a.likelihood).slice(0, mostPairs);
    const found = likeliest.flatMap(({ pair, likelihood }, index) => {
      const { first, again } = pair;
      const ref = `told-figure:${index}`;
      const figuresOfBoth = sharedFigures(pair).map(({ token, unit }) => `${token.text}${unit === "%" ? "%" : ""}`);
      const shared = [...figuresOfBoth, ...words.both(again.context.words, first.context.words)].slice(0, mostShared);
      const common = { likelihood: Math.round(likelihood * 1000) / 1000, shared };
      return [{ ...draftOf(first, { ...common, first: null }), ref }, draftOf(again, { ...common, first: ref })];
    });
    return [...drafts, ...found];
  },
});

type Told = Extract<Draft, { kind: "told-figure" }>;

function draftOf(figure: ToldFigure, value: Omit<Told["value"], "value" | "unit">): Told {
  const { reading, sentence, cell, prose, token } = figure;
  return {
    kind: "told-figure",
    value: { value: figure.value, unit: figure.unit, ...value },
    prose: prose.prose,
    start: token.start,
    end: token.end,
    place: {
      part: reading.part.kind,
      role: reading.part.role,
      tag: reading.part.kind === "field" ? (reading.part.tag ?? null) : null,
      headings: [...reading.part.headings],
      partIndex: reading.index,
      ...(sentence === null ? {} : { sentence }),
      row: cell?.row ?? null,
      column: cell?.column ?? null,
    },
  };
}
