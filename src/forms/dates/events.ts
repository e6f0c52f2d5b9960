/** The event that words say a date is the date of. */
import { after, before, form, type Match } from "../../language/index.ts";
import { type Dated, type DateEvent, showDated } from "./dated.ts";
import { datedAs } from "./found.ts";
import { guess } from "./patterns.ts";

/** What may stand between the words for an event and its date: no further sentence, bracket or clause. */
const gap = `(!stop&!semicolon&!open&!close&!@date&!@years){0,10}`;
const date = `{date: @date}`;
/** A year alone, where the words lead to a date: `is expected in 2027`, `by Q4 2027`. */
const dateOrYear = `({date: @date | @years | @year-as-name | partOfYear} | intervalCode? {date: year})`;

const said = (events: readonly DateEvent[]) => (match: Match) =>
  datedAs(events.find((event) => match.has(event.replace("-", "_")))!, match);

export const completionDate = form<Dated>({
  id: "date-of-completion",
  title: "When a trial is or will be completed, and when its primary end point is",
  yields: "dated",
  isOverlay: true,
  match: `({primary_completion: primary-completed} | {completion: completed} | {completion: will-complete}) ${gap} ${dateOrYear}`,
  value: said(["primary-completion", "completion"]),
  show: showDated,
  examples: `
    Its primary completion is expected in June 2027         -> primary-completion 2027-06 (estimated)
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Study Completion Date: 2025-12 (Estimated)              -> completion 2025-12 (estimated)
    The trial is expected to be completed by 2027           -> completion 2027 (estimated)
    estimated completion: Q4 2027, or mid-2027              -> completion 2027 (estimated)
    Study completion (estimated): May 2026                  -> completion 2026-05 (estimated)
    Trial completion was originally expected in May 2020    -> nothing
    A completion rate of 12% was seen in June 2020          -> nothing
  `,
});

export const startDate = form<Dated>({
  id: "date-of-start",
  title: "When a trial began",
  yields: "dated",
  isOverlay: true,
  match: `({start: started} | ^ {start: "start" "date"? guess-told}) (colon | "|"){0,1} ${date} | {start: begun} ${date}`,
  value: said(["start"]),
  show: showDated,
  examples: `
    Study Start Date: 2019-03-14                            -> start 2019-03-14
    The trial was initiated in May 2019                     -> start 2019-05
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Start date (actual): 5 May 2020                         -> start 2020-05-05
    They started smoking in May 2019                        -> nothing
  `,
});

export const intakeDate = form<Dated>({
  id: "date-of-intake",
  title: "When a trial began or ended to take its subjects in",
  yields: "dated",
  isOverlay: true,
  match: `({enrolment_from: intake-from} | {enrolment_to: intake-to}) "date"? colon? ${date}`,
  value: said(["enrolment-from", "enrolment-to"]),
  show: showDated,
  examples: `
    Recruitment started May 2020; accrual closed: 3 July 2022 -> enrolment-from 2020-05 | enrolment-to 2022-07-03
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~~~~~~~~
    first patient in: 5 May 2020; last patient in 3 July 2022 -> enrolment-from 2020-05-05 | enrolment-to 2022-07-03
    The last woman was enrolled on 3 July 2022              -> enrolment-to 2022-07-03
    recruitment was slow in May 2020, the first patient died in May 2020 -> nothing
  `,
});

export const lastIntakeDate = form<Dated>({
  id: "date-of-last-intake",
  title: "When the last subject was taken in, behind the date of the first",
  yields: "dated",
  isOverlay: true,
  match: `{enrolment_to: last-of-intake} ("on" | "in")? ${date}`,
  value: (match) => (isOfFirst(match) ? datedAs("enrolment-to", match) : null),
  show: showDated,
  examples: `
    The first patient was enrolled on 5 May 2020 at one site and the last on 3 July 2022 -> enrolment-to 2022-07-03
                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    the first woman was randomised in May 2020 and the last one in July 2022 -> enrolment-to 2022-07
    the first woman was randomised in May 2020, and he left in July 2022     -> nothing
  `,
});

/** `the first patient was enrolled on`, before the first of two dates. */
function isOfFirst({ units, from }: Match): boolean {
  const words = units.slice(Math.max(0, from - 7), from);
  const first = words.findLastIndex(({ folded }) => folded === "first");
  const behind = words.slice(first + 1);
  return (
    first >= 0 &&
    behind.some(({ lexeme }) => lexeme.classes.has("people")) &&
    behind.some(({ lexeme }) => lexeme.classes.has("enrolment") || lexeme.classes.has("randomisation"))
  );
}

export const cutoffDate = form<Dated>({
  id: "date-of-cutoff",
  title: "Up to when data were taken",
  yields: "dated",
  isOverlay: true,
  match: `{data_cutoff: cutoff} (!stop&!semicolon&!open&!close&!@date){0,5} open? ${date} | ${date} {data_cutoff: "data" dash? cutoffWord}`,
  value: said(["data-cutoff"]),
  show: showDated,
  examples: `
    At the data cutoff (Oct 5, 2020), four were left        -> data-cutoff 2020-10-05
           ~~~~~~~~~~~~~~~~~~~~~~~~
    the cut-off date was 3 May 2019; by the 5 June 2020 data cut-off -> data-cutoff 2019-05-03 | data-cutoff 2020-06-05
    the data of 5 June 2020                                 -> nothing
  `,
});

