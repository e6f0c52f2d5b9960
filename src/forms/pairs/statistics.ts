/** Test statistics and the p value that was worked out from each. */
import { showPrinted } from "../../document/index.ts";
import { form, type Match } from "../../language/index.ts";
import { type Tested, testedOf } from "./tested.ts";

const count = `{df: integer | decimal}`;
const sample = `"n" equals {size: integer}`;
const freedomWord = `(degreesOfFreedom | "degrees of freedom" (open degreesOfFreedom close)? | "d" stop "f" stop?)`;
/** `df = 2`, `df 1, 57`, `df = 1/57`, `df1 = 1, df2 = 57`, `on 6 df`, `with 6 degrees of freedom`. */
const freedom = `(${freedomWord} (equals | colon)? ${count} ((comma | slash) ${count})? | "df1" equals ${count} (comma | semicolon) "df2" equals ${count} |
  ("on" | "with" | "at")? ${count} (degreesOfFreedom | ("degree" | "degrees") "of" "freedom" | "d" stop "f" stop?))`;
const bracket = `(open (${count} degreesOfFreedom? | ${count} (comma | semicolon) ({second: integer | decimal} | ${sample}) | degreesOfFreedom (equals | colon)? ${count} (comma ${count})?) close)`;
const sep = `(comma | semicolon | colon)`;
/** `χ2`, `χ 2`, `χ(2)`, `chi square`, `χ(3)2`; an index behind a letter may be set apart from it. */
const name = `({name: chiSquare | statisticName | "wald" | code} | {name: "χ" | "Χ" | "chi" | "Chi" | "X" | "x" | code} (open? {square: integer} close? | {square: "square" | "squared"}) |
  {name: "χ"} ~open ${count} ~close {square: ~integer})`;
const indexed = `({name: statisticName | code} ${count}? (~comma | ~slash) ${count} | {name: "t"} ${count})`;
const equal = `(equals | colon | "of" | "was")`;
const number = `{value: dash? decimal-number}`;
const statistic = `((${name} ("value" | "test"? "statistic" | "test")? ${bracket}? | ${indexed}) ${equal} ${number} | {unequal: {name: chiSquare}} ("value" | "test"? "statistic" | "test")? ${bracket}? ${number})`;
/** `η2 = 0.20`, `Cohen's d = 0.9`: effects told between a statistic and its p value, and intervals of them. */
const effect = `${sep} ((?! "t" | "F" | "z" | "Z" | "r" | "Q" | chiSquare | code) (word | quote | "s"){1,4} equals dash? decimal-number | @confidence (equals | colon | comma)? open? pair close?)`;
const joint = `(${sep} | open | close | "and" | "with" | "a" | "two" dash | sided | "tailed"){0,4}`;
const behind = `((${sep} | open)? (${freedom} | ${sample}) close?){0,2}`;

const show = ({ statistic, value, df, size, p, adjusted }: Tested): string =>
  [
    `${statistic}(${df.map(showPrinted).join(", ")}) = ${showPrinted(value)}`,
    ...(size ? [`n = ${showPrinted(size)}`] : []),
    p ? `p ${p.value.items.map((item) => `${item.relation} ${showPrinted(item.value)}`).join()}` : "not significant",
    ...(adjusted ? ["adjusted"] : []),
  ].join("; ");

export const testThenP = form<Tested>({
  id: "p-behind-statistic",
  title: "A test statistic with its degrees of freedom and the p value after it",
  yields: "tested",
  isOverlay: true,
  match: `(${freedom} ${sep})? ${statistic} ${behind} (${effect}){0,3} ${joint} {p: @p} ((comma | semicolon) (${sample} | ${freedom}) (?= close))?`,
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
    χ2 (2, 90) = 5.1, p = .08; Q(5) = 12.1, p = .033; Qw = 9.1 (df = 4), p = .06     -> chi-square(2) = 5.1; n = 90; p = 0.08 | Q(5) = 12.1; p = 0.033 | Q(4) = 9.1; p = 0.06
    Cochran's Q = 12.1, 5 df, p = .033; Wald = 5.1, df = 1, p = .02; Wald = 5.1, p = .02 -> Q(5) = 12.1; p = 0.033 | chi-square(1) = 5.1; p = 0.02
    t 28 = 2.20, p = .036; t-value = 2.2, df = 28, p = .036; F2/45 = 3.2, p = .05        -> t(28) = 2.20; p = 0.036 | t(28) = 2.2; p = 0.036 | F(2, 45) = 3.2; p = 0.05
    F = 3.2; df = 2/45; p = .05; F = 3.2, df1 = 2, df2 = 45, p = .05                     -> F(2, 45) = 3.2; p = 0.05 | F(2, 45) = 3.2; p = 0.05
    chi-squared test = 12.3, d. f. = 2, p = .002; chi-square statistic 12.3, df 2, p = .002; chi-square 4, p = .05 -> chi-square(2) = 12.3; p = 0.002 | chi-square(2) = 12.3; p = 0.002
    t(28) = 2.20, SE = 0.3, 95% CI 0.1 to 0.5, p = .036; (r = 0.4, p = .03, n = 30)      -> t(28) = 2.20; p = 0.036 | r() = 0.4; n = 30; p = 0.03
    rose (Spearman's r = 0.88, p = .051, n = 6)                                          -> r() = 0.88; n = 6; p = 0.051; adjusted
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

const wordsOf = (match: Match): string =>
  match
    .all("ns")
    .map(({ folded }) => folded)
    .join(" ");
/** `ns`, `not significant`; `significant` tells the opposite. */
const isDenied = (words: string): boolean => /^n(?:\W?s|on|ot)/.test(words);

export const testNotSignificant = form<Tested>({
  id: "statistic-not-significant",
  title: "A test statistic with its degrees of freedom that is called not significant",
  yields: "tested",
  isOverlay: true,
  match: `${statistic} ((${sep} | open)? ${freedom} close?)? (comma | semicolon | open)? {ns: significance | @p-in-words | "not" "significant" | "n" stop "s"} (?! number)`,
  unless: { bare: (match) => testedOf(match)?.df.length === 0 },
  value: (match) => (isDenied(match.value("ns") ?? wordsOf(match)) ? testedOf(match) : null),
  show,
  examples: `
    no more (t(28) = 1.20, ns) and F(1, 67) = 0.5; n.s.   -> t(28) = 1.20; not significant | F(1, 67) = 0.5; not significant
    χ2 = 1.1, df = 1, p = NS (not significant)            -> chi-square(1) = 1.1; not significant
    t = 1.20, ns                                          -> nothing (bare)
    t(28) = 3.20, p significant; t(28) = 3.20, significant -> nothing
  `,
});
