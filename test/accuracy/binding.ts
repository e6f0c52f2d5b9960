/** Binding: whether recognised proportions carry the right cohort, population and denominator. */
import type { ClaimOf } from "../../src/claims/index.ts";
import { type Alignment, isRight, type Pair } from "./align.ts";
import {
  type Alias,
  abbreviationsOf,
  aliasesOf,
  cohortAgreement,
  cohortWords,
  denotesWhole,
  isGlossed,
} from "./cohorts.ts";
import type { Check, GoldRecord, Placed, PropItem } from "./gold.ts";
import { overlaps } from "./tool.ts";

/** `missing`: none bound although there is one; `none`: the annotation gives none to compare. */
type Fit = "right" | "wrong" | "missing" | "none";

export interface Bound {
  readonly pair: Pair;
  readonly cohort: Fit;
  readonly cohortStrict: boolean;
  readonly population: Fit;
  readonly populationStrict: boolean;
  readonly denominator: Fit;
  readonly denominators: readonly number[];
  readonly right: boolean;
}

/** All recognised proportions that were read as proportions or responses. */
export function measureBinding(alignments: readonly Alignment[]): Bound[] {
  return alignments.flatMap(({ record, pairs }) => {
    const names = [...new Set(record.items.flatMap((item) => ("cohort" in item ? [item.cohort ?? ""] : [])))];
    const abbreviations = abbreviationsOf(record.text);
    const aliases = aliasesOf(record.text);
    return pairs.flatMap((pair) => {
      const { item, claim } = pair;
      if (item.t !== "prop" || !claim || !isRight(pair.agreement)) return [];
      if (claim.kind !== "proportion" && claim.kind !== "response") return [];
      const ours = claim.subject.cohort?.label ?? "";
      const byLabel = fitCohort(item.cohort, ours, names, abbreviations, aliases);
      // `control`, as the text calls an arm that it names otherwise elsewhere: what it is known by is one of its names as well.
      const key = claim.subject.cohort?.key ?? "";
      const byKey = key.startsWith("?") ? byLabel : fitCohort(item.cohort, key, names, abbreviations, aliases);
      const named = byLabel.cohort === "wrong" && byKey.cohort === "right" ? byKey : byLabel;
      const { strict } = named;
      const isElsewhere =
        denotesWhole(ours) && (saysOtherwise(item.cohort, claim) || isShareOfAll(record, item, claim));
      const cohort = isElsewhere ? "right" : named.cohort;
      const { population, populationStrict } = fitPopulation(item.pop, claim.subject.population);
      const denominators = goldDenominators(record, item);
      const denominator = fitDenominator(denominators, claim);
      const right = [cohort, population, denominator].every((fit) => fit === "right" || fit === "none");
      return [
        {
          pair,
          cohort,
          cohortStrict: strict,
          population,
          populationStrict,
          denominator,
          denominators,
          right,
        },
      ];
    });
  });
}

/** The named cohort that agrees best must be the annotated one; the only cohort of a study may stay unnamed. */
function fitCohort(
  gold: string,
  ours: string,
  names: readonly string[],
  abbreviations: ReadonlyMap<string, readonly string[]>,
  aliases: readonly Alias[],
): { cohort: Fit; strict: boolean } {
  const named = names.filter((name) => !denotesWhole(name));
  const isOnly = named.length === 1 && names.length === 1;
  const wholeOurs = denotesWhole(ours);
  if (denotesWhole(gold)) return { cohort: wholeOurs ? "right" : "wrong", strict: wholeOurs };
  if (wholeOurs) return { cohort: isOnly ? "right" : "missing", strict: false };
  const score = cohortAgreement(ours, gold, abbreviations, aliases);
  // Of `NSCLC (stage IIIB)` and `NSCLC` neither is another cohort than the other, unless two glosses are told apart.
  const glossed = named.filter((name) => isGlossed(name, gold));
  const others = glossed.length === 1 ? named.filter((name) => name !== glossed[0]) : named;
  const best = Math.max(...others.map((name) => cohortAgreement(ours, name, abbreviations, aliases)));
  return { cohort: score > 0.2 && score >= best ? "right" : "wrong", strict: score >= 0.8 && score >= best };
}

/** What the annotation calls a cohort is a time or a part of the study to us, in the same words: `after surgery`, `induction phase`. */
function saysOtherwise(gold: string, { subject }: ClaimOf<"proportion" | "response">): boolean {
  const words = cohortWords(gold).join(" ");
  const said = [subject.timepoint, subject.part].flatMap((qualifier) => qualifier ?? []);
  return words !== "" && said.some((qualifier) => cohortWords(qualifier).join(" ") === words);
}

/** `9 of 40 (23%) had surgery`, annotated as of those who had it: the share is of all where the annotation's own denominator is the size of all, and no size of the group. */
function isShareOfAll(record: GoldRecord, item: Placed<PropItem>, claim: ClaimOf<"proportion" | "response">): boolean {
  const { denominator } = claim.value;
  if (denominator === null || !goldDenominators(record, item).includes(denominator)) return false;
  const sizes = record.items.flatMap((other) => (other.t === "N" ? [other] : []));
  const isLargest = sizes.every(({ n, pop }) => n <= denominator || pop === "planned");
  const own = sizes.filter(({ n }) => n === denominator);
  return isLargest && own.length > 0 && own.every((size) => denotesWhole(size.cohort));
}

const compatible: Readonly<Record<string, readonly string[]>> = {
  evaluable: ["evaluable", "per-protocol"],
  safety: ["safety", "treated"],
  treated: ["treated", "safety"],
  ITT: ["itt", "randomised", "enrolled"],
  randomised: ["randomised", "itt", "enrolled"],
  enrolled: ["enrolled", "treated", "itt"],
  screened: ["screened"],
};

function fitPopulation(gold: string, ours: string | null): { population: Fit; populationStrict: boolean } {
  const unsaid = gold === "" || gold === "unspecified";
  if (unsaid) return { population: "right", populationStrict: ours === null };
  if (ours === null) return { population: "right", populationStrict: false };
  const population = (compatible[gold] ?? []).includes(ours) ? "right" : "wrong";
  return { population, populationStrict: ours === gold.toLowerCase() };
}

/** Denominators the annotation gives: printed with the proportion, or used by a check of it that holds. */
function goldDenominators(record: GoldRecord, item: Placed<PropItem>): number[] {
  if (item.N !== null) return [item.N];
  const about = (check: Placed<Check>) =>
    check.c === "n/N=p" &&
    check.verdict === "ok" &&
    check.places.some((place) => item.places.some((other) => overlaps(place, other)));
  return record.checks.filter(about).flatMap((check) => {
    const fractions = [...check.calc.matchAll(/(\d+)\/(\d+)\s*=\s*(\d+(?:\.\d+)?)/g)];
    const fits = fractions.filter(
      ([, n, , p]) =>
        (item.n === null || Number(n) === item.n) && (item.p === null || Math.abs(Number(p) - Number(item.p)) < 1.01),
    );
    return fits.map((match) => Number(match[2]));
  });
}

function fitDenominator(gold: readonly number[], claim: ClaimOf<"proportion" | "response">): Fit {
  if (gold.length === 0) return "none";
  const { denominator } = claim.value;
  if (denominator === null) return "missing";
  return gold.includes(denominator) ? "right" : "wrong";
}
