/** Two dates of one history in an impossible order. */
import { z } from "zod";
import {
  type ClaimOf,
  type Claims,
  capital,
  defineRule,
  fail,
  firstDay,
  lastDay,
  pass,
  showDate,
  unsure,
} from "../src/rule/index.ts";

type DateClaim = ClaimOf<"date">;
type Event = DateClaim["value"]["event"];

const names: Readonly<Partial<Record<Event, string>>> = {
  document: "the date of the page",
  received: "receipt",
  revised: "revision",
  accepted: "acceptance",
  published: "publication",
  epub: "electronic publication",
  entrez: "entry into PubMed",
  start: "the start",
  "primary-completion": "primary completion",
  completion: "completion",
  "data-cutoff": "the data cut-off",
  "enrolment-from": "the start of enrolment",
  "enrolment-to": "the end of enrolment",
  "last-visit": "the last visit",
  "database-lock": "the lock of the database",
  release: "the release",
  expiry: "expiry",
  posted: "the first posting",
  updated: "the last update",
};

/** Orders of a manuscript; `customary` ones are broken by whole journals and never reported. */
const manuscript: readonly { readonly earlier: Event; readonly later: Event; readonly customary?: string }[] = [
  { earlier: "received", later: "accepted" },
  { earlier: "received", later: "revised" },
  { earlier: "received", later: "epub" },
  { earlier: "received", later: "entrez" },
  { earlier: "revised", later: "accepted", customary: "some journals record a revised proof after acceptance" },
  { earlier: "accepted", later: "epub", customary: "some journals publish before they accept" },
];

