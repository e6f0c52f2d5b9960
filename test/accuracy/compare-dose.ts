/** Whether a dose claim has the annotated amount, unit, days, cycle and frequency. */
import type { ValueOf } from "../../src/claims/index.ts";
import { toNumber } from "../../src/document/index.ts";
import type { Agreement } from "./agreement.ts";
import type { DoseItem } from "./gold.ts";
import { numbersIn } from "./numbers.ts";

type Dose = ValueOf<"dose">;

export function compareDose(item: DoseItem, dose: Dose): Agreement {
  const wanted = numbersIn(item.amount);
  const amounts = dose.amounts.map(toNumber);
  if (!wanted.every((amount) => amounts.includes(amount)) || wanted.length === 0) return "none";
  if (unit(item.unit) !== unit(dose.unit ?? "")) return "partial";
  const days = dose.days.flatMap(({ from, to }) =>
    Array.from({ length: Math.max(0, Math.min(to - from, 400)) + 1 }, (_, i) => from + i),
  );
  // `for 5 days` was annotated as days 1 to 5 by some.
  const said = days.length === 0 && dose.on !== null ? Array.from({ length: dose.on }, (_, i) => i + 1) : days;
  const sameDays = item.days === null || String([...said].sort((a, b) => a - b)) === String(item.days);
  const repeat = dose.cycle ?? dose.everyDays ?? (dose.on && dose.off ? dose.on + dose.off : null);
  const sameCycle = item.cycle === null || [repeat, dose.everyDays].includes(item.cycle);
  const times = timesPerDay(item.freq ?? "");
  const sameTimes = times === null || dose.timesPerDay === null || dose.timesPerDay === times;
  if (!sameDays || !sameCycle || !sameTimes) return "partial";
  const extra = (item.days === null && days.length > 0) || amounts.length > wanted.length;
  return extra ? "lenient" : "exact";
}

/** `mg m-2`, `mg/m(2)`, `mg/m2/day` to `mg/m2`; micro signs alike. */
export function unit(text: string): string {
  return text
    .toLowerCase()
    .replace(/µ|μ|micro/g, "u")
    .replace(/[()\s]/g, "")
    .replace(/²/g, "2")
    .replace(/m-2/, "/m2")
    .replace(/\/\//g, "/")
    .replace(/kg-1/, "/kg")
    .replace(/\/(d|day|week|wk)$/, "");
}

/** How many times a day, where the words say so. */
export function timesPerDay(frequency: string): number | null {
  const text = frequency.toLowerCase();
  if (/twice (a |per )?(day|daily)|two times (a day|daily)|\bb\.?i\.?d|every 12 hours|two divided/.test(text)) return 2;
  if (/three times (a day|daily)|\bt\.?i\.?d|every 8 hours/.test(text)) return 3;
  if (/once[- ](a |per )?(day|daily)|\bq\.?d\b/.test(text)) return 1;
  return null;
}

/** Whether the drug is the annotated one, by any common word or by one being the other's beginning. */
export function sameDrug(item: DoseItem, drug: string | null): boolean {
  if (!item.drug || !drug) return !item.drug && !drug;
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const ours = words(drug);
  return words(item.drug).some((word) => ours.some((other) => word.startsWith(other) || other.startsWith(word)));
}

/** Whether a dose is one of the annotated amounts of the same drug, without its schedule. */
export function repeatsDose(item: DoseItem, dose: Dose): boolean {
  const known = numbersIn(item.amount);
  const isKnown = dose.amounts.every((amount) => known.includes(toNumber(amount)));
  return isKnown && unit(item.unit) === unit(dose.unit ?? "") && sameDrug(item, dose.drug);
}
