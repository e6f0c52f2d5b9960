/** Evidence from how the denominator is told, and how surely it is bound. */
import { isBeside, isConfirmed } from "../../page.ts";
import type { Evidence } from "../mismatch.ts";

const steps = [0.98, 0.95, 0.9, 0.8, 0.7, 0.5, 0.3] as const;

export const told: Evidence = (mismatch) => {
  const { share, denominator, how, page } = mismatch;
  const isBound = denominator === share.value.denominator;
  const reliability = isBound ? (share.value.denominatorFrom?.reliability ?? 0) : 0;
  const step = steps.find((least) => reliability >= least) ?? 0;
  const isSure = isConfirmed(share, page, denominator);
  return [
    `told:${how}`,
    `told:${how}:${isSure ? "confirmed" : "alone"}`,
    `reliability:${step}`,
    ...(isSure ? ["confirmed"] : []),
    ...(isBeside(share, page) ? ["beside"] : []),
  ];
};
