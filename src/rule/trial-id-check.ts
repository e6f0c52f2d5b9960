/** The check that ids of ClinicalTrials.gov carry: every NCT number from NCT00020000 on is a multiple of 13. */
import type { ClaimOf } from "../claims/index.ts";

/** The first number for which the check holds; older ones carry none. */
const first = 20_000;
const divisor = 13;

/** What is left of an id of eight digits on division by 13: 0 where it passes, `null` where it carries no check. */
export function checkRemainder({ value: { registry, id } }: ClaimOf<"trial-id">): number | null {
  const digits = /^NCT(\d{8})$/.exec(id)?.[1];
  if (registry !== "nct" || digits === undefined || Number(digits) < first) return null;
  return Number(digits) % divisor;
}

/** The ids that pass and are one slip away: one digit behind the leading 0 replaced, or two neighbouring digits exchanged. */
export function passingNeighbours(id: string): string[] {
  const [prefix, digits] = [id.slice(0, 3), id.slice(3)];
  const found = new Set<string>();
  for (let at = 1; at < digits.length; at++) {
    for (let digit = 0; digit <= 9; digit++) found.add(digits.slice(0, at) + digit + digits.slice(at + 1));
    if (at + 1 < digits.length) found.add(digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2));
  }
  found.delete(digits);
  return [...found]
    .filter((other) => Number(other) >= first && Number(other) % divisor === 0)
    .sort()
    .map((other) => prefix + other);
}
