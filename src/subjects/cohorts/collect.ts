/** Collects the cohorts of a document from the sizes it states: `neratinib (n=117)`, `56 patients received ILF and 58 ELF`. */
import type { Cohort } from "../../claims/index.ts";
import type { Draft } from "../../extractors/extractor.ts";
import { type Reading, tokenize } from "../../language/index.ts";
import { asSize } from "../text/drafts.ts";
import { placeOf } from "../text/place.ts";
import { isOutcome, setOf } from "../text/words.ts";
import { definitions } from "./abbreviations.ts";
import { registerArms, registerCompared } from "./collect-compared.ts";
import { registerPairs } from "./collect-pairs.ts";
import { headOf, tableHeads } from "./column-heads.ts";
import { type Phrase, phrasesIn } from "./phrases.ts";
import { CohortRegistry } from "./registry.ts";
import { nameParts, nameRoles } from "./roles.ts";
import type { Known } from "./scene.ts";
import { type Named, nameOf } from "./size-name.ts";
import { wholeOf } from "./whole.ts";

export interface Collected extends Known {
  /** The cohort of each size that names one. */
  readonly sizes: ReadonlyMap<Draft, Cohort>;
}

export function collectCohorts(drafts: readonly Draft[], readings: readonly Reading[]): Collected {
  const registry = new CohortRegistry();
  const isWhole = wholeOf(drafts, readings);
  const subgroups = new Set<string>();
  const sizes = new Map<Draft, Cohort>();
  const named = namedSizes(drafts, readings);
  for (const { prose } of readings)
    if (prose) for (const { short, long } of definitions(prose.tokens)) registry.define(short, long);
  const distinct = new Set(named.map(({ words }) => words.join(" ")));
  const beginning = countsOf(named.map(({ words }) => words[0]!));
  const ending = countsOf([...new Set(named.map(({ words }) => words))].map((words) => words.at(-1)!));
  for (const { draft, words, label, sure, aliases } of named) {
    if (!sure && distinct.size < 2) continue;
    const short = withoutDose(words, label, {
      isShared: beginning.get(words[0]!)! > 1,
      isLastShared: ending.get(words.at(-1)!)! > 1,
    });
    const cohort = registry.add(short.words, short.label);
    registry.alias(words, cohort, label);
    for (const alias of aliases) registry.alias(alias.words, cohort, alias.label);
    if (describes(words)) subgroups.add(cohort.key);
    sizes.set(draft, cohort);
  }
  for (const { prose } of readings) if (prose) for (const { key } of registerArms(prose, registry)) subgroups.add(key);
  const pairs = readings.flatMap(({ prose }) => (prose ? registerPairs(prose, registry) : []));
  registerCompared(drafts, readings, registry);
  for (const cohort of registry.cohorts) if (describes(cohort.key.split(" "))) subgroups.add(cohort.key);
  const isSubgroup = ({ key }: Cohort) => subgroups.has(key) || key.startsWith("stage ");
  const sized = [...new Set(sizes.values())].filter((cohort) => !isSubgroup(cohort));
  const others = registry.cohorts.filter((cohort) => !isSubgroup(cohort));
  const told = pairs.find((pair) => !pair.some(isSubgroup)) ?? [];
  const arms = sized.length > 1 ? sized : (lettered(others) ?? (told.length === 2 ? told : others));
  if (sized.length === 2) {
    nameParts(sized, registry);
    nameRoles(sized, registry);
  }
  nameSubgroups(drafts, readings, sizes, isWhole);
  const sizesOf = new Map<string, number[]>();
  for (const [draft, cohort] of sizes) {
    const size = asSize(draft);
    if (size) sizesOf.set(cohort.key, [...(sizesOf.get(cohort.key) ?? []), size.value.n]);
  }
  return { registry, sizes, sizesOf, arms, isSized: sized.length > 1, pairs, isSubgroup, isWhole };
}

