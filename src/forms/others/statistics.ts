/** Results of statistical procedures that no claim is made of. */
import { mark } from "../mark.ts";

const sign = `(equals | "of" | "was" | "is" | colon | compare)`;
const value = `dash? (integer | decimal)`;

export const testStatistic = mark({
  id: "test-statistic",
  title: "t, F, chi-square, z, r, d and the like, with degrees of freedom",
  other: "statistic",
  match: `statisticName (open integer (comma (integer | decimal)){0,2} (comma "n" equals integer)? close)? ${sign} ${value} (slash integer)?`,
  // `25(OH)D was 22`: the end of a name.
  unless: {
    ofName: (match) => !match.units[match.from]!.spaced && match.before()?.lexeme.classes.has("close") === true,
  },
  examples: `
    levels of 25(OH)D was 22.5                                 -> nothing (ofName)
    the change was clear (t(23) = 2.1) and linked (r = -0.57)  -> read | read
                          ~~~~~~~~~~~              ~~~~~~~~~
    a t cell in 12 mice                                        -> nothing
  `,
});

export const level = mark({
  id: "confidence-level",
  title: "A level of confidence, of power or of significance",
  other: "statistic",
  match: `@percent dash? ("power" | confidence | ci | "level" | "probability") intervalWord? | ("power" | "alpha" | "beta" | "significance") ("level" | "of" | "was" | "at" | "set" | equals | "to"){0,4} (@percent | decimal)`,
  examples: `
    with 80% power at an alpha of 0.05, and 95% confidence   -> read | read | read
         ~~~~~~~~~       ~~~~~~~~~~~~~      ~~~~~~~~~~~~~~
    80% of women                                             -> nothing
  `,
});

export const exponent = mark({
  id: "exponent",
  title: "A negative exponent of a unit, in brackets or after a dash",
  other: "measurement",
  match: `~open dash integer ~close | (unit | volume | surface) ~open ~integer ~close | (unit | volume | bodyMass | timeUnit | surface | doseUnit) ~dash ~integer`,
  examples: `
    a flow of 20 ml min(-1)        -> read
                       ~~~~
    a mass of so many kg/m(2)      -> read
    so many per ml−1 were found    -> read
    a change of two points (-1)    -> nothing
  `,
});

export const deviated = mark({
  id: "value-with-deviation",
  title: "A value with its deviation",
  other: "measurement",
  match: `dash? (integer | decimal | @percent | @duration) percent? @deviation (percent | unit | @duration)?`,
  examples: `
    walked 0.88 ± 0.11 m/s and 60 ± 10   -> read | read
           ~~~~~~~~~~~~~~~     ~~~~~~~
    walked 0.88 m                        -> nothing
  `,
});

export const ratio = mark({
  id: "ratio",
  title: "Numbers with colons between them: a ratio, a dilution, a time of day",
  other: "ratio",
  match: `(integer | decimal) (colon (integer | decimal)){1,5} | "per" integer&!year (?! timeUnit | unit | doseUnit)`,
  examples: `
    were randomised 1:1:2 to zinc, diluted 1:200   -> read | read
                    ~~~~~                  ~~~~~
    in two arms: 12 and 14 women                   -> nothing
  `,
});

export const power = mark({
  id: "power-of-ten",
  title: "A number with a power of ten",
  other: "measurement",
  match: `(digits (times | "x"))? integer (caret dash? integer | ~open dash? integer close | ~dash ~integer | raised-minus? raised-digit{1,2})`,
  unless: {
    notTen: (match) => !match.units.slice(match.from, match.to).some(({ text }) => text === "10"),
  },
  examples: `
    held 5 x 10^6 spores or 1 × 10(5) of them      -> read | read
         ~~~~~~~~           ~~~~~~~~~
    a mean of 5^2                    -> nothing (notTen)
  `,
});
