/** Evidence from the numbers: how far off the percentage is, and whether a slip of the pen explains it. */
import { showPrinted, toNumber } from "../../../document/index.ts";
import { fittingDenominators, fixed, givesPercentage } from "../../../statistics/index.ts";
import { oftenEvaluable } from "../../populations.ts";
import { digitSlipsOf, exchangesFrom, isExchange, isSlip, slipOfNumbers, slipsFrom } from "../../slip.ts";
import type { Evidence, Mismatch } from "../mismatch.ts";

const computedOf = ({ count, denominator }: Mismatch): number => (100 * count) / denominator;

/** How far the printed percentage is from the computed one: within a fiftieth, a tenth, a third, or more. */
function distanceOf(mismatch: Mismatch): "hair" | "near" | "far" | "farther" {
  const computed = computedOf(mismatch);
  const off = Math.abs(toNumber(mismatch.percent) - computed);
  if (off <= Math.max(0.1, computed / 50)) return "hair";
  if (off <= Math.max(2, computed / 10)) return "near";
  return off <= computed / 3 ? "far" : "farther";
}

/** One wrong or exchanged digit, or one subject more or less, in the percentage, the count or the denominator. */
export function slipsOf({ count, percent, denominator }: Mismatch): string[] {
  const right = fixed((100 * count) / denominator, percent.scale);
  const found: string[] = [];
  if (isSlip(right, showPrinted(percent))) found.push("slip:percentage");
  if (slipsFrom(count).some((other) => givesPercentage(other, denominator, percent))) found.push("slip:count");
  if (digitSlipsOf(denominator).some((other) => givesPercentage(count, other, percent))) found.push("slip:denominator");
  return found;
}

/** Which digit a slip would be in, and of how many: the more digits a number has, the less chance makes one of it. */
function kindsOf({ count, percent, denominator }: Mismatch): string[] {
  const right = fixed((100 * count) / denominator, percent.scale);
  const printed = showPrinted(percent);
  const counts = slipsFrom(count).filter((other) => givesPercentage(other, denominator, percent));
  const found = [
    ...counts.map((other) =>
      Math.abs(other - count) === 1 ? "count:one" : `count:${placeOf(`${other}`, `${count}`)}`,
    ),
    ...(isSlip(right, printed) ? [`percentage:${placeOf(right, printed)}`] : []),
  ].map((kind) => `slip:${kind}`);
  const digits = `count${Math.min(4, `${count}`.length)}:percentage${Math.min(4, percent.digits.length)}`;
  return [...new Set(found), `${found.length > 0 ? "slip" : "no-slip"}:${digits}`];
}

/** Where the slip between two numbers is. */
function placeOf(a: string, b: string): string {
  const slip = slipOfNumbers(a, b);
  if (slip?.kind !== "replaced") return slip?.kind ?? "other";
  return slip.at === 0 ? "first" : slip.at === a.replace(".", "").length - 1 ? "last" : "inner";
}

export const shape: Evidence = (mismatch) => {
  const distance = distanceOf(mismatch);
  const slips = slipsOf(mismatch);
  const kind = slips.length > 0 ? "slip" : "no-slip";
  const { count, percent, denominator, how } = mismatch;
  const isExchanged =
    isExchange(fixed(computedOf(mismatch), percent.scale), showPrinted(percent)) ||
    exchangesFrom(count).some((other) => givesPercentage(other, denominator, percent));
  return [
    `off:${distance}`,
    `off:${distance}:${kind}`,
    toNumber(percent) > computedOf(mismatch) ? "side:higher" : "side:lower",
    kind,
    `${kind}:${how}`,
    ...slips,
    ...kindsOf(mismatch),
    ...(isExchanged ? ["exchanged"] : []),
    ...(givesPercentage(denominator - count, denominator, percent) ? ["complement"] : []),
  ];
};

/** Whether some number of subjects gives the percentage at all, and whether a few less than the denominator do, or one or two. */
export const solvable: Evidence = ({ count, percent, denominator }) => {
  const isOfMost = [denominator - 1, denominator - 2].some(
    (n) => n >= count && givesPercentage(count, n, percent, "near"),
  );
  const most = isOfMost ? ["fits:most"] : [];
  const range = fittingDenominators(count, percent);
  if (!range) return ["fits:none", ...most];
  const isOfFewer = range.from < denominator && range.to >= Math.ceil(oftenEvaluable * denominator);
  return [range.from > denominator ? "fits:more" : "fits:less", ...(isOfFewer ? ["fits:evaluable"] : []), ...most];
};

/** More subjects than there are, of whom it is said to be told or of any. */
export const above: Evidence = ({ count, denominator, page }) => {
  if (count <= denominator) return [];
  return page.sizes.all.some(({ n }) => n >= count) ? ["above"] : ["above", "above:all"];
};

/** How large the numbers are, and how finely the percentage is printed. */
export const magnitude: Evidence = ({ count, percent, denominator }) => [
  `count:${count < 5 ? "below5" : count < 20 ? "below20" : "more"}`,
  `denominator:${denominator < 10 ? "below10" : denominator < 30 ? "below30" : denominator < 200 ? "below200" : "more"}`,
  `places:${Math.min(2, percent.scale)}`,
];
