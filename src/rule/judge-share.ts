/** Whether the percentage printed with a count is that of its denominator, and whether that denominator may be relied on. */
import type { AnyClaim } from "../claims/index.ts";
import { showPrinted, toNumber } from "../document/index.ts";
import {
  fittingDenominators,
  fixed,
  judgePercentage,
  type PercentageJudgement,
  percentageOutcome,
} from "../statistics/index.ts";
import { fittingSize } from "./fitting-sizes.ts";
import { groupBy } from "./group-by.ts";
import {
  commonDenominator,
  fewerInColumn,
  fits,
  followsPart,
  isBeside,
  isConfirmed,
  isOfResponders,
  isRefuted,
  type Page,
  readPage,
  unnamedDenominator,
} from "./page.ts";
import { contextKey } from "./place.ts";
import type { Claims } from "./rule.ts";
import { isDenominatorPlain, isDenominatorSure, type Share } from "./share.ts";
import { digitSlipsOf, exchangesFrom, isSlip, slipsFrom } from "./slip.ts";

/** `fits` and `wrong` as printed; `rounding` within one unit of the last place; `unsettled` where the denominator may be another. */
export type ShareJudgement =
  | { readonly outcome: "fits" }
  | { readonly outcome: "rounding" | "wrong"; readonly judgement: PercentageJudgement; readonly by: JudgedBy }
  | { readonly outcome: "unsettled"; readonly reason: string };

/** `1/23`, `1 of 23`: no rate in words, and no rough share. */
const inDigits = /\d ?(?:\/|of) ?\d/;

/** So large a part of all can often be assessed; and so large a part hardly falls short. */
const evaluable = 0.85;
const hardlyFewer = 0.95;

/** The number that a share is held against, and whether it is its own or the one that the shares around it are of. */
export interface JudgedBy {
  readonly denominator: number;
  readonly isOwn: boolean;
}

/** A part of fewer than this fits by chance: `3 responses, including 1 (33%)`. */
const fewest = 5;

/** The judgement of every share of a document; asked for with `claims.once`, so that several rules have it for one. */
export function judgedShares(claims: Claims<"cohort-size" | Share["kind"]>): ReadonlyMap<Share, ShareJudgement | null> {
  const page = claims.once(readPage);
  const shares = claims.of("proportion", "response");
  const judged = new Map(shares.map((share) => [share, judgeShare(share, claims.get(share.value.partOf), page)]));
  for (const group of groupBy(shares.filter(isGuessed), contextKey).values())
    if (group.length > 1 && !group.some(isFitting))
      for (const share of group)
        if (judged.get(share)?.outcome === "wrong")
          judged.set(share, unsettled("denominator not stated; no percentage of the sentence fits"));
  for (const [share, found] of judged)
    if (found?.outcome === "unsettled") judged.set(share, judgeByNeighbours(share, page) ?? found);
  return judged;
}

/** A count with a percentage whose denominator is told elsewhere, not plainly, or not at all. */
const isGuessed = (share: Share): boolean =>
  share.value.count !== null && share.value.percent !== null && !isDenominatorSure(share) && !isDenominatorPlain(share);

/** Of the number it is bound to, by some habit of rounding. */
const isFitting = ({ value: { count, denominator, percent } }: Share): boolean =>
  denominator !== null && percentageOutcome(count!, denominator, percent!) !== "wrong";

const unsettled = (reason: string): ShareJudgement => ({ outcome: "unsettled", reason });

/**
 * Judges a count with its percentage; `null` when one of the two is not printed or the count exceeds its denominator, which is
 * another matter. `whole` is the claim this one is a part of.
 */
