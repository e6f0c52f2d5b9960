/** Whether a document is about the treatment of tumours, so that its responses are theirs. */
import type { Document } from "../../document/index.ts";

const tumours =
  /tumou?r|cancer|carcinoma|sarcoma|melanoma|lymphoma|leuk(?:a)?emi|myeloma|glioma|blastoma|neoplas|malignan|metasta|oncolog|RECIST|mesothelioma|adenoma|myelodysplas/i;
const known = new WeakMap<Document, boolean>();

/** Asked of the words of a document once. */
export function isOfTumours(document: Document): boolean {
  let is = known.get(document);
  if (is === undefined) {
    is = tumours.test(document.source.text);
    known.set(document, is);
  }
  return is;
}
