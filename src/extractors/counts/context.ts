/** What the words of a document allow its abbreviations and its responses to mean. */
import type { Document } from "../../document/index.ts";
import type { Category } from "../../forms/index.ts";
import { findLexeme } from "../../language/index.ts";

const tumours =
  /tumou?r|cancer|carcinoma|sarcoma|melanoma|lymphoma|leuk(?:a)?emi|myeloma|glioma|blastoma|neoplas|malignan|metasta|oncolog|RECIST|mesothelioma|adenoma|myelodysplas/i;
const abbreviation = /\b[a-z]?[A-Z]{2,6}\b/g;
const namesTumour = (name: string): boolean => findLexeme(name)?.classes.has("tumourName") ?? false;
const known = new WeakMap<Document, boolean>();

/** Whether a document is about the treatment of tumours, so that its responses are theirs. Asked of its words once. */
export function isOfTumours(document: Document): boolean {
  let is = known.get(document);
  if (is === undefined) {
    const { text } = document.source;
    is = tumours.test(text) || [...text.matchAll(abbreviation)].some(([name]) => namesTumour(name));
    known.set(document, is);
  }
  return is;
}

const responseWords = /\b(?:[Rr]espon|[Rr]emission|RECIST|ORR|CR\b|PR\b)/;
const surveyWords = /\b(?:survey|questionnaire|respondents)/i;
const ratioWords = /\b(?:odds|relative risk|risk ratio)/i;

/** Whether a category may be meant, among those that its sentence names. */
export type IsAllowed = (category: Category, named: readonly Category[]) => boolean;

/** Whether a category may be meant in a text; asked of the text at most once a reason. */
export function allowedIn(text: string, isOfTumours: () => boolean): IsAllowed {
  const known = new Map<Category["provided"], boolean>([[null, true]]);
  const tests = {
    responses: () => isOfTumours() || responseWords.test(text),
    "no-odds": () => (isOfTumours() || responseWords.test(text)) && !ratioWords.test(text),
    "no-survey": () => !surveyWords.test(text),
  } as const;
  return ({ provided }, named) => {
    if (provided === "categories") return named.some((other) => other.provided !== "categories");
    let is = known.get(provided);
    if (is === undefined) {
      is = tests[provided!]();
      known.set(provided, is);
    }
    return is;
  };
}
