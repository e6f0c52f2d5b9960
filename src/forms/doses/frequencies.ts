/** How often a dose is given: `twice daily`, `b.i.d.`, `5 days a week`. */
import { toNumber } from "../../document/index.ts";
import { before, form } from "../../language/index.ts";

export interface Frequency {
  readonly timesPerDay: number | null;
  readonly everyDays: number | null;
  /** An interval of courses (`every 3 weeks`, `q21d`), which is also the length of a cycle. */
  readonly isInterval: boolean;
}

/** Scans and visits have intervals too: `tumour assessment every 8 weeks`. */
export const observed = before(`visit (word&!treating&!dosing | @duration){0,4}`);

export const perDay = (times: number | null): Frequency => ({ timesPerDay: times, everyDays: 1, isInterval: false });
export const vague: Frequency = { timesPerDay: null, everyDays: null, isInterval: false };
export const eachDays = (days: number): Frequency => ({ timesPerDay: null, everyDays: days, isInterval: days >= 14 });

export const showFrequency = ({ timesPerDay, everyDays, isInterval }: Frequency): string =>
  `${timesPerDay === null ? "" : `${timesPerDay} times `}${everyDays === null ? "?" : `every ${everyDays}`}${isInterval ? " days, an interval" : ""}`;

const byClass: readonly (readonly [string, Frequency])[] = [
  ["onceDaily", perDay(1)],
  ["twiceDaily", perDay(2)],
  ["thriceDaily", perDay(3)],
  ["fourDaily", perDay(4)],
  ["daily", perDay(null)],
  ["weekly", eachDays(7)],
  ["fortnightly", eachDays(14)],
  ["alternateDay", eachDays(2)],
  ["vaguely", vague],
];

export const frequencyWord = form<Frequency>({
  id: "dose-frequency-word",
  title: "A word or an abbreviation for how often",
  yields: "frequency",
  match: `{word: frequencyWord&!timesAdverb} | {spelled: "q" | "b" | "t"} ~stop ("i" ~stop)? "d"`,
  unless: {
    observed,
    infusion: (match) => match.lemma("word") === "continuous" && match.after()?.lexeme.classes.has("route") === true,
  },
  value: (match) => {
    const spelled = match.one("spelled")?.folded;
    if (spelled) return perDay({ q: 1, b: 2 }[spelled] ?? 3);
    const { classes } = match.one("word")!.lexeme;
    return byClass.find(([name]) => classes.has(name))?.[1] ?? null;
  },
  show: showFrequency,
  examples: `
    zelotinib 100 mg bid, 20 mg o.d. or 75 mg weekly      -> 2 times every 1 | 1 times every 1 | every 7
                     ~~~        ~~~~          ~~~~~~
    taken daily, or monthly                               -> every 1 | ?
    scans were reviewed weekly                            -> nothing (observed)
    a continuous infusion                                 -> nothing (infusion)
  `,
});

const counts = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
]);

export const timesPer = form<Frequency>({
  id: "dose-times-per",
  title: "How many times a day, week or month",
  yields: "frequency",
  other: "frequency",
  match: `("between"? {more: integer | numeral} ("or" | "to" | "and" | dash))? ({times: timesAdverb} | {n: integer | numeral} (timesWord | times)) (~dash)? ({day: "daily"} | {week: "weekly"} | "monthly"
    | (perWord | slash) ({day: dayUnit} | {week: weekUnit} | monthUnit))`,
  unless: { observed },
  value: (match) => {
    if (match.has("more")) return match.has("day") ? perDay(null) : vague;
    const times = match.integer("n") ?? counts.get(match.one("times")!.folded)!;
    if (match.has("day")) return times > 6 ? null : perDay(times);
    return match.has("week") && times === 1 ? eachDays(7) : vague;
  },
  show: showFrequency,
  examples: `
    three times a day, twice daily, once per day or 2 x daily -> 3 times every 1 | 2 times every 1 | 1 times every 1 | 2 times every 1
    2 to 4 times per day                                  -> every 1
    once a week or 3 times weekly                         -> every 7 | ?
    ~~~~~~~~~~~    ~~~~~~~~~~~~~~
    visits took place once a week                         -> nothing (observed)
    the dose was changed three times                      -> nothing
  `,
});

