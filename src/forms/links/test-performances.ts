/** How well a test tells the diseased from the healthy: sensitivity, specificity and what is printed with them. */
import { type Printed, showPrinted } from "../../document/index.ts";
import { before, form, type Match, type Token } from "../../language/index.ts";
import { figureIn } from "../figures/figure.ts";

export const performances = [
  "sensitivity",
  "specificity",
  "accuracy",
  "positive likelihood ratio",
  "negative likelihood ratio",
  "predictive value",
] as const;
export type Performance = (typeof performances)[number];

/** One of the figures. */
export interface Performed {
  readonly name: Performance;
  readonly value: Printed;
  readonly unit: "%" | "";
  readonly start: number;
  readonly end: number;
}

/** Figures of one test on one sample, each at most once. */
export interface TestPerformance {
  readonly items: readonly Performed[];
  /** Words beside them tell of pooling or of means over several samples. */
  readonly pooled: boolean;
}

const sign = `("positive" | "negative" | "+ve" | "-ve")`;
const name = `(accuracyWord | ${sign} ("predictive" ("value" | "values" | "power") | "likelihood" ("ratio" | "ratios")) | "LR" (~plus | ~dash))`;
/** `accuracy (AUC)` is the area under a curve. */
const abbreviated = `(open word&!auc&!"auroc" (plus | dash)? close)?`;
/** Not one of two groups: `98% and 95.4%`. */
const alone = `(?! (comma? ("and" | versus | "or" | "to" | dash) | comma) (@percent | decimal-number) | dash | slash)`;
const value = `{value: @percent | decimal-number} ${alone}`;
const bounds = `((open | comma | semicolon)? (@interval | @bounds | @p) close?){0,2}`;
const said = `({name: ${name}} ${abbreviated} (comma | colon | equals | be | "of" | "at" | open | ("rate" | "rates") (?= be | "of")){0,3} ${value}
  | {name: ${name}} ${abbreviated} ("of" | "for" | "to" | "in") (word&!number&!be | dash | slash){1,14} be ${value})`;
const told = `{value: @percent} {name: ${name}}`;
const between = `(comma | semicolon | open | close | "and" | "with" | "but" | article | "its" | "overall" | "diagnostic" | "total" | "test" | be){0,6}`;

export const performanceTold = form<TestPerformance>({
  id: "test-performance",
  title: "Sensitivity, specificity and the like of a test, each with its figure",
  yields: "test-performance",
  isOverlay: true,
  match: `(${said} ${bounds} (${between} ${said} ${bounds}){1,6} | ${told} ${bounds} (${between} ${told} ${bounds}){1,6})`,
  value: (match) => performanceOf(match, match.each("name"), match.each("value")),
  show: showPerformance,
  examples: `
    reached a specificity of 87.7%, a sensitivity of 71.0% and an overall accuracy of 82.1% -> specificity 87.7%, sensitivity 71.0%, accuracy 82.1%
    (sensitivity, 80%; specificity, 83%; accuracy, 82%; NPV, 80%)   -> sensitivity 80%, specificity 83%, accuracy 82%, predictive value 80%
    sensitivity of 95% (95% CI 83-99%), a specificity of 65% (95% CI 44-83%) -> sensitivity 95%, specificity 65%
    the specificity was 85% and the sensitivity was 84% (negative likelihood ratio 0.19, positive likelihood ratio 5.64) -> specificity 85%, sensitivity 84%, negative likelihood ratio 0.19, positive likelihood ratio 5.64
    the sensitivity of the integrated scan to detect nodes was 84% and its specificity was 85% -> sensitivity 84%, specificity 85%
    gave 60% sensitivity, 92.9% specificity and 79.2% accuracy        -> sensitivity 60%, specificity 92.9%, accuracy 79.2%
    had a PLR (of platelets) of 187.86, with a specificity of 34.4% and sensitivity of 57.0% -> specificity 34.4%, sensitivity 57.0%
    a pooled sensitivity of 0.79 and specificity of 0.88              -> sensitivity 0.79, specificity 0.88, pooled
    sensitivity 84%, specificity 85%, LR+ 5.64 and LR- 0.19           -> sensitivity 84%, specificity 85%, positive likelihood ratio 5.64, negative likelihood ratio 0.19
    sensitivity of 71% in men and an accuracy of 82% in women         -> nothing
    accuracy was 98% and 95.4%; sensitivity 96.4% and 96.4%           -> nothing
    sensitivity 80%, sensitivity 70%                                  -> nothing
    accuracy (AUC) 0.83, sensitivity 0.85 and specificity 0.90        -> sensitivity 0.85, specificity 0.90
  `,
});

