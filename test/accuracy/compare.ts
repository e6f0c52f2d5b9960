/** Whether a claim says what an annotation says, per type of annotation. */
import type { AnyClaim } from "../../src/claims/index.ts";
import { toNumber } from "../../src/document/index.ts";
import type { Agreement } from "./agreement.ts";
import { compareDose } from "./compare-dose.ts";
import type { IntervalItem, Item, PItem, PropItem, RangeItem, SizeItem, TrialItem } from "./gold.ts";
import { numberOf, numbersIn, sameNumber } from "./numbers.ts";

export function compare(item: Item, claim: AnyClaim): Agreement {
  switch (item.t) {
    case "prop":
      return compareProportion(item, claim);
    case "N":
      return compareSize(item, claim);
    case "ci":
      return compareInterval(item, claim);
    case "range":
      return compareRange(item, claim);
    case "dose":
      return claim.kind === "dose" ? compareDose(item, claim.value) : "none";
    case "trial":
      return compareTrial(item, claim);
    case "p":
      return compareP(item, claim);
  }
}

function compareProportion(item: PropItem, claim: AnyClaim): Agreement {
  if (claim.kind === "cohort-size")
    return claim.value.n === item.n && item.p === null && item.N === null ? "lenient" : "none";
  if (claim.kind !== "proportion" && claim.kind !== "response") return "none";
  const { count, denominator, percent } = claim.value;
  const percents = item.p === null ? [] : numbersIn(item.p);
  const n = item.n === null ? null : count === item.n;
  const p = item.p === null ? null : percent !== null && percents.some((value) => value === toNumber(percent));
  const N = item.N === null ? null : denominator === item.N;
  if (n !== false && p !== false && N !== false) return "exact";
  const contradicts = (n === false && count !== null) || (p === false && percent !== null);
  return !contradicts && (n || p || N) ? "partial" : "none";
}

function compareSize(item: SizeItem, claim: AnyClaim): Agreement {
  if (claim.kind === "cohort-size") return claim.value.n === item.n ? "exact" : "none";
  if (claim.kind !== "proportion" && claim.kind !== "response") return "none";
  const { count, denominator, denominatorFrom } = claim.value;
  return count === item.n || (denominator === item.n && denominatorFrom?.how === "printed") ? "lenient" : "none";
}

function compareInterval(item: IntervalItem, claim: AnyClaim): Agreement {
  if (claim.kind !== "interval") return "none";
  const { estimate, lower, upper, level } = claim.value;
  if (!sameNumber(lower, item.lo) && !sameNumber(upper, item.hi)) return "none";
  const bounds = sameNumber(lower, item.lo) && sameNumber(upper, item.hi);
  const estimated = item.est === null || sameNumber(estimate, item.est);
  const levels = level === null || item.level === null || toNumber(level) === numberOf(item.level);
  if (!bounds || !estimated || !levels) return "partial";
  return level === null && item.level !== null ? "lenient" : "exact";
}

function compareRange(item: RangeItem, claim: AnyClaim): Agreement {
  if (claim.kind !== "range") return "none";
  const { middle, lower, upper, rangeKind } = claim.value;
  if (!sameNumber(lower, item.lo) && !sameNumber(upper, item.hi)) return "none";
  const values = sameNumber(lower, item.lo) && sameNumber(upper, item.hi);
  const central = item.mid === null || sameNumber(middle, item.mid);
  return values && central && rangeKind === item.kind ? "exact" : "partial";
}

function compareTrial(item: TrialItem, claim: AnyClaim): Agreement {
  if (claim.kind !== "trial-id") return "none";
  const fold = (id: string) => id.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (fold(claim.value.id) === fold(item.id)) return "exact";
  return fold(claim.quote).includes(fold(item.id)) || fold(claim.value.id).endsWith(fold(item.id)) ? "lenient" : "none";
}

function compareP(item: PItem, claim: AnyClaim): Agreement {
  if (claim.kind !== "p-value") return "none";
  const value = numberOf(item.value.replace(/^[^\d.·]*/, ""));
  if (value === null || Math.abs(toNumber(claim.value.value) - value) > 1e-12) return "none";
  const relation = /^[<>≤≥=]/.exec(item.value)?.[0] ?? "=";
  const folded = relation === "≤" ? "<=" : relation === "≥" ? ">=" : relation;
  return claim.value.relation === folded ? "exact" : "partial";
}
