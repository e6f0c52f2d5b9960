/** Doses and schedules of one sentence that stand near each other: which schedule holds for which dose. */
import { before, form, type Match, type Token } from "../../language/index.ts";
import { type Dose, showDose } from "./doses.ts";
import { type Between, type Item, resolve, type Scheduled } from "./resolve.ts";
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
const reach = 14;

export const regimen = form<readonly Scheduled[]>({
  id: "dose-regimen",
  title: "Doses with the schedules that hold for them",
  yields: "regimen",
  isOverlay: true,
  match: `${item} (${near}{0,${reach}} ${item}){0,15}`,
  value: (match) => {
    if (isInside(match)) return null;
    const scheduled = resolve(itemsOf(match.units.slice(match.from, match.to)));
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

/** Words that join two doses, and those that part two regimens. */
const joints = new Map<string, number>([
  [",", 1],
  ...["and", "plus", "with", "then", "followed", "combined", ";"].map((word) => [word, 2] as const),
  ["or", 3],
]);
const parting = new Set(["then", "versus", "vs", "vs.", "while", "whereas", "thereafter", "compared", "followed", ";"]);

/** What stands between two items. */
const nothing: Between = { joint: 0, distance: 0, partings: [] };

/** The doses and schedules among units, with what stands between them. */
function itemsOf(units: readonly Token[]): Item[] {
  const items: Item[] = [];
  let brackets: readonly number[] = [];
  let between = nothing;
  for (const [index, unit] of units.entries()) {
    const { mention, folded } = unit;
    const isItem = mention?.kind === "dose" || mention?.kind === "schedule";
    brackets = bracketsBehind(unit, brackets, index);
    if (isItem) {
      // `400 mg followed by 2,400 mg` goes on with the same drug.
      const goesOn = units[index - 2]?.folded === "followed" && (mention.value as Dose).drug === null;
      items.push({
        mention: mention as Item["mention"],
        brackets,
        ...between,
        partings: between.partings.slice(goesOn ? 1 : 0),
      });
      between = nothing;
      continue;
    }
    // `(225 mg/m2; days 1 and 22)`: a semicolon right behind an amount parts nothing.
    const parts =
      parting.has(folded) && !(folded === ";" && between.distance === 0 && items.at(-1)!.mention.kind === "dose");
    between = {
      joint: Math.max(between.joint, joints.get(folded) ?? 0),
      distance: between.distance + 1,
      partings: parts ? [...between.partings, brackets] : between.partings,
    };
  }
  return items;
}

/** The brackets open behind a unit; a dose may hold one that opens before its amount. */
function bracketsBehind({ lexeme, mention }: Token, brackets: readonly number[], index: number): readonly number[] {
  if (mention) return mention.units.reduce((open, unit) => bracketsBehind(unit, open, index), brackets);
  if (lexeme.classes.has("open")) return [...brackets, index];
  return lexeme.classes.has("close") ? brackets.slice(0, -1) : brackets;
}
