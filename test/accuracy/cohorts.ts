/** Whether two names mean the same cohort, allowing for abbreviations and shorter or longer wording. */

const filler = new Set(
  (
    "the of in on to for with who were was and plus or arm arms group groups patient patients subject subjects cohort " +
    "cohorts subset subgroup treated receiving received treatment regimen given vs versus recipient recipients"
  ).split(" "),
);
const whole = new Set(
  "all both overall total entire whole pooled study population each per either combined".split(" "),
);

/** The words that tell a cohort from another, folded. */
export function cohortWords(name: string): string[] {
  const words = name
    .toLowerCase()
    .normalize("NFKC")
    .match(/[\p{L}\p{N}]+/gu);
  const telling = (words ?? [])
    .filter((word) => !filler.has(word))
    .map((word) => (word === "without" ? "no" : singular(word)));
  // `treatment` alone is the arm that was treated, `study group` the one that is tried, against a control.
  if (telling.length === 0 && words?.includes("treatment")) return ["treatment"];
  return /^(?:the )?study (?:group|arm)s?$/i.test(name) ? ["study-arm"] : telling;
}

/** `12 months` and `12-month group`, `neutrons` and `neutron-treated` are one. */
function singular(word: string): string {
  return word.length > 4 ? word.replace(/(?<![su])s$/, "") : word;
}

/** A name without what is explained of it in brackets: `locally advanced (stage IIIB)`. */
export const withoutGloss = (name: string): string => name.replace(/\s*\([^()]*\)/g, "");

/** Whether two names are one but for a gloss of the first or of the second. */
export function isGlossed(name: string, other: string): boolean {
  const [a, b] = [cohortWords(name).join(" "), cohortWords(other).join(" ")];
  const [bareA, bareB] = [withoutGloss(name), withoutGloss(other)].map((bare) => cohortWords(bare).join(" "));
  return a !== b && (bareA === b || bareB === a);
}

/** Whether a name stands for all subjects of the study (`both arms`, ``). */
export function denotesWhole(name: string): boolean {
  return cohortWords(name).every((word) => whole.has(word));
}

/** Abbreviations a text introduces in brackets, with the words before each bracket. */
export function abbreviationsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const match of text.matchAll(/\(([A-Z][A-Za-z0-9/+-]{0,9})\)/g)) {
    const before = cohortWords(text.slice(Math.max(0, match.index - 90), match.index)).slice(-6);
    const key = match[1]!.toLowerCase();
    if (!found.has(key)) found.set(key, before);
  }
  return found;
}

/** The words of a name, and those of what the text calls the same cohort in brackets behind it. */
export type Alias = readonly [readonly string[], readonly string[]];

const called =
  /^(?:(?:arm|group|cohort|regimen) [a-z0-9]{1,2}|[\p{L}\p{N}/+-]+(?: [\p{L}\p{N}/+-]+){0,2} (?:group|arm))$/iu;
const generic = /^(?:each|per|both|either|every|all|in|of|for|the|no)\b/i;
/** What stands before the name that a bracket stands behind. */
const lead =
  /^.*(?:[.;,:()]|\b(?:or|to|versus|vs|received?|receiving|were|was|given|underwent|had|either|of|into)\b)/is;

/** The groups that a text introduces itself: `standard treatment (arm A, n = 131)`, `zorvatinib plus placebo (combination group)`. */
export function aliasesOf(text: string): readonly Alias[] {
  const found: Alias[] = [];
  for (const match of text.matchAll(/\(([^()]{3,60})\)/g)) {
    const alias = match[1]!.split(/[,;:]/)[0]!.trim();
    if (!called.test(alias) || generic.test(alias)) continue;
    const name = cohortWords(text.slice(Math.max(0, match.index - 90), match.index).replace(lead, ""));
    if (name.length > 0) found.push([cohortWords(alias), name]);
  }
  return found;
}

/** How far two cohort names agree: 1 the same words, 0 nothing in common. */
export function cohortAgreement(
  ours: string,
  gold: string,
  abbreviations: ReadonlyMap<string, readonly string[]>,
  aliases: readonly Alias[] = [],
) {
  const a = cohortWords(ours);
  const b = cohortWords(gold);
  return Math.max(
    jaccard(a, b),
    viaAlias(a, b, aliases),
    viaAlias(b, a, aliases),
    viaAbbreviation(a, b, abbreviations),
    viaAbbreviation(b, a, abbreviations),
    initialsOf(a) === b.join("") || initialsOf(b) === a.join("") ? 0.9 : 0,
  );
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  const shared = new Set(a.filter((word) => b.includes(word)));
  return all.size === 0 ? 0 : shared.size / all.size;
}

/** `alias` is what the text calls a cohort; as far as `other` has the words that it is introduced behind, the two agree. */
function viaAlias(alias: readonly string[], other: readonly string[], aliases: readonly Alias[]): number {
  const names = aliases.filter(([short]) => jaccard(short, alias) === 1);
  return Math.max(0, ...names.map(([, name]) => 0.9 * jaccard(name, other)));
}

/** `short` holds an abbreviation whose long form holds every word of `long`. */
function viaAbbreviation(
  long: readonly string[],
  short: readonly string[],
  abbreviations: ReadonlyMap<string, readonly string[]>,
): number {
  const spelt = short.flatMap((word) => abbreviations.get(word) ?? [word]);
  const expanded = short.some((word) => abbreviations.has(word));
  return expanded && long.length > 0 && long.every((word) => spelt.includes(word)) ? 0.8 : 0;
}

function initialsOf(words: readonly string[]): string {
  return words.length > 1 ? words.map((word) => word[0]).join("") : "";
}
