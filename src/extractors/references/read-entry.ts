/** Takes one entry of a list of references apart: number, title, host. */

export interface Entry {
  readonly number: number | null;
  readonly title: string;
  readonly truncated: boolean;
  readonly host: string | null;
}

const surname = "[\\p{Lu}][\\p{L}'’-]+(?: [\\p{Lu}][\\p{L}'’-]+)?";
/** `Shaw R, Ito K, et al.` and `Shaw, R., & Ito, K. (2019).` */
const authors = new RegExp(
  `^(?:${surname},? (?:\\p{Lu}\\.?[ -]?){1,4},?(?: &| and)? ?){1,40}(?:et al\\.?,?)?[.:]? ?(?:\\((?:19|20)\\d\\d[a-z]?\\)[.:]? ?)?`,
  "u",
);

/** Reads an entry; `printedNumber` is the number that its list gave it. */
export function readEntry(text: string, printedNumber: number | null): Entry {
  const numbered = /^\s*\[?(\d{1,3})[\].]\s{0,3}(?=\D)/.exec(text);
  const body = text.slice(numbered?.[0].length ?? 0).trim();
  const bracket = /\s*\[([^[\]]{1,80})\]\s*\.?$/.exec(body);
  const host = bracket ? bracket[1]! : null;
  const named = (bracket ? body.slice(0, bracket.index) : body).trim();
  const rest = named.replace(authors, "");
  const title = rest.length < named.length && rest.length > 0 ? firstSentence(rest) : named;
  const truncated = /\.{3}|…/.test(title);
  return {
    number: printedNumber ?? (numbered ? Number(numbered[1]) : null),
    title: title
      .replace(/\s*(?:\.{3,}|…)\s*$/, "")
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
