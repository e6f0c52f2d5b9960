/** Printed p values: what they stand for, as z, and how one is shown. */
import type { ClaimOf } from "../claims/index.ts";
import { toNumber } from "../document/index.ts";
import { normalQuantile } from "../statistics/index.ts";

type PValue = ClaimOf<"p-value">["value"];

/** Two-sided z of a p value; 0 for p of 1 and more. */
export const zOfP = (p: number): number => (p >= 1 ? 0 : -normalQuantile(Math.max(p, 1e-300) / 2));

/** The least that software prints, `p = .001` and `p = .000`, which often stands for anything below. */
export const isFloorP = ({ relation, value }: PValue): boolean =>
  relation === "=" && (toNumber(value) === 0 || (/^1$/.test(value.digits) && value.scale >= 3));

/** The z values that a printed p stands for, rounded to the nearest; `< 0.05` allows all from 1.96 up. */
export function zOfPrintedP(printed: PValue): { readonly min: number; readonly max: number } {
  const { relation, value } = printed;
  const p = toNumber(value);
  const half = 0.5 * 10 ** -value.scale;
  if (isFloorP(printed)) return { min: zOfP(p + half), max: Number.POSITIVE_INFINITY };
  if (relation.startsWith("<")) return { min: zOfP(p), max: Number.POSITIVE_INFINITY };
  if (relation.startsWith(">")) return { min: 0, max: zOfP(p) };
  return { min: zOfP(p + half), max: zOfP(p - half) };
}

/** Two significant digits; as a power of ten below 0.00001. */
export const showP = (p: number): string => (p >= 1e-5 ? Number(p.toPrecision(2)).toString() : p.toExponential(1));
