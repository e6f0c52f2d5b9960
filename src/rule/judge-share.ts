/** Whether the percentage printed with a count is that of its denominator, and whether that denominator may be relied on. */
import type { AnyClaim } from "../claims/index.ts";
import { toNumber } from "../document/index.ts";
import { givesPercentage, judgePercentage, type PercentageJudgement, percentageOutcome } from "../statistics/index.ts";
import { type Mismatch, reasonAgainst, reliabilityOf } from "./mismatch/index.ts";
import { isOfResponders, type Page, readPage, sizeOfCohort } from "./page.ts";
import type { Claims, Severity } from "./rule.ts";
import type { Share } from "./share.ts";

/** `fits` and `wrong` as printed; `rounding` within one unit of the last place; `unsettled` where the denominator may be another. */
export type ShareJudgement =
  | { readonly outcome: "fits" }
  | { readonly outcome: "rounding" | "wrong"; readonly judgement: PercentageJudgement; readonly by: JudgedBy }
  | { readonly outcome: "unsettled"; readonly reason: string };

/** The number that a share is held against. */
export interface JudgedBy {
  readonly denominator: number;
  /** It is bound to the share; else it is the one that the shares around are of. */
  readonly isOwn: boolean;
  /** Of mismatches told like this, the share that are errors of the text, from 0 to 1; `null` where the denominator is printed with the count. */
  readonly reliability: number | null;
}

/** `1/23`, `1 of 23`: no rate in words, and no rough share. */
const inDigits = /\d ?(?:\/|of) ?\d/;

/** A part of fewer than this fits by chance: `3 responses, including 1 (33%)`. */
const fewest = 5;

/** The judgement of every share of a document; asked for with `claims.once`, so that several rules have it for one. */
export function judgedShares(claims: Claims<"cohort-size" | Share["kind"]>): ReadonlyMap<Share, ShareJudgement | null> {
  const page = claims.once(readPage);
  const shares = claims.of("proportion", "response");
  return new Map(shares.map((share) => [share, judgeShare(share, claims.get(share.value.partOf), page)]));
}

const unsettled = (reason: string): ShareJudgement => ({ outcome: "unsettled", reason });

/**
 * Judges a count with its percentage; `null` when one of the two is not printed or the count exceeds its denominator, which is
 * another matter. `whole` is the claim this one is a part of.
 */
export function judgeShare(share: Share, whole: AnyClaim | undefined, page: Page): ShareJudgement | null {
  const { count, percent, denominator, approximate, denominatorFrom, isPart } = share.value;
  if (count === null || percent === null) return null;
  if (approximate) return unsettled("the percentage is approximate");
  if (countsOf(whole).some((n) => n >= fewest && givesPercentage(count, n, percent))) return { outcome: "fits" };
  if (denominatorFrom?.how === "printed") return judgePrinted(share, page);
  if (isPart && (denominator ?? 0) < fewest) return unsettled("denominator not stated");
  if (denominator !== null && givesPercentage(count, denominator, percent)) return { outcome: "fits" };
  if (isActuarial(share)) return unsettled("a rate at a point in time may be actuarial, and above the crude one");
  return judgeTold(share, page);
}

/** Of a denominator that is printed with the count. */
function judgePrinted(share: Share, page: Page): ShareJudgement | null {
  const { count, percent, denominator } = share.value;
  if (denominator === null || count! > denominator) return null;
  const outcome = percentageOutcome(count!, denominator, percent!);
  if (outcome === "exact") return { outcome: "fits" };
  if (share.place.part !== "table" && isOfResponders(share, page))
    return unsettled("the percentage is that of complete and partial responses together");
  if (outcome === "undefined") return unsettled("the denominator is 0");
  if (isActuarial(share)) return unsettled("a rate at a point in time may be actuarial, and above the crude one");
  const isRounding = outcome === "rounding" || isRoughly(share, denominator);
  // `1 in 4 (3%)` is a rate, `1 of 4 trials (3%)` names one of them; `1/14 patients (8%)` is neither.
  if (count === 1 && !isRounding && !isNear(share) && (share.value.of !== "patients" || !inDigits.test(share.quote)))
    return unsettled("one in so many may be a rate");
  if (denominator < fewest && !isRounding && !inDigits.test(share.quote))
    return unsettled("a fraction of so few may be a rough share");
  return {
    outcome: isRounding ? "rounding" : "wrong",
    judgement: judgePercentage(count!, denominator, percent!),
    by: { denominator, isOwn: true, reliability: null },
  };
}