export function judgeShare(share: Share, whole: AnyClaim | undefined, page: Page): ShareJudgement | null {
  const { count, percent, denominator, approximate, denominatorFrom } = share.value;
  if (count === null || percent === null) return null;
  if (approximate) return unsettled("the percentage is approximate");
  if (countsOf(whole).some((n) => n >= fewest && fits(count, n, percent))) return { outcome: "fits" };
  const except = denominator === null ? [count] : [count, denominator];
  const fitting = fittingSize(count, percent, page.wholes, { isLoose: true, except });
  const isFew = share.value.isPart && denominatorFrom?.how !== "printed" && (denominator ?? 0) < fewest;
  if (denominator === null || isFew)
    return unsettled(`denominator not stated${fitting ? `; ${count}/${fitting.n} fits` : ""}`);
  const isPrinted = denominatorFrom?.how === "printed";
  if (count > denominator) return isPrinted ? null : unsettled("denominator not stated");
  const outcome = percentageOutcome(count, denominator, percent);
  if (outcome === "exact") return { outcome: "fits" };
  if (share.place.part !== "table" && isOfResponders(share, page))
    return unsettled("the percentage is that of complete and partial responses together");
  if (outcome === "undefined") return unsettled("the denominator is 0");
  const isRounding = outcome === "rounding" || isWhole(share) || isInLastPlace(share);
  if (isActuarial(share)) return unsettled("a rate at a point in time may be actuarial, and above the crude one");
  if (isPrinted) {
    // `1 in 4 (3%)` is a rate, `1 of 4 trials (3%)` names one of them; `1/14 patients (8%)` is neither.
    if (count === 1 && !isRounding && !isNear(share) && (share.value.of !== "patients" || !inDigits.test(share.quote)))
      return unsettled("one in so many may be a rate");
    if (denominator < fewest && !isRounding && !inDigits.test(share.quote))
      return unsettled("a fraction of so few may be a rough share");
  } else {
    if (fitting) return unsettled(`denominator not stated; ${count}/${fitting.n} fits`);
    const reason = doubt(share, page, isRounding);
    if (reason) return unsettled(reason);
  }
  const judgement = judgePercentage(count, denominator, percent);
  return { outcome: isRounding ? "rounding" : "wrong", judgement, by: { denominator, isOwn: true } };
}

/**
 * Judges a share whose own denominator is not known by the number that nearly all shares around it fit; `null` where they tell none,
 * where it fits another number of the page, or where no slip of the pen and a few subjects less would explain it as well.
 */
function judgeByNeighbours(share: Share, page: Page): ShareJudgement | null {
  const { count, percent, approximate, denominatorFrom } = share.value;
  if (count === null || percent === null || approximate || denominatorFrom?.how === "printed") return null;
  if (share.value.isPart || followsPart(share, page) || isActuarial(share) || share.subject.part === "pooled")
    return null;
  if (fittingSize(count, percent, page.wholes, { isLoose: true, except: [count] })) return null;
  const denominator = page.neighbours.numberOf(share, page.wholes);
  if (denominator === null || isOfFewer(share, denominator, hardlyFewer) || !isSlipOf(share, denominator)) return null;
  return {
    outcome: "wrong",
    judgement: judgePercentage(count, denominator, percent),
    by: { denominator, isOwn: false },
  };
}

/** Why a denominator that is not printed with its count may not be the one that is meant, or `null`. */
function doubt(share: Share, page: Page, isRounding: boolean): string | null {
  const { isPart, of, denominatorFrom } = share.value;
  if (share.subject.part === "pooled" && share.place.part !== "table")
    return "a pooled share; the number beside it may be that of the studies";
  if (isPart || followsPart(share, page)) return "part of a number just named; denominator not stated";
  if (of !== "patients") return "denominator not stated";
  const common = commonDenominator(share, page);
  if (common !== null) return `denominator not stated; all percentages of the sentence fit ${common}`;
  const unnamed = unnamedDenominator(share, page);
  if (unnamed !== null) return `denominator not stated; another percentage of the sentence fits ${unnamed} too`;
  const fewer = fewerInColumn(share, page);
  if (fewer !== null) return `other percentages in the table fit ${fewer} too, perhaps the patients with data`;
  if (denominatorFrom?.how === "column-header" || denominatorFrom?.how === "row-label") return null;
  if (isRefuted(share, page)) return "denominator not stated; no percentage of the sentence fits it";
  const isNamedBeside = isBeside(share, page) || isDenominatorPlain(share);
  // Of the only number of subjects on the page, nothing but two digits exchanged, or a hair's breadth, is held against it.
  const isOnly =
    denominatorFrom?.how === "only-cohort" && page.sizes.all.length === 1 && (isExchanged(share) || isHair(share));
  if (!isNamedBeside && !isOnly && !isConfirmed(share, page)) return "denominator not stated beside the count";
  if (!isNamedBeside && !isRounding && isOfFewer(share, share.value.denominator!, evaluable))
    return "denominator not stated; some may not have been evaluable";
  return isRounding || isNear(share) || isSlipOf(share, share.value.denominator!)
    ? null
    : "denominator not stated; the percentage is far off";
}

