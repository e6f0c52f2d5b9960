/** A frequency that does not fit the days or the cycle printed with it. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, pass, unsure } from "../src/rule/index.ts";

type Dose = ClaimOf<"dose">;

const schedule = ({ value, span }: Dose) => {
  const { everyDays, days, cycle, on, off } = value;
  const hasInterval =
    everyDays !== null && everyDays >= 7 && (days.length > 1 || (cycle !== null && cycle !== everyDays));
  const hasRest = on !== null && cycle !== null;
  return hasInterval || hasRest ? JSON.stringify([span.end, value.days, everyDays, cycle, on, off]) : null;
};

export default defineRule({
  id: "dose-interval-mismatch",
  title: "Dose interval does not fit the schedule",
  why: `*Weekly* and *days 1 and 15*, *every 3 weeks* and *28-day cycle*, *14 days on, 7 off* and *28-day cycle* describe different schedules; one of the two is misprinted or belongs to another drug.
It fires when the interval and the days (or the length of the cycle) are printed for the same drug, or as fields of one list, and no repetition of the interval gives them. *Weekly for 3 of 4 weeks*, days that leave out a week, and cycles of several intervals pass.`,
  references: ["https://doi.org/10.1136/bmj.g1687"],
  severity: "warning",
  scope: "document",
  reads: ["dose"],
  options: z.strictObject({}),
  *check(claims) {
    for (const group of claims.groups(["dose"], schedule)) {
      const operands = [...group].reverse().map((claim) => [claim, "schedule"] as const);
      const { days, everyDays, cycle, on, off, frequency } = group.at(-1)!.value;
      const pattern = on !== null && off !== null ? on + off : null;
      if (pattern !== null && cycle !== null && cycle !== pattern) {
        if (cycle % pattern === 0) yield pass(...operands);
        else
          yield fail({ kind: "rest", said: `${on} days on, ${off} off`, makes: pattern, cycle, days: "" }, ...operands);
        continue;
      }
      if (pattern === null && on !== null && cycle !== null && on > cycle) {
        if (on % cycle === 0) yield pass(...operands);
        else if (cycle === everyDays) yield unsure("it may be the length of the whole treatment", ...operands);
        else yield fail({ kind: "rest", said: `${on} days of treatment`, makes: on, cycle, days: "" }, ...operands);
        continue;
      }
      if (everyDays === null || everyDays < 7) {
        if (on !== null) yield pass(...operands);
        continue;
      }
      const said = frequency ?? `every ${everyDays} days`;
      if (cycle !== null && cycle !== everyDays && cycle % everyDays !== 0 && everyDays % cycle !== 0) {
        yield fail({ kind: "cycle", said, makes: everyDays, cycle, days: "" }, ...operands);
        continue;
      }
      if (days.length < 2 || (cycle !== null && everyDays >= cycle)) {
        yield pass(...operands);
        continue;
      }
      // `weekly on days 1 and 4`: the days are those of the week.
      if (days.every(({ from, to }) => from > 0 && to <= everyDays)) {
        yield pass(...operands);
        continue;
      }
      const single = days.every(({ from, to }) => from === to && from > 0);
      const fits = days.some((a) => days.some((b) => b.from - a.from === everyDays));
      if (fits) yield pass(...operands);
      else if (!single) yield unsure("ranges of days may be repeated at the interval", ...operands);
      else
        yield fail(
          { kind: "days", said, makes: everyDays, cycle: 0, days: days.map(({ from }) => from).join(", ") },
          ...operands,
        );
    }
  },
  explain: ({ kind, said, makes, cycle, days }) => {
    if (kind === "days")
      return {
        message: `“${said}” does not fit days ${days}.`,
        explanation: [`“${said}” puts doses ${makes} days apart; no two of days ${days} are ${makes} days apart.`],
        advice: "Correct the frequency or the days according to the source.",
      };
    return {
      message: `“${said}” does not fit a ${cycle}-day cycle.`,
      explanation: [
        kind === "rest"
          ? `${said} make ${makes} days, not ${cycle}.`
          : `“${said}” repeats after ${makes} days, and ${cycle} is not a multiple of ${makes}.`,
      ],
      advice: "Correct the frequency or the length of the cycle according to the source.",
    };
  },
  examples: {
    valid: [
      {
        title: "days on out of the days of a cycle",
        files: "Zeraciclib 110 mg daily for 21 days of each 28-day cycle.\n",
      },
      {
        title: "weekly with one week left out",
        files: "Weekly sarotaxel 80 mg/m2 on days 1, 8 and 15 of every 28-day cycle.\n",
      },
      {
        title: "every two weeks in a cycle of four",
        files: "Obrinumab 10 mg/kg every 2 weeks on days 1 and 15 of each 28-day cycle.\n",
      },
      {
        title: "rest days that fill the cycle",
        files: "Zelotinib 50 mg daily, 2 weeks on, 1 week off, in 21-day cycles.\n",
      },
      {
        title: "an interval of another drug before the days of this one",
        files:
          "Obrinumab 375 mg/m2 weekly for 4 weeks, then every 8 weeks, with folcitabine 90 mg/m2 weekly on days 1 and 8 of each 28-day cycle.\n",
      },
      {
        title: "treatment over several cycles",
        files: "Zelotinib 50 mg was taken daily for 56 days in 28-day cycles.\n",
      },
      {
        title: "days of each week",
        files: "Zelotinib 60 mg on days 1 and 3 of each week, in 4-week cycles.\n",
      },
      {
        title: "a short pattern repeated in a longer cycle",
        files: "Zelotinib 50 mg daily, 4 days on, 3 days off, in 28-day cycles.\n",
      },
    ],
    invalid: [
      {
        title: "more days of treatment than the cycle has",
        files: "Zeraciclib 125 mg daily for 28 days of a 21-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Zeraciclib 125 mg daily for 28 days of a 21-day cycle",
            message: "“28 days of treatment” does not fit a 21-day cycle.",
          },
        ],
      },
      {
        title: "a pattern of rest longer than the cycle named before it",
        files: "In 21-day cycles, zelotinib 50 mg was taken for 14 days on, 14 days off.\n",
        findings: [
          {
            at: "example.md:1:4 21-day cycles, zelotinib 50 mg was taken for 14 days on, 14 days off",
            message: "“14 days on, 14 off” does not fit a 21-day cycle.",
          },
        ],
      },
      {
        title: "weekly, but the days are two weeks apart",
        files: "Sarotaxel 80 mg/m2 weekly on days 1 and 15 of a 28-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Sarotaxel 80 mg/m2 weekly on days 1 and 15 of a 28-day cycle",
            message: "“weekly” does not fit days 1, 15.",
          },
        ],
      },
      {
        title: "every three weeks in a cycle of four",
        files: "Obrinumab 200 mg every 3 weeks of a 28-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Obrinumab 200 mg every 3 weeks of a 28-day cycle",
            message: "“every 3 weeks” does not fit a 28-day cycle.",
          },
        ],
      },
      {
        title: "fields of one list",
        files: "- Cycle length: 28 days\n- Dosing days: 1-14\n- Rest period: 7 days\n",
        findings: [
          { at: "example.md:3:3 Rest period: 7 days", message: "“14 days on, 7 off” does not fit a 28-day cycle." },
        ],
      },
      {
        title: "days on and off do not fill the cycle",
        files: "Zelotinib 50 mg daily, 14 days on, 7 days off, of a 28-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Zelotinib 50 mg daily, 14 days on, 7 days off, of a 28-day cycle",
            message: "“14 days on, 7 off” does not fit a 28-day cycle.",
          },
        ],
      },
    ],
  },
});
