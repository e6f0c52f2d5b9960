/** Confidence intervals of a proportion n/N by the methods that clinical papers use. */
import { betaKernel, betaQuantile, incompleteBeta, increasingRoot } from "./beta.ts";
import { levelToZ } from "./normal.ts";

/** Bounds as shares between 0 and 1. */
export interface ProportionInterval {
  readonly lower: number;
  readonly upper: number;
}

/** n of N subjects (0 <= n <= N, N >= 1) and a two-sided level in percent. `null` where the method does not apply. */
type Method = (n: number, N: number, level: number) => ProportionInterval | null;

const tail = (level: number): number => (100 - level) / 200;
const clip = (lower: number, upper: number): ProportionInterval => ({
  lower: Math.max(0, lower),
  upper: Math.min(1, upper),
});

/** The value of `lower(n, N)`, and for the upper bound the mirror image of the lower one. */
function mirrored(n: number, N: number, lower: (n: number) => number): ProportionInterval {
  return { lower: n === 0 ? 0 : lower(n), upper: n === N ? 1 : 1 - lower(N - n) };
}

function clopperPearson(n: number, N: number, level: number): ProportionInterval {
  return mirrored(n, N, (k) => betaQuantile(tail(level), k, N - k + 1));
}

/** At 0 or N responders some give the whole error to the one open side, so that 0/20 has 95% bounds 0 and 14%. */
function clopperPearsonOneSided(n: number, N: number, level: number): ProportionInterval | null {
  return n === 0 || n === N ? clopperPearson(n, N, 2 * level - 100) : null;
}

/** P(X > n) + P(X = n)/2 equals the tail (Lancaster 1961). */
function midP(n: number, N: number, level: number): ProportionInterval {
  const lower = (k: number): number =>
    increasingRoot(
      (x) => (incompleteBeta(x, k, N - k + 1) + (k === N ? 0 : incompleteBeta(x, k + 1, N - k))) / 2 - tail(level),
      (x) => (betaKernel(x, k, N - k + 1) + (k === N ? 0 : betaKernel(x, k + 1, N - k))) / (2 * x * (1 - x)),
      k / (N + 1),
    );
  return mirrored(n, N, lower);
}

/** Equal tails of the posterior under the Jeffreys prior, 0 and 1 at the ends (Brown, Cai, DasGupta 2001). */
function jeffreys(n: number, N: number, level: number): ProportionInterval {
  return mirrored(n, N, (k) => betaQuantile(tail(level), k + 0.5, N - k + 0.5));
}

function wilson(n: number, N: number, level: number): ProportionInterval {
  const z = levelToZ(level);
  const p = n / N;
  const half = z * Math.sqrt((p * (1 - p)) / N + (z * z) / (4 * N * N));
  const centre = p + (z * z) / (2 * N);
  const shrink = 1 + (z * z) / N;
  const { lower, upper } = clip((centre - half) / shrink, (centre + half) / shrink);
  return { lower: n === 0 ? 0 : lower, upper: n === N ? 1 : upper };
}

/** Newcombe 1998 (doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E), method 4. */
function wilsonContinuity(n: number, N: number, level: number): ProportionInterval {
  const z = levelToZ(level);
  const lower = (k: number): number => {
    const p = k / N;
    const root = z * z - 2 - 1 / N + 4 * p * (N * (1 - p) + 1);
    return (2 * k + z * z - 1 - z * Math.sqrt(Math.max(0, root))) / (2 * (N + z * z));
  };
  const bounds = mirrored(n, N, lower);
  return clip(bounds.lower, bounds.upper);
}

function wald(n: number, N: number, level: number): ProportionInterval {
  const half = levelToZ(level) * Math.sqrt((n * (N - n)) / N ** 3);
  return clip(n / N - half, n / N + half);
}

function waldContinuity(n: number, N: number, level: number): ProportionInterval {
  const half = levelToZ(level) * Math.sqrt((n * (N - n)) / N ** 3) + 1 / (2 * N);
  return clip(n / N - half, n / N + half);
}

/** Agresti and Coull 1998: Wald about (n + z²/2)/(N + z²). */
function agrestiCoull(n: number, N: number, level: number): ProportionInterval {
  const z = levelToZ(level);
  return adjustedWald(n + (z * z) / 2, N + z * z, z);
}

/** The same with two subjects added on either side, whatever the level. */
function plusFour(n: number, N: number, level: number): ProportionInterval {
  return adjustedWald(n + 2, N + 4, levelToZ(level));
}

function adjustedWald(n: number, N: number, z: number): ProportionInterval {
  const p = n / N;
  const half = z * Math.sqrt((p * (1 - p)) / N);
  return clip(p - half, p + half);
}

const methods = {
  "Clopper-Pearson": clopperPearson,
  Wilson: wilson,
  "Wilson with continuity correction": wilsonContinuity,
  "Agresti-Coull": agrestiCoull,
  Wald: wald,
  "Wald with continuity correction": waldContinuity,
  Jeffreys: jeffreys,
  "mid-P": midP,
  "Agresti-Coull plus four": plusFour,
  "one-sided Clopper-Pearson": clopperPearsonOneSided,
} as const satisfies Record<string, Method>;

export type IntervalMethod = keyof typeof methods;

/** Every method, the commonest first. */
export const intervalMethods = Object.keys(methods) as readonly IntervalMethod[];

/**
 * The interval of n/N by a method, clipped to 0..1, at a two-sided level in percent. `null` where the method does not apply
 * (one-sided bounds away from 0 and N, or at a level of 50% or less). Throws a RangeError unless 0 <= n <= N and N >= 1.
 */
export function proportionInterval(
  method: IntervalMethod,
  n: number,
  N: number,
  level: number,
): ProportionInterval | null {
  if (!(N >= 1 && n >= 0 && n <= N)) throw new RangeError(`Not a count of subjects: ${n} of ${N}`);
  if (method === "one-sided Clopper-Pearson" && level <= 50) return null;
  return methods[method](n, N, level);
}
