/** Reads dates of events: from record fields, and from prose and tables where words beside the date name the event. */
import type { Role } from "../document/index.ts";
import { type Dated, type DateLabel, eventForms, type FoundDate, ofKind } from "../forms/index.ts";
import { type Mention, mentionsIn, type ProseReading, type Scene } from "../language/index.ts";
import { isPlannedDate, readRecordDate } from "./calendar/record-date.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { studyNamedIn } from "./trial/study-named.ts";

export default defineExtractor({
  id: "dates",
  kinds: ["date"],
  reads: ["date", "abstract", "text", "table"],
  *extract(reading) {
    const { part, prose } = reading;
    if (prose && part.role.startsWith("date:")) yield* fieldDate(part.role, prose);
    else if (prose) yield* proseDates(prose);
    const headers = reading.header.map(labelIn);
    for (const [row, cells] of reading.rows.entries()) {
      const own = cells[0] && cells.length > 1 ? labelIn(cells[0]) : null;
      for (const [column, cell] of cells.entries())
        for (const draft of cellDates(cell, headers[column] ?? (column > 0 ? own : null)))
          yield { ...draft, place: { row, column } };
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

/** A date with its event, and the form that read it. */
type Found = Dated & { readonly form: string };

/** The dates of a prose with their events; those of a period by what it was. */
function* proseDates(reading: ProseReading): Generator<Draft<"date">> {
  for (const scene of reading.scenes) for (const dated of datedIn(scene)) yield draftOf(reading, scene, dated);
}

function datedIn({ overlays }: Scene): Found[] {
  const found: Found[] = [];
  const taken = new Set<number>();
  for (const { form, value } of ofKind(overlays, "date-period")) {
    const { from, to, events } = value;
    taken.add(from.start).add(to.start);
    for (const dated of events ?? []) found.push({ ...dated, form });
  }
  const said = ofKind(overlays, "dated").sort((a, b) => rankOf(a) - rankOf(b));
  for (const { form, value: dated } of said) {
    if (taken.has(dated.start)) continue;
    taken.add(dated.start);
    found.push({ ...dated, form });
  }
  return found.sort((a, b) => a.start - b.start);
}

const rankOf = ({ form }: Mention): number => eventForms.indexOf(form);

function draftOf({ prose, text }: ProseReading, { tokens, index }: Scene, dated: Found): Draft<"date"> {
  const study = studyNamedIn(text.slice(tokens[0]!.start, tokens.at(-1)!.end));
  return {
    kind: "date",
    form: dated.form,
    value: { event: dated.event, date: dated.date, estimated: dated.estimated },
    prose,
    start: dated.start,
    end: dated.end,
    place: { sentence: index },
    ...(study ? { subject: { study } } : {}),
  };
}

/** A cell whose dates are named in it, by its column or its row. A column of dates tells of the rows, not of the page. */
function* cellDates(cell: ProseReading, label: DateLabel | null): Generator<Draft<"date">> {
  for (const scene of cell.scenes) {
    const own = datedIn(scene).filter(({ event }) => event !== "document");
    const dated = own.length > 0 || label === null ? own : datesIn(scene).map((found) => ({ ...found, ...label }));
    for (const one of dated) yield draftOf(cell, scene, one);
  }
}

function datesIn({ units }: Scene): (FoundDate & { readonly form: string })[] {
  return ofKind(mentionsIn(units), "date").flatMap(({ form, value: { date }, start, end }) =>
    date === null ? [] : [{ date, form, start, end }],
  );
}

function labelIn({ scenes }: ProseReading): DateLabel | null {
  const overlays = scenes.flatMap((scene) => scene.overlays);
  return ofKind(overlays, "date-label")[0]?.value ?? null;
}
