/** Finds whom a declaration of interests names, by initials or by family name, and whether it speaks for everybody. */
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
const plain = "\\p{Lu}[\\p{Lu}-]{1,4}|\\p{Lu}{1,3}\\p{Ll}{1,2}\\p{Lu}{1,2}";
const mention = new RegExp(`(?<![\\p{L}\\p{N}.&@-])(?:${dotted}|${plain})(?![\\p{L}\\p{N}&@])`, "gu");
/** Words for authors who are not named one by one. */
const everybody =
  /\b(?:authors|author\(s\)|coauthors|co-authors|others|remaining|the rest|each author|every author|no author|investigators|researchers|everyone|we)\b/gi;
const nothing =
  /^[\s,;)]{0,3}(?:all |both |each )?(?::\s?|(?:have|has|had|declare|declares|declared|report|reports|reported|disclose|discloses|state|states|stated|certify|confirm)\b[^.;]{0,40}\b)(?:no|none|nothing|not)\b/i;
const joint = /^\s{0,2}[,;]?\s{0,2}(?:and |& )?$/;

/** `null` when nobody is named by initials. */
export function readDeclared(text: string, authors: readonly RecordAuthor[]): Declared | null {
  const spelled = new Set(authors.flatMap((author) => author.initials));
  const found: Mention[] = [];
  for (const match of text.matchAll(mention)) {
    const key = normaliseInitials(match[0]);
    found.push({ key, start: match.index, end: match.index + match[0].length, isAuthor: spelled.has(key) });
  }
  const named = found.filter((one, index) => one.isAuthor || standsAmongAuthors(text, found, index));
  if (named.length === 0) return null;
  const initials = new Set(named.map((one) => one.key));
  for (const author of authors) if (namedInFull(text, author)) initials.add(author.initials[0]!);
  const listsNothing = named.some((one) => nothing.test(text.slice(one.end, one.end + 70)));
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
  const { family } = author.name;
  if (author.collective || family.length < 3 || author.initials.length === 0) return false;
  for (let at = text.indexOf(family); at !== -1; at = text.indexOf(family, at + family.length)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + family.length)))
      return true;
  }
  return false;
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
