/** A count and its whole with the percentage between, and things of which the whole stands first. */
import { form, type Match } from "../../../language/index.ts";
import { integerOf, nounOf } from "../counted-unit.ts";
import { type Share, shareIn, shareOf, showShares, thingOf } from "../share.ts";

export const fractionSplit = form<readonly Share[]>({
  id: "fraction-split",
  title: "A count, its percentage in brackets, and the whole after the word of",
  yields: "fraction",
  match: `{count: a-count} {befalling: befalling?} open percent-lead {bound: less | greater}? {p: @percent} statistic{0,3} comma? close of-whole {whole: integer (?! unit | timeUnit | dash | slash) | @counted}`,
  unless: { ofOthers: areOfOthers },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    Nausea in 18 [9%] of 195 patients, rash in 17 (14.5%) of 117    -> 18/195 = 9% patients | 17/117 = 14.5%
              ~~~~~~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~~~~~~
    14 achieved a CR (61%) out of 23 women                          -> 14/23 = 61% patients
    a crack was seen at 31 implants (10%) of 40 women               -> nothing (ofOthers)
    18 (9%) and 195                                                 -> nothing
  `,
});

/** `31 implants (10%) of 40 women`: the percentage is that of all implants, and the women are those who have them. */
function areOfOthers(match: Match): boolean {
  const [counted, whole] = ["count", "whole"].map((name) => thingOf(nounOf(match.one(name))));
  return whole === "patients" && counted !== null && counted !== "patients";
}

const part = `{count: a-count} open {p: @percent} statistic{0,3} close`;

export const fractionsSplit = form<readonly Share[]>({
  id: "fractions-split",
  title: "Counts with their percentages that share the whole after the last",
  yields: "fraction",
  match: `{item: ${part}} ((comma | comma? "and" | comma? "or") (content | "in" | "with" | "had"){0,5} {item: ${part}}){1,5} of-whole {whole: integer (?! unit | timeUnit | dash | slash) | @counted}`,
  unless: {
    ofThese: (match) =>
      match.units.slice(match.from, match.to).some(({ folded }) => folded === "these" || folded === "those"),
  },
  value: (match) => {
    const whole = match.one("whole")!;
    const percents = match.each("p").map(([unit]) => unit!);
    return match.each("count").map(([count], index) => {
      const percent = percents[index]!;
      return { ...shareOf({ count, whole, percent }, false), start: count!.start, end: percent.end };
    });
  },
  show: showShares,
  examples: `
    a margin with spicules in two (20%) and with lobes in three (30%) of 10 nodules    -> 2/10 = 20% nodule & 3/10 = 30% nodule
    rash in 12 (24%) versus 6 (12.5%) of 48 women                                      -> nothing
    in two (20%) and in three (30%) of them                                            -> nothing
    rash in 33 (55%) and 5 (15.2%) of these 33 stopped                                 -> nothing (ofThese)
  `,
});

export const wholeFirst = form<readonly Share[]>({
  id: "fraction-whole-first",
  title: "A whole of things, and directly after it the count with its percentage",
  yields: "fraction",
  match: `"of" {whole: @counted} comma? {count: integer} percent-behind`,
  value: (match) => {
    const [count, percent, whole] = [match.one("count")!, match.one("p")!, match.one("whole")!];
    const thing = thingOf(nounOf(whole));
    if (thing === "patients" || integerOf(whole) === null) return null;
    return [{ ...shareIn(match), start: count.start, end: percent.end }];
  },
  show: showShares,
  examples: `
    Of 872 infusions 815 (93%) were given on time    -> 815/872 = 93% infusion
    ~~~~~~~~~~~~~~~~~~~~~~~~~~
    Of 872 patients 815 (93%) were given it          -> nothing
  `,
});
