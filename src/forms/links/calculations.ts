/** Calculations that a text writes out: `28.9 − 24.1 = 4.8`, `5 × 15 mg/kg = 75 mg/kg`, `183, 179 and 219, in all 581`. */
import { type Printed, showPrinted } from "../../document/index.ts";
import { form, type Match, type Token } from "../../language/index.ts";
import { figureIn } from "../figures/figure.ts";

export type Operator = "+" | "-" | "*";

/** The operators stand between the operands, in their order. */
export interface Calculation {
  readonly operands: readonly Printed[];
  readonly operators: readonly Operator[];
  readonly result: Printed;
}

const operand = `{operand: figure}`;
const operator = `{operator: plus | dash | times | "x"}`;
const inAll = `("in" ("all" | "total") | "altogether" | "together" | "totalling" | "totaling")`;

const symbols: readonly (readonly [string, Operator])[] = [
  ["plus", "+"],
  ["dash", "-"],
  ["times", "*"],
];

const operatorOf = ([token]: readonly Token[]): Operator =>
  symbols.find(([name]) => token!.lexeme.classes.has(name))?.[1] ?? "*";

function calculationOf(match: Match): Calculation | null {
  const figures = match.each("operand").map(figureIn);
  const result = figureIn(match.all("result"));
  const operators = match.each("operator").map(operatorOf);
  if (!result || figures.some((figure) => !figure)) return null;
  const isPercent = new Set([result, ...figures].map((figure) => figure!.unit === "%"));
  return isPercent.size > 1
    ? null
    : { operands: figures.map((figure) => figure!.value), operators, result: result.value };
}

/** `all 46. 28 + 46 = 74`: a number put together across a space may be two. */
const isSpaced = (match: Match): boolean =>
  match.each("operand").some((tokens) => tokens.some(({ text }) => /\s/.test(text)));

/** `3.2 × 10 = 6`: a power of ten whose exponent was not raised. */
const isPower = (match: Match): boolean => match.each("operand").some(([token], at) => at > 0 && token!.text === "10");

export const calculation = form<Calculation>({
  id: "calculation",
  title: "A calculation written out with its result",
  yields: "calculation",
  isOverlay: true,
  match: `${operand} (${operator} ${operand}){1,7} equals {result: figure} (?! plus | times | slash | equals | dash | "x" | "to" | "e")`,
  unless: {
    isPower,
    isSpaced,
    goesOn: (match) =>
      ["plus", "dash", "times", "slash"].some((name) => match.before()?.lexeme.classes.has(name) === true),
  },
  value: calculationOf,
  show: ({ operands, operators, result }) =>
    `${operands.map((one, at) => `${showPrinted(one)}${operators[at] ? ` ${operators[at]} ` : ""}`).join("")} = ${showPrinted(result)}`,
  examples: `
    nearly five months more (28.9 − 24.1 = 4.8)                  -> 28.9 - 24.1 = 4.8
    5 × 15 mg/kg = 75 mg/kg and 7 × 84 + 56 = 644 mg             -> 5 * 15 = 75 | 7 * 84 + 56 = 644
    aged 3–5 = 8 points                                          -> nothing
    1 tablet twice a day = 46. 28 + 46 = 74                      -> nothing (isSpaced)
    grew 3 × 10 = 30 cells                                       -> nothing (isPower)
    2 / 3 + 4 = 5                                                -> nothing (goesOn)
    45% - 12 = 33                                                -> nothing
  `,
});

export const listTotal = form<Calculation>({
  id: "list-total",
  title: "Numbers with their sum behind them",
  yields: "calculation",
  isOverlay: true,
  match: `{operand: integer} (comma {operand: integer}){1,8} (comma? "and" {operand: integer})? (comma | dash | open | semicolon) (${inAll} {result: integer} | {result: integer} ${inAll}) (?! @percent | "of" | slash | dash)`,
  value: (match) => {
    const operands = match.each("operand").map((tokens) => figureIn(tokens)!.value);
    const result = figureIn(match.all("result"));
    return result && { operands, operators: operands.slice(1).map(() => "+" as const), result: result.value };
  },
  show: ({ operands, result }) => `${operands.map(showPrinted).join(" + ")} = ${showPrinted(result)}`,
  examples: `
    Number of crises: 183, 179, 219, in all 581                 -> 183 + 179 + 219 = 581
    killed 12, 15 and 9 (36 in total)                            -> 12 + 15 + 9 = 36
    in 2019, 2020, in all of them                                -> nothing
  `,
});
