/** Doses and schedules of one sentence that stand near each other: which schedule holds for which dose. */
import { before, form, type Match } from "../../language/index.ts";
import { showDose } from "./dose.ts";
import { itemsOf } from "./items.ts";
import { resolve, type Scheduled } from "./resolve.ts";
import { cycleOf, type Schedule } from "./schedule.ts";
import { showSchedule } from "./schedules.ts";

/** Words that say that the text has moved on to results or visits. */
const breaks = [
  "response",
  "survival",
  "visit",
  "toxicity",
  "median",
  "randomisation",
  "occurrence",
  "outcomeVerb",
  "@percent",
];
const item = `(@dose | @schedule)`;
const near = `!@dose&!@schedule&${breaks.map((name) => `!${name}`).join("&")}&!"until"`;
/** The most units between two items. */
const reach = 16;

export const regimen = form<readonly Scheduled[]>({
  id: "dose-regimen",
  title: "Doses with the schedules that hold for them",
  yields: "regimen",
  isOverlay: true,
  match: `${item} (${near}{0,${reach}} ${item}){0,15}`,
  value: (match) => {
    if (isInside(match)) return null;
    const scheduled = resolve(itemsOf(match.units, match.from, match.to));
    return scheduled.length > 0 ? scheduled : null;
  },
  show: (scheduled) =>
    scheduled.map(({ dose, schedule }) => `${showDose(dose.value)} ${showSchedule(schedule)}`.trim()).join("; "),
  examples: `
    sarotaxel 85 mg/m2 on day 8 and novaplatin 70 mg/m2 on day 1, every 3 weeks -> sarotaxel 85 mg/m2 every 3 weeks days 8 of 21; novaplatin 70 mg/m2 every 3 weeks days 1 of 21
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    2.5 mg letrozole (n = 40) or 20 mg tamoxifen (n = 41) once daily -> letrozole 2.5 mg once daily; tamoxifen 20 mg once daily
    in 28-day cycles, zelotinib 20 mg on days 1-7 and weekly tolumab 5 mg/kg -> zelotinib 20 mg days 1-7 of 28; tolumab 5 mg/kg weekly of 28
    day 1, zelotinib 20 mg; days 2-3, zelotinib 80 mg     -> zelotinib 20 mg days 1; zelotinib 80 mg days 2-3
    zelotinib 20 mg versus tolumab 5 mg/kg weekly         -> zelotinib 20 mg; tolumab 5 mg/kg weekly
    zelotinib 20 mg or placebo every 3 weeks plus tolumab 5 mg/kg -> zelotinib 20 mg every 3 weeks of 21; tolumab 5 mg/kg
    zelotinib 3 mg twice weekly and tolumab 5 mg/kg/d for 5 days -> zelotinib 3 mg twice weekly; tolumab 5 mg/kg/day on 5
    zelotinib 20 mg/d continuously or 30 mg/d, 4 weeks on/2 weeks off -> zelotinib 20 mg/day continuously; 30 mg/day of 42 on 28 off 14
    three cycles were given                               -> nothing
    zelotinib 20 mg, tolumab 5 mg/kg                      -> zelotinib 20 mg; tolumab 5 mg/kg
  `,
});

/** The regimen began with an earlier dose or schedule. */
function isInside(match: Match): boolean {
  for (let places = 1; places <= reach + 1; places++) {
    const { lexeme } = match.before(places) ?? {};
    if (lexeme === undefined || lexeme.form === "until" || breaks.some((name) => lexeme.classes.has(name)))
      return false;
    if (lexeme.classes.has("@dose") || lexeme.classes.has("@schedule")) return true;
  }
  return false;
}

/** Days and cycle, where nothing is said of a dose: enough to be checked against each other. */
export const scheduleAlone = form<Schedule>({
  id: "dose-schedule-alone",
  title: "Days of a cycle without a dose",
  yields: "schedule-alone",
  isOverlay: true,
  match: `{schedule: @schedule}`,
  unless: { observed: before(`(visit | "until") (!semicolon){0,8}`) },
  value: (match) => {
    const schedule = match.value<Schedule>("schedule")!;
    return schedule.days.length > 0 && !schedule.ofOther && cycleOf(schedule) !== null ? schedule : null;
  },
  show: showSchedule,
  examples: `
    taken on days 1-7 and 15-21 of a 28-day cycle         -> days 1-7, 15-21 of 28
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    blood was drawn on days 1 and 8 of a 28-day cycle     -> nothing (observed)
  `,
});

/** A sentence that says how often the doses beside it are repeated. */
export const courses = form<Schedule>({
  id: "dose-courses",
  title: "The cycle of a treatment named in another sentence",
  yields: "courses",
  isOverlay: true,
  match: `^ (word&!visit&!people&!regimenHead&!drug | comma | colon){0,6} regimenHead (word&!visit&!people&!drug | @duration | comma){0,10} {schedule: @schedule}`,
  value: (match) => {
    const schedule = match.value<Schedule>("schedule")!;
    return cycleOf(schedule) === null || schedule.ofOther ? null : schedule;
  },
  show: showSchedule,
  examples: `
    Cycles were repeated every 21 days.                   -> every 21 days of 21
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    All drugs were given on day 1 of a 28-day cycle.      -> days 1 of 28
    Each treatment cycle lasted 28 days.                  -> of 28
    Patients were seen every 21 days.                     -> nothing
  `,
});
