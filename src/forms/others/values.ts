/** Results that words or signs beside them name, and decimals that nothing else has read: no count, share or size is printed so. */
import { after, before, type Match, type Mention } from "../../language/index.ts";
import { isTime } from "../figures/figure.ts";
import type { Bounds } from "../intervals/bounds.ts";
import { mark } from "../mark.ts";

const number = `(dash | plus)? (digits | @percent | @duration)`;
const unit = `(percent | unit | doseUnit | timeUnit)?`;
const verb = `(open | comma | colon | equals | be | "of" | "for" | "in" | "from" | "by" | "at" | approximation)`;

export const estimate = mark({
  id: "estimate",
  title: "A ratio, a difference or another estimate after its name",
  other: "statistic",
  match: `(estimateWord | ratioName | ratioHead{1,2} (ratioWord | "reduction" | "difference")) (open (word | dash){1,4} close)? (word&content{0,4} ${verb}){0,2} ${verb}{0,3} ${number} (versus stop? ${number} | "and" ${number})?`,
  examples: `
    was likelier (OR = 1.32), with a hazard ratio for death of 4.27    -> read | read
                  ~~~~~~~~~          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    the odds were against 12 women                                     -> nothing
  `,
});

export const namedValue = mark({
  id: "value-with-equals-sign",
  title: "A value after its name and an equals sign",
  other: "value",
  match: `(word&!countWord | close | raised-digit | integer) equals ${number} ${unit} | ~open integer close equals ${number}`,
  unless: { count: after(`(comma | semicolon | open) @percent`) },
  examples: `
    at E = 440 mJ, with MSE = 65.67 and I(2)=67%    -> read | read | read
       ~~~~~~~~~~       ~~~~~~~~~~~      ~~~~~~~
    stayed on (ART = 9, 81.8%)                      -> nothing (count)
    in all (n = 12)                                 -> nothing
  `,
});

export const comparedDecimals = mark({
  id: "values-compared",
  title: "Two values that are compared, one of them with decimals",
  other: "value",
  match: `${number} ${unit} (open (!open&!close){1,8} close)? (versus stop? | "compared" ("to" | "with")) ${number} ${unit}`,
  unless: {
    // Whole numbers may be counts, and percentages shares.
    whole: (match) => !match.units.slice(match.from, match.to).some(({ lexeme }) => lexeme.classes.has("decimal")),
    middle: isMiddle,
  },
  examples: `
    a lower level (3.6 vs. 2, p = 0.007)     -> read
                   ~~~~~~~~~
    rash (12 vs. 2)                          -> nothing (whole)
    a median (of all) 3.6 vs. 2              -> nothing (middle)
    a level of 3.6                           -> nothing
  `,
});

export const changedValue = mark({
  id: "value-that-changed",
  title: "What a value was before and after a change",
  other: "value",
  match: `"from" (word{0,3} "of")? (dash | plus)? digits (percent | unit)? (open (!open&!close){1,8} close)? (("in" | "at" | "on" | "before" | "during") (word | @duration | @date | @days){1,4})? "to" (dash | plus)? (digits | @duration) unit?`,
  unless: {
    middle: isMiddle,
    people: after(`(content&!people comma?){0,4} people`),
  },
  examples: `
    fell from 9.2 at screening to 8.9 mM   -> read
         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    a median that fell from 9 to 8         -> nothing (middle)
    grew from 9 to 12 women                -> nothing (people)
    came from 9 towns                      -> nothing
  `,
});

export const valueWithSpread = mark({
  id: "value-with-spread",
  title: "A value with its spread in brackets",
  other: "value",
  match: `(dash | plus)? digits open decimal close (percent | unit | timeUnit)? | (dash | plus)? decimal open digits close (percent | unit | timeUnit)? | integer open integer close (unit | doseUnit | timeUnit)`,
  unless: { middle: isMiddle },
  examples: `
    scored 28.3 (22.8) or 6.9 (8.5) points    -> read | read
           ~~~~~~~~~~~    ~~~~~~~~~~~~~~~~
    a median (all) 28.3 (2)                   -> nothing (middle)
    scored 28 (22)                            -> nothing
  `,
});

export const bracketedValues = mark({
  id: "values-in-brackets",
  title: "Two values in a bracket after a word, with nothing that they would be the bounds of",
  other: "value",
  match: `content&!unit&!doseUnit&!timeUnit&!ci&!estimateWord (?! ~@bounds) @bounds`,
  unless: { middle: isMiddle, time: (match) => isTime(unitOf(match)), share: (match) => unitOf(match) === "%" },
  examples: `
    used electrons (4-10 MeV) for a short time (0-0.6 s)   -> read | read
         ~~~~~~~~~~~~~~~~~~~~             ~~~~~~~~~~~~~~
    the median breadth (4-10 cm)                           -> nothing (middle)
    counted late (0-24 h)                                  -> nothing (time)
    consolidation (25%) and a cough (8-9%)                 -> nothing (share)
    fell to 4 (4-10)                                       -> nothing
  `,
});

export const someOfStudies = mark({
  id: "some-of-studies",
  title: "How many of the studies counted before",
  other: "count",
  match: `{things: @counted-thing} (word&!people | comma | open | close | mention){0,10} numeral (?! (content comma?){0,4} people | dash)`,
  unless: {
    others: (match) =>
      !/^(?:studies|trials|articles|reports|records|reviews)$/.test(match.one("things")!.mention!.units.at(-1)!.folded),
  },
  examples: `
    Of 379 possible studies, nine met the criteria         -> read
       ~~~~~~~~~~~~~~~~~~~~~~~~~~
    In 3 groups nine died                                  -> nothing (others)
    In 3 trials nine women died                            -> nothing
  `,
});

export const decimalValue = mark({
  id: "decimal-value",
  title: "A number with decimals that is no percentage",
  other: "value",
  match: `(dash | plus)? decimal ((comma | dash | "and" | "to" | "or" | slash) (dash | plus)? decimal){0,8} ${unit}`,
  unless: {
    middle: isMiddle,
    ofInterval: before(`(@confidence | ci) (!stop&!semicolon){0,6}`),
    goesOn: after(`(dash | "to" | comma | semicolon) (decimal | @percent)`),
  },
  examples: `
    fell to 2.1 and then to 1.9    -> read | read
            ~~~             ~~~
    a median of both: 0.4 y and 2.1       -> nothing (middle)
    the 95% CI here 2.1            -> nothing (ofInterval)
    fell to 2.1; 4.5% at last      -> nothing (goesOn)
    fell to 2.1%                   -> nothing
  `,
});

/** The unit of the bounds at the end of a match: how long something took is a time, and two percentages may be shares. */
function unitOf({ units, to }: Match): string {
  const { mention } = units[to - 1]!;
  return mention ? (mention as Mention<Bounds>).value.unit : "";
}

/** Behind a median or a mean, a number is a claim that was missed. */
function isMiddle({ units, from }: Match): boolean {
  return units
    .slice(Math.max(0, from - 12), from)
    .some(({ lexeme: { classes } }) => classes.has("median") || classes.has("mean"));
}
