/** A dose on several days, or given several times, and the total of all that is printed behind it. */
import { toNumber } from "../../document/index.ts";
import { after, before, form, type Match, type Token } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";
import type { Amount } from "./amounts.ts";
import type { Dose } from "./dose.ts";
import type { Schedule } from "./schedule.ts";
import { daysOf } from "./spans.ts";
import { type DoseTotal, isOne, showTotal, totalOf } from "./totals.ts";

const doses = `(doseAdjective | "weekly" | "consecutive" | "full"){0,2} givenTimes&plural`;
/** `(total 36 mg`, `(36 mg in total`, `for a cumulative dose of 36 mg`. */
const total = `((open | comma "for"? | semicolon | equals | "for" | colon | dash | "to" ("give" | "make") | "giving" | "making" | "i.e.") "a"? (total | "cumulative"){1,2} (doseWord | "of" | "is" | colon | comma | equals){0,3} {total: @dose}
  | (open | comma | semicolon | equals | colon | dash | "giving" | "making") "or"? {total: @dose} ("in" ("total" | "all") | "altogether" | total doseWord?))`;
const unless = { daily: after("@schedule"), next: after(`preposition&!"per" | "then"`) };

export const courseTotal = form<DoseTotal>({
  id: "dose-course-total",
  title: "A dose on several days, or given several times, and the total of all",
  yields: "dose-total",
  isOverlay: true,
  match: `({often: @schedule} ("of" ("each" | "every" | "the" | "first"){0,1} ("cycle" | "course") integer? (?! dash | "to" | "and"))? (comma? ("for" | "over" | times | "x")? {cycles: integer | numeral} content{0,1} cycleWord&plural)? | {count: integer | numeral} ${doses}) ${total}`,
  unless,
  value: courseTotalOf,
  show: showTotal,
  examples: `
    zinc 30 mg/m2/day x 3 days (total 90 mg/m2), then     -> 3 x 30 = 90 mg/m2
                      ~~~~~~~~~~~~~~~~~~~~~~~~
    zinc 375 mg/m2 on days 1, 8, 15 and 22 of cycle 1 (total 1500 mg/m2) -> 4 x 375 = 1500 mg/m2
    copper 12 mg on days 1 and 15 (8 doses, total 96 mg), day 1 from cycle 7 (four doses, total 60 mg) -> 8 x 12 = 96 mg | 4 x 12 = 60 mg
    zinc 500 mg/day for 5 days (3 g in total)             -> 5 x 500 = 3 g
    carboplatin AUC 5 on day 1 and etoposide 100 mg/m2 on days 1-3, for 4 cycles (etoposide 1,200 mg/m2 in total) -> 12 x 100 = 1200 mg/m2
    zinc 12 mg on days 1 and 15, to a total of 96 mg; copper (8 doses, total 96 mg) -> nothing
    zinc 12 mg or 24 mg on days 1-4 (total 48 mg)         -> nothing
    zinc 12 mg on days 1-4 (total 24 mg every day)        -> nothing (daily)
    zinc 12 mg on days 1-4 (total 480 mg over 10 cycles)  -> nothing (next)
  `,
});

