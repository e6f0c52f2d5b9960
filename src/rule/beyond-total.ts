/** Numbers of subjects larger than all that a page says it took in before: another group, or a wrong digit. */
import type { ClaimOf, Population } from "../claims/index.ts";
import { isBackground, isHead, sameContext, sentencesApart } from "./place.ts";
import type { Share } from "./share.ts";

type Size = ClaimOf<"cohort-size">;

/** A number and the total it exceeds. */
export interface Excess {
  readonly claim: Size | Share;
  readonly n: number;
  readonly total: Size;
  readonly N: number;
}

/** Populations that hold everybody a study reports on. */
const wide: ReadonlySet<Population | null> = new Set<Population | null>([
  "screened",
  "enrolled",
  "randomised",
  "treated",
  "itt",
]);
/** Fewer are seldom a whole study, and more than so many times as many are another one. */
const fewest = 10;
const most = 10;
/** Sentences between a number and the total it is held against. */
const reach = 12;

const others = /\b(?:health|control|volunteer|compar|screen|eligib|registr|evaluated|of (?:those|these|them))/i;
const people =
  /\b(?:patient|subject|participant|wom[ae]n|m[ae]n|child|adult|person|individual|enrol|randomi|recruit|treated|received)/i;

/** The first number of subjects above the sum of all groups named before it. Linear in the number of claims. */
export function beyondTotal(sizes: readonly Size[], shares: readonly Share[]): Excess | null {
  const stated = sizes.filter(isStated);
  const isNamed = stated.some(({ subject }) => wide.has(subject.population));
  // Where no population is named, the first number of patients is that of all.
  const isTotal = (size: Size) =>
    isStated(size) && (isNamed ? wide.has(size.subject.population) : size.id === stated[0]?.id);
  const first = stated.find(isTotal);
  const all = [...sizes, ...shares].sort((a, b) => a.span.start - b.span.start);
  if (!first || all.some(({ document }) => document !== first.document)) return null;
  const groups = new Map<string, number>();
  let [largest, sum] = [0, 0];
  let total: Size = first;
  for (const claim of all) {
    const n = numberOf(claim);
    const N = Math.max(groups.get("") ?? 0, sum);
    const isWhole = claim.kind === "cohort-size" && isTotal(claim);
    const isNear = sentencesApart(claim, total) <= reach && claim.document === total.document;
    const isOther = others.test(claim.quote) || isBackground(claim) || isHead(claim) || claim.place.part === "table";
    const isArm = sameContext(claim, total) && (claim.subject.cohort !== null || isBare(claim) || isWhole);
    if (n > N && N >= fewest && n <= most * N && isNear && !isOther && !isArm) return { claim, n, total, N };
    if (isWhole) {
      const key = claim.subject.cohort?.key ?? "";
      if (claim.value.n > largest) total = claim;
      const more = Math.max(0, claim.value.n - (groups.get(key) ?? 0));
      groups.set(key, (groups.get(key) ?? 0) + more);
      if (key !== "") sum += more;
      largest = Math.max(largest, claim.value.n);
    }
  }
  return null;
}

function isStated({ value, quote }: Size): boolean {
  const isPrinted = !value.planned && !value.approximate && !value.each && value.of === "patients";
  return isPrinted && people.test(quote) && !others.test(quote);
}

function isBare(claim: Size | Share): boolean {
  return claim.kind === "cohort-size"
    ? claim.subject.population === null
    : claim.value.percent === null && claim.value.denominator === null;
}

function numberOf(claim: Size | Share): number {
  if (claim.value.of !== "patients" || claim.value.approximate) return 0;
  if (claim.kind === "cohort-size") return claim.value.planned || claim.value.each ? 0 : claim.value.n;
  const { count, denominator } = claim.value;
  const isFraction = claim.value.denominatorFrom?.how === "printed";
  if (!people.test(claim.quote) && (isFraction || !claim.value.percent)) return 0;
  // More than their own denominator is another matter.
  if (isFraction && (count ?? 0) > (denominator ?? 0)) return 0;
  return Math.max(count ?? 0, isFraction ? (denominator ?? 0) : 0);
}
