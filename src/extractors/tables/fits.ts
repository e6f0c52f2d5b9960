/** Whether a count is so many percent of a whole, as printed. */
import type { Printed } from "../../document/index.ts";

export interface Share {
  readonly count: number;
  readonly percent: Printed;
}

const valueIn = ({ digits, scale }: Printed): number => Number(digits) / 10 ** scale;

/** `slack` is in units of the last printed place: a half where it is rounded, one where it is cut or rounded up. */
export function fits({ count, percent }: Share, whole: number, slack = 1): boolean {
  const distance = Math.abs((100 * count) / whole - valueIn(percent));
  return whole > 0 && distance <= slack * 10 ** -percent.scale + 1e-9;
}

/** The wholes of which a count is as many percent as printed. */
export interface Wholes {
  readonly from: number;
  readonly to: number;
}

export const anyWhole: Wholes = { from: 0, to: Number.POSITIVE_INFINITY };

/** Those of some wholes that a share fits too; `null` where none is left. */
export function narrowed({ from, to }: Wholes, { count, percent }: Share): Wholes | null {
  if (count === 0) return { from, to };
  const half = 0.5 * 10 ** -percent.scale;
  const value = valueIn(percent);
  const least = Math.max(from, count, Math.ceil((100 * count) / (value + half) - 1e-9));
  const most = value > half ? Math.min(to, Math.floor((100 * count) / (value - half) + 1e-9)) : to;
  return least <= most ? { from: least, to: most } : null;
}
