/** Doses by target exposure: `AUC 5`, `area under the curve [AUC], 6`. */
import { type Printed, toNumber } from "../../document/index.ts";
import { after, form } from "../../language/index.ts";
import { type Amount, showAmount } from "./amounts.ts";

const name = `(auc | "area" "under" (word&!"curve" | dash){0,8} "curve" (open auc close)?)`;
const link = `(comma | colon | equals | open | dash | times | "x" | "of" | "at" | "target" | "to" | "an" | doseWord)`;
/** `5 mg/mL/min`, `5 mg·min/ml`: the exposure with its unit. */
const unit = `("mg" ((slash | times | middot | dash | ~stop | "x" | "per")? ("ml" | "min" | "minute" | "minutes" | "ml.min" | "min.ml")){1,2})`;

export const exposure = form<Amount>({
  id: "dose-exposure",
  title: "A dose by the area under the curve it aims at",
  yields: "amount",
  match: `({glued: aucCode} | ${name} ${link}{0,3} {n: digits} (({range: range-sign} | list-sign) {n: digits} (?! (~dash)? doseUnit))?)
    ${unit}? (open (aucCode | auc integer) close)?`,
  unless: {
    measured: after(`doseUnit | percent | plus-minus | "fold" | "times" | slash | (middot | times) word | hourUnit`),
  },
  value: (match) => {
    const glued = match.one("glued");
    const amounts: Printed[] = glued
      ? [{ digits: glued.folded.slice("auc".length), scale: 0, negative: false }]
      : match.each("n").map(([token]) => token!.value!);
    // The area under the curve of a test is less than 1, that of a measured level much more.
    if (amounts.some((amount) => amount.scale > 1 || toNumber(amount) < 1.5 || toNumber(amount) > 10)) return null;
    const isRange = match.has("range");
    return {
      amounts,
      isRange,
      isThreshold: false,
      unit: "AUC",
      perDay: false,
      everyDays: null,
      isWeak: false,
      isRadiation: false,
    };
  },
  show: showAmount,
  examples: `
    novaplatin (area under the curve [AUC], 6) or AUC5    -> 6 AUC | 5 AUC
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~     ~~~~
    target area under the serum concentration-time curve, 5 [AUC5], AUC = 4-6 -> 5 AUC | 4-6 AUC
    AUC of 6 mg/mL * min, AUC x 5 mg min/ml               -> 6 AUC | 5 AUC
    AUC of 5 mg/mL.min                                    -> 5 AUC
    the area under the curve of the test was 0.82         -> nothing
    an AUC of 5.2 µg·h/mL                                 -> nothing (measured)
  `,
});
