/** Test statistics and the p value that was worked out from each. */
import { showPrinted } from "../../document/index.ts";
import { form } from "../../language/index.ts";
import { type Tested, testedOf } from "./tested.ts";

const count = `{df: integer | decimal}`;
const sample = `"n" equals {size: integer}`;
/** `df = 2`, `df 1, 57`, `on 6 df`, `with 6 degrees of freedom`. */
const freedom = `((degreesOfFreedom | "degrees of freedom" (open degreesOfFreedom close)?) (equals | colon)? ${count} (comma ${count})? |
  ("on" | "with" | "at")? ${count} (degreesOfFreedom | ("degree" | "degrees") "of" "freedom"))`;
const bracket = `(open (${count} degreesOfFreedom? | ${count} (comma | semicolon) (${count} | ${sample}) | degreesOfFreedom (equals | colon)? ${count} (comma ${count})?) close)`;
const sep = `(comma | semicolon | colon)`;
/** `χ2`, `χ 2`, `χ(2)`, `chi square`, `χ(3)2`; an index behind a letter may be set apart from it. */
const name = `({name: chiSquare | statisticName | code} | {name: "χ" | "Χ" | "chi" | "Chi" | "X" | "x" | code} (open? {square: integer} close? | {square: "square" | "squared"}) |
  {name: "χ"} ~open ${count} ~close {square: ~integer})`;
const indexed = `({name: statisticName | code} ${count}? ~comma ${count})`;
const statistic = `(${name} ("value" | "statistic")? ${bracket}? | ${indexed}) (equals | colon | "of" | "was") {value: dash? decimal-number}`;
/** `η2 = 0.20`, `Cohen's d = 0.9`: effects told between a statistic and its p value. */
const effect = `${sep} (?! "t" | "F" | "z" | "Z" | "r" | chiSquare | code) (word | quote | "s"){1,4} equals dash? decimal-number`;
const joint = `(${sep} | open | close | "and" | "with" | "a" | "two" dash | sided | "tailed"){0,4}`;
const behind = `((${sep} | open)? (${freedom} | ${sample}) close?){0,2}`;

const show = ({ statistic, value, df, size, p, adjusted }: Tested): string =>
  [
    `${statistic}(${df.map(showPrinted).join(", ")}) = ${showPrinted(value)}`,
    ...(size ? [`n = ${showPrinted(size)}`] : []),
    `p ${p.value.items.map((item) => `${item.relation} ${showPrinted(item.value)}`).join()}`,
    ...(adjusted ? ["adjusted"] : []),
  ].join("; ");

export const testThenP = form<Tested>({
  id: "p-behind-statistic",
  title: "A test statistic with its degrees of freedom and the p value after it",
  yields: "tested",
  isOverlay: true,
  match: `(${freedom} ${sep})? ${statistic} ${behind} (${effect}){0,3} ${joint} {p: @p}`,
  value: testedOf,
  show,
  examples: `
    more (t(38) = 2.10, p = .04) and F(1, 40) = 5.2, p < .05     -> t(38) = 2.10; p = 0.04 | F(1, 40) = 5.2; p < 0.05
          ~~~~~~~~~~~~~~~~~~~~~      ~~~~~~~~~~~~~~~~~~~~~~~
    χ2(2, N = 90) = 6.1; P = 0.047, χ² = 6.1, df = 2, p = 0.047  -> chi-square(2) = 6.1; n = 90; p = 0.047 | chi-square(2) = 6.1; p = 0.047
    r(28) = .45, p = .01, z = -2.1, two-sided p = .036           -> r(28) = 0.45; p = 0.01 | z() = -2.1; p = 0.036
    χ(2)(1) = 2.1, p = .15; χ 2 = 4.1, p = .04; χ21 = 4, p = .05 -> chi-square(1) = 2.1; p = 0.15 | chi-square() = 4.1; p = 0.04 | chi-square(1) = 4; p = 0.05
    X(2)(2) = 5.2, p = .07; Chi square = 4, p = .05              -> chi-square(2) = 5.2; p = 0.07 | chi-square() = 4; p = 0.05
    F1,40 = 5.2, p = .03; on 6 df: X2 = 12.7 on 6 df; p = .05    -> F(1, 40) = 5.2; p = 0.03 | chi-square(6) = 12.7; p = 0.05
    (Bonferroni: F = 5.2; df = 1, 40; P = .03)                   -> F(1, 40) = 5.2; p = 0.03; adjusted
    an effect of time (F (1,115) = 71.2, p = 0.001)              -> F(1, 115) = 71.2; p = 0.001
    Chi-2 = 5.4, degrees of freedom (df) = 1, p = .02; χ2 (1 df) = 6, p = .02; χ12 = 4, P=.05; χ1 2 = 6, p=.02 -> chi-square(1) = 5.4; p = 0.02 | chi-square(1) = 6; p = 0.02 | chi-square(1) = 4; p = 0.05 | chi-square(1) = 6; p = 0.02
    F 1,17=10.80, P=.004; F(1,168) = 6.4, MSE = 65.68, η2 = 0.04, p = .01 -> F(1, 17) = 10.80; p = 0.004 | F(1, 168) = 6.4; p = 0.01
    F1,48=43.97, Cohen's d=1.34, p<.001; t(9) = 2.1, F = 1.9, p = .06 -> F(1, 48) = 43.97; p < 0.001 | F() = 1.9; p = 0.06
    F(1,192.538) = 4.96, P = .03; χ2 = 1300, df = 1,115, p <.01  -> F(1, 192.538) = 4.96; p = 0.03 | chi-square(1115) = 1300; p < 0.01
    r = 0.4, n = 30, p = .03; t test: mean = 3.1, p = .04        -> r() = 0.4; n = 30; p = 0.03
    at T = 2.1, p = .04 held, R = 0.3, p = .2, f = 2, p = .1     -> nothing
    r(2) = 0.8, p < .01; t = 2.1 and 3.2 (p = .03 and .01)       -> nothing
    Chi² = 3.21, df = 4 (P = 0.52); Z = 2.10 (P = 0.04)          -> chi-square(4) = 3.21; p = 0.52 | z() = 2.10; p = 0.04
  `,
});

export const testInBracket = form<Tested>({
  id: "p-before-statistic",
  title: "A bracket with a p value and the test statistic after it",
  yields: "tested",
  isOverlay: true,
  match: `open {p: @p} ${sep} ${statistic} ((${sep} | open) ${freedom} close?)? (${sep} ${sample})? close`,
  value: testedOf,
  show,
  examples: `
    more (p = .04; t(38) = 2.10) and (P < 0.01, F = 8.56, df 1, 7) -> t(38) = 2.10; p = 0.04 | F(1, 7) = 8.56; p < 0.01
         ~~~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    p = .04; t(38) = 2.10                                          -> nothing
  `,
});
