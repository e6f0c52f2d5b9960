/** Ranges without a name: the words around them say what they are ranges of. */
import { form, type Match, type Token } from "../../language/index.ts";
import { boundsIn, isMixed } from "./bounds.ts";
import { type Range, rangeOf, showRange } from "./ranges.ts";

const told = (match: Match): Range | null => rangeOf(match, true);
const hasUnit = (match: Match, isWanted: (unit: string) => boolean): boolean =>
  boundsIn(match)?.every(({ unit }) => isWanted(unit)) ?? false;

const lead = `("up" | "from" | "for" | "of" | "in" | be | "time" | "times" | "period" | "duration" | "size" | "diameter" | open word close | colon | comma)`;
/** Two bounds behind what they are bounds of; only `between` joins them by `and`. */
const from = (start: string, upper: string): string =>
  `${start} (${lead}{0,4} "between"? {lower: bound} {separator: dash | "to" | "through"} {upper: ${upper}} |
    ${lead}{0,3} "between" {lower: bound} {separator: "and"} {upper: ${upper}})`;

export const rangeOfAge = form<Range>({
  id: "range-of-age",
  title: "The ages of subjects",
  yields: "range",
  match: `${from(`("aged" | "age" | "ages")`, "(@duration | digits)")} | "between" "the" "ages" "of" {lower: number} {separator: "and"} {upper: number | @duration} |
    {lower: digits} ~dash? {separator: "to"} {upper: digits} ~dash ("year-old" | "year-olds") | ("between"? {lower: number} {separator: dash | "to"} | "between" {lower: number} {separator: "and"}) {upper: @duration} ("of" "age" | "old")`,
  value: (match) => {
    const range = told(match);
    // Years are left out: `aged 18-70`.
    return range && { ...range, bounds: range.bounds.map((bounds) => ({ ...bounds, unit: bounds.unit || "years" })) };
  },
  show: showRange,
  examples: `
    men aged 30-70, women between the ages of 21 and 65, children (age 5 to 9) -> range 30 to 70 years | range 21 to 65 years | range 5 to 9 years
    women aged 18-70 years, and children aged between 5 and 9 years -> range 18 to 70 years | range 5 to 9 years
          ~~~~~~~~~~~~~~~~               ~~~~~~~~~~~~~~~~~~~~~~~~~~
    18- to 75-year-old women, and 5 to 9-year-olds              -> range 18 to 75 years | range 5 to 9 years
    infants 3 to 9 months old, adults between 18 and 70 years of age -> range 3 to 9 months | range 18 to 70 years
    aged between 18-65 years; children 5 and 6 years of age     -> range 18 to 65 years
    patients aged 50 years and 9 others were followed for 2 years -> nothing
  `,
});

/** `follow-up of 3 to 22 months`, `responses lasted 4-20 months`; `a duration of 4-6 weeks` is how something was planned. */
export const rangeOfTime = form<Range>({
  id: "range-of-time",
  title: "How long subjects were followed, lived or responded",
  yields: "range",
  match: from("lasting", "@duration"),
  unless: { isShort: (match) => !hasUnit(match, (unit) => unit === "months" || unit === "years") },
  value: told,
  show: showRange,
  examples: `
    followed for 3 to 22 months; the remissions lasted 4+ to 20 months -> range 3 to 22 months | range 4+ to 20 months
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~                 ~~~~~~~~~~~~~~~~~~~~~~
    a follow-up period of two to five years                     -> range 2 to 5 years
    infusions with a duration of 3-5 days                       -> nothing (isShort)
    alive at 3 to 5 years                                       -> nothing
  `,
});

export const rangeOfSize = form<Range>({
  id: "range-of-size",
  title: "How large things were",
  yields: "range",
  match: from("extent", "bound"),
  unless: { isBare: (match) => !hasUnit(match, (unit) => /^(?:[cmnµμ]?m[23³²]?|cc|ml)$/i.test(unit)) },
  value: told,
  show: showRange,
  examples: `
    lesions measuring 20 mm to 35 mm, of a size between 1 and 3 cm -> range 20 to 35 mm | range 1 to 3 cm
            ~~~~~~~~~~~~~~~~~~~~~~~~       ~~~~~~~~~~~~~~~~~~~~~~~
    sample sizes of 3 to 5                                      -> nothing (isBare)
    within 20 mm to 35 mm of the rest                           -> nothing
  `,
});

