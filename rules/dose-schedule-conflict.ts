/** A dose or schedule that differs from the source. */
import { z } from "zod";
import {
  type Dose,
  defineRule,
  differentQualifiers,
  dosePairs,
  fail,
  linkNames,
  massesOf,
  mayLink,
  pass,
  readResting,
  showPrinted,
  unsure,
} from "../src/rule/index.ts";

export default defineRule({
  id: "dose-schedule-conflict",
  title: "Dose or schedule contradicts the source",
  why: `What patients were given is part of a result. A page that gives a different amount, or different days of the cycle, from the record or article of its study describes a treatment that nobody received.
It needs one amount of the drug in each document, in one unit, for one part of the study; several amounts are levels or arms. Amounts that are ten or a thousand times apart are left to \`dose-unit-slip\`; a daily total and its single doses pass. Days and frequencies are compared where the amount is the same.`,
  references: ["https://doi.org/10.1200/JCO.2014.59.7021"],
  severity: "warning",
  scope: "corpus",
  reads: ["dose", "work", "reference", "identifier", "trial-id", "citation"],
  options: z.strictObject({}),
  keeps: mayLink,
  joins: (claims) => claims.once(linkNames),
  *check(claims) {
    for (const { own, other, source } of dosePairs(claims.of("dose"), claims.once(readResting))) {
      const [dose, told] = [onlyOne(own), onlyOne(other)];
      if (!dose || !told || dose.value.role !== told.value.role) continue;
      const operands = [
        [dose, "page"],
        [told, "source"],
      ] as const;
      const reason = differentQualifiers(dose, told);
      const found = compare(own, other, dose, told);
      if (found === ofAnotherRule) continue;
      if (found === null) yield pass(...operands);
      else if (reason) yield unsure(reason, ...operands);
      else if (typeof found === "string") yield unsure(found, ...operands);
      else yield fail({ drug: dose.value.drug ?? "", ...found, source: source.work.document }, ...operands);
    }
  },
  explain: ({ drug, what, here, there, source }) => ({
    message: `${what === "amount" ? `${drug} is ${here}` : `${drug} is given ${here}`} here, but ${there} in ${source}.`,
    explanation: [`Each of the two documents gives one ${what} of ${drug}.`],
    advice: "Take the dose from the source, or say which patients or part of the study it applies to.",
  }),
  examples: {
    valid: [
      {
        title: "the same days of the cycle",
        files: files(
          "Zinc 180 mg on days 1-7 and 15-21 of a 28-day cycle.",
          "Zinc 180 mg was given on days 1 to 7 and 15 to 21 of each 28-day cycle.",
        ),
      },
      {
        title: "a daily total and its single doses",
        files: files("Women took zinc 100 mg daily.", "Women took zinc 50 mg twice daily."),
        unsure: 1,
      },
      {
        title: "an amount given to other patients",
        files: files("Elsewhere, zinc 160 mg was tested.", "Women took zinc 180 mg daily."),
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a different amount",
        files: files("Women took zinc 160 mg daily.", "Women took zinc 180 mg daily."),
        findings: [
          { at: "a.md:3:12 zinc 160 mg daily", message: "zinc is 160 mg here, but 180 mg in b.nbib#31234567." },
        ],
      },
      {
        title: "different days",
        files: files(
          "Zinc 180 mg on days 1-7 and 15-22 of a 28-day cycle.",
          "Zinc 180 mg was given on days 1 to 7 and 15 to 21 of each 28-day cycle.",
        ),
        findings: [
          {
            at: "a.md:3:1 Zinc 180 mg on days 1-7 and 15-22 of a 28-day cycle",
            message: "zinc is given on days 1-7, 15-22 here, but on days 1-7, 15-21 in b.nbib#31234567.",
          },
        ],
      },
    ],
  },
});

function files(page: string, abstract: string) {
  return [
    { name: "a.md", text: `# Zinc in NCT04000022\n\n${page}\n` },
    {
      name: "b.nbib",
      text: `PMID- 31234567\nTI  - A trial.\nAB  - RESULTS: ${abstract}\nSI  - ClinicalTrials.gov/NCT04000022\n`,
    },
  ];
}

/** The dose of a document that gives one amount of a drug, as often as it may. */
function onlyOne(doses: readonly Dose[]): Dose | null {
  const amounts = new Set(doses.map(amountOf));
  const first =
    doses.find(({ value }) => value.days.length > 0) ?? doses.find(({ value }) => value.frequency) ?? doses[0]!;
  return amounts.size === 1 && first.value.amounts.length === 1 ? first : null;
}

function amountOf(dose: Dose): string {
  const read = massesOf(dose);
  const masses = read ? read.masses.map((mass) => Number(mass.toPrecision(9))) : dose.value.amounts.map(showPrinted);
  return `${masses.join(" ")} ${read ? read.by : dose.value.unit}${dose.value.perDay ? " a day" : ""}`;
}

const ofAnotherRule = "the two are one amount with a slip in it";

interface Found {
  readonly what: "amount" | "schedule";
  readonly here: string;
  readonly there: string;
}

function compare(own: readonly Dose[], other: readonly Dose[], dose: Dose, told: Dose): Found | string | null {
  if (amountOf(dose) === amountOf(told)) return compareSchedules(own, other);
  const [a, b] = [massesOf(dose), massesOf(told)];
  if (!a || !b || a.by !== b.by) return "the two are in different units";
  const ratio = Number((Math.max(a.masses[0]!, b.masses[0]!) / Math.min(a.masses[0]!, b.masses[0]!)).toPrecision(6));
  if (ratio === 10 || ratio === 1000) return ofAnotherRule;
  if (Number.isInteger(ratio) && ratio <= 4) return "one may be a total of several single doses";
  if (!isScheduled(dose) || !isScheduled(told))
    return "one is an amount without a schedule, perhaps for other patients";
  if (dose.value.perDay !== told.value.perDay) return "one is a daily amount";
  return { what: "amount", here: shown(dose), there: shown(told) };
}

/** An amount alone may be of another study that the text speaks of. */
const isScheduled = ({ value }: Dose): boolean => value.frequency !== null || value.days.length > 0 || value.perDay;

function shown({ value }: Dose): string {
  return `${showPrinted(value.amounts[0]!)} ${value.unit}`;
}

/** Days, where each document gives one list of them in one cycle. */
function compareSchedules(own: readonly Dose[], other: readonly Dose[]): Found | string | null {
  const [here, there] = [own, other].map(daysOf);
  if (here!.size !== 1 || there!.size !== 1) return null;
  const [[a, cycle]] = [...here!] as [[string, number | null]];
  const [[b, otherCycle]] = [...there!] as [[string, number | null]];
  if (a === b) return null;
  if (cycle !== otherCycle) return "the days belong to different cycles";
  return { what: "schedule", here: `on days ${a}`, there: `on days ${b}` };
}

/** Lists of days, with the cycle they are of. */
function daysOf(doses: readonly Dose[]): Map<string, number | null> {
  const lists = doses.filter(({ value }) => value.days.length > 0);
  return new Map(
    lists.map(({ value }) => [
      value.days.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(", "),
      value.cycle,
    ]),
  );
}
