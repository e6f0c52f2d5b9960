/** Whether a count is so many percent of a whole, as printed; within one unit of the last place, as half of all papers round. */
import type { Printed } from "../../document/index.ts";

export interface Share {
  readonly count: number;
  readonly percent: Printed;
}

const valueIn = ({ digits, scale }: Printed): number => Number(digits) / 10 ** scale;

export function fits({ count, percent }: Share, whole: number): boolean {
  return whole > 0 && Math.abs((100 * count) / whole - valueIn(percent)) <= 10 ** -percent.scale;
}

/** The wholes of which all counts are as many percent as printed, as a range; `null` where there is none. */
export function commonWholes(shares: readonly Share[]): { readonly from: number; readonly to: number } | null {
  let [from, to] = [0, Number.POSITIVE_INFINITY];
  for (const { count, percent } of shares) {
    const half = 0.5 * 10 ** -percent.scale;
    const value = valueIn(percent);
    if (count === 0) continue;
    from = Math.max(from, count, (100 * count) / (value + half));
    to = Math.min(to, value > half ? (100 * count) / (value - half) : to);
  }
  return Math.ceil(from - 1e-9) <= Math.floor(to + 1e-9)
    ? { from: Math.ceil(from - 1e-9), to: Math.floor(to + 1e-9) }
    : null;
}
