/** Counts with their percentage, in lists that share a noun, and alone. */
import { after, before, form, type Match, type Token } from "../../../language/index.ts";
import { categoriesIn } from "../categories/within.ts";
import { nounOf } from "../counted-unit.ts";
import { isApproximate, printedOf, type Share, shareIn, shareOf, showShares, thingOf } from "../share.ts";

const and = `(comma? ("and" | "or" | versus stop?) | comma)`;

/** `57 women with asthma (70%) and eczema (30%)`: both percentages are of those counted. */
const divided = `"with" befalling open @percent (statistic{0,3} close)? and (content | @labelled | code | roman){1,4} open @percent`;

export const countPercent = form<readonly Share[]>({
  id: "count-percent",
  title: "A count with its percentage after it",
  yields: "fraction",
  match: `{count: @counted | @equals} (?! ${divided}) {befalling: befalling?} percent-behind | {count: @counted} open {p: @percent} "of" ("the" | "our")? ("total" | "entire" | "whole" | "overall" | "study"){1,2} (population | subject) close | open {count: integer} (comma | semicolon) {p: @percent} (?= close | comma | semicolon) | {count: @equals} comma {p: @percent} (?! measured) | {count: integer (?! unit | timeUnit | clockUnit | ~word | "or" comparative)} ("of" ("whom" | "which" | "them" | "these" | "those") | "of" ("the" | "these" | "our" | "those") {noun: things})? {befalling: befalling?} percent-bracket {noun: subjects | things}?`,
  unless: {
    year: (match) => match.one("count")!.lexeme.classes.has("year") && !match.has("noun"),
    otherRate: isOfOther,
    ranked: isOfRanked,
    times: after(`timeUnit | ${and} number percent-bracket timeUnit`),
    object: before(`(integer | "none") past "all"?`),
    choice: before(`integer "or"`),
    ratio: before(`("one" | @counted | integer) "in"`),
    named: before(`code slash`),
    squared: (match) => match.before()?.text === "I" && match.units[match.from + 1]?.folded === "=",
  },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    two deaths (3%), 16 women [35.0 %; see text], 41 (58%) patients    -> 2 = 3% death | 16 = 35.0% patients | 41 = 58% patients
    ~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~             ~~~~~~~~~~~~~~~~~
    13 complete responses (10.8%), 2 had stable disease (20%)    -> 13 = 10.8% | 2 = 20%
    12 of whom (30%) stayed, 3 with exon 9 (7%), 12 were of wild type (27%)    -> 12 = 30% | 3 = 7%
    29 women (72% with rash), 29 patients (72% male)             -> nothing
    153 women with early cancer (66% HPV positive) were treated  -> nothing
    38 completed the course (57% on zinc, 88% on placebo)        -> nothing
    12 were wild type (27%)                                      -> 12 = 27%
    neutropenia (five, 26.3%), rash (two; 10.5%)                 -> 5 = 26.3% | 2 = 10.5%
    most were boys (27, 67.5%), fever (n=16, 72.7% at rest)      -> 27 = 67.5% | 16 = 72.7%
    67 women aged 70 years or older (29%), 92 men received less than 50 Gy (32.5%) -> 67 = 29% patients | 92 = 32.5% patients
    four men (5% of the total population) fell                   -> 4 = 5% patients
    32 presented with one or more recurrences (39%)              -> nothing
    301 of the strains (82.7%) grew                              -> 301 = 82.7% strain
    n = 4 (5%), one (<1%) subject                                -> 4 = 5% | about 1 = 1% patients
    was higher than 2010 (35%)                                   -> nothing (year)
    most came between 8 pm and 9 pm (35%)                        -> nothing
    one solved two doors (16.67%), none solved all three doors (0%) -> nothing (object)
    most had 2 or 3 cycles of zinc (81%)                         -> nothing (choice)
    nearly one woman in two slept (54%), one in two slept (54%)  -> nothing (ratio)
    nearly 3 in 10 slept (30%), and 4 in 100 (4%)                -> nothing (ratio)
    they stained for CK5/6 (18%)                                 -> nothing (named)
    heterogeneity was low (I 2 = 0%)                             -> nothing (squared)
    57 women with asthma (70%) and eczema (30%) were included    -> nothing
    the five most common events were rash (40%), fever (30%)     -> nothing (ranked)
    the two commonest haplotypes were Arg16 (12%) and Gly16 (19%)     -> nothing (ranked)
    healing at six (85%) and 12 (88%) weeks                      -> nothing (times)
    Three SD were achieved (ORR = 28.57%)                        -> nothing (otherRate)
    SD was seen in 15 patients (DCR 70%), PR in 12 (ORR, 40%)    -> nothing (otherRate)
    41 patients (58 of 100)                                      -> nothing
  `,
});

/** `the five most common events were rash (40%)`: it counts kinds of events, and the percentage is that of the first. */
function isOfRanked(match: Match): boolean {
  const next = match.units[match.units.indexOf(match.one("count")!) + 1];
  return next !== undefined && /^(?:most|least|commonest)$/.test(next.folded);
}

/** `three SD (ORR 28%)`: the percentage in brackets is that of another category than the count. */
function isOfOther(match: Match): boolean {
  const inside = categoriesIn(match.all("befalling"));
  const named = categoriesIn(match.units.slice(match.from, match.to)).slice(inside.length);
  // `SD was seen in 15 (DCR 70%)`: what several categories make up, behind one of them.
  const isOfSeveral = named.some(({ category }) => /^(?:DCR|CBR|ORR)$/.test(category));
  const counted =
    inside.length === 0 && isOfSeveral
      ? categoriesIn(match.units.slice(Math.max(0, match.from - 5), match.from))
      : inside;
  return named.length > 0 && counted.some(({ category }) => named.every((other) => other.category !== category));
}

export const countList = form<readonly Share[]>({
  id: "count-list",
  title: "Counts that share the noun after the last",
  yields: "count",
  match: `{item: integer&!year} (${and} {item: integer&!year}){0,6} (${and} {item: @counted} | (?= (be adverb{0,2})? randomisation | "receiving" | "received")) (open {share: number | @percent} (${and} {share: @percent | number}){1,6} close)?`,
  unless: { chained: before(`slash`) },
  value: (match) => {
    const items = match.each("item").map(([unit]) => unit!);
    const shares = match.each("share").map(([unit]) => unit!);
    const noun = nounOf(items.at(-1));
    if (items.length < 2 || (noun.length > 0 && thingOf(noun) !== "patients")) return null;
    if (noun.length === 0 && match.units.slice(match.from, match.to).some(({ folded }) => folded === "or")) return null;
    if (shares.length > 0 && (shares.length !== items.length || !shares.at(-1)!.mention)) return null;
    const approximate = isApproximate(match.before());
    return items.map((count, index) => ({
      ...shareOf({ count, noun }, approximate),
      thing: "patients",
      unit: "subject",
      percent: shares.length > 0 ? printedOf(shares[index]!) : null,
    }));
  },
  show: showShares,
  examples: `
    129 and 89 women; 3, 5, and 7 patients       -> 129 patients & 89 patients | 3 patients & 5 patients & 7 patients
    ~~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~~~
    four and three patients (17 and 13%)         -> 4 = 17% patients & 3 = 13% patients
    Of 487 women, 128 and 130 were randomly assigned to zinc and placebo -> 128 patients & 130 patients
    between 09/92 and 12/96, 61 patients         -> nothing (chained)
    12 and 14 rooms, in 2001 and 2002 patients   -> nothing
    with a score of 0 or 1 were randomised       -> nothing
  `,
});

/** What describes subjects, up to the next number. */
const described = `((content&!people&!plural&!preterite&!outcomeVerb&!occurrence | comparative | dash | open (acronym | code) close){1,5})`;

export const countsDescribed = form<readonly Share[]>({
  id: "counts-described",
  title: "Numbers with a description each that share the noun after the last",
  yields: "count",
  match: `{item: integer&!year (?! unit | timeUnit | ~dash)} ${described} (comma {item: integer&!year} ${described}){0,7} comma? "and" {item: @counted}`,
  value: (match) => {
    const items = match.each("item").map(([unit]) => unit!);
    const noun = nounOf(items.at(-1));
    const shares = items.map((count) => shareOf({ count, noun }, false));
    return noun.length > 1 && ["subject", "sample"].includes(shares[0]!.unit ?? "") ? shares : null;
  },
  show: showShares,
  examples: `
    57 previously untreated and 23 pretreated patients    -> 57 patients & 23 patients
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    36 clinoid (AC), 28 groove, and two orbital roof meningiomas -> 36 meningioma & 28 meningioma & 2 meningioma
    57 untreated and 23 patients, 57 died and 23 new patients -> nothing
  `,
});

export const countNoun = form<readonly Share[]>({
  id: "count-noun",
  title: "A count and its noun",
  yields: "count",
  match: `{count: @counted}`,
  unless: {
    density: (match) => match.after()?.mention?.units[0]?.folded === "per",
  },
  value: (match) => {
    const share = shareIn(match);
    return share.unit === "occasion" ? null : [share];
  },
  show: showShares,
  examples: `
    57 consecutive patients, more than 6500 adults, 14 lesions    -> 57 patients | about 6500 patients | 14 lesion
    ~~~~~~~~~~~~~~~~~~~~~~~            ~~~~~~~~~~~  ~~~~~~~~~~
    all but 2 women lived                                         -> nothing
    32 cases per 10,000 person-years                              -> nothing (density)
    3 cycles                                                      -> nothing
  `,
});

/** What a review says of its studies: how many subjects they have, or that they were found. */
const reviewed = `("involving" | "enrolling" | "including" | "comprising" | "with" | randomisation&past | open) ("a" "total" "of")? ("n" equals)? (@counted | integer) |
  ((!@counted&!be&!have&!comma&!semicolon&!stop&!number){0,12} be adverb{0,2} ("considered" | "judged")? (enrolment | eligible | evaluation | "found" | "retrieved"))`;

export const countStudies = form<readonly Share[]>({
  id: "count-studies",
  title: "The number of studies that a review is made of",
  yields: "count",
  match: `{count: @counted} (?= ${reviewed})`,
  unless: { source: before(`preposition`) },
  value: (match) => {
    const share = shareIn(match);
    const isReview = match.one("count")!.mention!.units.at(-1)!.lexeme.classes.has("studyHead");
    return isReview && share.count! > 1 ? [share] : null;
  },
  show: showShares,
  examples: `
    eight trials involving 254 women, three studies of zinc (152 men), 15 studies were judged eligible    -> 8 trial | 15 study
    two studies showed that 254 women improved      -> nothing
    data from two trials with 254 women             -> nothing (source)
    one trial involving 254 women                   -> nothing
  `,
});

export const equalsList = form<readonly Share[]>({
  id: "count-equals-list",
  title: "Numbers in brackets after their names, of which the first has n =",
  yields: "count",
  match: `{item: @equals} close ((comma | comma? "and") (word&!be&!have | dash | slash){1,6} open {item: integer&!year&!numeral} close){1,6} | {item: @equals} (comma {item: integer&!year}){0,6} comma? "and" {item: integer&!year} (?= "for" | "in" | close | respectively)`,
  value: (match) => match.each("item").map(([count]) => shareOf({ count }, false)),
  show: showShares,
  examples: `
    colon (n = 20), upper rectum (8) and other (2)    -> 20 & 8 & 2
    (n=92, 93, and 80 for A, B and C)                 -> 92 & 93 & 80
    colon (n = 20) as shown by others (8)             -> nothing
  `,
});

/** What a number may be a value of: `performance status was 0 in 10`. */
const isScale = ({ lexeme: { classes } }: Token): boolean =>
  ["scoreWord", "performance", "grade", "stageWord", "label"].some((name) => classes.has(name));

export const valuesIn = form<readonly Share[]>({
  id: "counts-of-values",
  title: "How many had each value of a scale",
  yields: "count",
  match: `be (integer | roman) "in" {item: integer | @counted} ((comma | comma? "and") (integer | roman) "in" {item: integer | @counted}){1,6}`,
  unless: { scaleless: (match) => !match.units.slice(Math.max(0, match.from - 6), match.from).some(isScale) },
  value: (match) =>
    match
      .each("item")
      .map(([count]) => ({ ...shareOf({ count }, false), thing: "patients", unit: "subject" as const })),
  show: showShares,
  examples: `
    performance status was 0 in 10 women, 1 in 15, and 2 in 5    -> 10 patients & 15 patients & 5 patients
    it was 3 in 10 women, 4 in 15 men                            -> nothing (scaleless)
    performance status was 0 in 10 women                         -> nothing
  `,
});

export const countEquals = form<readonly Share[]>({
  id: "count-equals",
  title: "A count after n =",
  yields: "count",
  match: `{count: @equals}`,
  value: (match) => {
    const share = shareIn(match);
    return share.unit === "occasion" ? null : [share];
  },
  show: showShares,
  examples: `
    the two groups (n = 606 and N=601 women)    -> 606 | 601 patients
                    ~~~~~~~     ~~~~~~~~~~~
    n was 12, n = 51 events                     -> nothing
  `,
});
