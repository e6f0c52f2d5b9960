/** Whether two names mean the same cohort, allowing for abbreviations and shorter or longer wording. */

const filler = new Set(
  (
    "the of in on to for with who were was and plus or arm arms group groups patient patients subject subjects cohort " +
    "cohorts subset subgroup treated receiving received treatment regimen given vs versus"
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
  const telling = (words ?? []).filter((word) => !filler.has(word)).map(singular);
  // `treatment` alone is the arm that was treated, `study group` the one that is tried, against a control.
  if (telling.length === 0 && words?.includes("treatment")) return ["treatment"];
  return /^(?:the )?study (?:group|arm)s?$/i.test(name) ? ["study-arm"] : telling;
}

/** `12 months` and `12-month group`, `neutrons` and `neutron-treated` are one. */
function singular(word: string): string {
  return word.length > 4 ? word.replace(/(?<![su])s$/, "") : word;
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

/** How far two cohort names agree: 1 the same words, 0 nothing in common. */
export function cohortAgreement(ours: string, gold: string, abbreviations: ReadonlyMap<string, readonly string[]>) {
  const a = cohortWords(ours);
  const b = cohortWords(gold);
  return Math.max(
    jaccard(a, b),
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
