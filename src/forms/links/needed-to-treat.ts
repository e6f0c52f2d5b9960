/** A difference of two risks and the number needed to treat, which is one divided by it. */
import { type Printed, showPrinted } from "../../document/index.ts";
import { before, form, type Match } from "../../language/index.ts";
import { figureIn } from "../figures/figure.ts";

/** The difference, as a share of 1 or in percent, and the number. */
export interface NeededToTreat {
  readonly risk: Printed;
  readonly isPercent: boolean;
  readonly needed: Printed;
}

const riskName = `(riskDifference | ("absolute")? "risk" ("difference" | "reduction" | "increase") | "absolute" ("difference" | "reduction") | "difference" (?= "of" @points))`;
const brackets = `(open word close)?`;
const is = `("of" | be | equals | comma | colon){0,2}`;
const neededName = `(neededWord | "number" dash? "needed" dash? "to" dash? ("treat" | "harm" | "benefit"))`;
/** What stands between the two: the interval of the first, participants, a model. */
const pass = `(!stop&!riskDifference&!neededWord&!"number")`;

const isBelowOne = ({ digits, scale }: Printed): boolean => digits.replace(/^0+/, "").length <= scale;

function neededOf(match: Match): NeededToTreat | null {
  const [risk, needed] = ["risk", "needed"].map((name) => figureIn(match.all(name)));
  if (!risk || !needed || needed.unit !== "" || needed.value.negative) return null;
  const isPercent = risk.unit === "%";
  // `RD 54 per 1000`: of another number.
  const isShare = isPercent || (risk.unit === "" && risk.value.scale > 0 && isBelowOne(risk.value));
  return isShare ? { risk: risk.value, isPercent, needed: needed.value } : null;
}

export const neededToTreat = form<NeededToTreat>({
  id: "number-needed-to-treat",
  title: "A difference of risks and the number needed to treat behind it",
  yields: "needed-to-treat",
  isOverlay: true,
  match: `${riskName} ${brackets} ${is} {risk: dash? (@percent | @points | digits)} (?! ("per" | "fewer" | "more" | "to" | dash)) ${pass}{0,16} ${neededName} ${brackets} ${is} {needed: number} (?! @percent | dash | "to" | slash)`,
  unless: { relative: before(`"relative"`) },
  value: neededOf,
  show: ({ risk, isPercent, needed }) => `${showPrinted(risk)}${isPercent ? "%" : ""}: ${showPrinted(needed)}`,
  examples: `
    less rash (ARR = 6.4%, NNT = 16)                                          -> 6.4%: 16
    risk difference (RD) -0.14, 95% CI -0.22 to -0.06; number needed to treat (NNT) 7, 95% CI 5 to 17  -> -0.14: 7
    an absolute risk reduction of 4% and a number needed to treat of 25        -> 4%: 25
    45% without, a difference of 17.6 percentage points; the number needed to treat is 5.7 -> 17.6%: 5.7
    a relative risk reduction of 68%, absolute 4.9%, NNT 21                    -> nothing (relative)
    RD 54 fewer per 1000; NNT 19; RD 0.14 to 0.22, an RR of 0.14; NNT 7         -> nothing
  `,
});
