/** Says what is hidden at an offset of a page. It remembers what is never closed, so that every search is made once. */
import type { Span } from "../../../document/index.ts";
import { closingBracket } from "./brackets.ts";
import { isStatement, statementEnd } from "./statements.ts";
import { isComponent, tagAt } from "./tags.ts";

/** What begins at an offset and is passed over, and what of it is hidden. */
export interface Found {
  readonly end: number;
  readonly hidden: readonly Span[];
}

const longestStruck = 1_000;
const mostBackticks = 20;
/** What a page prints of an expression that is a value itself: `{9}`, `{"12%"}`. */
const literal = /^(\{\s{0,9}["']?)((?<!["'])-?[\d.]{1,40}|(?<=")[^"\\{}]{0,200}|(?<=')[^'\\{}]{0,200})["']?\s{0,9}\}$/;

export class Finder {
  readonly #text: string;
  readonly #isMdx: boolean;
  readonly #closedNames: ReadonlySet<string>;
  /** Where each closing mark was found last; past the end of the text where none stood any more. */
  readonly #found = new Map<string, number>();
  #hasOpenBracket = false;
  /** No tag or expression begins before this offset. */
  #failedTo = 0;
  /** The end of the last import or export. */
  statementTo = -1;

  constructor(text: string, isMdx: boolean) {
    this.#text = text;
    this.#isMdx = isMdx;
    this.#closedNames = new Set(Array.from(text.matchAll(/<\/([A-Z][\w.]{0,80})\s{0,9}>/g), ([, name]) => name!));
  }

  statement(start: number): Span | null {
    if (!isStatement(this.#text, start)) return null;
    const end = this.#hasOpenBracket ? -1 : statementEnd(this.#text, start);
    if (end === -1) this.#hasOpenBracket = true;
    this.statementTo = end === -1 ? paragraphEnd(this.#text, start) : end;
    return { start, end: this.statementTo };
  }

  /** What begins at an offset of a line that ends at `lineEnd`. */
  inline(start: number, lineEnd: number): Found | null {
    switch (this.#text.charAt(start)) {
      case "\\":
        return { end: start + 2, hidden: [] };
      case "`":
        return this.#inlineCode(start, lineEnd);
      case "~":
        return this.#struck(start);
      case "<":
        return this.#comment(start) ?? this.#struckTag(start) ?? this.#tag(start);
      case "{":
        return this.#braces(start);
      default:
        return null;
    }
  }

  /** Inline code is a matter of the Markdown parser. */
  #inlineCode(start: number, lineEnd: number): Found {
    let from = start;
    while (this.#text.charAt(from) === "`" && from - start < mostBackticks) from++;
    const close = this.#closing("`".repeat(from - start), from);
    return { end: close === -1 || close >= lineEnd ? from : close + from - start, hidden: [] };
  }

  /** `~~22%~~` */
  #struck(start: number): Found | null {
    if (!/^~~[^\s~]/.test(this.#text.slice(start, start + 3)) || this.#text.charAt(start - 1) === "~") return null;
    const close = this.#closing("~~", start + 2);
    if (close === -1 || close - start > longestStruck || /[\s~]/.test(this.#text.charAt(close - 1))) return null;
    if (this.#text.charAt(close + 2) === "~" || /\n\s*\n/.test(this.#text.slice(start, close))) return null;
    return whole(start, close + 2);
  }

  #struckTag(start: number): Found | null {
    const name = /^<(del|s|strike)>/i.exec(this.#text.slice(start, start + 8))?.[1];
    if (name === undefined) return null;
    const close = this.#closing(`</${name}>`, start);
    return close === -1 || close - start > longestStruck ? null : whole(start, close + name.length + 3);
  }

  #comment(start: number): Found | null {
    if (!this.#text.startsWith("<!--", start)) return null;
    // A browser takes both for the end.
    const [close, loud] = [this.#closing("-->", start + 2), this.#closing("--!>", start + 4)];
    if (loud !== -1 && (close === -1 || loud < close)) return whole(start, loud + 4);
    return close === -1 ? null : whole(start, close + 3);
  }

  #tag(start: number): Found | null {
    if (start < this.#failedTo) return null;
    const tag = tagAt(this.#text, start, this.#text.length);
    if ("failedAt" in tag) this.#failedTo = tag.failedAt;
    else if (isComponent(tag, this.#isMdx, this.#closedNames)) return whole(start, tag.end);
    return null;
  }

  #braces(start: number): Found | null {
    if (this.#text.startsWith("/*", start + 1)) {
      const close = this.#closing("*/", start + 3);
      const end = close === -1 ? -1 : this.#text.indexOf("}", close + 2);
      if (end !== -1 && this.#text.slice(close + 2, end).trim() === "") return whole(start, end + 1);
    }
    if (!this.#isMdx || start < this.#failedTo) return null;
    const end = closingBracket(this.#text, start, this.#text.length);
    if (end === -1) {
      this.#failedTo = this.#text.length;
      return null;
    }
    const value = end - start > 250 ? null : literal.exec(this.#text.slice(start, end));
    if (!value) return whole(start, end);
    const from = start + value[1]!.length;
    const to = from + value[2]!.length;
    return {
      end,
      hidden: [
        { start, end: from },
        { start: to, end },
      ],
    };
  }

  /** Where a closing mark next stands at or behind `from`; -1 where none does. */
  #closing(mark: string, from: number): number {
    let found = this.#found.get(mark) ?? -1;
    if (found < from) {
      found = this.#text.indexOf(mark, from);
      if (found === -1) found = this.#text.length;
      this.#found.set(mark, found);
    }
    return found === this.#text.length ? -1 : found;
  }
}

const whole = (start: number, end: number): Found => ({ end, hidden: [{ start, end }] });

function paragraphEnd(text: string, start: number): number {
  const blank = /\n[ \t\r]{0,99}\n/g;
  blank.lastIndex = start;
  return blank.exec(text)?.index ?? text.length;
}