/** A total that no word calls so: of what a colon or a bracket sets apart (`: 26 infusions, 208 mg`), and of what is told for each cycle. */
export const untoldTotal = form<DoseTotal>({
  id: "dose-untold-total",
  title: "A dose on several days, or given several times, and behind a colon or in brackets what that makes",
  yields: "dose-total",
  isOverlay: true,
  match: `{often: @schedule} ("of" ("each" | "every" | "the"){0,1} "cycle")? (colon | open | equals | dash) "or"? {total: @dose} ({whole: "a" | "per" | "each" | "every" | slash} cycleWord)? (?= close | comma | stop | semicolon | $)
    | (colon | open) {count: integer | numeral} ${doses} (comma | colon | equals | dash){1,2} {total: @dose} (?= close | stop | semicolon | $)`,
  value: (match) => {
    const told = match.value<Dose>("total");
    const last = wordsOf(match.all("total")).at(-1);
    const isOfCycle = match.has("whole") || last?.lexeme.classes.has("cycleWord") === true;
    if (told?.drug || (!match.has("count") && !isOfCycle)) return null;
    const total = courseTotalOf(match);
    return total && (isOfCycle || isNearTotal(total)) ? total : null;
  },
  show: showTotal,
  examples: `
    zinc 8 mg IV every 2 weeks to week 50: 26 infusions, 280 mg.         -> 26 x 8 = 280 mg
                                         ~~~~~~~~~~~~~~~~~~~~~~
    zinc 15 mg/day on days 1-5: 75 mg per cycle                          -> 5 x 15 = 75 mg
    zinc 15 mg/day, days 1-28 of a 35-day cycle (28 days on, 7 off): 420 mg a cycle, 840 mg for both -> 28 x 15 = 420 mg
    zinc 8 mg every 2 weeks: 4 doses, 8 mg each                          -> nothing
    zinc 8 mg every 2 weeks: 4 doses, 8 mg                               -> nothing
    zinc 8 mg on days 1-4 (copper 12 mg per cycle)                       -> nothing
    zinc 8 mg on days 1-4 (10 mg in the second)                          -> nothing
  `,
});

/** Less than half of it or more than twice as much is another dose. */
function isNearTotal({ terms, total, unit, totalUnit }: DoseTotal): boolean {
  const made = terms.reduce((sum, { dose, times }) => sum + toNumber(dose) * times, 0);
  const ratio = toNumber(total) / made;
  return unit === totalUnit && ratio > 0.5 && ratio < 2;
}

/** The one dose before it in the sentence that is no total itself, in the unit of the total. */
function courseTotalOf(match: Match): DoseTotal | null {
  const last = match.value<Dose>("total")?.amount ?? null;
  if (!isOne(last) || last.perDay) return null;
  const given = dosesBefore(match).filter((amount) => totalOf([{ amount, times: 1 }], "course", last) !== null);
  const [first] = given;
  const schedule = match.value<Schedule>("often");
  const times = match.integer("count") ?? (schedule && timesOf(schedule));
  const all = times === null ? null : times * (match.has("cycles") ? (match.integer("cycles") ?? 0) : 1);
  if (!first || given.length > 1 || !isOne(first) || all === null || all < 2) return null;
  return totalOf([{ amount: first, times: all }], "course", last);
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
    // `two tablets of 15 mg`
    if (units.slice(Math.max(0, at - 2), at).some(({ lexeme }) => lexeme.classes.has("dosageForm"))) return [];
    if (amount && !isTotal) found.push(amount);
    if (drug !== null && !isTotal) break;
  }
  return found;
}

const leadLength = 4;
const isTotalWord = ({ classes, form: word }: Token["lexeme"]): boolean =>
  classes.has("total") || word === "cumulative";

/** On how many days, and how often on each; `null` where it is not said. */
export function timesOf({ days, ofOther, frequencies, pause }: Schedule): number | null {
  const isDaily = frequencies.every(({ value }) => value.everyDays === 1 || value.isInterval);
  const aDay = frequencies.flatMap(({ value }) => value.timesPerDay ?? []);
  const listed = days.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);
  const span = days.length > 0 ? listed : (pause?.on ?? 0);
  return !isDaily || ofOther || aDay.length > 1 || span === 0 ? null : span * (aDay[0] ?? 1);
}

