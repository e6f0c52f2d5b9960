/** Evidence from all shares of the page: how many others are of the same number, and whether others are of none either. */
import type { Evidence, Mismatch } from "../mismatch.ts";
import { otherFit } from "./around.ts";
import { slipsOf, solvable } from "./shape.ts";

const steps = [12, 6, 3, 2, 1] as const;
const many = 3;
const few = 2;

export const agreement: Evidence = (mismatch) => {
  const { share, denominator, page } = mismatch;
  const agreeing = page.shares.get(denominator)?.agreeing(share) ?? 0;
  const others = page.unfit.besides(share);
  const told = [
    `agree:${steps.find((least) => agreeing >= least) ?? 0}`,
    `unfit:${others === 0 ? "only" : others <= few ? "few" : "many"}`,
  ];
  // Where several are of one number that the page does not tell, that one is meant.
  if (page.unfit.shareNumber(share)) return [...told, "unfit:same"];
  return agreeing > 0 ? [...told, ...plainIn(mismatch, agreeing)] : told;
};

/** Others are of the number, one slip makes this a share of it too, and no number told gives the percentage: what is left is of whom it may be. */
function plainIn(mismatch: Mismatch, agreeing: number): readonly string[] {
  if (slipsOf(mismatch).length === 0 || otherFit(mismatch) !== "other:none") return [];
  const of = solvable(mismatch).at(-1)!;
  return [`plain:${of}`, ...(agreeing >= many ? [`plain:many:${of}`] : [])];
}
