/** Asks whether a count and a denominator give a printed percentage. */
import type { Printed } from "../../document/index.ts";

/** Whether count/denominator lies within half a unit of the last printed place of a percentage; exact in whole numbers. */
export function fits(count: number, denominator: number, percent: Printed): boolean {
  if (denominator <= 0) return false;
  const computed = 200 * count * 10 ** percent.scale;
  const printed = 2 * Number(percent.digits) * denominator;
  if (Math.max(computed, printed) <= Number.MAX_SAFE_INTEGER / 2) return Math.abs(computed - printed) <= denominator;
  const difference =
    200n * 10n ** BigInt(percent.scale) * BigInt(count) - 2n * BigInt(percent.digits) * BigInt(denominator);
  return difference <= BigInt(denominator) && difference >= -BigInt(denominator);
}
