/** A dose with how often it is taken in a day, and the total of the day that is printed beside it. */
import { powerBetween } from "../../claims/index.ts";
import { type Printed, showPrinted } from "../../document/index.ts";
import { after, before, form, type Match } from "../../language/index.ts";
import { asKind } from "../of-kind.ts";
import type { Amount } from "./amounts.ts";
import type { Dose } from "./dose.ts";
import type { Schedule } from "./schedule.ts";

export interface DoseTotal {
  /** Each dose, and how often it is taken. */
  readonly terms: readonly { readonly dose: Printed; readonly times: number }[];
  readonly per: "day" | "course";
  readonly unit: string;
  readonly total: Printed;
  readonly totalUnit: string;
}

/** Words that lead from a dose to its total. */
const lead = `(total | @schedule | doseWord | totalLead | equals | comma | colon | be){0,9}`;

function dailyTotalOf(match: Match): DoseTotal | null {
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
  return last.perDay || isDaily ? totalOf([{ amount: first, times: timesPerDay }], "day", last) : null;
}

/** Doses and their total, in units of one measure. */
export function totalOf(
  terms: readonly { readonly amount: Amount; readonly times: number }[],
  per: DoseTotal["per"],
  total: Amount,
): DoseTotal | null {
  const { unit } = terms[0]!.amount;
  if (terms.some(({ amount }) => amount.unit !== unit) || powerBetween(unit, total.unit) === null) return null;
  const made = terms.map(({ amount, times }) => ({ dose: amount.amounts[0]!, times }));
  return { terms: made, per, unit, total: total.amounts[0]!, totalUnit: total.unit };
}

export const showTotal = ({ terms, total, totalUnit }: DoseTotal): string =>
  `${terms.map(({ dose, times }) => `${times} x ${showPrinted(dose)}`).join(" + ")} = ${showPrinted(total)} ${totalUnit}`;

/** A single amount that is no bound. */
export const isOne = (amount: Amount | null | undefined): amount is Amount =>
  amount !== null && amount !== undefined && amount.amounts.length === 1 && !amount.isThreshold;

export const doseTotal = form<DoseTotal>({
  id: "dose-total",
  title: "A dose several times a day and its daily total",
  yields: "dose-total",
  isOverlay: true,
  match: `{dose: @dose} (be | treating | dosing | route | dosageForm | "taken"){0,2} {often: @schedule} (open | comma | semicolon | "to" | "for" | equals) {lead: ${lead}} {total: @dose} {behind: @schedule}?`,
  unless: {
    // `600 mg twice daily, then 800 mg daily`: the next dose.
    next: after(`preposition&!"per" | "then"`),
    // `two 12 mg tablets twice daily (48 mg per day)`
    several: before(`number&!"one" dosageForm? "of"?`),
    // `5 mg twice daily, to a total of 40 mg per day`: what it is raised to.
    raised: (match) => match.units.slice(match.from, match.to).some(({ folded }) => folded === "to"),
  },
  value: dailyTotalOf,
  show: showTotal,
  examples: `
    given at 90 mg twice daily (180 mg/day)                              -> 2 x 90 = 180 mg
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    took zinc 600 mg BID (total daily dose of 1200 mg) to the end        -> 2 x 600 = 1200 mg
    500 mg three times a day, for a total daily dose of 1500 mg          -> 3 x 500 = 1500 mg
    capsules 100 mg are taken b.i.d. (total 200 mg daily)                          -> 2 x 100 = 200 mg
    600 mg twice daily, total 800 mg daily in the second week            -> nothing (next)
    zinc 200 mg orally twice daily (total 600 mg/day)                    -> 2 x 200 = 600 mg
    zinc 8 mg PO q12h (daily total 24 mg)                                -> 2 x 8 = 24 mg
    one 12 mg tablet two times daily (36 mg per day)                     -> 2 x 12 = 36 mg
    zinc 250 mg every 6 h (1.5 g daily)                                  -> 4 x 250 = 1.5 g
    two 12 mg tablets two times daily (48 mg per day)                    -> nothing (several)
    two tablets of 12 mg twice daily (48 mg per day)                     -> nothing (several)
    begin with 5 mg twice daily, to a total of 40 mg per day             -> nothing (raised)
    carvedol 12 mg twice daily, warfadin 2 mg/day and folic acid         -> nothing
    600 mg twice daily (maximum 1200 mg), 600 mg once daily (600 mg/day) -> nothing
  `,
});

/** Of a dose that is not given like this throughout. */
const bounded = `limitWord | "to" | bounding`;

export const dailyTotalFirst = form<DoseTotal>({
  id: "dose-total-first",
  title: "A daily total and the doses that it is divided into",
  yields: "dose-total",
  isOverlay: true,
  match: `{lead: @schedule doseWord (be | "of" | colon | comma | equals){0,2}}? {total: @dose} {behind: @schedule}?
    (open ("i.e." | "as" | "given" | "i.e" | "taken"){0,2} {dose: @dose} {often: @schedule} (?= close)
    | comma? ("given" | "taken" | "administered") "as" {dose: @dose} {often: @schedule} (?= comma | semicolon | stop | close | $)
    | comma? ("given" | "taken" | "administered")? ("in" | "as") {count: integer | numeral} (dividing | "daily"){0,2} "doses" ("of" {dose: @dose} ("each" | "a" "piece")? (?= comma | semicolon | stop | close | $) | (open | comma | "of") {dose: @dose} "each"))`,
  unless: {
    bounded: before(
      `(${bounded}) ("the" | "a" | "of" | "is" | comma | @schedule | total | doseWord | doseAdjective | be){0,5}`,
    ),
  },
  value: dividedTotalOf,
  show: showTotal,
  examples: `
    Daily dose: 600 mg (300 mg twice daily)                              -> 2 x 300 = 600 mg
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    zinc 600 mg/day (200 mg three times daily), or 1 g daily, given as 250 mg q6h -> 3 x 200 = 600 mg | 4 x 250 = 1 g
    zinc 600 mg daily in two divided doses of 300 mg                     -> 2 x 300 = 600 mg
    zinc 600 mg daily in three equal doses (200 mg each)                 -> 3 x 200 = 600 mg
    a maximum of 600 mg daily (200 mg twice daily)                       -> nothing (bounded)
    zinc 600 mg daily (200 mg twice daily in children)                   -> nothing
    zinc 600 mg daily or 200 mg twice daily                              -> nothing
  `,
});

/** `600 mg/day`, `600 mg daily` or `daily dose: 600 mg`, in doses of one drug. */
function dividedTotalOf(match: Match): DoseTotal | null {
  const [whole, part] = ["total", "dose"].map((name) => match.value<Dose>(name));
  const [total, each] = [whole?.amount, part?.amount];
  if (!isOne(total) || !isOne(each) || each.perDay || total.isRadiation) return null;
  if (part!.drug !== null && part!.drug !== whole!.drug) return null;
  const daily = ["lead", "behind"]
    .flatMap((name) => match.all(name))
    .flatMap(({ mention }) => asKind(mention, "schedule")?.value.frequencies ?? []);
  const isDaily =
    total.perDay || (daily.length === 1 && daily[0]!.value.everyDays === 1 && (daily[0]!.value.timesPerDay ?? 1) === 1);
  const often = match.value<Schedule>("often")?.frequencies ?? [];
  const times = match.integer("count") ?? (often.length === 1 ? (often[0]!.value.timesPerDay ?? 0) : 0);
  return isDaily && times > 1 ? totalOf([{ amount: each, times }], "day", total) : null;
}