export const dosesTotal = form<DoseTotal>({
  id: "dose-times-total",
  title: "So many doses of an amount, after a first dose or not, and the total of all",
  yields: "dose-total",
  isOverlay: true,
  match: `({first: @dose} (open? @schedule close? | function | timePoint | doseAdjective | doseWord | dosageForm | route){0,6} comma? "and"? ("then" | "followed" "by"))?
    ({count: integer | numeral} ${doses} ("of" | "at") {each: @dose} ("each" | route | "apart" | "every" @duration | @schedule | ("at" | "on" | "given") (@schedule | route) | "a" "piece"){0,3} ${total}
    | {count: integer | numeral} ("x" | times) ({each: @dose} | {number: digits} (~dash)? {unit: doseUnit}) ("each" | route){0,2} (${total} | equals {total: @dose} | open equals? {total: @dose} close))
    | {count: integer | numeral} ("x" | times) {pair: @dose}`,
  unless,
  value: dosesTotalOf,
  show: showTotal,
  examples: `
    zinc 63 mg, then six doses of 30 mg (243 mg in total)         -> 1 x 63 + 6 x 30 = 243 mg
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    zinc 600 mg, then 3 doses of 300 mg (total 900 mg)            -> 3 x 300 = 900 mg
    three doses of 12 mg each, for a total of 36 mg               -> 3 x 12 = 36 mg
    given as 2 x 12 mg (24 mg), 3 × 10 mg = 30 mg, 2 x 5 mg (10 mg in total) -> 2 x 12 = 24 mg | 3 x 10 = 30 mg | 2 x 5 = 10 mg
    zinc 2 x 12 mg or 36 mg                                        -> nothing
    six doses of 30 mg (120 mg in total for children)              -> nothing (next)
    two doses of 30 mg (total 120 mg every week)                   -> nothing (daily)
  `,
});

function dosesTotalOf(match: Match): DoseTotal | null {
  const times = match.integer("count");
  if (times === null || times < 2) return null;
  const pair = match.one("pair");
  if (pair) return pairTotalOf(pair, times);
  const last = match.value<Dose>("total")?.amount ?? null;
  const each = match.has("number") ? bareAmount(match) : (match.value<Dose>("each")?.amount ?? null);
  if (!isOne(each) || !isOne(last) || last.perDay || each.perDay || each.isRadiation) return null;
  const own = { amount: each, times };
  const before = match.value<Dose>("first")?.amount;
  if (!before) return totalOf([own], "course", last);
  if (!isOne(before)) return null;
  // `600 mg, then 3 doses of 300 mg (total 900 mg)`: the total may be that of the doses behind alone.
  const isOfOwn = each.unit === last.unit && toNumber(each.amounts[0]!) * times === toNumber(last.amounts[0]!);
  return isOfOwn ? totalOf([own], "course", last) : totalOf([{ amount: before, times: 1 }, own], "course", last);
}

/** `3 × 10 mg`: what the sign stands before is read as no dose by itself. */
const bareAmount = (match: Match): Amount => ({
  amounts: [match.printed("number")!],
  unit: match.lemma("unit")!,
  isRange: false,
  isThreshold: false,
  perDay: false,
  everyDays: null,
  isWeak: false,
  isRadiation: match.one("unit")!.lexeme.classes.has("radiationUnit"),
});

/** `2 x 12 mg (24 mg)`: a dose and the same again in brackets are read as one amount. */
function pairTotalOf({ mention }: Token, times: number): DoseTotal | null {
  const dose = (mention?.value as Dose | undefined)?.amount ?? null;
  if (!isOne(dose) || dose.isRadiation || dose.perDay) return null;
  const words = wordsOf(mention!.units);
  const open = words.findIndex(({ lexeme }) => lexeme.classes.has("open"));
  const inner = words.slice(open + 1);
  if (open < 0 || inner.length !== 3 || inner[0]!.value === undefined) return null;
  const unit = inner[1]!.lexeme.lemma;
  return totalOf([{ amount: dose, times }], "course", { ...dose, amounts: [inner[0]!.value], unit });
}

const wordsOf = (units: readonly Token[]): readonly Token[] =>
  units.flatMap((unit) => (unit.mention ? wordsOf(unit.mention.units) : [unit]));

