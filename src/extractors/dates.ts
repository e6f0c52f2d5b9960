/** Reads dates of events: from record fields, and from prose and tables where words beside the date name the event. */
import type { ValueOf } from "../claims/index.ts";
import type { Role } from "../document/index.ts";
import type { ProseReading } from "../language/index.ts";
import { eventBeside, periodOf } from "./calendar/cues.ts";
import { type FoundDate, findDates, yearAt } from "./calendar/find-dates.ts";
import { isPlannedDate, readRecordDate } from "./calendar/record-date.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { studyNamedIn } from "./trial/study-named.ts";

const reach = 160;

export default defineExtractor({
  id: "dates",
  kinds: ["date"],
  reads: ["date", "abstract", "text", "table"],
  *extract(reading) {
    const { part, prose } = reading;
    if (prose && part.role.startsWith("date:")) yield* fieldDate(part.role, prose);
    else if (prose) yield* proseDates(prose, "");
    for (const [row, cells] of reading.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const label = [reading.header[column]?.text, column > 0 ? cells[0]?.text : ""].filter(Boolean);
        for (const draft of cellDates(cell, label as string[])) yield { ...draft, place: { row, column } };
      }
    }
  },
  examples: [
    { text: "**Author:** Desk. **Date:** March 2024", claims: ["document 2024-03"] },
    {
      text: "The study still runs; its primary completion is expected in June 2027.",
      claims: ["primary-completion 2027-06 (estimated)"],
    },
    {
      text: "From 3 May 2011 to 9 October 2014, 88 patients were enrolled at six sites.",
      claims: ["enrolment-from 2011-05-03", "enrolment-to 2014-10-09"],
    },
    {
      text: "At the data cutoff (Oct 5, 2020), four patients remained on treatment.",
      claims: ["data-cutoff 2020-10-05"],
    },
    {
      text: "PMID- 1\nDP  - 2018 Sep 28\nTI  - A trial.\nDEP - 20180920\nPHST- 2018/02/01 00:00 [received]\nPHST- 2018/09/30 06:00 [medline]\n",
      format: "medline",
      claims: ["print 2018-09-28", "epub 2018-09-20", "received 2018-02-01"],
    },
    {
      text: "| Study | Status | Estimated primary completion |\n| --- | --- | --- |\n| A | Recruiting | June 2027 |\n| B | Completed | n/a |\n",
      claims: ["primary-completion 2027-06 (estimated)"],
    },
    {
      text: "Study Start Date: 2019-03-14\n\nStudy Completion Date: 2025-12 (Estimated)",
      claims: ["start 2019-03-14", "completion 2025-12 (estimated)"],
    },
    { text: "The trial is expected to be completed by 2027.", claims: ["completion 2027 (estimated)"] },
    {
      text: "| Step | Date |\n| --- | --- |\n| Recruitment from | May 2020 |\n| Recruitment until | 3 July 2022 |\n",
      claims: ["enrolment-from 2020-05", "enrolment-to 2022-07-03"],
    },
    { text: "| Date | Event |\n| --- | --- |\n| March 2019 | First dose |\n", claims: [] },
    { text: "Completion was originally expected in May 2020.", claims: [] },
    { text: "Version 2.10.2019 of the toolkit, page 2014, NCT02012018 (Cancer 2016;122:2015).", claims: [] },
    { text: "Articles published between January 2010 and March 2012 on treated patients were searched.", claims: [] },
  ],
});

function* fieldDate(role: Role, { text, prose }: ProseReading): Generator<Draft<"date">> {
  const read = readRecordDate(role, text);
  if (read)
    yield {
      kind: "date",
      value: { event: read.event, date: read.date, estimated: isPlannedDate(role) },
      prose,
      start: 0,
      end: read.end,
    };
}

function* proseDates(reading: ProseReading, label: string): Generator<Draft<"date">> {
  const { text, tokens } = reading;
  const dates = withCuedYears(text, findDates(text));
  if (dates.length === 0) return;
  let next = 0;
  for (const [sentence, { from, to }] of reading.sentences.entries()) {
    const start = tokens[from]!.start;
    const end = tokens[to - 1]!.end;
    const inside: FoundDate[] = [];
    while (next < dates.length && dates[next]!.start < end) inside.push(dates[next++]!);
    if (inside.length > 0) yield* sentenceDates(reading, inside, { start, end }, sentence, label);
  }
}

function* sentenceDates(
  reading: ProseReading,
  dates: readonly FoundDate[],
  bounds: { readonly start: number; readonly end: number },
  sentence: number,
  label: string,
): Generator<Draft<"date">> {
  const { text, prose } = reading;
  const study = studyNamedIn(text.slice(bounds.start, bounds.end));
  const draft = (found: FoundDate, value: Omit<ValueOf<"date">, "date">): Draft<"date"> => ({
    kind: "date",
    value: { ...value, date: found.date },
    prose,
    start: found.start,
    end: found.end,
    place: { sentence },
    ...(study ? { subject: { study } } : {}),
  });
  let previousEnd = bounds.start;
  for (let i = 0; i < dates.length; i++) {
    const found = dates[i]!;
    const other = dates[i + 1];
    const lead = text.slice(Math.max(previousEnd, found.start - reach), found.start);
    previousEnd = found.end;
    if (other && joins(lead, text.slice(found.end, other.start))) {
      const window = text.slice(Math.max(bounds.start, found.start - reach), Math.min(bounds.end, other.end + reach));
      const period = periodOf(window);
      previousEnd = other.end;
      i++;
      if (!period) continue;
      yield draft(found, { event: period.from, estimated: period.estimated });
      yield draft(other, { event: period.to, estimated: period.estimated });
      continue;
    }
    const event = eventBeside(label + lead, text.slice(found.end, Math.min(bounds.end, found.end + 40)));
    if (event) yield draft(found, event);
  }
}

/** `between A and B`, `from A to B`, `A through B`. */
function joins(lead: string, gap: string): boolean {
  if (/\bbetween\s{1,2}$/i.test(lead)) return /^,?\s{1,2}(?:and|to)\s{1,2}$/i.test(gap);
  return (
    /^,?\s{0,2}(?:to|through|until|till|-|–|—)\s{0,2}$/i.test(gap) && /\b(?:from|during|in|of|,|\()\s{0,2}$/i.test(lead)
  );
}

/** Adds the bare years that an estimate leads to: `is expected in 2027`, `estimated completion: Q4 2027`. */
function withCuedYears(text: string, dates: readonly FoundDate[]): readonly FoundDate[] {
  const cue =
    /\bcompletion\b[^.;\d]{0,60}(?:\bQ[1-4]\s?|\bmid-)?(?=20\d{2})|\b(?:complete|completed|conclude|end|finish) (?:in|by) (?:Q[1-4] |mid-|late |early |the end of )?(?=20\d{2})/gi;
  const known = new Set(dates.map((date) => date.end));
  const years = [...text.matchAll(cue)]
    .map((match) => yearAt(text, match.index + match[0].length))
    .filter((found) => found !== null && !known.has(found.end));
  return years.length === 0 ? dates : [...dates, ...(years as FoundDate[])].sort((a, b) => a.start - b.start);
}

/** A cell whose date is named by its column or its row. */
function cellDates(cell: ProseReading, labels: readonly string[]): Draft<"date">[] {
  for (const label of labels) {
    // A column of dates tells of the rows, not of the page.
    const drafts = [...proseDates(cell, `${label}: `)].filter((draft) => draft.value.event !== "document");
    if (drafts.length > 0) return drafts;
  }
  return [];
}
