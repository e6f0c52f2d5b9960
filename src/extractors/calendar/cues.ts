/** Tells from the words beside a date which event it dates, and whether as an estimate. */
import type { ValueOf } from "../../claims/index.ts";

type DateEvent = ValueOf<"date">["event"];

/** The words from a cue to its date: no further sentence, bracket or clause between. */
const link = "(?:\\s+date)?[^.;()]{0,50}$";
/** Looked for at the end of the text that leads to the date, in this order. */
const leads: readonly (readonly [RegExp, DateEvent])[] = [
  [
    /(?<!(?:cut-?off|start|completion|end|approval|registration|expiry|retest|posted|birth|effective|enrol?lment|trial|study|launch|data|access) )\bdate\s?:\s{0,2}$/i,
    "document",
  ],
  [/(?:^|[.|]\s{0,2})(?:(?:last |page )?updated|last reviewed|published|posted)(?: on)?\s?:?\s{0,2}$/i, "document"],
  [/\b(?:data|database|analysis)[ -](?:cut-?\s?off|lock)(?:\s+date)?[^.;()]{0,25}\(?$/i, "data-cutoff"],
  [/\bcut-?off date[^.;()]{0,20}\(?$/i, "data-cutoff"],
  [new RegExp(`\\bprimary (?:study )?completion${link}`, "i"), "primary-completion"],
  [
    /\bprimary completion(?: date)? ?\((?:estimated|expected|anticipated|actual)\)[^.;()]{0,10}$/i,
    "primary-completion",
  ],
  [
    new RegExp(`\\b(?:(?:study|trial|estimated|expected|anticipated) completion|completion date)${link}`, "i"),
    "completion",
  ],
  [
    /\b(?:study|trial) (?:is|was) (?:currently )?(?:estimated|expected|anticipated|projected|scheduled|planned) to (?:be complete|be completed|complete|conclude|end|finish)(?: in| by| on| around)?\s{1,2}$/i,
    "completion",
  ],
  [/\b(?:study|trial) start(?: date)?(?: ?\((?:estimated|actual)\))?\s?[:|]?\s{0,2}$/i, "start"],
  [/(?:^|[.|]\s{0,2})start date(?: ?\((?:estimated|actual)\))?\s?[:|]?\s{0,2}$/i, "start"],
  [/\b(?:study|trial) (?:was )?(?:started|began|initiated|opened)(?: in| on)?\s{1,2}$/i, "start"],
  [
    /\b(?:enrol?lment|recruitment|accrual) (?:from|start|started|began|opened)(?: date)?\s?:?\s{0,2}$/i,
    "enrolment-from",
  ],
  [
    /\b(?:enrol?lment|recruitment|accrual) (?:until|till|through|to|end|ended|closed|completed)(?: date)?\s?:?\s{0,2}$/i,
    "enrolment-to",
  ],
  [/\bapproved\b[^.;()]{0,40} (?:in|on)\s{1,2}$/i, "approval"],
  [/\b(?:registered|registration date|date of registration)[^.;()]{0,60}[ (:]$/i, "registration"],
];
const estimate = /\b(?:estimated|expected|anticipated|planned|projected|scheduled|will|estimate)\b/i;
const past = /\b(?:was|were|had been|originally|initially|previously|until then)\b/i;

/** Event of the date between `lead` and `tail`; `null` where the words do not say or where an old estimate is only told. */
export function eventBeside(
  lead: string,
  tail: string,
): { readonly event: DateEvent; readonly estimated: boolean } | null {
  const found = leads.find(([pattern]) => pattern.test(lead))?.[1] ?? eventBehind(tail);
  if (!found || (found === "approval" && /\b(?:ethic|committee|board|protocol)/i.test(lead))) return null;
  const estimated = estimate.test(clauseEnd(lead)) || /^\s?\((?:estimated|expected|anticipated)\)/i.test(tail);
  if (estimated && past.test(clauseEnd(lead))) return null;
  return { event: found, estimated };
}

function eventBehind(tail: string): DateEvent | null {
  return /^\s?(?:data[ -])(?:cut-?\s?off|lock)\b/i.test(tail) ? "data-cutoff" : null;
}

/** What stands between the last end of a clause and the date. */
function clauseEnd(lead: string): string {
  return lead.slice(Math.max(lead.lastIndexOf(";"), lead.lastIndexOf(". "), lead.length - 120, 0));
}

const intake =
  /\b(?:enrol|recruit|randomi[sz]|randomly|accru|screened|included|diagnosed|treated|admitted|hospitali[sz]ed|identified|underwent|assigned)/i;
const subjects =
  /\b(?:patients|participants|subjects|women|men|children|infants|individuals|adults|cases|volunteers|people)\b/i;
const course = /\b(?:trial|study)\b[^.;]{0,40} (?:conducted|performed|carried out|run|ran|undertaken)\b/i;
const ahead =
  /\b(?:will|would|aims? to|is to|are to be|(?:is|are) (?:planned|expected|anticipated|scheduled|estimated))\b/i;
const search = /\b(?:search|databases?|pubmed|medline|literature|published|publications|articles)\b/i;

/** What two dates joined as from and to bound, by the words of their sentence. */
export function periodOf(
  sentence: string,
): { readonly from: DateEvent; readonly to: DateEvent; readonly estimated: boolean } | null {
  if (search.test(sentence)) return null;
  const estimated = ahead.test(sentence);
  if (intake.test(sentence) && subjects.test(sentence))
    return { from: "enrolment-from", to: "enrolment-to", estimated };
  return course.test(sentence) ? { from: "start", to: "completion", estimated } : null;
}
