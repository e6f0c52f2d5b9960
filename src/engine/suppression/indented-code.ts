// Tells code that is indented from the text of a page and of its lists.

const quotation = /^(?: {0,3}>[ \t]?){1,40}/;
const marker = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)[ \t]{0,4}/;
/** Behind these lines a paragraph cannot go on. */
const breaking = /^(?:#{1,6}(?:[ \t]|$)|(?:[-*_][ \t]{0,9}){3,40}$)|--!?>\s{0,99}$/;
const longestIndent = 400;

/** Is given all lines in their order. */
export class IndentedCode {
  /** How far the text of the list at hand is indented. */
  #base = 0;
  #isBroken = true;

  /** Whether a line is code: four columns and more within what it stands in, and no paragraph goes on in it. */
  takes(line: string): boolean {
    const inner = line.replace(quotation, "");
    const text = inner.trimStart();
    if (text.trim() === "") {
      this.#isBroken = true;
      return false;
    }
    const indent = columnsOf(inner.slice(0, Math.min(longestIndent, inner.length - text.length)));
    if (this.#isBroken && indent >= this.#base + 4) return true;
    const item = marker.exec(text)?.[0];
    // A paragraph that goes on without indentation does not end its list.
    if (item)
      this.#base = indent + Math.min(item.trimEnd().length + 4, Math.max(item.length, item.trimEnd().length + 1));
    else if (this.#isBroken) this.#base = Math.min(this.#base, indent);
    this.#isBroken = breaking.test(text.length > 2000 ? text.slice(-2000) : text);
    return false;
  }

  /** A fence, behind which no paragraph goes on. */
  breaks(): void {
    this.#isBroken = true;
  }
}

function columnsOf(blank: string): number {
  let columns = 0;
  for (const sign of blank) columns += sign === "\t" ? 4 - (columns % 4) : 1;
  return columns;
}
