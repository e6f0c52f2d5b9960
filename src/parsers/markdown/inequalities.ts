/** Finds lines that begin with "greater than", which Markdown takes for a quotation: `> 30% of the patients`. */
import type { Mask } from "./mask.ts";

const lineStart = /^[ \t]{0,3}>(?=[ \t]{0,2}\d)/gm;

/** A quotation of several lines begins each with its mark; a lone line of that form is read as printed. */
export function* findInequalities(text: string): Generator<Mask> {
  for (const match of text.matchAll(lineStart)) {
    const end = match.index + match[0].length;
    const below = text.indexOf("\n", end);
    const above = match.index === 0 ? 0 : text.lastIndexOf("\n", match.index - 2) + 1;
    if (below !== -1 && quotes(text.slice(below + 1, below + 5))) continue;
    if (quotes(text.slice(above, Math.min(above + 4, match.index)))) continue;
    yield { kind: "text", start: end - 1, end, text: ">", from: end - 1, to: end };
  }
}

function quotes(line: string): boolean {
  return /^[ \t]{0,3}>/.test(line);
}
