/** Takes one entry of a list of references apart: number, title, host. */

export interface Entry {
  readonly number: number | null;
  readonly title: string;
  readonly truncated: boolean;
  readonly host: string | null;
}

/** One author with what ties it to the next: `Shaw R, `, `Ito, K. B., & `. */
const author =
  /\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?,? \p{Lu}(?:\.?[ -]?\p{Lu}){0,3}\.?(?=[,.:;]| \(| et al| and | & )[,.;]?(?: and| &)? ?/uy;
const others = /et al\.?[,.]? ?/y;
const year = /\((?:19|20)\d\d[a-z]?\)[.:,]? ?/y;
const mostAuthors = 60;

/** Offset behind the authors (and the year in brackets) that an entry opens with; 0 where it opens with its title. */
function titleStart(text: string): number {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const end = pattern.test(text) ? pattern.lastIndex : at;
    const moved = end > at;
    at = end;
    return moved;
  };
  for (let i = 0; i < mostAuthors && skip(author); i++);
  if (at === 0) return 0;
  skip(others);
  skip(year);
  return at;
}

/** Reads an entry; `printedNumber` is the number that its list gave it. */
export function readEntry(text: string, printedNumber: number | null): Entry {
  const numbered = /^\s*\[?(\d{1,3})[\].]\s{0,3}(?=\D)/.exec(text);
  const body = text.slice(numbered?.[0].length ?? 0).trim();
  const bracket = /\[([^[\]]{1,80})\]\s?\.?$/.exec(body);
  const host = bracket ? bracket[1]! : null;
  const named = (bracket ? body.slice(0, bracket.index) : body).trim();
  const start = titleStart(named);
  const title = start > 0 && start < named.length ? firstSentence(named.slice(start)) : named;
  const truncated = /\.{3}|…/.test(title);
  return {
    number: printedNumber ?? (numbered ? Number(numbered[1]) : null),
    title: title
      .replace(/(?:\.{3,5}|…|\.)$/, "")
      .replace(/\s+/g, " ")
      .trim(),
    truncated,
    host,
  };
}

/** A title ends where a full stop is followed by the journal. */
function firstSentence(text: string): string {
  return /^.{20,300}?[.?!](?= \p{Lu})/u.exec(text)?.[0].replace(/\.$/, "") ?? text;
}
