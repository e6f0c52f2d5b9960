/** A treatment day that its own cycle does not have, and a range of days that runs backwards. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, pass, unsure } from "../src/rule/index.ts";

type Dose = ClaimOf<"dose">;

/** Doses that share one printed schedule, the one next to it last. */
const schedule = ({ value, span }: Dose) =>
  value.days.length === 0 ? null : JSON.stringify([span.end, value.days, value.cycle]);

export default defineRule({
  id: "dose-day-outside-cycle",
  title: "Dose day outside its cycle",
  why: `A drug cannot be given on day 22 of a 21-day cycle: either the day or the length of the cycle is misprinted, and whoever copies the schedule copies the mistake.
It fires when a day of a list lies beyond the cycle printed for the same drug, or a range ends before it begins; a range from day 0, or day 0 alone, in a cycle is information (none of 202 schedules with a cycle in real text begins so); it warns of a day 0 beside days that count from day 1 (*days 0, 8 and 15*), and of a list of three or more days of which one is out of order (*days 1, 8, 25 and 22*). Where only another sentence of the document, or a row of a table, tells of a cycle, and of no other, a list that goes beyond it is a warning, unless it repeats the days within it or runs on evenly. Negative days (lead-in), days counted from something other than the cycle, and days that lie one printed interval apart (*days 1, 22, 43 every 3 weeks*) pass or stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.g1687"],
  severity: "error",
  scope: "document",
  reads: ["dose"],
  options: z.strictObject({}),
  *check(claims) {
    for (const group of claims.groups(["dose"], schedule)) {
      const operands = [...group].reverse().map((claim) => [claim, "schedule"] as const);
      const { days, cycle, everyDays, on, off } = group.at(-1)!.value;
      if (days.some(({ from, to }) => from > to && to < 0)) {
        yield unsure("days before the start are counted backwards", ...operands);
        continue;
      }
      const backwards = days.find(({ from, to }) => from > to);
      if (backwards) {
        yield fail({ kind: "backwards", days: `${backwards.from}-${backwards.to}`, cycle: 0 }, ...operands);
        continue;
      }
      const swapped = outOfOrder(days);
      if (swapped) {
        yield { ...fail({ kind: "order", days: swapped, cycle: 0 }, ...operands), severity: "warning" };
        continue;
      }
      if (cycle !== null && countsFromOne(days)) {
        const others = days.slice(1).map(show).join(", ");
        yield { ...fail({ kind: "zero", days: others, cycle }, ...operands), severity: "warning" };
        continue;
      }
      if (cycle !== null && isZeroAlone(days)) {
        yield { ...fail({ kind: "first", days: days.map(show).join(", "), cycle }, ...operands), severity: "info" };
        continue;
      }
      const last = days.reduce((a, b) => (b.to > a.to ? b : a));
      const { cycleOfPage } = group.at(-1)!.value;
      if (cycle === null && cycleOfPage !== undefined) {
        const reason = reasonAgainstPage(days, cycleOfPage);
        if (last.to <= cycleOfPage) yield pass(...operands);
        else if (reason) yield unsure(reason, ...operands);
        else
          yield {
            ...fail({ kind: "page", days: days.map(show).join(", "), cycle: cycleOfPage }, ...operands),
            severity: "warning",
          };
        continue;
      }
      if (cycle === null || last.to <= cycle) {
        if (cycle !== null || days.some(({ from, to }) => from < to)) yield pass(...operands);
        continue;
      }
      if (cycle === everyDays && recurs(days, cycle)) {
        yield unsure(
          "the days lie one interval apart: the interval may repeat the days, not name the cycle",
          ...operands,
        );
        continue;
      }
      if (on !== null && off !== null && on + off === cycle && recurs(days, cycle)) {
        yield unsure("time on and off treatment repeats within a cycle that is not told", ...operands);
        continue;
      }
      yield fail({ kind: "outside", days: show(last), cycle }, ...operands);
    }
  },
  explain: ({ kind, days, cycle }) => {
    if (kind === "zero")
      return {
        message: `Day 0 stands beside days ${days}, which count from day 1.`,
        explanation: [
          `Counted from day 0, the same weekdays would be days 7, 14, ...; counted from day 1, they begin on day 1 (cycle of ${cycle} days).`,
        ],
        advice: "Look up the first day in the source; it is most likely day 1.",
      };
    if (kind === "first")
      return {
        message: `Days ${days} have a day 0 in a ${cycle}-day cycle.`,
        explanation: [
          `The days of a cycle are counted from day 1; from day 0 on, the last is day ${Number(cycle) - 1}.`,
        ],
        advice: "Look up the first day in the source; it is most likely day 1.",
      };
    if (kind === "order")
      return {
        message: `Days ${days} are out of order.`,
        explanation: ["The days of a list run from the first to the last."],
        advice: "Look up the schedule in the protocol or the source; a digit may be wrong.",
      };
    if (kind === "page")
      return {
        message: `Days ${days} go beyond a cycle of ${cycle} days, which is the only one that is told of.`,
        explanation: [`The cycle has days 1 to ${cycle}; the days beyond it do not repeat those within.`],
        advice: "Correct the day or the length of the cycle according to the source.",
      };
    return kind === "backwards"
      ? {
          message: `Days ${days} run backwards.`,
          explanation: ["The first day of a range comes before its last."],
          advice: "Look up the schedule in the protocol or the source; two digits may have changed places.",
        }
      : {
          message: `Day ${String(days).replace(/^\d+-/, "")} lies outside a ${cycle}-day cycle.`,
          explanation: [`Printed days: ${days}; the cycle has days 1 to ${cycle}.`],
          advice: "Correct the day or the length of the cycle according to the source.",
        };
  },
  examples: {
    valid: [
      {
        title: "time on and off that repeats",
        files: "- Zelotinib 20 mg once daily, 4 days on, 3 days off (Days 1-4, 8-11, 15-18)\n",
        unsure: 1,
      },
      {
        title: "days of two cycles, of a whole treatment, of visits, and of one of two lengths",
        files: [
          {
            name: "a.md",
            text: "Each cycle lasts 28 days. It is given on days 1, 15, 29 and 43, or on days 1-3 and 4-60.\n",
          },
          { name: "b.md", text: "Each cycle lasts 28 days. Treatment was evaluated on days 1, 8 and 36.\n" },
          { name: "c.md", text: "In 28-day cycles, or 42-day cycles. It is given on days 1, 8, 15 and 29.\n" },
          { name: "d.md", text: "Each cycle lasts 28 days. It is given on days 1, 8, 15, 22, 29 and 36.\n" },
        ],
        unsure: 3,
      },
      {
        title: "days inside the cycle",
        files: "Zelotinib 20 mg was given on days 1, 8, 15, and 22 of each 28-day cycle.\n",
      },
      { title: "days counted from 0", files: "Sarotaxel 80 mg/m2 on days 0, 7 and 14 of a 28-day cycle.\n" },
      {
        title: "the last day of the cycle is a day of it",
        files: "They took zelotinib 20 mg once daily on days 1 to 28 every 4 weeks.\n",
      },
      {
        title: "the days of two courses, one interval apart",
        files: "Sarotaxel 75 mg/m2 was given on days 1, 22 and 43 every 3 weeks.\n",
        unsure: 1,
      },
      {
        title: "a lead-in day before the cycle",
        files: "Obrinumab 1000 mg on days -7 and 1 of a 28-day cycle was well tolerated.\n",
      },
      {
        title: "days of radiotherapy are not days of the cycle",
        files:
          "Novaplatin 75 mg/m2 on days 1 and 22 of radiotherapy, then zelotinib 20 mg on days 1-14 every 21 days.\n",
      },
    ],
    invalid: [
      {
        title: "a day 0 before days that count from day 1",
        files: "Sarotaxel 80 mg/m2 was given on days 0, 8, and 15 of a 28-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Sarotaxel 80 mg/m2 was given on days 0, 8, and 15 of a 28-day cycle",
            message: "Day 0 stands beside days 8, 15, which count from day 1.",
            severity: "warning",
          },
        ],
      },
      {
        title: "a range from day 0",
        files: "Zelotinib 20 mg was taken on days 0-14 of a 21-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Zelotinib 20 mg was taken on days 0-14 of a 21-day cycle",
            message: "Days 0-14 have a day 0 in a 21-day cycle.",
            severity: "info",
          },
        ],
      },
      {
        title: "a day beyond the cycle",
        files: "Folcitabine 1000 mg/m2 was given on days 1, 8, and 22 of a 21-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Folcitabine 1000 mg/m2 was given on days 1, 8, and 22 of a 21-day cycle",
            message: "Day 22 lies outside a 21-day cycle.",
          },
        ],
      },
      {
        title: "a cycle that another sentence tells of",
        files: "Each cycle lasts 28 days.\n\nIt is given on days 1, 8, 15 and 29.\n",
        findings: [
          {
            at: "example.md:3:16 days 1, 8, 15 and 29",
            message: "Days 1, 8, 15, 29 go beyond a cycle of 28 days, which is the only one that is told of.",
            severity: "warning",
          },
        ],
      },
      {
        title: "the rows of a table",
        files: "| Item | Details |\n| --- | --- |\n| Cycle length | 28 days |\n| Dosing days | 1, 8, 15 and 32 |\n",
        findings: [
          {
            at: "example.md:4:17 1, 8, 15 and 32",
            message: "Days 1, 8, 15, 32 go beyond a cycle of 28 days, which is the only one that is told of.",
            severity: "warning",
          },
        ],
      },
      {
        title: "a list that is out of order",
        files: "Folcitabine 1000 mg/m2 was given on days 1, 8, 25 and 22 of a 28-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Folcitabine 1000 mg/m2 was given on days 1, 8, 25 and 22 of a 28-day cycle",
            message: "Days 1, 8, 25, 22 are out of order.",
            severity: "warning",
          },
        ],
      },
      {
        title: "two drugs with one schedule are one finding",
        files: "Sarotaxel (80 mg/m2) and folcitabine (800 mg/m2) on days 1-31 in 28-day cycles.\n",
        findings: [
          {
            at: "example.md:1:26 folcitabine (800 mg/m2) on days 1-31 in 28-day cycles",
            message: "Day 31 lies outside a 28-day cycle.",
          },
        ],
      },
      {
        title: "a range that runs backwards",
        files: "Zelotinib 50 mg was taken on days 21-12 of a 28-day cycle.\n",
        findings: [
          {
            at: "example.md:1:1 Zelotinib 50 mg was taken on days 21-12 of a 28-day cycle",
            message: "Days 21-12 run backwards.",
          },
        ],
      },
    ],
  },
});

type Days = readonly { readonly from: number; readonly to: number }[];

/** Why days beyond the cycle that another sentence names may be meant; `null` where nothing explains them. */
function reasonAgainstPage(days: Days, cycle: number): string | null {
  const [first] = days;
  if (first!.from < 0 || first!.from > cycle) return "the days are counted on from another cycle";
  const inside = new Set(days.filter(({ to }) => to <= cycle).map(({ from }) => from));
  const beyond = days.filter(({ to }) => to > cycle).map(({ from }) => ((from - 1) % cycle) + 1);
  if (days.some(({ from, to }) => from <= cycle && to > cycle && to - from >= cycle / 2))
    return "the days may be those of the whole treatment";
  if (beyond.length >= inside.size && beyond.every((day) => inside.has(day)))
    return "the days of a cycle are told again for the next";
  const steps = new Set(days.slice(1).map(({ from }, at) => from - days[at]!.from));
  return steps.size === 1 && days.length > 2 ? "the days lie evenly apart, through several cycles" : null;
}

/** Some days lie one cycle behind others. */
const recurs = (days: readonly { readonly from: number }[], cycle: number): boolean =>
  days.some((a) => days.some((b) => b.from - a.from === cycle));

/** `days 0, 8 and 15`: a day 0 before days that lie whole weeks after day 1. */
function countsFromOne(days: readonly { readonly from: number; readonly to: number }[]): boolean {
  const [first, ...others] = days;
  return (
    first?.from === 0 &&
    first.to === 0 &&
    others.length > 0 &&
    others.every(({ from, to }) => from === to && from > 1 && from % 7 === 1)
  );
}

/** A day 0 by itself, the first of a range, or behind another day. */
function isZeroAlone([first, ...others]: readonly { readonly from: number; readonly to: number }[]): boolean {
  return (first?.from === 0 && (others.length === 0 || first.to > 0)) || others.some(({ from }) => from === 0);
}

/** The days of a list of single days in which just one step goes back; `null` for others. */
function outOfOrder(days: readonly { readonly from: number; readonly to: number }[]): string | null {
  if (days.length < 3 || days.some(({ from, to }) => from !== to || from < 0)) return null;
  const backwards = days.filter(({ from }, index) => index > 0 && from < days[index - 1]!.from).length;
  return backwards === 1 ? days.map(show).join(", ") : null;
}

function show({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}` : `${from}-${to}`;
}
