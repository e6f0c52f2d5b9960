/** A count and its whole with the percentage between, and things of which the whole stands first. */
import { form } from "../../../language/index.ts";
import { inLabels, labelled } from "../guards.ts";
import { type Share, shareIn, showShares, thingOf } from "../share.ts";

export const fractionSplit = form<readonly Share[]>({
  id: "fraction-split",
  title: "A count, its percentage in brackets, and the whole behind of",
  yields: "fraction",
  match: `{count: integer} ({first: subjects | things})? open percent-lead {bound: less | greater}? {p: @percent} statistic{0,3} comma? close of-whole {whole: integer} (?! dash | slash | unit | percent) noun-phrase?`,
  unless: { labelled, inLabels },
  value: (match) => [shareIn(match, { noun: match.has("noun") ? match.all("noun") : match.all("first") })],
  show: showShares,
  examples: `
    Nausea in 18 [9%] of 195 patients, rash in 17 (14.5%) of 117    -> 18/195 = 9% patients | 17/117 = 14.5%
              ~~~~~~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~~~~~~
    grade 3 (9%) of 195 men                                         -> nothing (labelled)
    grades 2 and 3 (9%) of 195 men                                  -> nothing (inLabels)
    18 (9%) and 195                                                 -> nothing
  `,
});

export const wholeFirst = form<readonly Share[]>({
  id: "fraction-whole-first",
  title: "A whole of things, and directly behind it the count with its percentage",
  yields: "fraction",
  match: `"of" {whole: integer} {noun: things} comma? {count: integer} percent-behind`,
  value: (match) => {
    const [count, percent] = [match.one("count")!, match.one("p")!];
    const share = shareIn(match, { noun: [] });
    return [{ ...share, thing: thingOf(match.all("noun")), start: count.start, end: percent.end }];
  },
  show: showShares,
  examples: `
    Of 872 infusions 815 (93%) were given on time    -> 815/872 = 93% infusion
    ~~~~~~~~~~~~~~~~~~~~~~~~~~
    Of 872 patients 815 were given it                -> nothing
  `,
});