export const performanceList = form<TestPerformance>({
  id: "test-performance-list",
  title: "Sensitivity, specificity and the like of a test, and behind them their figures",
  yields: "test-performance",
  isOverlay: true,
  match: `{name: ${name}} ${abbreviated} ((comma | "and" | comma "and") "overall"? ({name: ${sign}} ("and" | slash))? {name: ${name}} ${abbreviated}){1,6} (word&!number | open | close | dash){0,16}
    (be | "of" | colon | equals) {value: @percent} ${bounds} ((comma | semicolon | "and" | (comma | semicolon) "and") {value: @percent} ${bounds}){1,6}`,
  unless: {
    inList: before(`(accuracyWord | "value" | "values" | "ratio") (open word close)? (comma | "and"){1,2} "overall"?`),
  },
  value: (match) => performanceOf(match, match.each("name"), match.each("value")),
  show: showPerformance,
  examples: `
    sensitivity, specificity, accuracy, PPV, and NPV for the scan in women were 56%, 86%, 77%, 63%, and 87%, respectively -> sensitivity 56%, specificity 86%, accuracy 77%, predictive value 63%, predictive value 87%
    sensitivity, specificity, positive and negative predictive values, and accuracy were 64.4%, 77.1%, 44.6%, 88.3%, and 74.3% -> sensitivity 64.4%, specificity 77.1%, predictive value 44.6%, predictive value 88.3%, accuracy 74.3%
    sensitivity and specificity were 86.0% (95% CI 81.0-90.0%) and 37.0% (95% CI 32.0-41.0%) -> sensitivity 86.0%, specificity 37.0%
    sensitivity, specificity, and accuracy were 56% and 86%           -> nothing (inList)
  `,
});

function performanceOf(
  match: Match,
  names: readonly (readonly Token[])[],
  values: readonly (readonly Token[])[],
): TestPerformance | null {
  if (names.length !== values.length) return null;
  const items = names.map((units, at): Performed => {
    const [own, figure] = [values[at]!, figureIn(values[at]!)!];
    return {
      name: nameOf(units),
      value: figure.value,
      unit: figure.unit === "%" ? "%" : "",
      start: own[0]!.start,
      end: own.at(-1)!.end,
    };
  });
  const kinds = items.map((item) => item.name).filter((one) => one !== "predictive value");
  if (kinds.length < 2 || new Set(kinds).size < kinds.length) return null;
  const near = match.units.slice(Math.max(0, match.from - 25), match.to + 10);
  return { items, pooled: near.some(({ folded }) => pooling.test(folded)) };
}

const pooling =
  /^(?:pooled|pooling|summary|combined|meta-analys[ei]s|means?|average[ds]?|medians?|cross-?validat\w*|folds?)$/;

function nameOf(units: readonly Token[]): Performance {
  const words = units.map(({ folded }) => folded);
  const [first] = words as [string];
  if (first.startsWith("sens")) return "sensitivity";
  if (first.startsWith("spec")) return "specificity";
  if (first.startsWith("acc")) return "accuracy";
  if (first !== "lr" && !words.includes("likelihood")) return "predictive value";
  const isNegative = first.startsWith("neg") || first === "-ve" || (first === "lr" && words[1] !== "+");
  return isNegative ? "negative likelihood ratio" : "positive likelihood ratio";
}

function showPerformance({ items, pooled }: TestPerformance): string {
  const shown = items.map((item) => `${item.name} ${showPrinted(item.value)}${item.unit}`);
  return [...shown, ...(pooled ? ["pooled"] : [])].join(", ");
}