export default defineRule({
  id: "date-order-violated",
  title: "Date order violated",
  why: `A manuscript is received before it is revised, accepted and published; a trial starts before it is completed; subjects are taken in before the data are cut, data are cut before they are published, the last visit comes before the database is locked, and a page expires after its release. If the dates run in any other order, at least one of them is wrong.
Print dates are not compared: issues are customarily dated ahead or back. Some journals routinely record revision after acceptance or publication before it; these are counted as unsettled. A less precise date stands for its whole month or year.`,
  references: ["https://www.nlm.nih.gov/bsd/mms/medlineelements.html#phst"],
  severity: "error",
  scope: "document",
  reads: ["date"],
  options: z.strictObject({}),
  *check(claims) {
    const dates = claims.of("date").filter((claim) => !claim.value.estimated);
    yield* checkManuscript(dates);
    yield* checkPeriods(claims);
    yield* checkAgainstPublication(dates);
  },
  explain: ({ earlier, earlierDate, later, laterDate }) => ({
    message: `${capital(earlier)} (${earlierDate}) is dated after ${later} (${laterDate}).`,
    explanation: [`Expected: ${earlier} on or before ${later}; printed: ${earlierDate} > ${laterDate}.`],
    advice: "Compare both dates with the publisher's page or the registry, and correct the wrong one.",
  }),
  examples: {
    valid: [
      {
        title: "a manuscript whose dates are in order; the issue is dated before its acceptance",
        files: [
          {
            name: "one.nbib",
            text: "PMID- 1\nTI  - A trial.\nDP  - 2018 Jan\nDEP - 20180920\nPHST- 2018/02/01 00:00 [received]\nPHST- 2018/07/01 00:00 [accepted]\n",
          },
        ],
      },
      {
        title: "revised after acceptance, as some journals record proofs",
        files: [
          {
            name: "one.nbib",
            text: "PMID- 1\nTI  - A trial.\nPHST- 2018/02/01 00:00 [received]\nPHST- 2018/09/01 00:00 [revised]\nPHST- 2018/07/01 00:00 [accepted]\n",
          },
        ],
        unsure: 1,
      },
      {
        title: "both dates may lie in one month",
        files: "**Date:** May 2024\n\nAt the data cutoff (May 30, 2024) five patients were on treatment.\n",
      },
    ],
    invalid: [
      {
        title: "accepted before it was received",
        files: [
          {
            name: "one.nbib",
            text: "PMID- 1\nTI  - A trial.\nPHST- 2019/02/01 00:00 [received]\nPHST- 2018/07/01 00:00 [accepted]\n",
          },
        ],
        findings: [
          {
            at: "one.nbib:3:7 2019/02/01",
            message: "Receipt (2019-02-01) is dated after acceptance (2018-07-01).",
          },
        ],
      },
      {
        title: "enrolment that ends before it starts",
        files: "Between May 2016 and July 2012, 88 patients were enrolled.\n",
        findings: [
          {
            at: "example.md:1:9 May 2016",
            message: "The start of enrolment (2016-05) is dated after the end of enrolment (2012-07).",
          },
        ],
      },
      {
        title: "data that are cut before enrolment ends",
        files:
          "From May 2016 to July 2018, 88 patients were enrolled. They took zinc. The data cutoff was 19 May 2018.\n",
        findings: [
          {
            at: "example.md:1:18 July 2018",
            message: "The end of enrolment (2018-07) is dated after the data cut-off (2018-05-19).",
          },
        ],
      },
      {
        title: "a list that completes before it starts",
        files: "## Key facts\n\n- Study start date: May 2019\n- Study completion date: April 2018\n",
        findings: [
          { at: "example.md:3:21 May 2019", message: "The start (2019-05) is dated after completion (2018-04)." },
        ],
      },
      {
        title: "the last subject taken in before the first",
        files: "The first patient was enrolled on 6 May 2020 and the last on 18 November 2019.\n",
        findings: [
          {
            at: "example.md:1:35 6 May 2020",
            message: "The start of enrolment (2020-05-06) is dated after the end of enrolment (2019-11-18).",
          },
        ],
      },
      {
        title: "a database that is locked before the last visit",
        files:
          "| Milestone | Date |\n| --- | --- |\n| First subject randomised | 2019-03-12 |\n| Last subject, last visit | 2023-02-28 |\n| Database lock | 2022-04-06 |\n",
        findings: [
          {
            at: "example.md:4:30 2023-02-28",
            message: "The last visit (2023-02-28) is dated after the lock of the database (2022-04-06).",
          },
        ],
      },
      {
        title: "a page that expires before its release",
        files: "**Released:** 18 September 2025 · **Expires:** 17 September 2024\n",
        findings: [
          {
            at: "example.md:1:15 18 September 2025",
            message: "The release (2025-09-18) is dated after expiry (2024-09-17).",
          },
        ],
      },
      {
        title: "a manuscript accepted before it was received",
        files: "Received: 3 May 2024; accepted: 5 April 2024; published online: 6 June 2024.\n",
        findings: [
          { at: "example.md:1:11 3 May 2024", message: "Receipt (2024-05-03) is dated after acceptance (2024-04-05)." },
        ],
      },
      {
        title: "fields in the rows of a table",
        files:
          "| Field | Value |\n| --- | --- |\n| First posted | 19 April 2022 |\n| Last update posted | 8 May 2021 |\n",
        findings: [
          {
            at: "example.md:3:18 19 April 2022",
            message: "The first posting (2022-04-19) is dated after the last update (2021-05-08).",
          },
        ],
      },
      {
        title: "a primary end point that is reached after the study",
        files: "- Primary completion (actual): 2024-08-30\n- Study completion (actual): 2024-02-14\n",
        findings: [
          {
            at: "example.md:1:32 2024-08-30",
            message: "Primary completion (2024-08-30) is dated after completion (2024-02-14).",
          },
        ],
      },
      {
        title: "a data cut-off after the page was written",
        files: "**Date:** May 2024\n\nAt the data cutoff (June 30, 2025) five patients were on treatment.\n",
        findings: [
          {
            at: "example.md:3:21 June 30, 2025",
            message: "The data cut-off (2025-06-30) is dated after the date of the page (2024-05).",
          },
        ],
      },
    ],
  },
});

