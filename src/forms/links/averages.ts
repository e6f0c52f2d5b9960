/** Medians and means with their values, also where no bounds are printed with them. */
import { showPrinted } from "../../document/index.ts";
import { after, before, form, type Match } from "../../language/index.ts";
import { type Average, averageOf } from "./average.ts";

/** `(range)`, `± SD`, `(SD)`: what will stand behind the value. */
const announced = `(open (range-name | {announced: deviation} | @confidence | plus-or-minus {announced: deviation}) close | plus-or-minus {announced: deviation})?`;
/** `grade 3/4 diarrhoea was 5 days`: a number that the verb and the value follow is part of a name. */
const named = `figure (?= (open word{1,3} close)? (word&!be){0,5} be figure)`;
/** A time point, a group with its number, or a word that leads to the value; verbs and `than` end it. */
const aside = `(@duration content | ("at" | "after" | "before" | "within" | "by" | "until") (figure | word) | label digits (?! versus) |
  enumerated integer (slash | dash | "and" | "or") integer | ${named} | number (content comma?){0,3} people | open "n" equals number close | open word{1,3} close |
  (?! "and" (digits | @duration | @percent) | "of" @duration) word&!be&!have&!"than"&!relative&!"at"&!"after"&!"before"&!"within"&!"by"&!"until" | dash | slash)`;
const measure = `{measure: ${aside}{0,12}}`;
const verb = `("of" | (be | have) (adverb | approximation | "only" | "found" | "estimated" | "to" | "be" | "at" | article){0,4} | comma | colon | equals | approximation | about | be "not" "yet"? reachable (preposition (word&!and&!be){1,5})? ("and" | "but" | versus | comma) be?){0,2}`;
const head = `{statistic: median | mean} ${announced} ${measure} ${announced} ${verb}`;
const item = `{item: figure (@deviation bound-unit?)? | open figure @deviation close bound-unit}`;
const group = `(("at" | "after" | "before") @duration | ("in" | "for" | "with" | "among" | "on") (word&!"and" | dash | slash){1,6} | open (word | dash){1,5} close | @range | @interval | @bounds){0,2}`;
const join = `((comma | semicolon)? ("and" | versus | "compared" ("with" | "to")) | comma | slash)`;

const unless = {
  /** `by means of 3`, `this means 5%`. */
  otherSense: before(`"by" | "which" | demonstrative`),
  /** `median 3 to 5 years`: no value, but a range. */
  isRange: after(`(dash | "to") (digits | @duration | @percent)`),
  /** `median survival of group 2`: the name of something. */
  isName: (match: Match) =>
    names.some((name) => match.units[match.units.indexOf(match.one("item")!) - 1]!.lexeme.classes.has(name)),
};
/** `response and median survival were 20% and 4 months`: the percentage is that of the response. */
const isOfAnother = (match: Match): boolean => {
  const isJoined = /^(?:and|,)$/.test(match.after(1)?.folded ?? "");
  return isJoined && match.after(2)?.mention?.kind === "duration" && match.one("item")!.mention?.kind === "percent";
};
/** `a 47-month median follow-up, 1 year of therapy`: the median is told before its name, and another clause begins behind the comma. */
const isToldBefore = (match: Match): boolean =>
  match.before(1)?.mention?.kind === "duration" &&
  match.units[match.units.indexOf(match.one("item")!) - 1]!.folded === ",";
const names = ["armHead", "grade", "timeUnit"];
const show = ({ statistic, measure, items }: Average): string =>
  `${statistic} ${measure}: ${items.map(showItem).join(", ")}`;
const showItem = ({ figure, deviation }: Average["items"][number]): string =>
  `${showPrinted(figure.value)}${deviation ? ` ± ${showPrinted(deviation.value)}` : ""}${figure.unit === "%" ? "" : " "}${figure.unit}`.trim();

/** `mean (SD) age was 53.5 (10.4) years`: what is announced stands alone in the bracket behind the value. */
const spread = `open {announced: deviation | "standard" ("deviation" | "error")} close`;
const spreadHead = `{statistic: median | mean} (${spread} ${measure} | ${measure} ${spread}) ${verb}`;
const spreadItem = `{item: figure open figure close bound-unit?}`;

