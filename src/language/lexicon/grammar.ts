/** Words of grammar. They are never heads of a phrase: what is not here is an open-class word. */
import { verbs, words } from "./inflect.ts";

export const grammar = {
  determiner: words(
    "a an the this that these those each every all both any such our its their his her another other same either neither some several many most few",
  ),
  article: words("a an the"),
  demonstrative: words("this that these those"),
  pronoun: words("we i you he she it they us them him who whom whose which what ones himself themselves others"),
  relative: words("who whom whose which that where"),
  preposition: words(
    "of in on at by for from to with within without among amongst into onto over under above below between during before after until since through throughout per via upon across along against toward towards despite behind beyond because due than as except versus vs v vs. about like",
  ),
  conjunction: words(
    "and or but nor plus while whereas although though if when whether however then so yet because unless",
  ),
  and: words("and plus"),
  or: words("or"),
  versus: words("versus vs v vs. against"),
  auxiliary: [
    ...words(
      "is are was were be been being am has have had having do does did done will would shall should can could may might must cannot",
    ),
  ],
  be: words("is are was were be been being"),
  have: words("has have had having"),
  future: words("will would shall should"),
  negation: words("no not none never nor neither without cannot"),
  quantifier: words("all each every both half most majority none no any some several many few"),
  only: words("only just solely merely"),
  approximation: words("about approximately approx approx. nearly almost roughly around circa ca ca. some"),
  /** The last word before a number that is a bound: `more than 40`, `at least 12`. */
  bounding: words("over under above below exceeding least most than beyond"),
  /** `more than`, `at least`: the comparison behind or before a number that makes it a bound. */
  comparative: words(
    "more less fewer greater higher lower larger smaller longer shorter older younger better worse least most up",
  ),
  connective: words(
    "therefore thus hence moreover furthermore additionally finally respectively overall however accordingly thereafter",
  ),
  respectively: words("respectively resp resp. correspondingly"),
  /** What `no` says of things that are not counted: `no significant difference`. */
  uncounted: words(
    "significant difference differences evidence longer more other further such data association change changes effect need excess",
  ),
  including: words("including included includes comprising namely"),
  remaining: words("remaining rest remainder other others"),
  copula: verbs("become/became/become remain"),
} as const;