export const weeklyTotal = form<DoseTotal>({
  id: "dose-weeks-total",
  title: "A dose each day or week, for how long, and the total of all",
  yields: "dose-total",
  isOverlay: true,
  match: `({course: @schedule} "of" {dose: @dose} | {dose: @dose} (route | dosageForm | comma | "given"){0,2} {often: @schedule}? (route | dosageForm | comma){0,2} ("for" | "over" | times | "x") {span: @duration}) ${total}`,
  unless: { ...unless, several: before(`number&!"one" dosageForm? "of"?`) },
  value: (match) => {
    const [dose, last] = ["dose", "total"].map((name) => match.value<Dose>(name)?.amount ?? null);
    return isOne(dose) && isOne(last) && !last.perDay ? ofTimes(dose, timesGiven(match, dose), last) : null;
  },
  show: showTotal,
  examples: `
    zinc 15 mg/week for 12 weeks (total 180 mg)                   -> 12 x 15 = 180 mg
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    zinc 40 mg/m2 weekly for 6 weeks (cumulative dose 240 mg/m2), 500 mg twice daily for 2 weeks (14 g in total) -> 6 x 40 = 240 mg/m2 | 28 x 500 = 14 g
    a 5-day course of 500 mg/day (2.5 g in total)                 -> 5 x 500 = 2.5 g
    zinc 40 mg every 3 weeks for 12 months (total 680 mg)         -> nothing
    zinc 40 mg for 12 weeks (total 680 mg)                        -> nothing
    two tablets of 15 mg weekly for 6 weeks (total 180 mg)        -> nothing (several)
    zinc 40 mg weekly for 6 weeks (total 240 mg in each course)   -> nothing (next)
    zinc 40 mg weekly for 6 weeks (total 240 mg every week)       -> nothing (daily)
  `,
});

/** How often a dose is given in a length of time, by its unit (`mg/week`) or its schedule; `null` where that is not said. */
function timesGiven(match: Match, dose: Amount): number | null {
  const span = match.value<Duration>("span");
  const [course, often] = ["course", "often"].map((name) => match.value<Schedule>(name));
  const days = span ? daysOf(span) : null;
  if (dose.isRadiation) return null;
  if (!span) {
    const schedule = course ?? often;
    const isDaily = dose.perDay || schedule?.frequencies.some(({ value }) => value.everyDays === 1);
    return schedule && isDaily ? timesOf(schedule) : null;
  }
  const rhythm = often?.frequencies ?? [];
  if (days === null || rhythm.length > 1 || (often && (often.days.length > 0 || often.pause))) return null;
  const every = dose.everyDays ?? (dose.perDay ? 1 : (rhythm[0]?.value.everyDays ?? null));
  if (every === null || days % every !== 0) return null;
  return (days / every) * (dose.perDay ? 1 : (rhythm[0]?.value.timesPerDay ?? 1));
}

const ofTimes = (dose: Amount, times: number | null, total: Amount): DoseTotal | null =>
  times === null || times < 2 ? null : totalOf([{ amount: dose, times }], "course", total);

export const courseTotalFirst = form<DoseTotal>({
  id: "dose-course-total-first",
  title: "The total of a course and the doses that make it up",
  yields: "dose-total",
  isOverlay: true,
  match: `(total | "cumulative") (total | doseWord | "of" | colon | comma | equals | be | "a"){0,4} {total: @dose} (open | comma | "in" | "as" | "given" | equals | colon){1,4}
    ({count: integer | numeral} ${doses} ("of" | "at") {dose: @dose} "each"? | {count: integer | numeral} ("x" | times) ({dose: @dose} | {number: digits} (~dash)? {unit: doseUnit}) | {dose: @dose} {often: @schedule}? (("for" | "over") {span: @duration})?)
    (?= close | comma | semicolon | stop | $)`,
  value: (match) => {
    const last = match.value<Dose>("total")?.amount ?? null;
    const dose = match.has("number") ? bareAmount(match) : (match.value<Dose>("dose")?.amount ?? null);
    if (!isOne(dose) || !isOne(last) || last.perDay || dose.isRadiation) return null;
    return ofTimes(dose, match.has("count") ? match.integer("count") : timesGiven(match, dose), last);
  },
  show: showTotal,
  examples: `
    Total dose: 2.5 g (500 mg/day for 5 days)                     -> 5 x 500 = 2.5 g
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    a total of 36 mg in three doses of 12 mg, a cumulative dose of 30 mg (3 × 10 mg) -> 3 x 12 = 36 mg | 3 x 10 = 30 mg
    a total of 36 mg, three doses of 12 mg in the first week      -> nothing
    a total daily dose of 36 mg (12 mg three times daily)         -> nothing
  `,
});
