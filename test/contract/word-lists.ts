/** Finds lists of words in source text: alternatives of a pattern or of a regular expression, sets, and strings that are split. */

/** More words than this are a class of the lexicon. */
export const mostWords = 6;

const more = `{${mostWords},}`;
const word = "[\\p{L}][\\p{L}\\p{M}'’.?-]*";
const phrase = `${word}(?: ${word}){0,3}`;
const templates = /`[^`]*`/gu;
/** `"a" | "b" | ...` in the pattern of a form. */
const alternatives = new RegExp(`(?:"[^"\\n|]+"\\s*\\|\\s*)${more}"[^"\\n|]+"`, "gu");
const elsewhere: readonly RegExp[] = [
  // `a|b|...` in a regular expression
  new RegExp(`(?<![\\p{L}\\\\])(?:${phrase}\\|)${more}${word}`, "gu"),
  // `new Set(["a", "b", ...])`
  new RegExp(`new Set(?:<[^>]+>)?\\(\\s*\\[\\s*(?:"${phrase}",\\s*)${more}"${word}`, "gu"),
  // `"a b ...".split(" ")`
  new RegExp(`["\`]\\s*(?:${word}\\s+)${more}${word}\\s*["\`],?\\s*\\)?\\.split`, "gu"),
];

/** The lists of a source text, cut short. */
export function wordListsIn(text: string): string[] {
  const found = [
    ...[...text.matchAll(templates)].flatMap(([template]) => [...template.matchAll(alternatives)]),
    ...elsewhere.flatMap((shape) => [...text.matchAll(shape)]),
  ];
  return found.map(([list]) => list.replace(/\s+/g, " ").slice(0, 70));
}
