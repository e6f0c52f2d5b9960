/** A dose with how often it is taken, and the total printed behind it: of a day, or of all days or doses named. */
import type { Printed } from "../../document/index.ts";
import { showPrinted } from "../../document/index.ts";
import { after, form, type Match, type Token } from "../../language/index.ts";
import type { Amount } from "./amounts.ts";
import type { Dose } from "./dose.ts";
import type { Schedule } from "./schedule.ts";

export interface DoseTotal {
  readonly dose: Printed;
  readonly times: number;
  readonly per: "day" | "course";
  readonly total: Printed;
  readonly unit: string;
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
  if (first.unit !== last.unit || !(last.perDay || isDaily)) return null;
  return { dose: first.amounts[0]!, times: timesPerDay, per: "day", total: last.amounts[0]!, unit: first.unit };
}

const showTotal = ({ dose, times, total, unit }: DoseTotal): string =>
  `${times} x ${showPrinted(dose)} = ${showPrinted(total)} ${unit}`;

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
    carvedol 12 mg twice daily, warfadin 2 mg/day and folic acid         -> nothing
    600 mg twice daily (maximum 1200 mg), 600 mg once daily (600 mg/day) -> nothing
  `,
});

const doses = `("full" | "single" | "weekly" | "daily"){0,1} ("doses" | "infusions" | "injections" | "administrations")`;

export const courseTotal = form<DoseTotal>({
  id: "dose-course-total",
  title: "A dose on several days, or given several times, and the total of all",
  yields: "dose-total",
  isOverlay: true,
  match: `({often: @schedule} ("of" ("each" | "every" | "the" | "first"){0,1} ("cycle" | "course") integer? (?! dash | "to" | "and"))? | ({count: integer | numeral} ${doses})) (open | comma | semicolon | equals | "for" | colon) "a"? (total | "cumulative") (doseWord | "of" | colon | comma | equals){0,3} {total: @dose}`,
  unless: { daily: after("@schedule"), next: after(`preposition&!"per" | "then"`) },
  value: courseTotalOf,
  show: showTotal,
  examples: `
    zinc 30 mg/m2/day x 3 days (total 90 mg/m2), then     -> 3 x 30 = 90 mg/m2
                      ~~~~~~~~~~~~~~~~~~~~~~~~
    zinc 375 mg/m2 on days 1, 8, 15 and 22 of cycle 1 (total 1500 mg/m2) -> 4 x 375 = 1500 mg/m2
    copper 12 mg on days 1 and 15 (8 doses, total 96 mg), day 1 from cycle 7 (four doses, total 60 mg) -> 8 x 12 = 96 mg | 4 x 12 = 60 mg
    zinc 12 mg on days 1 and 15, to a total of 96 mg; copper (8 doses, total 96 mg) -> nothing
    zinc 12 mg or 24 mg on days 1-4 (total 48 mg)         -> nothing
    zinc 12 mg on days 1-4 (total 24 mg every day)        -> nothing (daily)
    zinc 12 mg on days 1-4 (total 480 mg over 10 cycles)  -> nothing (next)
  `,
});

/** The one dose before it in the sentence that is no total itself, in the unit of the total. */
function courseTotalOf(match: Match): DoseTotal | null {
  const last = match.value<Dose>("total")?.amount ?? null;
  if (!isOne(last) || last.perDay) return null;
  const given = dosesBefore(match).filter(({ unit }) => unit === last.unit);
  const [first] = given;
  const schedule = match.value<Schedule>("often");
  const times = match.integer("count") ?? (schedule && timesOf(schedule));
  if (!first || given.length > 1 || !isOne(first) || times === null || times < 2) return null;
  return { dose: first.amounts[0]!, times, per: "course", total: last.amounts[0]!, unit: last.unit };
}

/** The amounts that are no totals, from the last drug that is named to the match. */
function dosesBefore({ units, from }: Match): Amount[] {
  const found: Amount[] = [];
  for (let at = from - 1; at >= 0; at--) {
    const unit = units[at]!;
    if (unit.lexeme.classes.has("semicolon")) break;
    if (unit.mention?.kind !== "dose") continue;
    const { amount, drug } = unit.mention.value as Dose;
    const isTotal = units.slice(Math.max(0, at - leadLength), at).some(({ lexeme }) => isTotalWord(lexeme));
    if (amount && !isTotal) found.push(amount);
    if (drug !== null && !isTotal) break;
  }
  return found;
}

const leadLength = 4;
const isTotalWord = ({ classes, form: word }: Token["lexeme"]): boolean =>
  classes.has("total") || word === "cumulative";

/** On how many days, and how often on each; `null` where it is not said. */
function timesOf({ days, ofOther, frequencies, pause }: Schedule): number | null {
  const isDaily = frequencies.every(({ value }) => value.everyDays === 1 || value.isInterval);
  const aDay = frequencies.flatMap(({ value }) => value.timesPerDay ?? []);
  const listed = days.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);
  const span = days.length > 0 ? listed : (pause?.on ?? 0);
  return !isDaily || ofOther || aDay.length > 1 || span === 0 ? null : span * (aDay[0] ?? 1);
}
