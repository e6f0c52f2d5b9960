/** Counts with their noun or their percentage. */
import { before, form, type Match, type Token } from "../../../language/index.ts";
import type { Category } from "../categories/category.ts";
import { bounded, glued, inLabels, isArmNumber, joinedToLabels, labelled } from "../guards.ts";
import { integerOf, isApproximate, isSingularOfMany, printedOf, type Share, shareIn, shareOf, showShares } from "../share.ts";

export const countNounPercent = form<readonly Share[]>({
  id: "count-noun-percent",
  title: "A count, its noun, and the percentage behind",
  yields: "fraction",
  match: `{count: integer} {noun: subjects | things} {befalling: befalling?} percent-behind`,
  unless: { labelled, joinedToLabels, bounded, numbered: isArmNumber, otherRate: ofOther },
  value: countedIn,
  show: showShares,
  examples: `
    two deaths (3%), 16 women [35.0 %; see text], 12 men had a CR (20%)    -> 2 = 3% death | 16 = 35.0% patients | 12 = 20% patients
    ~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~
    grade 3 patients (12%)                        -> nothing (labelled)
    grades 3 or 4 patients (12%)                  -> nothing (joinedToLabels)
    2-3 men (12%)                                 -> nothing (bounded)
    in cohort 3 patients (12%)                    -> nothing (numbered)
    Three patients had SD (ORR = 28.57%)          -> nothing (otherRate)
    41 patients (58 of 100)                       -> nothing
  `,
});

export const countPercent = form<readonly Share[]>({
  id: "count-percent",
  title: "A count with its percentage behind it",
  yields: "fraction",
  match: `({opening: "n"} (equals | "¼" | colon) {count: integer} percent-behind | {count: integer} {befalling: befalling?} percent-bracket ({noun: subjects | things})?)`,
  unless: {
    labelled,
    inLabels,
    bounded,
    numbered: isArmNumber,
    year: (match) => match.one("count")!.lexeme.classes.has("year") && !match.has("noun") && !match.has("opening"),
    otherRate: ofOther,
  },
  value: countedIn,
  show: showShares,
  examples: `
    41 (58%) patients, n = 4 (5%), one (<1%) subject             -> 41 = 58% patients | 4 = 5% | about 1 = 1% patients
    ~~~~~~~~~~~~~~~~~  ~~~~~~~~~
    13 complete responses (10.8%), 2 had stable disease (20%)    -> 13 = 10.8% | 2 = 20%
    grade 3 (12%)                                                -> nothing (labelled)
    grades 3 and 4 (12%)                                         -> nothing (inLabels)
    ±3 (12%)                                                     -> nothing (bounded)
    in cohort 3 (12%)                                            -> nothing (numbered)
    until 2010 (35%)                                             -> nothing (year)
    Three SD were achieved (ORR = 28.57%)                        -> nothing (otherRate)
    41 (58 of 100)                                               -> nothing
  `,
});

function countedIn(match: Match): Share[] | null {
  return isSingularOfMany(integerOf(match.one("count")), match.all("noun")) ? null : [shareIn(match)];
}

function ofOther(match: Match): boolean {
  return namesOther(match.all("befalling"), match.units.slice(match.from, match.to));
}

/** `three SD (ORR 28%)`: the percentage in brackets is that of another category than the count. */
function namesOther(befalling: readonly Token[], all: readonly Token[]): boolean {
  const inside = befalling.flatMap(({ mention }) => (mention?.kind === "category" ? [(mention.value as Category).category] : []));
  const named = all.flatMap(({ mention }) => (mention?.kind === "category" ? [(mention.value as Category).category] : []));
  const lead = named.slice(inside.length);
  return lead.length > 0 && inside.some((category) => !lead.includes(category));
}

const and = `(comma? ("and" | "or" | versus stop?) | comma)`;

