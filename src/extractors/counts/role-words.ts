/** Words that tell the size of a cohort from a number of its members. */
import type { Population } from "../../claims/index.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What is done to or by a whole cohort, and the population it makes. */
const makers: Readonly<Record<Population, string>> = {
  screened: "screened",
  enrolled:
    "enrolled enroled enrolling enroll enrol enrolls recruit recruiting include includes included inclusion recruited registered entered entering accrued participated eligible studied identified reviewed investigated followed",
  randomised: "randomized randomised randomize randomise randomly randomization randomisation assigned allocated",
  itt: "intention-to-treat intent-to-treat itt",
  treated: "treated received receiving given administered dosed infused underwent",
  safety: "safety-evaluable",
  "per-protocol": "per-protocol",
  evaluable:
    "evaluable assessable evaluated assessed analyzed analysed analysis examined tested efficacy-evaluable response-evaluable response-assessable",
  completed: "completed",
};
const populationOf = new Map<string, Population>(
  (Object.entries(makers) as [Population, string][]).flatMap(([population, words]) =>
    words.split(" ").map((word) => [word, population] as const),
  ),
);

/** The population that a folded word makes, or `null`. */
export function populationOfWord(word: string): Population | null {
  const known = populationOf.get(word);
  if (known) return known;
  return word.endsWith("-evaluable") || word.endsWith("-assessable") ? "evaluable" : null;
}

/** Words of `populationOfWord` that say too little in front of a number to make it a size. */
export const weakMakers = set(
  "eligible studied identified reviewed examined tested investigated followed analysis completed underwent",
);

/** What leads up to a size without naming a population: `a total of`, `data from`. */
export const sizeLeads = set(
  "comprised comprising total treating evaluating cohort data involving studies study trial trials series group subset population additional",
);

/** What becomes of some members of a cohort. */
export const eventVerbs = set(
  [
    "had has have experienced experience developed develop achieved achieve attained responded respond died dead death deaths",
    "showed show shown discontinued progressed relapsed remained remain withdrew presented exhibited demonstrated obtained",
    "reported survived found required stopped maintained reached suffered displayed alive harbored harboured carried recurred",
    "withdrawn lost refused dropped converted improved worsened failed retreated ineligible excluded unevaluable inevaluable",
    "nonevaluable nonassessable male female men women filled committed declined judged",
  ].join(" "),
);

/** What leads up to a number of members: `was observed in 6 patients`. */
export const occurrences = set(
  "observed occurred seen reported noted achieved experienced developed found documented detected recorded obtained discontinued required led died confirmed present occurring by administered needed",
);

/** Words of a size that was planned, not reached. */
export const planners = set(
  "will planned required needed target expected anticipated necessary aim aims aimed plan plans estimated",
);

/** Words of tolerability: `(n = 3)` behind them counts events. */
export const toxicityWords = set(
  "adverse toxicity toxicities grade grades side events withdrew discontinuation discontinued reason reasons deaths aes teaes traes dlts dlt incidence neutropenia due",
);