function countsOf(whole: AnyClaim | undefined): number[] {
  if (whole?.kind === "cohort-size") return [whole.value.n];
  if (whole?.kind !== "proportion" && whole?.kind !== "response") return [];
  return [whole.value.count, whole.value.denominator].filter((n) => n !== null);
}

/** The percentage is within a tenth, or two points, of the computed one: other subjects are seldom meant. */
function isNear({ value: { count, denominator, percent } }: Share): boolean {
  const computed = (100 * count!) / denominator!;
  return Math.abs(toNumber(percent!) - computed) <= Math.max(2, computed / 10);
}

/** Printed to two places or more and off by less than a twentieth of a point: the last place was cut or mistyped. */
function isInLastPlace({ value: { count, denominator, percent } }: Share): boolean {
  return percent!.scale >= 2 && Math.abs(toNumber(percent!) - (100 * count!) / denominator!) < 0.05;
}

/** `72 of 2395 at 10 years (3.7%)`: over years, who was lost makes the actuarial rate larger than the crude one. */
function isActuarial({ value: { count, denominator, percent }, subject }: Share): boolean {
  return /year/.test(subject.timepoint ?? "") && toNumber(percent!) > (100 * count!) / denominator!;
}

/** A whole percentage printed with a zero behind the point. */
function isWhole({ value: { count, denominator, percent } }: Share): boolean {
  const { digits, scale, negative } = percent!;
  if (scale === 0 || !digits.endsWith("0".repeat(scale))) return false;
  return fits(count!, denominator!, { digits: digits.slice(0, -scale) || "0", scale: 0, negative });
}

/** Within a point and a fiftieth. */
function isHair({ value: { count, denominator, percent } }: Share): boolean {
  const computed = (100 * count!) / denominator!;
  return Math.abs(toNumber(percent!) - computed) <= Math.min(1, computed / 50);
}

/** Two digits of count or percentage are exchanged. */
function isExchanged({ value: { count, denominator, percent } }: Share): boolean {
  const right = fixed((100 * count!) / denominator!, percent!.scale);
  const isTransposed = (a: string, b: string) =>
    a !== b && [...a].sort().join("") === [...b].sort().join("") && isSlip(a, b);
  return (
    isTransposed(right, showPrinted(percent!)) ||
    exchangesFrom(count!).some((other) => fits(other, denominator!, percent!))
  );
}

/** The percentage is that of a few subjects less, down to so large a part of the denominator. */
function isOfFewer({ value: { count, percent } }: Share, denominator: number, part: number): boolean {
  const [fewer] = fittingDenominators(count!, percent!, denominator - 1);
  return fewer !== undefined && fewer.to >= Math.ceil(part * denominator);
}

/** One digit of count, denominator or percentage makes the three agree. */
function isSlipOf({ value: { count, percent } }: Share, N: number): boolean {
  const [n, p] = [count!, percent!];
  const right = fixed((100 * n) / N, p.scale);
  if (isSlip(right, showPrinted(p))) return true;
  if (slipsFrom(n).some((other) => fits(other, N, p))) return true;
  return digitSlipsOf(N).some((other) => fits(n, other, p));
}
