/** An event that a page still calls expected although the page is dated later. */
import { z } from "zod";
import {
  type CalendarDate,
  type ClaimOf,
  defineRule,
  fail,
  firstDay,
  lastDay,
  pass,
  showDate,
  unsure,
} from "../src/rule/index.ts";

type DateClaim = ClaimOf<"date">;
type StatusClaim = ClaimOf<"status">;

/** Events that tell when a text was written; a record was written before any of its own dates. */
const written = ["document", "received", "revised", "accepted", "published", "epub", "print"];
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "primary-completion": "Primary completion",
    completion: "Completion",
    start: "The start",
    "enrolment-to": "The end of enrolment",
    approval: "Approval",
    "data-cutoff": "The data cut-off",
  }),
);

export default defineRule({
  id: "estimate-in-the-past",
  title: "Estimate in the past",
  why: `An estimate that lies before the date of the text is stale: the event has happened or the estimate has moved, and readers rely on it.
It fires when the whole estimated period is over before the earliest date of the document and the same paragraph (row, or heading above) calls the study ongoing, recruiting or planned. Reported history (*was expected in*) passes.`,
  references: ["https://clinicaltrials.gov/policy/protocol-definitions"],
  severity: "warning",
  scope: "document",
  reads: ["date", "status"],
  options: z.strictObject({}),
  *check(claims) {
    const dates = claims.of("date");
    const anchor = earliest(dates.filter((claim) => written.includes(claim.value.event) && !claim.value.estimated));
    if (!anchor) return;
    for (const claim of dates) {
      const name = names.get(claim.value.event);
      if (!claim.value.estimated || name === undefined) continue;
      if (lastDay(claim.value.date) >= firstDay(anchor.value.date)) {
        yield pass([claim, "estimated date"], [anchor, "date of the text"]);
        continue;
      }
      const statuses = claims.of("status").filter((status, _, all) => isBeside(status, claim, all));
      const live = statuses
        .filter((status) => ["ongoing", "recruiting", "planned"].includes(status.value.status))
        .sort((a, b) => Number(a.place.part === "heading") - Number(b.place.part === "heading"))[0];
      const over = statuses.find((status) => ["completed", "terminated"].includes(status.value.status));
      if (!live || over)
        yield unsure(
          live ? "the passage also calls a study completed" : "the passage does not say whether the study still runs",
          [claim, "estimated date"],
          [anchor, "date of the text"],
        );
      else
        yield fail(
          { name, estimate: showDate(claim.value.date), dated: showDate(anchor.value.date), status: live.value.status },
          [claim, "estimated date"],
          [anchor, "date of the text"],
          [live, "status"],
        );
    }
  },
  explain: ({ name, estimate, dated, status }) => ({
    message: `${name} is estimated for ${estimate}, but the text is dated ${dated} and calls the study ${status}.`,
    explanation: [`The estimated date ${estimate} had passed before ${dated}.`],
    advice: "Look up the date and the status in the registry; give the actual date or the new estimate.",
  }),
  examples: {
    valid: [
      {
        title: "an estimate that lies ahead",
        files:
          "**Date:** March 2024\n\nThe ongoing phase 2 trial adds the drug to surgery. Primary completion is estimated for May 2025.\n",
      },
      {
        title: "no word on whether the study still runs",
        files: "**Date:** March 2024\n\nPrimary completion is estimated for May 2022.\n",
        unsure: 1,
      },
      {
        title: "an estimate made when the paper was submitted",
        files: [
          {
            name: "one.nbib",
            text: "PMID- 1\nTI  - A protocol.\nAB  - This ongoing trial adds zinc to care. Primary completion is expected in May 2019.\nDEP - 20190801\nPHST- 2018/02/01 00:00 [received]\n",
          },
        ],
      },
    ],
    invalid: [
      {
        title: "the page is newer than the estimate",
        files:
          "**Date:** March 2024\n\nThe ongoing phase 2 trial adds the drug to surgery. Primary completion is estimated for May 2023.\n",
        findings: [
          {
            at: "example.md:3:89 May 2023",
            message:
              "Primary completion is estimated for 2023-05, but the text is dated 2024-03 and calls the study ongoing.",
          },
        ],
      },
    ],
  },
});

function earliest(claims: readonly DateClaim[]): DateClaim | undefined {
  const day = (claim: DateClaim) => firstDay(claim.value.date satisfies CalendarDate);
  return claims.reduce<DateClaim | undefined>(
    (first, claim) => (first && day(first) <= day(claim) ? first : claim),
    undefined,
  );
}

/** In the same paragraph, row or one-study table, or in a heading above; never of another study. */
function isBeside(status: StatusClaim, date: DateClaim, all: readonly StatusClaim[]): boolean {
  const { subject, place } = status;
  if (subject.study && date.subject.study && subject.study !== date.subject.study) return false;
  if (place.part === "heading") return date.place.headings.some((heading) => heading.includes(status.quote));
  if (place.partIndex !== date.place.partIndex) return false;
  if (place.row === null || place.row === date.place.row) return true;
  // A table of one study: the only status of the table, in the column of the date.
  const isOnly = all.filter((other) => other.place.partIndex === place.partIndex).length === 1;
  return isOnly && place.column === date.place.column;
}
