/** Words that tell of a division, or that the numbers of a sentence are none. */
import { setOf } from "../text/words.ts";

export const cues = {
  /** `divided into`, `consisting of`: what follows is all there is. */
  divided: setOf(
    "divided split stratified grouped classified categorized categorised separated consisting consisted consist consists comprising comprised comprises comprise composed namely",
  ),
  /** `including`: what follows need not be all. */
  including: setOf("including included includes include"),
  /** What else makes numbers no parts of one whole: `also 4`, `at least 3`, `mean age 53`. */
  loose: setOf("also additional additionally further least both multiple mean age aged ages"),
  /** `excluded`, `lost`: numbers of those who are not among the parts. */
  leftOut: setOf("excluded withdrew withdrawn withdrawal dropped lost discontinued ineligible"),
  /** `leaving 40 patients for analysis`: what stays when the others are counted off. */
  staying: setOf("leaving leaves left"),
  /** Sexes of which the lexicon knows the lemma. */
  male: setOf("man male boy"),
  sexPairs: [
    ["male", "female"],
    ["males", "females"],
    ["men", "women"],
    ["man", "woman"],
    ["m", "f"],
    ["boys", "girls"],
  ],
  /** Sets two statements side by side. */
  contrast: setOf("while whereas but"),
  among: setOf("of among amongst"),
} as const;
