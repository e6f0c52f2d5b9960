/** Takes one entry of a list of references apart: number, authors, title, journal, year, ids, host. */
import type { ValueOf } from "../../claims/index.ts";
import { lazily } from "../../document/index.ts";
import { findDois } from "../identifiers/doi.ts";

/** What an entry itself says; whether it is cited stands elsewhere. */
export type Entry = Omit<ValueOf<"reference">, "cited">;

/** One author with what ties it to the next: `Shaw R, `, `Ito, K. B., & `, `van der Berg E, `. */
const author = lazily(
  () =>
    /((?:\p{Ll}{2,4} ){0,3}\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?),? \p{Lu}(?:\.?[ -]?\p{Lu}){0,3}\.?(?= ?[,.:;]| \(| et al| and | & )(?: ?[,.;])?(?: and| &)? ?/uy,
);
const others = /et al\.?[,.]? ?/y;
const year = /\(((?:19|20)\d\d)[a-z]?\)[.:,]? ?/y;
/** `Wound J. 2019;`, `Wound J (2019)`: behind the title. */
const journal = /^[\s.,:;"”]{0,4}(?:In:? )?(\p{L}[^.;:\d()[\]]{1,80}?)[.,]? \(?((?:19|20)\d\d)(?!\d)/u;
const mostAuthors = 60;

interface Opening {
  readonly authors: readonly string[];
  readonly year: string | null;
  /** Offset behind the authors (and the year in brackets) that an entry opens with; 0 where it opens with its title. */
  readonly end: number;
}

function openingOf(text: string): Opening {
  const authors: string[] = [];
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (let found = next(author()); found && authors.length < mostAuthors; found = next(author()))
    authors.push(found[1]!);
  if (authors.length === 0) return { authors, year: null, end: 0 };
  next(others);
  return { authors, year: next(year)?.[1] ?? null, end: at };
}

/** Reads an entry; `printedNumber` is the number that its list gave it. */
export function readEntry(text: string, printedNumber: number | null): Entry {
  const numbered = /^\s*\[?(\d{1,3})[\].]\s{0,3}(?=\D)/.exec(text);
  const body = text.slice(numbered?.[0].length ?? 0).trim();
  const bracket = /\[([^[\]]{1,80})\]\s?\.?$/.exec(body);
  const host = bracket ? bracket[1]! : null;
  const named = (bracket ? body.slice(0, bracket.index) : body).trim();
  const opening = openingOf(named);
  const hasAuthors = opening.end > 0 && opening.end < named.length;
  const title = hasAuthors ? firstSentence(named.slice(opening.end)) : named;
  const printed = hasAuthors ? journal.exec(named.slice(opening.end + title.length)) : null;
  const printedYear = opening.year ?? printed?.[2];
  return {
    number: printedNumber ?? (numbered ? Number(numbered[1]) : null),
    title: title
      .replace(/(?:\.{3,5}|…|\.)$/, "")
      .replace(/\s+/g, " ")
      .trim(),
    truncated: /\.{3}|…/.test(title),
    host,
    authors: hasAuthors ? [...opening.authors] : [],
    journal: printed?.[1]?.trim() ?? null,
    year: printedYear ? Number(printedYear) : null,
    pmid: /\bPMID[\s:#]{0,3}(\d{1,8})(?!\d)/i.exec(named)?.[1] ?? null,
    doi: findDois(named)[0]?.id ?? null,
  };
}

/** A title ends where a full stop is followed by the journal. */
function firstSentence(text: string): string {
  return /^.{20,300}?[.?!](?= \p{Lu})/u.exec(text)?.[0].replace(/\.$/, "") ?? text;
}
