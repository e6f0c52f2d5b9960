/** The regularised incomplete beta function and its inverse, to about 1e-13, for parameters as counts of subjects make them. */

/** ln Γ(n+1) less Stirling's formula (Loader 2000); the recurrence lifts small n into the range of the series. */
export function stirlingError(n: number): number {
  let lifted = n;
  let sum = 0;
  while (lifted < 16) {
    sum += (lifted + 0.5) * Math.log1p(1 / lifted) - 1;
    lifted++;
  }
  const square = lifted * lifted;
  return (
    sum +
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) / square) /
      lifted
  );
}

/** x ln(x/m) + m - x without cancellation where x is near m (Loader's bd0). */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 100; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** x^a (1-x)^b / B(a, b), for a, b > 0 and 0 < x < 1. */
export function betaKernel(x: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * (1 - x));
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/** I_x(a, b) by the continued fraction (DLMF 8.17.22) with Lentz's method, on the side where it converges quickly. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - (betaKernel(x, a, b) * fraction(1 - x, b, a)) / b;
  return (betaKernel(x, a, b) * fraction(x, a, b)) / a;
}

function fraction(x: number, a: number, b: number): number {
  const guard = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 5000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}

/** The x with I_x(a, b) = p, for a, b > 0 and 0 < p < 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  return increasingRoot(
    (x) => incompleteBeta(x, a, b) - p,
    (x) => betaKernel(x, a, b) / (x * (1 - x)),
    a / (a + b),
  );
}

/** The root in (0, 1) of an increasing function: Newton's method kept inside a bracket that bisection narrows. */
export function increasingRoot(value: (x: number) => number, slope: (x: number) => number, start: number): number {
  let low = 0;
  let high = 1;
  let x = start;
  for (let i = 0; i < 100; i++) {
    const off = value(x);
    if (off === 0) return x;
    if (off < 0) low = x;
    else high = x;
    const step = x - off / slope(x);
    const next = step > low && step < high ? step : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}