export const average = form<Average>({
  id: "average",
  title: "A median or mean and its value",
  yields: "average",
  isOverlay: true,
  match: `${head} ${item}`,
  unless: { ...unless, isOfAnother, isToldBefore },
  value: averageOf,
  show,
  examples: `
    the median overall survival was 14.3 months (range 3-20)    -> median overall survival: 14.3 months
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    mean age 61 (SD 9) years; a mean ± SD weight of 70 ± 8.5 kg -> mean age: 61 ± 9 years | mean weight: 70 ± 8.5 kg
    median age at diagnosis of the 45 women was only 61 years   -> median age at diagnosis of women: 61 years
    median OS was not reached in arm A and was 12 months in arm B -> median os: 12 months
    relapse came late (median, 9 weeks), a median of 4 cycles   -> median relapse came late: 9 weeks | median : 4 cycles
    the median 5-year survival was 40%                          -> median survival: 40%
    at a mean follow-up of 2.9 years reported 4 men; the mean height was (161 ± 1.2) cm -> mean follow-up: 2.9 years | mean height: 161 ± 1.2 cm
    a cure by means of 3 drugs                                  -> nothing (otherSense)
    a median delay of 3 to 5 years                              -> nothing (isRange)
    median volume in 1 second (FEV1) was 1.4 L; median time of grade 3/4 pain was 5 days -> median volume in fev1: 1.4 L | median time of grade pain: 5 days
    response and median survival were 20% and 4 months          -> nothing (isOfAnother)
    the median survival of group 2                              -> nothing (isName)
    after a 47-month median follow-up, 1 year of daunol         -> nothing (isToldBefore)
    the median was longer than 12 months in 45 patients         -> nothing
    the median value at 12 months                               -> nothing
  `,
});

export const averageList = form<Average>({
  id: "averages-joined",
  title: "A median or mean and its values in several groups",
  yields: "average",
  isOverlay: true,
  match: `${head} (open (?= figure (@deviation bound-unit?)? (versus | "and" | "compared")))? ${item} (${group} ${join} ${item} (?! be | have)){1,5}`,
  unless,
  value: averageOf,
  show,
  examples: `
    median survival was 14.3 and 9.1 months, respectively       -> median survival: 14.3 months, 9.1 months
    median PFS of 5 months in arm A versus 4 months in arm B    -> median pfs: 5 months, 4 months
    median survival was of 14.3 and 9.1 months; mean age 58.4 vs 61.9 years -> median survival: 14.3 months, 9.1 months | mean age: 58.4 years, 61.9 years
    shorter median stay (4 days versus 5 days), mean time (3 ± 1 and 5 ± 2 min) -> median stay: 4 days, 5 days | mean time: 3 ± 1 minutes, 5 ± 2 minutes
    mean height (161 ± 1.2) cm; mean (SD) loss was 3 ± 1 mm at 6 weeks and 5 ± 2 mm at 12 weeks -> mean loss: 3 ± 1 mm, 5 ± 2 mm
    mean scores were 3.1 ± 0.2, 4.5 ± 0.3 and 5 ± 1             -> mean scores: 3.1 ± 0.2, 4.5 ± 0.3, 5 ± 1
    median survival was 14 months and 45% of them responded     -> nothing
    median age was 61, 18 were men; median age 61; 45% smoked   -> nothing
    the mean of both in group 2 and 3                           -> nothing (isName)
    by means of 3 and 4 drugs                                   -> nothing (otherSense)
    a mean of 2, 3 to 5 years                                   -> nothing (isRange)
  `,
});

export const averageWithSpread = form<Average>({
  id: "averages-with-spread",
  title: "A mean and its announced deviation in a bracket, of one group or several",
  yields: "average",
  isOverlay: true,
  match: `${spreadHead} ${spreadItem} (${group} ${join} ${spreadItem}){0,5}`,
  value: averageOf,
  show,
  examples: `
    the mean (SD) age of the pupils was 14.5 (1.4) years         -> mean age of pupils: 14.5 ± 1.4 years
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    mean [SD] age, 64.1 [8.1] years; the mean pain (SE) was 3.1 (0.2) and 4.5 (0.3) -> mean age: 64.1 ± 8.1 years | mean pain: 3.1 ± 0.2, 4.5 ± 0.3
    mean (SD) loss was 0.51 (1.5) mm at 6 weeks, 0.5 (1.6) mm at 6 months, and 0.8 (1.5) mm at 1 year -> mean loss: 0.51 ± 1.5 mm, 0.5 ± 1.6 mm, 0.8 ± 1.5 mm
    the mean age was 53.5 (10) years                            -> nothing
  `,
});
