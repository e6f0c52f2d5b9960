/** Reads what is said of a trial: that it is planned, recruiting, ongoing, completed or terminated; and of a drug, that it is approved or investigational. */
import type { ValueOf } from "../claims/index.ts";
import type { ProseReading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { otherVerb, statusForms } from "./trial/status-forms.ts";
import { studyNamedIn } from "./trial/study-named.ts";

type Status = ValueOf<"status">["status"];

/** Words that a registry prints in a cell or behind a label. */
const registryWords: { readonly [word: string]: Status } = {
  "not yet recruiting": "planned",
  recruiting: "recruiting",
  "enrolling by invitation": "recruiting",
  "active, not recruiting": "ongoing",
  ongoing: "ongoing",
  active: "ongoing",
  completed: "completed",
  terminated: "terminated",
  withdrawn: "terminated",
};
/** Cheap test before the patterns. */
const hint =
  /\b(?:on-?going|under ?way|in progress|recruit|enrolling|enrol?lment|accrual|completed?|terminated|discontinued|withdrawn|investigational|approved)/i;
const printedLabel = /\bstatus\s?:\s{0,2}((?:not yet |active, ?not )?\p{L}+(?: by invitation)?)/iu;
const longestSentence = 2000;
const denied =
  /\b(?:no|not|no longer|if|whether|once|after|until|when|would|previous|previously|earlier)\b[^.;]{0,25}$/i;
const label = /^(?:(?:overall |current |trial |study |recruitment )?status)$/i;

export default defineExtractor({
  id: "statuses",
  kinds: ["status"],
  reads: ["title", "heading", "abstract", "text", "table"],
  *extract(reading) {
    const { prose } = reading;
    if (prose) {
      yield* labelled(prose);
      yield* said(prose);
    }
    for (const [row, cells] of reading.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const named =
          label.test(reading.header[column]?.text.trim() ?? "") || (column > 0 && label.test(cells[0]!.text.trim()));
        const word = cell.text.trim().toLowerCase();
        const status = named ? registryWords[word.replace(/ ?\([^()]{1,40}\)$/, "")] : undefined;
        if (status)
          yield {
            kind: "status",
            value: { status },
            prose: cell.prose,
            start: 0,
            end: cell.text.length,
            place: { row, column },
          };
      }
    }
  },
  examples: [
    { text: "The ongoing HALO-2 (NCT01234558) phase 2 trial adds the drug to radiotherapy.", claims: ["ongoing"] },
    { text: "This study is currently recruiting in Spain.", claims: ["recruiting"] },
    { text: "**Status:** Active, not recruiting", claims: ["ongoing"] },
    { text: "The trial was prematurely terminated for slow accrual.", claims: ["terminated"] },
    { text: "Ongoing pain was common, and 12 patients completed the study.", claims: [] },
    {
      text: "The ongoing debate about the trial; treatment in the trial was terminated for five patients.",
      claims: [],
    },
    { text: "The trial is no longer recruiting.", claims: [] },
  ],
});

function* said(reading: ProseReading): Generator<Draft<"status">> {
  const { text, tokens, prose } = reading;
  if (!hint.test(text)) return;
  for (const [sentence, { from, to }] of reading.sentences.entries()) {
    const start = tokens[from]!.start;
    const clause = text.slice(start, tokens[to - 1]!.end);
    if (clause.length > longestSentence || !hint.test(clause) || printedLabel.test(clause)) continue;
    const study = studyNamedIn(clause);
    const taken = new Set<number>();
    for (const [pattern, status] of statusForms) {
      for (const match of clause.matchAll(pattern)) {
        const lead = clause.slice(Math.max(0, match.index - 40), match.index);
        if (denied.test(lead) || otherVerb.test(match[0]) || taken.has(match.index)) continue;
        taken.add(match.index);
        const isOfTrial = status !== "approved" && status !== "investigational";
        yield {
          kind: "status",
          value: { status },
          prose,
          start: start + match.index,
          end: start + match.index + match[0].length,
          place: { sentence },
          ...(study && isOfTrial ? { subject: { study } } : {}),
        };
      }
    }
  }
}

/** `Status: Recruiting` */
function* labelled({ text, prose }: ProseReading): Generator<Draft<"status">> {
  for (const match of text.matchAll(new RegExp(printedLabel, "giu"))) {
    const status = registryWords[match[1]!.toLowerCase().replace(",not", ", not")];
    if (status)
      yield { kind: "status", value: { status }, prose, start: match.index, end: match.index + match[0].length };
  }
}
