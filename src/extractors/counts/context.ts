/** What the words of a document allow its abbreviations and its responses to mean. */
import type { Document } from "../../document/index.ts";
import type { Category } from "../../forms/index.ts";

const tumours =
  /tumou?r|cancer|carcinoma|sarcoma|melanoma|lymphoma|leuk(?:a)?emi|myeloma|glioma|blastoma|neoplas|malignan|metasta|oncolog|RECIST|mesothelioma|adenoma|myelodysplas/i;
const known = new WeakMap<Document, boolean>();

/** Whether a document is about the treatment of tumours, so that its responses are theirs. Asked of its words once. */
export function isOfTumours(document: Document): boolean {
  let is = known.get(document);
  if (is === undefined) {
    is = tumours.test(document.source.text);
    known.set(document, is);
  }
  return is;
}

const responseWords = /\b(?:[Rr]espon|[Rr]emission|RECIST|ORR|CR\b|PR\b)/;
const surveyWords = /\b(?:survey|questionnaire|respondents)/i;
const ratioWords = /\b(?:odds|relative risk|risk ratio)/i;

/** Whether a category may be meant in a text; asked of the text at most once a reason. */
export function allowedIn(text: string, isOfTumours: boolean): (category: Category) => boolean {
  const known = new Map<Category["provided"], boolean>([[null, true]]);
  const tests = {
    responses: () => isOfTumours || responseWords.test(text),
    "no-odds": () => (isOfTumours || responseWords.test(text)) && !ratioWords.test(text),
    "no-survey": () => !surveyWords.test(text),
  } as const;
  return ({ provided }) => {
    let is = known.get(provided);
    if (is === undefined) {
      is = tests[provided!]();
      known.set(provided, is);
    }
    return is;
  };
}