/** `54-93 years` in brackets behind the people. */
export const rangeOfAges = form<Range>({
  id: "range-of-ages",
  title: "Ages in brackets after the people",
  yields: "range",
  match: `open {lower: digits} {separator: dash | "to"} {upper: @duration} close`,
  unless: {
    others: (match) => !match.before()?.lexeme.classes.has("people"),
    isShort: (match) => !hasUnit(match, (unit) => unit === "years"),
  },
  value: told,
  show: showRange,
  examples: `
    twelve women (54-93 years) took part                        -> range 54 to 93 years
                 ~~~~~~~~~~~~~
    lived 12 years (5-23 years)                                 -> nothing (others)
    the patients (2-3 weeks) waited                             -> nothing (isShort)
    the patients (2 years) waited                               -> nothing
  `,
});

/** Only durations that still ran carry a plus. */
export const rangeCensored = form<Range>({
  id: "range-censored",
  title: "Durations that still ran at the end",
  yields: "range",
  match: `{lower: digits ~plus} {separator: dash | "to"} {upper: @duration | digits ~plus timeUnit}`,
  value: told,
  show: showRange,
  examples: `
    responses went on for 1.6+ to 44.2+ months                  -> range 1.6+ to 44.2+ months
                          ~~~~~~~~~~~~~~~~~~~~
    levels of 1+ to 3+                                          -> nothing
  `,
});

/** `volumes ranged from 3 to 9 cm and doses from 5 to 7 Gy`: the verb stands before the first only. */
function isBehindRanged({ units, from }: Match): boolean {
  const before = units.slice(Math.max(0, from - 24), from);
  const verb = before.findLastIndex(({ lexeme: { classes } }) => classes.has("ranging"));
  const between = before.slice(verb + 1);
  const isJoined = between.some(({ folded }, at) => at > 2 && (folded === "and" || folded === ","));
  const isOther = ({ lexeme: { classes } }: Token) => enders.some((name) => classes.has(name));
  return verb >= 0 && isJoined && /^(?:from|between)$/.test(between[0]?.folded ?? "") && !between.some(isOther);
}
const enders = ["be", "have", "change", "changeWord", "stop", "semicolon", "relative"];

export const rangeElided = form<Range>({
  id: "range-elided",
  title: "A range of another thing, without the verb that stands before the first",
  yields: "range",
  match: `content "from" {lower: bound} {separator: dash | "to"} {upper: bound}`,
  unless: {
    unled: (match) => !isBehindRanged(match),
    mixed: (match) => boundsIn(match)?.some(isMixed) ?? true,
  },
  value: told,
  show: showRange,
  examples: `
    volumes ranged from 80 to 150 mm3 and doses from 7.7 to 34.6 Gy -> range 7.7 to 34.6 Gy
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~
    A ranged from 0.1-0.2, B from 0.3-0.4, and the size of C from 3 to 9 cm -> range 0.3 to 0.4 | range 3 to 9 cm
    the score fell from 3 to 9                                  -> nothing (unled)
    the dose ranged from 3 to 9 mg, and the pain was reduced from 5 to 3 -> nothing (unled)
    ages ranged from 3 to 9 years, visits from 5% to 7 months   -> nothing
    ages ranged from 3 to 9 years, visits from 5 weeks to 7 months -> nothing (mixed)
  `,
});

/** What has a median has a range. */
export const rangeBeforeMiddle = form<Range>({
  id: "range-before-middle",
  title: "A range with its median or mean after it",
  yields: "range",
  match: `({lower: bound} (open word close)? {separator: dash | "to"} {upper: bound} | "between" {lower: bound} {separator: "and"} {upper: bound})
    (?= (content | preposition | article){0,5} (open | comma | semicolon | "and")? "with"? article? (median | mean) (content | "of" | be | colon | comma | equals){0,4} (number | @duration | @percent))`,
  value: told,
  show: showRange,
  examples: `
    grew for 6 months to 37 months (median was 20 months)       -> range 6 to 37 months
             ~~~~~~~~~~~~~~~~~~~~~
    had 2-6 lesions and gave 3 to 9 with a mean of 5            -> range 3 to 9
    between 3 and 12 nodes (median 6) were taken                -> range 3 to 12
    doses of 61 grays (Gy) to 82 Gy (median, 71 Gy) were used   -> range 61 to 82 Gy
    from 1994-2009, median 2000                                 -> nothing
    seen 0-50 days after the stroke (median: 6 days)            -> range 0 to 50 days
    had 3 to 9 (many of them small)                             -> nothing
  `,
});
