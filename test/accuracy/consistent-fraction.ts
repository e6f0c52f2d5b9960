/** Operands of `n/N=p` checks: n/N must round to p; where n is not printed, some whole number must. */

import type { CheckOperand } from "./check-operand.ts";
import type { Check } from "./gold.ts";
import type { NumberToken } from "./tokens.ts";

export function fractionOperands(check: Check, tokens: readonly NumberToken[]): CheckOperand[] {
  const match = /(\d+)\/(\d+)\s*=/.exec(check.calc);
  if (!match) return [];
  const n = Number(match[1]);
  const N = Number(match[2]);
  const near = (token: NumberToken) => Math.abs(token.value - (100 * n) / N) < 1.01 && !token.inWords;
  const percent = tokens.find((token) => token.isPercent && near(token)) ?? tokens.find(near);
  const fits = (count: number | null, whole: number, p: number, decimals: number): boolean => {
    const half = 0.5 * 10 ** -decimals + 1e-9;
    const counts = count === null ? [Math.floor((p * whole) / 100), Math.ceil((p * whole) / 100)] : [count];
    return whole > 0 && counts.some((k) => k <= whole && Math.abs((100 * k) / whole - p) <= half);
  };
  return tokens.flatMap((token): CheckOperand[] => {
    const isCount = token !== percent && !token.isPercent;
    if (token === percent)
      return [{ token, holdsWith: (value, decimals) => fits(check.implied ? null : n, N, value, decimals) }];
    if (!percent) return [];
    const { value: p, decimals } = percent;
    if (isCount && token.value === n && !check.implied)
      return [{ token, holdsWith: (value) => fits(value, N, p, decimals) }];
    if (isCount && token.value === N)
      return [{ token, holdsWith: (value) => fits(check.implied ? null : n, value, p, decimals) }];
    return [];
  });
}