export const daysPerWeek = form<Frequency>({
  id: "dose-days-per-week",
  title: "On so many days of each week",
  yields: "frequency",
  other: "frequency",
  match: `("on" | "for" | times | "x" | "X")? @duration ("weekly" | (perWord | slash) weekUnit)`,
  unless: { observed },
  value: () => perDay(null),
  show: showFrequency,
  examples: `
    1.8 Gy on 5 days a week, 2 Gy X 5 days/week           -> every 1 | every 1
           ~~~~~~~~~~~~~~~~       ~~~~~~~~~~~~~
    visits on 2 days a week                               -> nothing (observed)
    after 5 days of rest                                  -> nothing
  `,
});

export const perPeriod = form<Frequency>({
  id: "dose-per-period",
  title: "A dose for each day, week or month",
  yields: "frequency",
  match: `("per" | slash | "each" | "every" | "a") ({day: dayUnit | "night" | "morning" | "evening" | "bedtime"} | {week: weekUnit} | monthUnit)`,
  unless: {
    observed,
    counted: before(`people | percent | content&plural&!dosageForm`),
    indefinite: (match) => match.units[match.from]!.folded === "a" && !match.has("day"),
  },
  value: (match) => (match.has("day") ? perDay(null) : match.has("week") ? eachDays(7) : vague),
  show: showFrequency,
  examples: `
    tolumab 60 mg orally per day, or 30 mg every week     -> every 1 | every 7
                         ~~~~~~~           ~~~~~~~~~~
    imaging was done each week                            -> nothing (observed)
    four drinks a day                                     -> nothing (counted)
    within a week                                         -> nothing (indefinite)
  `,
});

export const inWeeks = form<Frequency>({
  id: "dose-weeks",
  title: "The weeks in which a dose is given",
  yields: "frequency",
  other: "time",
  match: `("at" | "in" | "on" | "during")? weekUnit (integer | numeral) ((comma "and"? | "and" | "&" | dash | "to") (integer | numeral)){1,9} (?! percent | doseUnit | open @percent | (slash | "of" "the"?) integer (?! dash | timeUnit | cycleWord))`,
  unless: { observed },
  value: () => vague,
  show: showFrequency,
  examples: `
    400 mg at weeks 0, 2 and 4, or 40 mg in weeks 1-6     -> ? | ?
           ~~~~~~~~~~~~~~~~~~~           ~~~~~~~~~~~~
    visits at weeks 4 and 8                               -> nothing (observed)
    at week 4, or at week 104, 41 (62%) of them           -> nothing
    at week 104, 41 of 66 women; at week 12, 11/27        -> nothing
  `,
});

export const fractions = form<Frequency & { readonly fractions: number }>({
  id: "dose-fractions",
  title: "A dose of radiation in fractions",
  yields: "frequency",
  other: "count",
  match: `("in" | "over" | "with" | slash | open)? {n: integer | numeral} ("daily" | "equal" | "consecutive" | "once-daily")? radiationCount`,
  unless: {
    alone: (match) =>
      !match.units.slice(Math.max(0, match.from - 2), match.from).some(({ mention }) => mention?.kind === "amount"),
  },
  value: (match) => ({ ...vague, fractions: toNumber(match.printed("n")!) }),
  show: ({ fractions }) => `${fractions} fractions`,
  examples: `
    radiotherapy of 45 Gy in 25 fractions, or 60 Gy/30 fx -> 25 fractions | 30 fractions
                          ~~~~~~~~~~~~~~~          ~~~~~~
    seven sessions were held                              -> nothing (alone)
  `,
});
