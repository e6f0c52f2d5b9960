/** Numbers of subjects that a text tells, what may make them, and what a finding says of two of them. */
import { type Counted, type NumbersTold, sizeOf } from "../../src/rule/index.ts";

/** Numbers below it come near each other by chance. */
export const least = 10;
/** So few are printed too often as something else. */
const few = 2;

/** A number that a text tells, with its place among all numbers of subjects. */
export interface Told {
  readonly claim: Counted;
  readonly n: number;
  readonly index: number;
}

/** Why other numbers of the text may make the number, or `null`. */
export function isMade(own: Told, other: Told, { numbers, sums }: NumbersTold): string | null {
  if (sums.has(own.n)) return "other numbers of the text add up to it";
  const difference = Math.abs(other.n - own.n);
  const isLess = own.n < other.n;
  const isBetween = (place: number) => place > other.index && place < own.index;
  const isCounted = (numbers.get(difference) ?? []).some(
    (place) =>
      place !== own.index && (isLess ? difference > few || isBetween(place) : difference <= few && isBetween(place)),
  );
  return isCounted ? "the text counts as many as the two differ by" : null;
}

/** Nobody says of which subjects of the study. */
export const isOfWhole = ({ subject }: Counted): boolean => subject.cohort === null && subject.part === null;

/** The size of a group, or a number that is no part of one. */
export function isTold(claim: Counted): boolean {
  const { kind, value } = claim;
  const isSize =
    kind === "cohort-size"
      ? !value.planned && !value.each
      : value.denominator === null && value.percent === null && !value.isPart;
  return isSize && value.of === "patients" && !value.approximate && (sizeOf(claim) ?? 0) >= least;
}

export interface Found {
  readonly [key: string]: string | number;
  readonly quote: string;
  readonly n: number;
  readonly other: number;
  readonly otherQuote: string;
}

export function evidenceOf(own: Told, other: Told): Found {
  return { quote: own.claim.quote, n: own.n, other: other.n, otherQuote: other.claim.quote };
}
