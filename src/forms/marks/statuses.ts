/** What is said of a trial (planned, recruiting, ongoing, completed, terminated) and of a drug (approved, investigational). */
import { before, form, type Level, type Match } from "../../language/index.ts";

const statusNames = [
  "planned",
  "recruiting",
  "ongoing",
  "completed",
  "terminated",
  "approved",
  "investigational",
] as const;
export type StatusName = (typeof statusNames)[number];

const trial = `("study" | "studies" | "trial" | "trials")`;
/** What may stand between an adjective and its trial: names, ids, phases and the words of a design; no other noun. */
const name = `(designWord | capital | acronym | code | digits letter? | roman | "and" | "or" | slash | open !close{1,8} close){0,10}`;
/** Between a trial and its verb; a verb or a relative there gives the status to something else. */
const gap = `(!stop&!semicolon&!colon&!relative&!turnWord){0,10}`;
const still = `("currently" | "now" | "still" | "actively" | "presently")?`;
const bracket = `(open !close{1,8} close)?`;
/** A trial as the subject of its sentence. */
const one = `(("study" | "trial") ${bracket} ("was" | "is" | "has been") | ("studies" | "trials") ("were" | "are" | "have been"))`;
const started = `("ongoing" | "on-going" | "underway" | "under way" | "in progress")`;
const drug = `("new"? ("drug" | "agent" | "compound" | "product" | "therapy" | "medicine"))`;

/** The words that a registry prints in a cell or behind a label. */
const registry = `({planned: "not yet recruiting"} | {recruiting: "recruiting" | "enrolling by invitation"} | {ongoing: "active" comma? "not recruiting" | "ongoing" | "active"}
  | {completed: "completed"} | {terminated: "terminated" | "withdrawn"})`;

const value = (match: Match): StatusName | null => statusNames.find((status) => match.has(status)) ?? null;
const show = (status: StatusName): string => status;
/** `if the trial is ongoing`, `no trial is recruiting` */
const denied = before(`(negation | deniesStatus) (!stop&!semicolon){0,4}`);

export const statusSaid = form<StatusName>({
  id: "status-said",
  title: "A status that a sentence gives to a trial",
  yields: "status",
  isOverlay: true,
  match: `{ongoing: ("ongoing" | "on-going") ${name} ${trial}} | {ongoing: ${trial} ${gap} ("is" | "are") ${still} ${started}} | {ongoing: "active" comma? "not recruiting"}
    | {recruiting: ${trial} ${gap} ("is" | "are") ${still} ("recruiting" | "enrolling")} | {recruiting: ("recruitment" | "enrolment" | "enrollment" | "accrual") ("is" | "remains") ("still" | "currently")? ("ongoing" | "open" | "in progress")}`,
  unless: { denied },
  value,
  show,
  examples: `
    The ongoing HALO-2 (NCT01234558) phase 2 trial adds it      -> ongoing
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    The study of zinc is still under way in Spain               -> ongoing
    This study is currently recruiting; accrual remains open    -> recruiting | recruiting
    It is active, not recruiting                                -> ongoing
    once the trial is ongoing                                   -> nothing (denied)
    the trial showed that pain is ongoing                       -> nothing
    The ongoing debate about the trial                          -> nothing
    The trial is no longer recruiting                           -> nothing
  `,
});

export const statusEnded = form<StatusName>({
  id: "status-ended",
  title: "A trial that is completed or was terminated",
  yields: "status",
  isOverlay: true,
  match: `{completed: ${one} ("now" | "recently" | "already")? ("completed" | "complete") (?! "by")} | {terminated: ${one} ("prematurely" | "early")? ("terminated" | "withdrawn" | "stopped early")}`,
  unless: {
    denied,
    // \`those in the trial were withdrawn\`: the place of something, not the subject.
    place: before(`("in" | "of" | "from" | "during" | "on" | "within") ("the" | "this" | "that" | "our" | "a")`),
  },
  value,
  show,
  examples: `
    The trial was prematurely terminated; both studies are complete  -> terminated | completed
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~       ~~~~~~~~~~~~~~~~~~~~
    when the trial was completed                                -> nothing (denied)
    all in the trial were withdrawn, dosing in the trial was terminated -> nothing (place)
    The trial was completed by 12 women                         -> nothing
  `,
});

export const statusOfDrug = form<StatusName>({
  id: "status-of-drug",
  title: "A drug that is approved or investigational",
  yields: "status",
  isOverlay: true,
  match: `{investigational: "is" ("still" | "currently")? ("an" | "a") "investigational" ${drug}}
    | {approved: ("is" | "was" | "has been") ("currently" | "fully")? "approved" "by the" ("US" | "U.S.")? ("FDA" | "EMA" | "European Medicines Agency" | "Food and Drug Administration")}`,
  unless: { denied },
  value,
  show,
  examples: `
    it is an investigational drug, and was approved by the US FDA   -> investigational | approved
       ~~~~~~~~~~~~~~~~~~~~~~~~~~      ~~~~~~~~~~~~~~~~~~~~~~~~~~
    if it is an investigational agent                           -> nothing (denied)
    was approved by the ethics committee                        -> nothing
  `,
});

export const statusLabel = form<StatusName>({
  id: "status-label",
  title: "A status after its label",
  yields: "status",
  isOverlay: true,
  match: `"status" colon ${registry}`,
  value,
  show,
  examples: `
    Overall status: Active, not recruiting                      -> ongoing
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Performance status: 1                                       -> nothing
  `,
});

export const statusOfCell = form<StatusName>({
  id: "status-of-cell",
  title: "A status that fills a cell",
  yields: "cell-status",
  isOverlay: true,
  match: `^ ${registry} ${bracket} $`,
  value,
  show,
  examples: `
    Recruiting (since May)                                      -> recruiting
    Recruiting of women went on                                 -> nothing
  `,
});

export const statusHeader = form<true>({
  id: "status-header",
  title: "The header or label of statuses",
  yields: "status-header",
  isOverlay: true,
  match: `^ ("overall" | "current" | "trial" | "study" | "recruitment")? "status" $`,
  value: () => true,
  show: () => "status",
  examples: `
    Recruitment status                                          -> status
    Disease status                                              -> nothing
  `,
});

export const statuses: Level = {
  name: "statuses",
  needs: `statusWord`,
  forms: [statusSaid, statusEnded, statusOfDrug, statusLabel, statusOfCell, statusHeader],
};