/** The sizes that have a name: that of their table, of a column of one, or beside them. */
function namedSizes(drafts: readonly Draft[], readings: readonly Reading[]): readonly Named[] {
  const heads = tableHeads(drafts);
  return drafts.flatMap((draft): Named | readonly Named[] => {
    if (draft.kind !== "cohort-size") return [];
    const label = draft.subject?.cohort?.label;
    if (label !== undefined)
      return { draft, words: tokenize(label).map(({ folded }) => folded), label, sure: true, aliases: [] };
    const place = placeOf(draft, readings);
    const head = place && headOf(place, heads);
    if (head) return { draft, ...head, sure: true, aliases: [] };
    const found = place && nameOf(draft, place);
    return found && isName(found.words) ? found : [];
  });
}

const isName = (words: readonly string[]): boolean =>
  (!words.some(isOutcome) || isGroup(words)) && !isCaption(words) && !words.every((word) => vague.has(word));

/** Arms known by letters are the arms, whatever else is compared. */
function lettered(cohorts: readonly Cohort[]): readonly Cohort[] | null {
  const found = cohorts.filter(({ key }) => /^(?:arm|group) [a-z0-9]$/.test(key));
  return found.length > 1 ? found : null;
}

/** Sizes of described subgroups: `Of the 19 patients with prior exposure`; the largest size is of all. */
function nameSubgroups(
  drafts: readonly Draft[],
  readings: readonly Reading[],
  sizes: Map<Draft, Cohort>,
  isWhole: (words: readonly string[]) => boolean,
): void {
  const all = drafts.map(asSize).filter((size) => size !== null);
  const largest = all.reduce((most, { value }) => Math.max(most, value.n), 0);
  const known = new Map<string, readonly Phrase[]>();
  for (const draft of all) {
    if (sizes.has(draft) || draft.value.n >= largest || draft.value.planned) continue;
    const place = placeOf(draft, readings);
    if (!place) continue;
    const { index, from, to } = place.sentence;
    const key = `${place.part}:${index}`;
    const phrases = known.get(key) ?? phrasesIn(place.reading, from, to, isWhole);
    known.set(key, phrases);
    const phrase = phrases.find(({ nounAt, isWhole }) => !isWhole && nounAt >= place.from && nounAt < place.to);
    if (phrase) sizes.set(draft, phrase.cohort);
  }
}

/** `relapsed cohort`: a group, whatever befell it. */
const isGroup = (words: readonly string[]): boolean => groups.has(words.at(-1)!);

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** `neratinib 240 mg/d continuously`: the text goes on to call it by its first words, unless another differs by the dose only. */
function withoutDose(
  words: readonly string[],
  label: string,
  { isShared, isLastShared }: { readonly isShared: boolean; readonly isLastShared: boolean },
): { words: readonly string[]; label: string } {
  const dose = words.findIndex((word) => /^\d/.test(word));
  if (dose === 0 && doses.has(words[1]!) && words.length > 2 && !isLastShared)
    return { words: words.slice(2), label: label.replace(/^\S+\s+\S+\s+/, "") };
  if (dose <= 0 || isShared || !words.slice(dose).some((word) => doses.has(word))) return { words, label };
  return { words: words.slice(0, dose), label: label.slice(0, label.search(/\s\d/)) };
}

const vague = setOf(
  "treatment therapy chemotherapy disease the study drug surgery radiotherapy induction maintenance consolidation initial further prior previous least one at",
);
const groups = setOf("group arm cohort subgroup");
const doses = setOf("mg mg/d mg/m2 mg/kg g daily weekly qd bid gy auc microg µg mcg ml");
const describing = setOf(
  "subset subgroup stage age aged years positive negative mutant mutation wild-type disease kps ecog ps naive pretreated untreated metastases carcinoma adenocarcinoma squamous",
);

/** `Patient characteristics (n = 203)`: what is told, not of whom. */
const isCaption = (words: readonly string[]): boolean =>
  /^(?:characteristics|demographics|features|details|data)$/.test(words.at(-1)!);

/** Words of a subgroup of patients, not of what they were given. */
function describes(words: readonly string[]): boolean {
  return words.some((word) => describing.has(word) || /-(?:positive|negative|mutant|naive)$/.test(word));
}
