/** Percentages without a count: alone, in lists that share a sign, in ranges. */
import { toNumber } from "../../../document/index.ts";
import { after, before, form, type Match, type Token, without } from "../../../language/index.ts";
import { isApproximate, printedOf, type Share, shareIn, shareOf, showShares, thingOf } from "../share.ts";
import { negative, signed } from "./percent-fraction.ts";

/** A percentage behind which something says that it is one of something else than subjects. */
const isRange = after(`(dash | "to") (@percent | number)`);

export const rate = form<readonly Share[]>({
  id: "rate",
  title: "A percentage alone",
  yields: "rate",
  match: `{bound: less}? {p: @percent} ("of" determiner{0,2} {noun: subjects | things})?`,
  unless: {
    signed,
    negative,
    range: isRange,
    rangeEnd: before(`(number | @percent) (dash | "to")`),
    probability: (match) => match.has("bound") && match.before()?.folded === "p",
    bounded: (match) => match.has("bound") && toNumber(printedOf(match.one("p")!)) > 1,
  },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    Fatigue (51%) and rash in 36% of women    -> 51% | 36% patients
             ~~~              ~~~~~~~~~~~~
    at ≥20%, ±5% and 10 ± 3%                  -> nothing (signed)
    a loss of -20%                            -> nothing (negative)
    tumours 10 to 30%                         -> nothing (rangeEnd)
    rose (p < 0.2%)                           -> nothing (probability)
    20% to 30%                                -> nothing (range)
    <5% of women                              -> nothing (bounded)
    20 men                                    -> nothing
  `,
});

export const rateBounded = form<readonly Share[]>({
  id: "rate-bounded",
  title: "In how many at most or at least something was seen",
  yields: "rate",
  match: `{bound: less | greater} equals? {p: @percent} "of" determiner{0,2} {noun: subjects}`,
  unless: {
    untold: without(
      `(^ | comma | stop | semicolon | conjunction) (!stop&!semicolon&!comma&!conjunction&!"common"&!"commonest"&!"frequent"&!relative){1,8} be? adverb? (occurrence&past | treating&past | "controlled") ("in" | "by" | "to")`,
    ),
  },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    rash was seen in ≤ 3% of women, and zinc was given to > 40% of men    -> about 3% patients | about 40% patients
    the commonest were seen in ≥5% of women                               -> nothing (untold)
    seen in ≤ 3 women                                                     -> nothing
  `,
});

const joiner = `(comma? ("and" | "or" | "&") | comma | slash | versus stop?)`;

export const rateList = form<readonly Share[]>({
  id: "rate-list",
  title: "Percentages that share one sign",
  yields: "rate",
  match: `{item: number&!numeral} (${joiner} {item: number&!numeral}){0,10} ${joiner} {item: @percent}`,
  unless: {
    signed: before(`compare | plus-minus | dash | plus | slash`),
    range: isRange,
    countFirst: (match) => match.to - match.from === 3 && match.units[match.from + 1]!.folded === ",",
  },
  value: (match) => {
    const items = match.each("item").map(([unit]) => unit!);
    return isOneScale(items) ? items.map((unit) => rateOf(unit, match)) : null;
  },
  show: showShares,
  examples: `
    rash in 35 vs. 19%, pain in 12, 15 and 20%, and 24.5/16.0/11.5%    -> 35% & 19% | 12% & 15% & 20% | 24.5% & 16.0% & 11.5%
            ~~~~~~~~~~          ~~~~~~~~~~~~~~      ~~~~~~~~~~~~~~~
    allele frequencies were 40, 27.5, and 32.5%    -> 40% & 27.5% & 32.5%
    -12 and 20%                     -> nothing (signed)
    12 and 20% to 30%               -> nothing (range)
    the third case (vignette 3, 98%)    -> nothing (countFirst)
    12 men and 20%                  -> nothing
  `,
});

/** `4 and 12.5%`: a count and a percentage, not two percentages. */
function isOneScale(items: readonly Token[]): boolean {
  const scales = items.map((unit) => printedOf(unit).scale);
  const last = scales.at(-1)!;
  // `40, 27.5, and 32.5%`: among several, one may happen to be whole.
  const isMostlyAlike = items.length > 2 && scales.filter((scale) => scale > 0).length >= 2;
  return (
    last === 0 || isMostlyAlike || items.every((unit) => printedOf(unit).scale > 0 || printedOf(unit).digits === "0")
  );
}

function rateOf(unit: Token, match: Match): Share {
  return shareOf({ percent: unit }, isApproximate(match.before()));
}

export const rateRange = form<readonly Share[]>({
  id: "rate-range",
  title: "A range of percentages",
  yields: "rate",
  match: `({item: number&!numeral} {joint: dash | "to"} {item: @percent} | {item: @percent} {joint: dash | "to"} {item: @percent} | "between" {item: @percent} "and" {item: @percent}) ("of" determiner{0,2} {noun: subjects | things})?`,
  unless: {
    change: before(`"from" | compare | plus-minus | @percent open? | ci comma? | @confidence comma?`),
    negative,
    span: (match) => match.one("joint")?.folded === "to" && !match.has("noun") && !isAmong(match.before()),
    level: before(`measure | "expression"`),
  },
  value: (match) => {
    const thing = thingOf(match.all("noun"));
    return match.each("item").map(([unit]) => ({ ...rateOf(unit!, match), thing, approximate: true }));
  },
  show: showShares,
  examples: `
    about 1-2% of adenocarcinomas, between 33% and 60%    -> about 1% & about 2% | about 33% & about 60%
    that 20% to 40% of men get it                                         -> about 20% patients & about 40% patients
    rose from 20% to 30%                                                  -> nothing (change)
    changed by -15-20%                                                    -> nothing (negative)
    daunol 15 mg: 78.3% to 82.9%                                          -> nothing (span)
    tumours with expression 1-49%                                         -> nothing (level)
    20% and 30%                                                           -> nothing
  `,
});

