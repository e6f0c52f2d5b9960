/** Patterns of bounds and of what leads to them. */

/** Not an ordinary dash: the sign of the number it is glued to. */
const sign = `(dash (?= ~digits | ~currency | ~@percent | ~@duration | ~@points) | plus)`;
const number = `(@percent | @points | @duration | decimal-number ~plus? bound-unit?)`;

export const intervalPatterns = [
  [
    "bound-unit",
    `("mm" "hg" | content slash content | unit | doseUnit | timeUnit | cycleWord | unknown&!lower (?= dash | "to"))`,
  ],
  /** A number with its unit: `14.3 months`, `-0.5%`, `$12`. */
  ["figure", `${sign}? currency? ${number}`],
  /** A bound: where one is due, any dash is a sign. Also `NE`, `not yet reached (NR)`, `n/a`, `∞`. */
  [
    "bound",
    `((dash | plus | less | greater)? currency? dash? ${number} ~plus? | numeral | (dash | plus)? infinity |
      (("not" | "non") "yet"? dash? reachable | unreached | "n" slash word) (open word close)?)`,
  ],
  /** Both bounds with decimal commas, else any that are told apart. */
  [
    "pair",
    `({lower: integer ~comma ~integer} {separator: dash | "to" | semicolon} {upper: integer ~comma ~integer | @percent} |
      {lower: (@percent | @points) ("lower" | "less" | "decrease" | "reduction")} {separator: dash | "to" | comma | semicolon} {upper: (@percent | @points) ("higher" | "greater" | "more" | "increase")} |
      {lower: bound} {separator: dash | tilde | "up"? "to" | "through" | "until" | comma | semicolon} {upper: bound})`,
  ],
  ["plus-or-minus", `(plus-minus | plus slash? dash | "plus-minus")`],
  /** Between a name and its bounds: `: `, `, `, ` was between `, ` of the difference, `; a spaced dash is none of the sign. */
  [
    "link",
    `(close (?= open))? ({dashed: dash} (?! ~digits | ~currency | ~@percent | ~@duration | ~@points | bound ("to" | comma | semicolon | dash) dash))?
      (comma | colon | semicolon | equals | about | preposition | be | range | "value" | "values" | letter equals){0,4}
      ({scope: preposition word{1,6}} (comma | colon | equals | preposition | be)?)?`,
  ],
  /** `range`, `IQR`, `interquartile range [IQR]`, `25th-75th percentile`, `min-max`. */
  [
    "range-name",
    `(range | ranging | ("iq" | open "iq" close) range | iqr (open "iq" close)? range? | ("min" | "minimum") (dash | slash | comma | "and" | "to") ("max" | "maximum") |
      "q1" (dash | comma | "to" | "and") "q3" | digits (~"th-75th" | ~"th" (dash | "to" | "and" | comma) digits ~"th") percentile?)
      (comma? open? (iqr | range) close?)?`,
  ],
] as const;