const isAfter = (a: DateClaim, b: DateClaim) => firstDay(a.value.date) > lastDay(b.value.date);
const nameOf = (claim: DateClaim) => names[claim.value.event] ?? claim.value.event;
function judge(first: DateClaim, later: DateClaim) {
  if (!isAfter(first, later)) return pass([first, nameOf(first)], [later, nameOf(later)]);
  const evidence = {
    earlier: nameOf(first),
    earlierDate: showDate(first.value.date),
    later: nameOf(later),
    laterDate: showDate(later.value.date),
  };
  return fail(evidence, [first, nameOf(first)], [later, nameOf(later)]);
}

/** One finding per record: a wrong date of receipt breaks every order it takes part in. */
function* checkManuscript(all: readonly DateClaim[]) {
  const dates = all.filter(({ place }) => place.part === "field");
  let hasFailed = false;
  for (const { earlier, later, customary } of manuscript) {
    const a = dates.find((claim) => claim.value.event === earlier);
    const b = dates.find((claim) => claim.value.event === later);
    if (!a || !b) continue;
    if (customary !== undefined && isAfter(a, b)) yield unsure(customary, [a, nameOf(a)], [b, nameOf(b)]);
    else if (!isAfter(a, b)) yield judge(a, b);
    else if (!hasFailed) {
      hasFailed = true;
      yield judge(a, b);
    }
  }
}

/** Where a start and an end of one study meet: one sentence, one paragraph, one row, one column or one list; each must stand there alone. */
const meetingPlaces: readonly ((claim: DateClaim) => string | null)[] = [
  ({ place }) => (place.row === null ? `sentence ${place.partIndex} ${place.sentence}` : null),
  ({ place }) => (place.row === null ? `paragraph ${place.partIndex}` : null),
  ({ place }) => (place.row === null ? null : `row ${place.partIndex} ${place.row}`),
  ({ place }) => (place.column === null ? null : `column ${place.partIndex} ${place.column}`),
  ({ place }) => (place.part === "list-item" ? `list ${place.headings.join("/")}` : null),
];
const ends: readonly (readonly [Event, Event])[] = [
  ["enrolment-from", "enrolment-to"],
  ["start", "completion"],
  ["start", "primary-completion"],
  ["primary-completion", "completion"],
  ["enrolment-from", "data-cutoff"],
  ["enrolment-to", "data-cutoff"],
  ["enrolment-from", "last-visit"],
  ["enrolment-to", "last-visit"],
  ["start", "last-visit"],
  ["last-visit", "database-lock"],
  ["enrolment-to", "database-lock"],
  ["received", "accepted"],
  ["received", "published"],
  ["release", "expiry"],
  ["posted", "updated"],
];
const ofPeriods: ReadonlySet<Event> = new Set(ends.flat());

function* checkPeriods(claims: Claims<"date">) {
  const isMeant = ({ value }: DateClaim) => !value.estimated && ofPeriods.has(value.event);
  const judged = new Set<string>();
  for (const place of meetingPlaces) {
    for (const group of claims.groups(["date"], (claim) => (isMeant(claim) ? place(claim) : null))) {
      for (const [begin, end] of ends) {
        const [first, otherFirst] = group.filter((claim) => claim.value.event === begin);
        const [last, otherLast] = group.filter((claim) => claim.value.event === end);
        if (!first || !last || otherFirst || otherLast || first.subject.study !== last.subject.study) continue;
        if (judged.has(first.id + last.id)) continue;
        judged.add(first.id + last.id);
        yield judge(first, last);
      }
    }
  }
}

/** What was reported must have happened before the report: the latest date of the document decides. */
function* checkAgainstPublication(dates: readonly DateClaim[]) {
  const published = dates
    .filter(({ value }) => ["document", "published", "epub", "print", "entrez"].includes(value.event))
    .reduce<DateClaim | undefined>(
      (last, claim) => (last && lastDay(last.value.date) >= lastDay(claim.value.date) ? last : claim),
      undefined,
    );
  if (!published) return;
  for (const claim of dates) if (/^data(?:-cutoff|base-lock)$/.test(claim.value.event)) yield judge(claim, published);
}
