/** Finds whom a declaration of interests names, by initials or by family name, and whether it speaks for everybody. */
import { lazily } from "../../document/index.ts";
import { normaliseInitials } from "./initials.ts";
import type { RecordAuthor } from "./record-authors.ts";

export interface Declared {
  readonly initials: readonly string[];
  readonly coversRest: boolean;
}

interface Mention {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isAuthor: boolean;
}

const dotted = "\\p{Lu}(?:\\.[-‐]?|[-‐])(?:\\p{Lu}(?:\\.[-‐]?|[-‐])){0,4}\\p{Lu}\\.?";
const bare = "\\p{Lu}[\\p{Lu}-]{1,4}|\\p{Lu}{1,3}\\p{Ll}{1,2}\\p{Lu}{1,2}";
const mention = lazily(() => new RegExp(`(?<![\\p{L}\\p{N}.&@-])(?:${dotted}|${bare})(?![\\p{L}\\p{N}&@])`, "gu"));
/** Initials glued to a word by conversion (`InterestFL has`, `GBreceives`); they only ever cover an author. */
const glued = lazily(() => /(?<=\p{Ll})\p{Lu}{2,4}(?!\p{L})|(?<!\p{L})\p{Lu}{2,4}(?=\p{Ll}{3})/gu);
/** Words for authors who are not named one by one. */
const everybody =
  /\b(?:authors|author\(s\)|coauthors|co-authors|others|remaining|the rest|each author|every author|no author|investigators|researchers|everyone|we)\b/gi;
/** Said of those just named: they have nothing to declare (`no other interests` says that they have some). */
const nothing =
  /^[\s,;.)]{0,3}(?:all |both |each )?(?::\s?(?:none|nothing|no)\b|(?:have|has|had|declare|declares|declared|report|reports|reported|disclose|discloses|state|states|stated|certify|confirm)\b[^.;]{0,40}\b(?:none|nothing|no(?! (?:other|further|additional)\b)[^.;]{0,40}\b(?:conflict|compet|disclos|interest|relationship|declar)))/i;
/** Said of a person rather than of a company; only tells that unknown initials may be an author's. */
const personal =
  /^[\s,)]{0,2}(?:has|have|is|was|were|are|reports?|reported|received|receives|declares?|declared|serves?|served|holds?|consults?|acted|:)/i;
const joint = /^\s{0,2}[,;]?\s{0,2}(?:and |& )?$/;

/** `null` when nobody is named by initials. */
export function readDeclared(text: string, authors: readonly RecordAuthor[]): Declared | null {
  const spelled = new Set(authors.flatMap((author) => author.initials));
  const found: Mention[] = [];
  for (const match of text.matchAll(mention())) {
    const key = normaliseInitials(match[0]);
    found.push({ key, start: match.index, end: match.index + match[0].length, isAuthor: spelled.has(key) });
  }
  const named = found.filter((one, index) => one.isAuthor || standsAmongAuthors(text, found, index));
  if (named.length === 0) return null;
  const initials = new Set(named.map((one) => one.key));
  const plain = plainLetters(text);
  for (const match of text.matchAll(glued())) if (spelled.has(match[0])) initials.add(match[0]);
  for (const author of authors) if (namedInFull(plain, author)) initials.add(author.initials[0]!);
  const uncovered = authors.some(
    ({ initials: own }) => own.length > 0 && !own.some((spelling) => initials.has(spelling)),
  );
  if (uncovered) for (const one of found) if (personal.test(text.slice(one.end, one.end + 16))) initials.add(one.key);
  const listsNothing = named.some((one) => nothing.test(text.slice(one.end, one.end + 110)));
  // By custom those who are not named have nothing to declare, unless others are named as having nothing.
  return { initials: [...initials], coversRest: !listsNothing || speaksForAll(text, named) };
}

/** Initials that no author has count only inside a list: beside known ones, joined by a comma or `and`. */
function standsAmongAuthors(text: string, found: readonly Mention[], index: number): boolean {
  const one = found[index]!;
  const before = found[index - 1];
  const after = found[index + 1];
  return Boolean(
    (before?.isAuthor && joint.test(text.slice(before.end, one.start))) ||
      (after?.isAuthor && joint.test(text.slice(one.end, after.start))),
  );
}

function namedInFull(text: string, author: RecordAuthor): boolean {
  const family = plainLetters(author.name.family);
  if (author.collective || family.length < 3 || author.initials.length === 0) return false;
  for (let at = text.indexOf(family); at !== -1; at = text.indexOf(family, at + family.length)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + family.length)))
      return true;
  }
  return false;
}

/** Without marks, which declarations often drop. */
function plainLetters(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** `The other authors`, but not `Authors A.B. and C.D.`. */
function speaksForAll(text: string, named: readonly Mention[]): boolean {
  const starts = new Set(named.map((one) => one.start));
  for (const match of text.matchAll(everybody)) {
    const end = match.index + match[0].length;
    const next = end + (/^[\s:(]{0,3}/.exec(text.slice(end, end + 3))?.[0].length ?? 0);
    if (!starts.has(next)) return true;
  }
  return false;
}
