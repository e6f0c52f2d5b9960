/** Makes the forms of a word from its lemma, so that a word is written once. */

/** A form of a word, its lemma, and the grammatical classes of the form. */
export interface Inflected {
  readonly form: string;
  readonly lemma: string;
  readonly classes: readonly string[];
}

const split = (list: string): string[] => list.trim().split(/\s+/);

/** Words that have one form only. An underscore stands for nothing: phrases are patterns, not words. */
export function words(list: string): Inflected[] {
  return split(list).map((form) => ({ form, lemma: form, classes: [] }));
}

/** Words that say the same as another: they share its lemma. */
export function synonyms(lemma: string, list: string): Inflected[] {
  return split(list).map((form) => ({ form, lemma, classes: [] }));
}

/** Nouns in singular and plural; irregular plurals are written out (`woman/women`), as are nouns without one (`disease/`). */
export function nouns(list: string): Inflected[] {
  return split(list).flatMap((item) => {
    const [singular = "", written] = item.split("/");
    const plural = written ?? pluralOf(singular);
    const forms: Inflected[] = [{ form: singular, lemma: singular, classes: ["noun", "singular"] }];
    if (plural) forms.push({ form: plural, lemma: singular, classes: ["noun", "plural"] });
    return forms;
  });
}

/**
 * Verbs in all their forms; irregular ones are written out as `base/past/participle`, and a consonant that doubles stands in
 * the past (`allot/allotted`).
 */
export function verbs(list: string): Inflected[] {
  return split(list).flatMap((item) => {
    const [base = "", writtenPast, writtenParticiple] = item.split("/");
    const past = writtenPast ?? pastOf(base);
    const participle = writtenParticiple ?? past;
    const form = (text: string, ...classes: string[]): Inflected => ({
      form: text,
      lemma: base,
      classes: ["verb", ...classes],
    });
    return [
      form(base, "base"),
      form(pluralOf(base), "present"),
      form(past, "past", ...(writtenParticiple ? ["preterite"] : [])),
      form(participle, "past"),
      form(gerundOf(base, past), "gerund"),
    ];
  });
}

function pluralOf(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function pastOf(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function gerundOf(base: string, past: string): string {
  const doubled = past === `${base}${base.at(-1)}ed`;
  if (doubled) return `${base}${base.at(-1)}ing`;
  return base.endsWith("e") && !base.endsWith("ee") ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
