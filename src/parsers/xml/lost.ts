/** What there is to say of a file of XML about text that has no place in its trees. */
import type { Problem } from "../../document/index.ts";

type Said = Omit<Problem, "path">;

/** Text that stands outside the outermost elements that are read, told of together. */
export interface Stray {
  readonly line: number;
  /** Its beginning, and how many characters there are but for blanks. */
  first: string;
  length: number;
  /** It stands in none of the elements that the file began with: what is read has ended, and something else follows. */
  isBehind: boolean;
}

export const longestQuote = 60;

/** What a file lost: text outside every article or record, and the structure of what was nested too deeply. */
export function lostIn(trees: { readonly stray: Stray | null; readonly isFlattened: boolean }, name: string): Said[] {
  return [...(trees.isFlattened ? [tooDeep(name)] : []), ...(trees.stray ? [outside(trees.stray, name)] : [])];
}

function tooDeep(name: string): Said {
  const message = `Elements of the ${name} are nested too deeply; the text of the deepest ones was read without their structure, or not at all.`;
  return { line: null, message, remedy: "Close the elements that are left open.", severity: "error" };
}

function outside({ line, first, length, isBehind }: Stray, name: string): Said {
  const quote = first.replaceAll(/\s{1,99}/g, " ").trim();
  const beginning = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}...` : quote;
  const message = `Skipped ${length} characters outside any ${name}, beginning "${beginning}".`;
  const remedy = "Remove the text, move it to a file of its own, or download the file again.";
  return { line, message, remedy, severity: isBehind ? "error" : "notice" };
}
