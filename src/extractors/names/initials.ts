/** The initials by which a declaration may name an author: given names and family name, in the spellings journals use. */

/** A name as a record prints it: `Yu, XianJun`. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
}

const suffix = /\s(?:jr|sr|2nd|3rd|4th|ii|iii|iv)\.?$/i;
const mostSpellings = 240;
const beyondAscii = /[^\0-\x7f]/;

export function readName(printed: string): PersonName {
  const comma = printed.indexOf(",");
  if (comma >= 0)
    return {
      family: printed.slice(0, comma).trim(),
      given: printed
        .slice(comma + 1)
        .trim()
        .replace(suffix, ""),
    };
  // Short form: `Yu XJ`.
  const bare = printed.trim().replace(suffix, "");
  const space = bare.lastIndexOf(" ");
  if (space < 0) return { family: bare, given: "" };
  return {
    family: bare.slice(0, space),
    given: bare
      .slice(space + 1)
      .split("")
      .join(" "),
  };
}

/** Upper-case letters only, without marks: `J.-L.` and `Jł` give `JL`. */
export function normaliseInitials(text: string): string {
  if (!beyondAscii.test(text)) return text.replace(/[^A-Za-z]/g, "").toUpperCase();
  return text
    .normalize("NFD")
    .replace(/[łŁ]/g, "L")
    .replace(/[øØ]/g, "O")
    .replace(/[đĐ]/g, "D")
    .replace(/[^\p{L}]/gu, "")
    .toUpperCase();
}

/** Every spelling, the fullest first: middle names may be left out, double names halved, names cut to two letters, the order turned. */
export function spellings(name: PersonName): string[] {
  const given = givenForms(name.given);
  const family = familyForms(name.family);
  const found = new Set<string>();
  for (const last of family) for (const first of given) if (first !== "") found.add(first + last);
  for (const last of family) for (const first of given) if (first !== "") found.add(last + first);
  return [...found].slice(0, mostSpellings);
}

/** Subsets of the given names in their order, each name by its first letter, by all letters of a double name, or by its first two. */
function givenForms(given: string): string[] {
  const names = given
    .split(/[\s.]+/)
    .filter(Boolean)
    .slice(0, 4);
  let forms: string[] = [""];
  for (const name of names) {
    const letters = letterForms(name);
    forms = [...letters.flatMap((letter) => forms.map((form) => form + letter)), ...forms];
  }
  return [...new Set(forms)].slice(0, 60);
}

function familyForms(family: string): string[] {
  if (plainName.test(family)) return letterForms(family);
  const words = family.split(/[\s'’-]+/).filter(Boolean);
  const first = words.map((word) => normaliseInitials(word).slice(0, 1)).join("");
  const main = words.filter((word) => /^\p{Lu}/u.test(word));
  const forms = [first, ...main.flatMap(letterForms), main.map((word) => normaliseInitials(word).slice(0, 1)).join("")];
  return [...new Set(forms.filter(Boolean))].slice(0, 12);
}

/** One capital, then small letters if any, as most names are. */
const plainName = /^[A-Z][a-z]*$/;

/** `Jean-Louis`: J, JL, JE; `XianJun`: X, XJ, XI; `McKay`: M, MK, MC, MCK. */
function letterForms(word: string): string[] {
  if (plainName.test(word)) return word.length === 1 ? [word] : [word.slice(0, 1), word.slice(0, 2).toUpperCase()];
  const plain = normaliseInitials(word);
  const parts = word
    .split(/[-‐'’]/)
    .flatMap((part) => part.split(/(?<=\p{Ll})(?=\p{Lu})/u))
    .filter(Boolean);
  const all = parts.map((part) => normaliseInitials(part).slice(0, 1)).join("");
  const scottish = /^M(?:a?)c\p{Lu}/u.test(word)
    ? ["MC", normaliseInitials(word.replace(/^(Ma?c\p{Lu}).*$/u, "$1"))]
    : [];
  return [...new Set([plain.slice(0, 1), all, ...scottish, plain.slice(0, 2)])].filter(Boolean);
}