/** On text left out, of mismatches told so surely 34 of 36 were errors of the text, then 36 of 44, then 5 of 11. */
const steps = { error: 0.9, warning: 0.6, info: 0.5 } as const;

/** How severe a mismatch is, by how surely it is an error of the text. */
export function severityOf({ reliability }: JudgedBy): Severity {
  if (reliability === null || reliability >= steps.error) return "error";
  return reliability >= steps.warning ? "warning" : "info";
}

/** Of a denominator that is told elsewhere. */
function judgeTold(share: Share, page: Page): ShareJudgement {
  const mismatches = mismatchesOf(share, page);
  for (const mismatch of mismatches) {
    const { denominator, count, percent } = mismatch;
    const reliability = reliabilityOf(mismatch);
    const isRounding = percentageOutcome(count, denominator, percent) === "rounding" || isRoughly(share, denominator);
    // A habit of rounding is told of a denominator that is nearly sure.
    if (reliability < (isRounding ? steps.warning : steps.info)) continue;
    return {
      outcome: isRounding ? "rounding" : "wrong",
      judgement: judgePercentage(count, denominator, percent),
      by: { denominator, isOwn: denominator === share.value.denominator, reliability },
    };
  }
  const [own] = mismatches;
  if (share.value.isPart) return unsettled("denominator not stated; part of a number just named");
  return unsettled(own ? reasonAgainst(own) : "denominator not stated");
}

/** The numbers told that a share may be of and does not fit: the one it is bound to, and the one that the shares around it are of. */
export function mismatchesOf(share: Share, page: Page): readonly Mismatch[] {
  const { count, percent, denominator, denominatorFrom, isPart } = share.value;
  // `8 responses, including 2 (25%)`: a part is of the number it is a part of.
  if (count === null || percent === null || isPart) return [];
  const around = page.neighbours.numberOf(share, page.wholes);
  const isOfSubjects = share.value.of === "patients";
  const ofPage = isOfSubjects ? page.numbers.numberOf(share, page.sizes) : null;
  const ofCohort = isOfSubjects ? sizeOfCohort(share, page) : null;
  const told: (readonly [number | null, Mismatch["how"]])[] = [
    [denominator, denominatorFrom?.how ?? "neighbours"],
    // What the items of a list are of is told as plainly as by a sentence before them.
    [around === denominator ? null : around, share.place.part === "list-item" ? "earlier-sentence" : "neighbours"],
    [ofPage === denominator || ofPage === around ? null : ofPage, "page"],
    [denominator !== null || ofCohort === around || ofCohort === ofPage ? null : ofCohort, "cohort"],
  ];
  return told.flatMap(([n, how]) =>
    n === null || n === 0 || isNoPart(count, n, how) || givesPercentage(count, n, percent)
      ? []
      : [{ share, count, percent, denominator: n, how, around, page }],
  );
}

/** All of them are no part: `52 of 82 plans (63%)`, read from 82 on. A number is bound to no count above it. */
const isNoPart = (count: number, n: number, how: Mismatch["how"]): boolean =>
  count === n || (count > n && !["neighbours", "page", "cohort"].includes(how));

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

/** A whole percentage printed with a zero behind the point, or one whose last place alone is off. */
const isRoughly = (share: Share, denominator: number): boolean =>
  isWhole(share, denominator) || isInLastPlace(share, denominator);

/** Printed to two places or more and off by less than a twentieth of a point: the last place was cut or mistyped. */
function isInLastPlace({ value: { count, percent } }: Share, denominator: number): boolean {
  return percent!.scale >= 2 && Math.abs(toNumber(percent!) - (100 * count!) / denominator) < 0.05;
}

/** `72 of 2395 at 10 years (3.7%)`: over years, who was lost makes the actuarial rate larger than the crude one; `during the year` counts. */
function isActuarial({ value: { count, denominator, percent }, subject }: Share): boolean {
  const timepoint = subject.timepoint ?? "";
  return (
    /year/.test(timepoint) && !timepoint.startsWith("during") && toNumber(percent!) > (100 * count!) / denominator!
  );
}

/** A whole percentage printed with a zero behind the point. */
function isWhole({ value: { count, percent } }: Share, denominator: number): boolean {
  const { digits, scale, negative } = percent!;
  if (scale === 0 || !digits.endsWith("0".repeat(scale))) return false;
  return givesPercentage(count!, denominator, { digits: digits.slice(0, -scale) || "0", scale: 0, negative });
}
