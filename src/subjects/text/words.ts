/** Small sets of words that several readers of cohort names ask for. */
import type { Token } from "../../language/index.ts";
import { ofWord } from "./by-word.ts";

/** Whether the lexicon puts a token into a class. */
export const has = (token: Token | undefined, name: string): boolean => token?.lexeme.classes.has(name) ?? false;

export const setOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Nouns for those who are studied. */
export const people = setOf(
  "patients patient women men subjects participants children adults individuals persons people smokers smoker responders nonresponders non-responders recipients females males dogs cats",
);

/** Nouns that close the name of an arm. */
export const heads = setOf(
  "arm arms group groups cohort cohorts regimen regimens schedule schedules subset subsets subgroup subgroups recipients",
);

export const comparing = setOf("vs versus v compared than");

/** Words of what happened to subjects, which name no cohort by themselves. */
const outcomeStems = [
  "respon",
  "remission",
  "surviv",
  "toxic",
  "death",
  "adverse",
  "progress",
  "recurren",
  "relaps",
  "session",
  "cycle",
  "course",
  "grade",
  "neutropeni",
  "anaemia",
  "anemia",
  "leukopeni",
  "leucopeni",
  "thrombocytop",
  "nausea",
  "vomit",
  "diarrh",
  "fatigue",
  "mucositis",
  "stomatitis",
  "rash",
  "neuropath",
  "baseline",
  "median",
  "complete",
  "partial",
  "incidence",
  "p-value",
  "rate",
  "benefit",
  "control",
  "outcome",
  "efficacy",
  "activity",
  "safety",
  "time",
  "event",
  "failure",
  "hazard",
  "sensitivit",
  "specificit",
  "accurac",
  "prevalence",
  "occurrence",
  "difference",
  "prs",
  "crs",
  "orr",
  "pfs",
  "ttp",
  "pcr",
] as const;

/** Words that begin like an outcome but belong to names: `control regimen`. */
const notOutcome = setOf("control controls");
const outcomeWords = setOf("os cr pr sd pd dose doses stable ppv npv there");

export const isOutcome = ofWord((word) => {
  if (notOutcome.has(word)) return false;
  return outcomeWords.has(word) || outcomeStems.some((stem) => word.startsWith(stem));
});
