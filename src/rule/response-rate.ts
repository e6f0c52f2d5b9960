/** Whether a response rate is that of a count, and of how many patients. */
import { judgePercentage } from "../statistics/index.ts";
import type { Response } from "./response-group.ts";

/** `count` of `N` rounds to the printed rate. */
export function isRateOf(count: number, N: number, { value }: Response): boolean {
  return N > 0 && judgePercentage(count, N, value.percent!).outcome === "exact";
}

/** Whether the rate is that of fewer patients, down to 85% of those known. */
export function isRateOfFewer(count: number, N: number, whole: Response): boolean {
  for (let n = N - 1; n >= Math.max(count, Math.ceil(0.85 * N)); n--) if (isRateOf(count, n, whole)) return true;
  return false;
}

/** The percentage with one decimal more than was printed; `null` when it is exact. */
export function oneDecimalMore(count: number, N: number, scale: number): string | null {
  const value = ((100 * count) / N).toFixed(scale + 1);
  return Number(value) === (100 * count) / N ? null : value;
}
