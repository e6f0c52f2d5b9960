/** Measures how the cost of a shape of text grows from 1x to 16x, in this process, after it has warmed up. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { exponentOf } from "./exponent.ts";
import type { Shape } from "./shapes.ts";
import { type Costs, costsOf, type Stage, stages } from "./stages.ts";

export interface Growth {
  readonly shape: string;
  /** Characters of the input, and milliseconds of processor time. */
  readonly points: readonly { readonly size: number; readonly costs: Costs; readonly cost: number }[];
  /** Of the whole run. */
  readonly exponent: number;
  /** The largest sizes were left out: they would have taken too long. */
  readonly isCut: boolean;
}

export interface GrowthOptions {
  /** Characters at 1x. */
  readonly size: number;
  readonly factors: readonly number[];
  /** Milliseconds after which no larger size is tried. */
  readonly patience: number;
}

export const usual: GrowthOptions = { size: 16_384, factors: [1, 2, 4, 8, 16], patience: 15_000 };

/** What costs less than this is measured again, and the least counts: a second run is spared where it would last long. */
const enough = 300;
const mostRuns = 20;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

export function growthOf(shape: Shape, { size, factors, patience }: GrowthOptions): Growth {
  warmUp(shape, size);
  const points: Growth["points"][number][] = [];
  for (const factor of factors) {
    points.push(leastCosts(shape, size * factor));
    if (points.at(-1)!.cost > patience) break;
  }
  return { shape: shape.id, points, exponent: exponentOf(points), isCut: points.length < factors.length };
}

const totalOf = (costs: Costs): number => stages.reduce((sum, stage) => sum + costs[stage], 0);

/** Until the machine code of the hot functions is there. */
function warmUp(shape: Shape, size: number): void {
  const files = shape.files(size);
  for (let spent = 0, runs = 0; spent < enough && runs < mostRuns; runs++) spent += totalOf(costsOf(files));
}

function leastCosts(shape: Shape, wanted: number): Growth["points"][number] {
  const files = shape.files(wanted);
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  let best: Growth["points"][number] | null = null;
  for (let spent = 0, runs = 0; best === null || (spent < enough && runs < mostRuns); runs++) {
    collectGarbage();
    const costs = costsOf(files);
    const cost = totalOf(costs);
    spent += cost;
    if (best === null || cost < best.cost) best = { size, costs, cost };
  }
  return best;
}

/** How the cost of one stage grows; `null` where it is too small to be told from noise. */
export function exponentOfStage({ points }: Growth, stage: Stage): number | null {
  const telling = points.map(({ size, costs }) => ({ size, cost: costs[stage] }));
  return telling.at(-1)!.cost < 20 || telling.some(({ cost }) => cost <= 0.05) ? null : exponentOf(telling);
}
