/** A parser of HTML that closes no more than a browser would where tags do not match. */
import { Parser } from "htmlparser2";

const inTables: ReadonlySet<string> = new Set("table caption thead tbody tfoot tr td th".split(" "));
/** What no tag from inside may close, unless it is one of a table. */
const fences: ReadonlySet<string> = new Set("td th caption table".split(" "));

/**
 * The standard lets a stray `</div>` in a cell close nothing outside of the cell, lest the table end there; the parser of the package looks
 * for the name alone.
 */
export class ScopedParser extends Parser {
  readonly #text: string;
  /** The open elements from the outside in, and how many of each name there are. */
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();

  constructor(text: string, ...args: ConstructorParameters<typeof Parser>) {
    super(...args);
    this.#text = text;
  }

  opened(name: string): void {
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  closed(name: string): void {
    if (this.#open.at(-1) !== name) return;
    this.#open.pop();
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
  }

  override onclosetag(start: number, end: number): void {
    const name = this.#text
      .slice(start, Math.min(end, start + 100))
      .trim()
      .toLowerCase();
    if (name === "br" || name === "p" || this.#mayClose(name)) super.onclosetag(start, end);
    else {
      this.endIndex = end;
      this.startIndex = end + 1;
    }
  }

  #mayClose(name: string): boolean {
    if ((this.#counts.get(name) ?? 0) === 0) return false;
    if (inTables.has(name)) return name === "table" || this.#isAbove(name, (one) => one === "table");
    return this.#isAbove(name, (one) => fences.has(one));
  }

  /** Whether one of this name stands before the first that bars the way outwards. */
  #isAbove(name: string, isBar: (name: string) => boolean): boolean {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const one = this.#open[at]!;
      if (one === name) return true;
      if (isBar(one)) return false;
    }
    return false;
  }
}
