/** Patterns with a name that the forms of doses share. */

/** `of body-surface area`, `body weight`. */
const body = `("of" bodyWord{1,3} | bodyWord{1,3})?`;

export const dosePatterns: readonly (readonly [string, string])[] = [
  ["per", `(slash | "per")`],
  /** `/m2`, `/m(2)`, `/m^2^`, `per square metre`, ` m-2`. */
  [
    "per-surface",
    `(per (surface | square meter | "m" (open (~caret)? integer close | ~caret integer (~caret)? | ~integer)?) ${body}
    | per meter square | (middot | ~stop | times | "x")? (surfacePower | "m" (open dash integer close | dash ~integer)))`,
  ],
  [
    "per-mass",
    `(per bodyMass ${body} | (middot | ~stop)? (massPower | "kg" (open dash integer close | dash ~integer)))`,
  ],
  ["per-day", `(per dayUnit | (middot | stop)? dayPower)`],
  ["per-giving", `per givingUnit`],
  /** The unit of a dose with what it is divided by; `mg/m2/day`, `million IU/kg`. */
  [
    "dose-unit",
    `{million: "million"}? "international"? ({micro: "micro"} (?= "g"))? (("cobalt" | "eqd2")? {base: radiationUnit} (open {equivalent: "e" | equivalentMark} close | {equivalent: "equivalent" | "equivalents" | "co-equivalent"})? (slash {abbreviated: radiationUnit} | slash "cobalt" {abbreviated: radiationUnit} "equivalent" (open radiationUnit close)? | open equals? "cobalt"? {abbreviated: radiationUnit} "equivalent"? close)? | {base: doseUnit} (content "equivalent" (?= per))?)
    ({surface: per-surface} | {mass: per-mass} | {day: per-day} | {week: per weekUnit} | per {span: @duration} | {time: per (hourUnit | minuteUnit) | (middot | stop)? (hourPower | minutePower)} | per-giving){0,4}`,
  ],
  /** A number of a dose, with its power of ten. */
  [
    "dose-number",
    `{n: digits (("x" | times) integer (raised-digit{1,2} | ~caret integer (~caret)? | ~open integer close)?)?} (open (range | iqr) (comma | colon)? digits (dash | "to") digits close | @range | @bounds)?`,
  ],
  /** `4 mg or`, `20, 30`, `15/30`: what stands between the amounts of a list. */
  ["list-sign", `(comma ("and" | "or" | "then" | "to" | "finally" | "&")? | "and" | "or" | slash | plus | "&")`],
  ["range-sign", `(dash | about | "to" | "through" | "thru")`],
  /** A drug by its form: with what stands before it, its number and its salt. */
  ["drug-name", `(drugPrefix{0,2} (integer ~dash)? drug drugSuffix{0,2} | ("vitamin" | "mitomycin") word)`],
  /** A drug by its place: an open-class word that no list knows, and that is neither verb, adverb nor abstract noun. */
  [
    "placed-name",
    `(drugPrefix{0,2} (integer ~dash)? unknown&!past&!gerund&!adverb&!plural&!abstract&!dayCode&!intervalCode drugSuffix{0,2})`,
  ],
  /** `MTD`, `recommended phase II dose`. */
  ["level-name", `(doseLevel | "tolerated" doseWord | "recommended" ("phase" (number | roman)?)? doseWord?)`],
];
