/** The check that ids of ClinicalTrials.gov carry: every NCT number from NCT00020000 on is a multiple of 13. */
import type { ClaimOf } from "../claims/index.ts";
import { slipsIn } from "./slip.ts";

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
  const [leading, rest] = [id.slice(0, 4), id.slice(4)];
  return [...new Set(slipsIn(rest))]
    .map((other) => leading + other)
    .filter((other) => other !== id && Number(other.slice(3)) >= first && Number(other.slice(3)) % divisor === 0)
    .sort();
}