export const documentDate = form<Dated>({
  id: "date-of-document",
  title: "The date of a page",
  yields: "dated",
  isOverlay: true,
  match: `({document: "date"} colon | ^ {document: ("last" | "page")? ("updated" | "reviewed" | "published" | "posted")} "on"? colon?) ${date}`,
  unless: { ofOther: before(`datedWord`) },
  value: said(["document"]),
  show: showDated,
  examples: `
    Author: Desk. Date: March 2024                          -> document 2024-03
                  ~~~~~~~~~~~~~~~~
    Last updated on 5 May 2024                              -> document 2024-05-05
    Expiry date: March 2024                                 -> nothing (ofOther)
    It was updated in May 2024                              -> nothing
  `,
});

export const approvalDate = form<Dated>({
  id: "date-of-approval",
  title: "When a drug was approved",
  yields: "dated",
  isOverlay: true,
  match: `{approval: "approved"} (!stop&!semicolon&!open&!close&!@date){0,8} ("in" | "on") ${date}`,
  unless: {
    ofStudy: (match) =>
      match.units.slice(Math.max(0, match.from - 24), match.to).some(({ lexeme }) => lexeme.classes.has("boardWord")),
  },
  value: said(["approval"]),
  show: showDated,
  examples: `
    The FDA approved the drug for lymphoma in May 2021      -> approval 2021-05
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    The ethics committee approved it in May 2021            -> nothing (ofStudy)
    The approved dose was changed; in May 2021 it was not   -> nothing
  `,
});

export const registrationDate = form<Dated>({
  id: "date-of-registration",
  title: "When a trial was registered",
  yields: "dated",
  isOverlay: true,
  match: `{registration: "registered" | "registration" "date" | "date" "of" "registration"} (!stop&!semicolon&!open&!close&!@date){0,12} open? ${date}`,
  value: said(["registration"]),
  show: showDated,
  examples: `
    registered with the registry on 13th February 2016      -> registration 2016-02-13
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Registration date: 5 May 2020                           -> registration 2020-05-05
    registered nurses; in May 2020 they left                -> nothing
  `,
});

export const manuscriptDate = form<Dated>({
  id: "date-of-manuscript",
  title: "When a manuscript was received, accepted and published",
  yields: "dated",
  isOverlay: true,
  match: `({received: received} | {accepted: accepted} | {published: published}) colon ${date} | (^ | semicolon | comma) "and"? ({received: received} | {accepted: accepted} | {published: published}) "on"? ${date}`,
  value: said(["received", "accepted", "published"]),
  show: showDated,
  examples: `
    Received: 5 May 2020 Accepted: 3 July 2020              -> received 2020-05-05 | accepted 2020-07-03
    ~~~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~~~~~~
    Submitted 5 May 2020; accepted 3 July 2020; published online 4 July 2020 -> received 2020-05-05 | accepted 2020-07-03 | published 2020-07-04
    Date of acceptance: July 2020                           -> accepted 2020-07
    The samples were received on 5 May 2020                 -> nothing
  `,
});

export const closingDate = form<Dated>({
  id: "date-of-closing",
  title: "When the last subject was seen and the database was locked, as a field says it",
  yields: "dated",
  isOverlay: true,
  match: `^ ({last_visit: last-seen} | {database_lock: locked}) ${guess} colon ${date}`,
  // `Database lock: 5 May 2020 (interim)`: one of several.
  unless: { ofSeveral: after(`open | comma | semicolon | "and"`) },
  value: said(["last-visit", "database-lock"]),
  show: showDated,
  examples: `
    Last participant, last visit: 5 May 2020                -> last-visit 2020-05-05
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Database lock: 2020-06-03                               -> database-lock 2020-06-03
    Last patient out (expected): 2027-05                    -> last-visit 2027-05 (estimated)
    Database lock: 5 May 2020 (interim analysis)            -> nothing (ofSeveral)
    Interim database lock: 5 May 2020                       -> nothing
    the database lock, and in May 2020 the last patient left -> nothing
  `,
});

export const fieldDate = form<Dated>({
  id: "date-of-field",
  title: "When a page was released or posted, and when it expires or was updated",
  yields: "dated",
  isOverlay: true,
  match: `({release: released} | {expiry: expiring} | {posted: first-posted} | {updated: last-updated}) colon ${date}`,
  value: said(["release", "expiry", "posted", "updated"]),
  show: showDated,
  examples: `
    Released: 5 May 2020 | Expires: 4 May 2021              -> release 2020-05-05 | expiry 2021-05-04
    ~~~~~~~~~~~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~~
    Date of original release: May 2020; expiration date: May 2021 -> release 2020-05 | expiry 2021-05
    First posted: 2020-05-05. Last update posted: 2021-02   -> posted 2020-05-05 | updated 2021-02
    It was released in May 2020 and expires in May 2021     -> nothing
  `,
});
