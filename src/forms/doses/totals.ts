/** A dose with how often it is taken, and the daily total printed behind it. */
import type { Printed } from "../../document/index.ts";
import { showPrinted } from "../../document/index.ts";
import { after, form, type Match } from "../../language/index.ts";
import type { Amount } from "./amounts.ts";
import type { Dose } from "./doses.ts";
import type { Schedule } from "./schedule.ts";

export interface DoseTotal {
  readonly dose: Printed;
  readonly timesPerDay: number;
  readonly total: Printed;
  readonly unit: string;
}

/** Words that lead from a dose to its total. */
const lead = `(total | @schedule | doseWord | totalLead | equals | comma | colon | be){0,9}`;

function totalOf(match: Match): DoseTotal | null {
  const [own, other] = ["dose", "total"].map((name) => match.value<Dose>(name)?.drug ?? null);
  if (other !== null && other !== own) return null;
  // `12 mg twice daily, 2 mg/day`: the dose of another drug, unless a bracket or a word says that it is the total.
  const isLed = match.units
    .slice(match.from, match.to)
    .some(({ lexeme: { classes } }) => ["open", "total", "equals"].some((name) => classes.has(name)));
  if (!isLed) return null;
  const [first, last] = ["dose", "total"].map((name) => match.value<Dose>(name)?.amount ?? null);
  const often = match.value<Schedule>("often")!.frequencies;
  const timesPerDay = often.length === 1 ? (often[0]!.value.timesPerDay ?? null) : null;
  if (!isOne(first) || !isOne(last) || timesPerDay === null || timesPerDay < 2 || first.perDay) return null;
  const behind = match.all("behind")[0]?.mention?.value as Schedule | undefined;
  const isDaily = [
    ...match.all("lead").flatMap(({ mention }) => (mention ? [mention.value as Schedule] : [])),
    ...(behind ? [behind] : []),
  ].some(({ frequencies }) =>
    frequencies?.some(({ value }) => value.everyDays === 1 && (value.timesPerDay ?? 1) === 1),
  );
  if (first.unit !== last.unit || !(last.perDay || isDaily)) return null;
  return { dose: first.amounts[0]!, timesPerDay, total: last.amounts[0]!, unit: first.unit };
}

/** A single amount that is no bound. */
const isOne = (amount: Amount | null | undefined): amount is Amount =>
  amount !== null && amount !== undefined && amount.amounts.length === 1 && !amount.isThreshold;

export const doseTotal = form<DoseTotal>({
  id: "dose-total",
  title: "A dose several times a day and its daily total",
  yields: "dose-total",
  isOverlay: true,
  match: `{dose: @dose} (be | treating | dosing | route | "taken"){0,2} {often: @schedule} (open | comma | semicolon | "to" | "for" | equals) {lead: ${lead}} {total: @dose} {behind: @schedule}?`,
  unless: {
    // `600 mg twice daily, then 800 mg daily`: the next dose.
    next: after(`preposition&!"per" | "then"`),
  },
  value: totalOf,
  show: ({ dose, timesPerDay, total, unit }) => `${timesPerDay} x ${showPrinted(dose)} = ${showPrinted(total)} ${unit}`,
  examples: `
    given at 90 mg twice daily (180 mg/day)                              -> 2 x 90 = 180 mg
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    took zinc 600 mg BID (total daily dose of 1200 mg) to the end        -> 2 x 600 = 1200 mg
    500 mg three times a day, for a total daily dose of 1500 mg          -> 3 x 500 = 1500 mg
    capsules 100 mg are taken b.i.d. (total 200 mg daily)                          -> 2 x 100 = 200 mg
    600 mg twice daily, total 800 mg daily in the second week            -> nothing (next)
    zinc 200 mg orally twice daily (total 600 mg/day)                    -> 2 x 200 = 600 mg
    zinc 8 mg PO q12h (daily total 24 mg)                                -> 2 x 8 = 24 mg
    carvedol 12 mg twice daily, warfadin 2 mg/day and folic acid         -> nothing
    600 mg twice daily (maximum 1200 mg), 600 mg once daily (600 mg/day) -> nothing
  `,
});
