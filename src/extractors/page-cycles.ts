/**
 * Reads the lengths of cycles, lists of days and numbers of cycles that stand apart from each other. A binder brings them together by the
 * beginnings of their refs where a document tells of one length only, and drops what it does not need.
 */
import { printed } from "../document/index.ts";
import { asKind, daysOf } from "../forms/index.ts";
import { dayListsIn } from "./cycles/day-lists.ts";
import { cycleLengthsIn } from "./cycles/lengths.ts";
import { noAmount } from "./dose/values.ts";
import { type Draft, defineExtractor } from "./extractor.ts";

const noSchedule = { days: [], frequency: null, timesPerDay: null, everyDays: null, cycle: null, on: null, off: null };

export default defineExtractor({
  id: "page-cycles",
  kinds: ["dose", "duration-pair"],
  reads: ["heading", "abstract", "text", "table"],
  *extract(reading): Iterable<Draft<"dose" | "duration-pair">> {
    let number = 0;
    const refOf = (name: string): string => `${name}@${reading.index}:${number++}`;
    const empty = { ...noAmount, ...noSchedule, role: "given" as const };
    for (const { days: cycle, reading: at } of cycleLengthsIn(reading))
      yield { kind: "dose", value: { ...empty, cycle }, prose: at.prose, start: 0, end: 0, ref: refOf("cycle-length") };
    for (const { days, at } of dayListsIn(reading))
      yield { kind: "dose", value: { ...empty, days: [...days] }, ...at, ref: refOf("day-list") };
    for (const { mention, sentence } of reading.prose?.overlays ?? []) {
      const said = asKind(mention, "treatment-span");
      if (!said) continue;
      const { cycles: times, each, span } = said.value;
      if (each !== null && daysOf(span) === each) continue;
      const outer = { times, value: printed(`${each ?? 0}`), unit: "day" as const };
      yield {
        kind: "duration-pair",
        form: said.form,
        value: { outer, inner: { value: span.printed, unit: span.unit } },
        prose: reading.prose!.prose,
        start: said.start,
        end: said.end,
        place: { sentence },
        ...(each === null ? { ref: refOf("cycles") } : {}),
      };
    }
  },
  examples: [
    {
      text: "Each cycle lasts 28 days. It is given on days 1, 8, 15 and 29.\n",
      claims: ["days 1, 8, 15, 29"],
    },
    {
      text: "| Item | Details |\n| --- | --- |\n| Cycle length | 4 weeks |\n| Dosing days | 1, 8 and 32 |\n",
      claims: ["days 1, 8, 32"],
    },
    {
      text: "Cycle length: 21 days.\n\n| Drug | Dose | Days |\n| --- | --- | --- |\n| Zinc | 75 mg | 1, 8 |\n| Iron | 50 mg | 1, 28 |\n",
      claims: ["75 mg", "days 1, 8", "50 mg", "days 1, 28"],
    },
    { text: "Each cycle lasts 21 days. Women had six cycles (18 weeks).\n", claims: ["6 x 21 days = 18 weeks"] },
    { text: "Women had six cycles (18 weeks). It is given on days 1 and 8.\n", claims: [] },
    { text: "In 21-day cycles or in 28-day cycles, women had six cycles (18 weeks).\n", claims: [] },
  ],
});
