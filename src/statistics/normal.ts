/** The standard normal distribution. */

/** P(Z <= -x) for x >= 0: series below 3, continued fraction of the Mills ratio above; relative error below 1e-12. */
function upperTail(x: number): number {
  if (x > 38.6) return 0;
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let k = 3; term > sum * 1e-18 && k < 200; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let tail = x;
  for (let k = 160; k >= 1; k--) tail = x + k / tail;
  return density / tail;
}

/** P(Z <= z). */
export function normalCdf(z: number): number {
  return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}

/** P(|Z| >= |z|): the two-sided p of a z statistic. */
export function twoSidedP(z: number): number {
  return Number.isFinite(z) ? Math.min(1, 2 * upperTail(Math.abs(z))) : 0;
}

/** The z with P(Z <= z) = p, for 0 < p < 1, to about 1e-13: Halley's method on the tail from a rational first guess. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`Not a probability inside (0, 1): ${p}`);
  if (p > 0.5) return -lowerQuantile(1 - p);
  return p === 0.5 ? 0 : lowerQuantile(p);
}

/** Abramowitz and Stegun 26.2.22 is within 0.003; every step of Halley's triples the digits. */
function lowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let x = Math.max(0, t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t));
  for (let i = 0; i < 4; i++) {
    const newton = (upperTail(x) - p) / (Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI));
    x += newton / (1 - (x * newton) / 2);
  }
  return -x;
}

/** The z of a two-sided confidence level in percent: 95 gives 1.96. */
export function levelToZ(level: number): number {
  if (!(level > 0 && level < 100)) throw new RangeError(`Not a confidence level in percent: ${level}`);
  return -normalQuantile((100 - level) / 200);
}
