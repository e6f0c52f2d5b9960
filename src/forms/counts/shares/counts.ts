/** Counts with their percentage, in lists that share a noun, and alone. */
import { before, form, type Match } from "../../../language/index.ts";
import { categoriesIn } from "../categories/category.ts";
import { isApproximate, nounOf, printedOf, type Share, shareIn, shareOf, showShares, thingOf } from "../share.ts";

export const countPercent = form<readonly Share[]>({
  id: "count-percent",
  title: "A count with its percentage behind it",
  yields: "fraction",
  match: `{count: @counted | @equals} {befalling: befalling?} percent-behind | {count: integer (?! unit | timeUnit | ~word)} ("of" ("whom" | "which" | "them" | "these" | "those"))? {befalling: befalling?} percent-bracket {noun: subjects | things}?`,
  unless: {
    year: (match) => match.one("count")!.lexeme.classes.has("year") && !match.has("noun"),
    otherRate: isOfOther,
    object: before(`integer past`),
  },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    two deaths (3%), 16 women [35.0 %; see text], 41 (58%) patients    -> 2 = 3% death | 16 = 35.0% patients | 41 = 58% patients
    ~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~             ~~~~~~~~~~~~~~~~~
    13 complete responses (10.8%), 2 had stable disease (20%)    -> 13 = 10.8% | 2 = 20%
    12 of whom (30%) stayed, 3 with exon 9 (7%), 12 were of wild type (27%)    -> 12 = 30% | 3 = 7%
    12 were wild type (27%)                                      -> 12 = 27%
    n = 4 (5%), one (<1%) subject                                -> 4 = 5% | about 1 = 1% patients
    was higher than 2010 (35%)                                   -> nothing (year)
    one solved two doors (16.67%)                                -> nothing (object)
    Three SD were achieved (ORR = 28.57%)                        -> nothing (otherRate)
    41 patients (58 of 100)                                      -> nothing
  `,
});

/** `three SD (ORR 28%)`: the percentage in brackets is that of another category than the count. */
function isOfOther(match: Match): boolean {
  const inside = categoriesIn(match.all("befalling"));
  const named = categoriesIn(match.units.slice(match.from, match.to)).slice(inside.length);
  return named.length > 0 && inside.some(({ category }) => named.every((other) => other.category !== category));
}

const and = `(comma? ("and" | "or" | versus stop?) | comma)`;

export const countList = form<readonly Share[]>({
  id: "count-list",
  title: "Counts that share the noun behind the last",
  yields: "count",
  match: `{item: integer&!year} (${and} {item: integer&!year}){0,6} (${and} {item: @counted} | (?= randomisation | "receiving" | "received")) (open {share: number | @percent} (${and} {share: @percent | number}){1,6} close)?`,
  unless: { chained: before(`slash`) },
  value: (match) => {
    const items = match.each("item").map(([unit]) => unit!);
    const shares = match.each("share").map(([unit]) => unit!);
    const noun = nounOf(items.at(-1));
    if (items.length < 2 || (noun.length > 0 && thingOf(noun) !== "patients")) return null;
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
    between 09/92 and 12/96, 61 patients         -> nothing (chained)
    12 and 14 rooms, in 2001 and 2002 patients   -> nothing
  `,
});

export const countNoun = form<readonly Share[]>({
  id: "count-noun",
  title: "A count and its noun",
  yields: "count",
  match: `{count: @counted}`,
  value: (match) => {
    const share = shareIn(match);
    return share.unit === "occasion" ? null : [share];
  },
  show: showShares,
  examples: `
    57 consecutive patients, more than 6500 adults, 14 lesions    -> 57 patients | about 6500 patients | 14 lesion
    ~~~~~~~~~~~~~~~~~~~~~~~            ~~~~~~~~~~~  ~~~~~~~~~~
    3 cycles                                                      -> nothing
  `,
});

export const countEquals = form<readonly Share[]>({
  id: "count-equals",
  title: "A count behind n =",
  yields: "count",
  match: `{count: @equals}`,
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    the two groups (n = 606 and N=601 women)    -> 606 | 601 patients
                    ~~~~~~~     ~~~~~~~~~~~
    n was 12                                    -> nothing
  `,
});
