/** Finds DOIs and brings them into one form. */
import type { FoundIdentifier } from "./draft.ts";

const doi = /(?<![\d.])10\.\d{4,9}\/[^\s"<>|\u00a0\u2009]{1,250}/g;
const said = /\bdoi:\s?(\d{1,3}\.\d{4,9}\/[^\s"<>|\u00a0\u2009]{1,250})/gi;
/** What records glue to the end of a DOI. */
const glued = /\.(?:eCollection|Epub|Print|Online|doi|PMID|PMCID|Erratum|Available)(?![a-z])/i;

export function findDois(text: string): FoundIdentifier[] {
  return [...text.matchAll(doi)].map((match) => found(match[0], match.index));
}

/** What a record calls a DOI in so many words, though none begins so: `doi: 20.1016/j.x.2025.1`. */
export function findSaidDois(text: string): FoundIdentifier[] {
  return [...text.matchAll(said)].map((match) => found(match[1]!, match.index + match[0].length - match[1]!.length));
}

function found(printed: string, start: number): FoundIdentifier {
  const end = printed.search(glued);
  const id = trimEnd(end < 0 ? printed : printed.slice(0, end));
  return { scheme: "doi", id: id.toLowerCase(), start, end: start + id.length };
}

/** Without the punctuation of the sentence around; a closing bracket stays when it was opened inside. */
function trimEnd(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text[end - 1]!;
    if (/[.,;:'’”*_]/.test(last)) continue;
    const open = last === ")" ? "(" : last === "]" ? "[" : last === "}" ? "{" : null;
    if (open === null || count(text, open, end) >= count(text, last, end)) break;
  }
  return text.slice(0, end);
}

function count(text: string, character: string, end: number): number {
  let total = 0;
  for (let i = 0; i < end; i++) if (text[i] === character) total++;
  return total;
}