export const countList = form<readonly Share[]>({
  id: "count-list",
  title: "Counts that share the noun behind the last",
  yields: "count",
  match: `{item: integer} (${and} {item: integer}){1,6} ({noun: subjects} | (?= randomisation | "receiving" | "received")) (open {share: number | @percent} (${and} {share: @percent | number}){1,6} close)?`,
  unless: {
    labelled,
    joinedToLabels,
    bounded,
    numbered: isArmNumber,
    year: (match) => match.each("item").some(([unit]) => unit!.lexeme.classes.has("year")),
  },
  value: (match) => {
    const items = match.each("item").map(([unit]) => unit!);
    const shares = match.each("share").map(([unit]) => unit!);
    const noun = match.all("noun");
    if (shares.length > 0 && (shares.length !== items.length || !shares.at(-1)!.mention)) return null;
    const approximate = isApproximate(match.before());
    return items.map((count, index) => {
      const share = shareOf({ count, noun }, approximate);
      return { ...share, thing: "patients", percent: shares.length > 0 ? printedOf(shares[index]!) : null };
    });
  },
  show: showShares,
  examples: `
    129 and 89 women; 3, 5, and 7 patients       -> 129 patients & 89 patients | 3 patients & 5 patients & 7 patients
    ~~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~
    four and three patients (17 and 13%)         -> 4 = 17% patients & 3 = 13% patients
    stage 3 and 4 patients                       -> nothing (labelled)
    stages 2 to 3 and 4 patients                 -> nothing (joinedToLabels)
    5-10 and 12 patients                         -> nothing (bounded)
    group 1 and 40 cases                         -> nothing (numbered)
    In 2001 and 2002 patients                    -> nothing (year)
    12 and 14 rooms                              -> nothing
  `,
});

export const countNoun = form<readonly Share[]>({
  id: "count-noun",
  title: "A count and its noun",
  yields: "count",
  match: `{count: integer} (?! unit | timeUnit | ~word | ~dash) {noun: subjects | samples | fatalities}`,
  unless: {
    labelled,
    joinedToLabels,
    bounded,
    measured: before(`"per" | "one" "in"`),
    numbered: isArmNumber,
    glued,
    year: (match) => match.one("count")!.lexeme.classes.has("year") && match.all("noun").length > 3,
  },
  value: (match) => {
    const noun = match.all("noun");
    return isSingularOfMany(integerOf(match.one("count")), noun) ? null : [shareIn(match)];
  },
  show: showShares,
  examples: `
    57 consecutive, previously untreated patients and 14 lung lesions    -> 57 patients | 14 lesion
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~
    more than 6500 adults                        -> about 6500 patients
    grade 3 patients                             -> nothing (labelled)
    grades 2 to 3 patients                       -> nothing (joinedToLabels)
    5-10 patients                                -> nothing (bounded)
    one in four patients                         -> nothing (measured)
    cohort 2 patients                            -> nothing (numbered)
    the CA15.3 tumour marker panel of patients   -> nothing (glued)
    Corbet 1977 compared treating infants        -> nothing (year)
    30 mg tablets                                -> nothing
  `,
});

export const countOccasions = form<readonly Share[]>({
  id: "count-occasions",
  title: "A count of things whose number says nothing of subjects",
  yields: "occasions",
  match: `{count: integer} noun-phrase`,
  unless: { labelled },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    two groups were given three cycles    -> 2 group | 3 cycle
    ~~~~~~~~~~            ~~~~~~~~~~~~
    grade 3 events                        -> nothing (labelled)
    two days                              -> nothing
  `,
});

export const countEquals = form<readonly Share[]>({
  id: "count-equals",
  title: "A count behind n =",
  yields: "count",
  match: `{opening: "n"} (equals | "¼" | colon) {count: integer} (?! unit | ~dash number) noun-phrase?`,
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    the two groups (n = 606 and N=601 women)    -> 606 | 601 patients
                    ~~~~~~~     ~~~~~~~~~~~
    no = sign; n was 12                         -> nothing
  `,
});