/** Two values of one rate: `the rate of rash rose from 20% to 30%`. What tells of it says whether the values are shares. */
export const rateLevels = form<readonly Share[]>({
  id: "rate-levels",
  title: "A percentage that became another",
  yields: "rate",
  match: `({item: @percent} | {item: number&!numeral}) "to" {item: @percent}`,
  unless: { apart: (match) => match.before()?.folded !== "from" && !followsLevels(match) },
  value: (match) => match.each("item").map(([unit]) => rateOf(unit!, match)),
  show: showShares,
  examples: `
    rash fell from 34.6% to 26.4%                                    -> 34.6% & 26.4%
    rose from 6 to 11% with zinc (p < 0.01), and 5 to 8% with salt   -> 6% & 11% | 5% & 8%
    rash in 20% to 30%, and 5 to 8% with salt                        -> nothing (apart)
    from 20% in May                                                  -> nothing
  `,
});

/** In units: how far the next of a list may stand behind the first. */
const listReach = 80;

/** `from 6 to 11% with zinc, and 5 to 8% with salt`: the next of a list. */
function followsLevels({ units, from }: Match): boolean {
  const before = units[from - 1];
  if (!before || !(before.folded === "," || before.lexeme.classes.has("and"))) return false;
  for (let at = from - 2; at >= Math.max(0, from - listReach); at--)
    if (units[at]!.folded === "from" && isLevels(units.slice(at + 1, at + 4))) return true;
  return false;
}

const isLevels = ([first, to, second]: readonly Token[]): boolean =>
  first?.value !== undefined && to?.folded === "to" && second?.mention?.kind === "percent";

/** Both ends of bounds in brackets that name what they are a share of: `rash (47%–50%)`. */
export const rateBounds = form<readonly Share[]>({
  id: "rate-bounds",
  title: "A range of percentages in brackets",
  yields: "rate",
  match: `{bounds: @bounds}`,
  unless: {
    estimated: before(`(@percent | @rate | number | @duration | unit) ((?! close comma) !semicolon&!stop){0,9}`),
    named: before(`(@confidence | confidence | ci | hazardRatio | oddsRatio | ratioWord) (!stop){0,9}`),
  },
  value: (match) => {
    const items = match.one("bounds")!.mention!.units.filter(isPercentOrNumber);
    const isOfPercent = items.length === 2 && items[1]!.mention?.kind === "percent";
    return isOfPercent ? items.map((unit) => ({ ...rateOf(unit, match), approximate: true })) : null;
  },
  show: showShares,
  examples: `
    included rash (47%–50%)              -> about 47% & about 50%
    opacity (25.1%), fever (8-9%), and fibrosis (3-7%)    -> about 8% & about 9% | about 3% & about 7%
    45% (30%–60%)                        -> nothing (estimated)
    the hazard ratio (30%–60%)           -> nothing (named)
    rash (3–4)                           -> nothing
  `,
});

const isPercentOrNumber = ({ mention, kind }: Token): boolean => mention?.kind === "percent" || kind === "number";

/** A range of what is a share: `the response rate ranged from 10% to 20%`. */
export const rateTold = form<readonly Share[]>({
  id: "rate-range-told",
  title: "A range of percentages behind the word for it",
  yields: "rate",
  match: `{bounds: @range}`,
  unless: {
    other: without(`(@category | rate | outcomeRate) (content | preposition | open !close{1,4} close){0,9}`),
    middle: after(`open? (comma | semicolon)? "with"? determiner? (median | mean)`),
  },
  value: (match) => {
    const items = match.one("bounds")!.mention!.units.filter(({ mention }) => mention?.kind === "percent");
    return items.length === 2 ? items.map((unit) => ({ ...rateOf(unit, match), approximate: true })) : null;
  },
  show: showShares,
  examples: `
    response rates ranging from 10% to 20%; the prevalence of rash ranged between 33% and 60% -> about 10% & about 20% | about 33% & about 60%
    the dose ranged from 8% to 51%                                    -> nothing (other)
    the response rate ranged from 8% to 51% (median 20%)              -> nothing (middle)
    response rates ranging from 8 to 9 points                         -> nothing
  `,
});

/** `in 8 to 16%`, `about 10% to 20%`: a span of shares rather than a change from one to the other. */
function isAmong(before: Token | undefined): boolean {
  const classes = before?.lexeme.classes;
  return classes !== undefined && ["approximation", "about", "be", "preposition"].some((name) => classes.has(name));
}

/** `3% versus 0`: nothing in the second of two groups, for which a zero needs no percent sign. */
export const rateZero = form<readonly Share[]>({
  id: "rate-zero",
  title: "A zero set against a percentage",
  yields: "fraction",
  match: `{zero: integer} (?= close | comma | semicolon | stop | "in" | "with" | $)`,
  unless: { alone: without(`@percent (close versus | versus) stop?`) },
  value: (match) => {
    const zero = match.one("zero")!;
    return zero.text === "0" ? [shareOf({ percent: zero }, false)] : null;
  },
  show: showShares,
  examples: `
    proteinuria (3% versus 0), neutropenia (13 [3%] vs 0, p=0.006)    -> 0% | 0%
    the score was 3 versus 0                                          -> nothing (alone)
    proteinuria (3% versus 1)                                         -> nothing
  `,
});
