/** What rules ask of a number or share of subjects: its rate as an interval, and how sure its denominator is. */
import { type AnyClaim, type ClaimOf, type Subject, showProportion } from "../claims/index.ts";
import type { Printed } from "../document/index.ts";
import { printedInterval, type RationalInterval, rational, widened } from "../statistics/index.ts";
import type { Claims } from "./rule.ts";

/** A proportion of any kind, tumour response or not. */
export type Share = ClaimOf<"proportion" | "response">;

export const isShare = (claim: AnyClaim): claim is Share => claim.kind === "proportion" || claim.kind === "response";

/** Denominators that stand with their count in one phrase, row or column. */
const sureWays: ReadonlySet<string> = new Set(["printed", "column-header", "row-label"]);

/** The denominator is printed beside the count or at the head of its column or row. */
export function isDenominatorSure({ value }: Share): boolean {
  return value.denominatorFrom !== null && sureWays.has(value.denominatorFrom.how);
}

/** So often is a number what the share is of that it counts as named beside it. */
const plain = 0.95;

export function isDenominatorPlain({ value }: Share): boolean {
  return (value.denominatorFrom?.reliability ?? 0) >= plain;
}

/** The number that the share is of is told of its own cohort: elsewhere, one of another cohort may be meant by mistake. */
export function isDenominatorOwn(share: Share, claims: Claims<"cohort-size" | Share["kind"]>): boolean {
  if (isDenominatorSure(share)) return true;
  const source = claims.get(share.value.denominatorFrom?.claim);
  return source !== undefined && source.subject.cohort?.key === share.subject.cohort?.key;
}

/**
 * The percentages that a share may stand for: exactly count/denominator where the denominator is sure, else those that print
 * as its percentage (with `slack` more units of the last place on either side); `null` when neither is known.
 */
export function rateOf(share: Share, slack = 0): RationalInterval | null {
  const { count, denominator, percent } = share.value;
  if (count !== null && denominator && isDenominatorSure(share)) {
    const exact = rational(BigInt(count) * 100n, BigInt(denominator));
    return { lower: exact, upper: exact };
  }
  if (!percent) return null;
  const value: Printed = percent;
  return slack === 0 ? printedInterval(value) : widened(value, rational(1 + 2 * slack, 2));
}

/** A share as text names it: `12/40`, `30%`, `12/40 (30%)`. */
export function showShare({ value }: Share): string {
  const shown = showProportion({ ...value, percent: null });
  const percent = showProportion({ ...value, count: null, denominator: null });
  return shown !== "" && percent !== "" && value.count !== null ? `${shown} (${percent})` : percent || shown;
}

/** Key of the cohort a claim speaks of, within its study; the whole study has one too. */
export function cohortKey({ subject }: { readonly subject: Subject }): string {
  const key = subject.cohort?.key ?? "";
  return `${subject.study ?? ""} ${key.replace(/[^\p{L}\p{N}]+/gu, " ").trim() || key}`;
}
