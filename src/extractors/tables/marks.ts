/** Finds in the words of a label what is not its name: a size, a grade, a threshold, and what the numbers beside it are. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";

/** A range of tokens, and what stands there. */
export interface Mark<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? "";
const folded = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? "";

function integer(token: Token | undefined): number | null {
  return token?.kind === "number" && token.value!.scale === 0 ? Number(token.value!.digits) : null;
}

/** `N=98`, `(n = 40)`, `(40 patients)`. */
export function sizeMark(tokens: readonly Token[]): Mark<number> | null {
  for (let i = 0; i < tokens.length; i++) {
    const n = integer(tokens[i + 2]);
    if (/^n$/i.test(text(tokens, i)) && /^[=¼:]$/.test(text(tokens, i + 1)) && n !== null)
      return { value: n, from: i, to: i + 3 };
    const inner = integer(tokens[i + 1]);
    if (
      /^[([]$/.test(text(tokens, i)) &&
      inner !== null &&
      /^(?:patients|subjects|participants|pts)$/.test(folded(tokens, i + 2))
    )
      return { value: inner, from: i + 1, to: i + 3 };
  }
  return null;
}

const roman: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4", v: "5" };
const gradeOf = (tokens: readonly Token[], at: number): string | null => {
  const token = tokens[at];
  if (token?.kind === "number") return /^[0-5]$/.test(token.text) ? token.text : null;
  return roman[token?.folded ?? ""] ?? null;
};

/** `Grade ≥3`, `Any Grade`, `all grades`, `grade 3-4`, `Gr 3/4`, `Grades III–IV`, `grade 3 or higher`, `≥ Grade 3`. */
export function gradeMark(tokens: readonly Token[]): Mark<string> | null {
  const at = tokens.findIndex((token) => /^(?:(?:any|all)-)?(?:grades?|gr)$/.test(token.folded));
  if (at < 0) return null;
  if (/^(?:any|all)-/.test(folded(tokens, at))) return { value: "any", from: at, to: at + 1 };
  if (/^(?:any|all)$/.test(folded(tokens, at - 1))) return { value: "any", from: at - 1, to: at + 1 };
  if (/^(?:any|all)$/.test(folded(tokens, at + 1))) return { value: "any", from: at, to: at + 2 };
  const isLed = /^[≥⩾]$/.test(folded(tokens, at - 1));
  let i = at + 1;
  if (text(tokens, i) === ".") i++;
  const isLeast = isLed || /^[≥⩾]$/.test(folded(tokens, i));
  if (isLeast && !isLed) i++;
  const first = gradeOf(tokens, i);
  if (first === null) return null;
  const from = isLed ? at - 1 : at;
  let [last, to] = [first, i + 1];
  while (/^(?:-|\/|,|to|or|and)$/.test(folded(tokens, to)) && gradeOf(tokens, to + 1) !== null) {
    last = gradeOf(tokens, to + 1)!;
    to += 2;
  }
  const higher =
    /^(?:or|and)$/.test(folded(tokens, to)) && /^(?:higher|above|worse|greater|more)$/.test(folded(tokens, to + 1));
  if (isLeast || higher || text(tokens, to) === "+")
    return { value: `>=${first}`, from, to: higher ? to + 2 : text(tokens, to) === "+" ? to + 1 : to };
  return { value: first === last ? first : `${first}-${last}`, from, to };
}

/** `≥15%` in a label: what is listed reaches it. `≥5% more than placebo` is no threshold of a share. */
export function thresholdMark(tokens: readonly Token[]): Mark<Printed> | null {
  for (let i = 0; i < tokens.length; i++) {
    if (!/^[≥⩾]$/.test(folded(tokens, i)) || tokens[i + 1]?.kind !== "number" || text(tokens, i + 2) !== "%") continue;
    const behind = tokens.slice(i + 3, i + 7).map((token) => token.folded);
    if (
      behind.some((word) => /^(?:than|higher|greater|more|difference|increase|decrease|reduction|change)$/.test(word))
    )
      continue;
    return { value: tokens[i + 1]!.value!, from: i, to: i + 3 };
  }
  return null;
}

/** `(95% CI)`, `[confidence interval]`: bounds stand behind the number. */
export function boundsMark(tokens: readonly Token[]): Mark<true> | null {
  const at = tokens.findIndex(({ text: word, folded: low }) => /^CIs?$/.test(word) || low === "confidence");
  if (at < 0) return null;
  const isLevelled = text(tokens, at - 1) === "%" && tokens[at - 2]?.kind === "number";
  const to = /^(?:intervals?|limits?)$/.test(folded(tokens, at + 1)) ? at + 2 : at + 1;
  return { value: true, from: isLevelled ? at - 2 : at, to };
}

/** What the numbers beside a label are: `n (%)`, `% (n)`, `%`, `n`, `n/N (%)`. */
export type Form = "count-percent" | "percent-count" | "percent" | "count";

const isCount = (word: string): boolean => /^(?:n|no|number|num|nr|patients|subjects|count)$/.test(word);

/** The form that a label announces, as a range of tokens with the brackets and commas around it. */
export function formMark(tokens: readonly Token[], grade: Mark<string> | null): Mark<Form> | null {
  for (let i = 0; i < tokens.length; i++) {
    const found = formAt(tokens, i, grade?.to === i);
    if (found) return found;
  }
  return null;
}

function formAt(tokens: readonly Token[], at: number, isBehindGrade: boolean): Mark<Form> | null {
  const word = (offset: number): string => folded(tokens, at + offset);
  if (isCount(word(0))) {
    // `n/N`, `No.`
    let to = at + 1;
    if (word(0) === "no" && text(tokens, to) === ".") to++;
    if (/^(?:of)$/.test(folded(tokens, to)) && /^(?:patients|subjects|participants)$/.test(folded(tokens, to + 1)))
      to += 2;
    const isFraction = text(tokens, to) === "/" && /^n$/i.test(text(tokens, to + 1));
    if (isFraction) to += 2;
    if (text(tokens, to) === "(" && text(tokens, to + 1) === "%" && text(tokens, to + 2) === ")")
      return { value: "count-percent", from: at, to: to + 3 };
    if (/^[,/]$/.test(text(tokens, to)) && text(tokens, to + 1) === "%")
      return { value: "count-percent", from: at, to: to + 2 };
    const stands = text(tokens, at - 1) === "," || text(tokens, at - 1) === "(" || at === 0;
    const closes = to >= tokens.length || text(tokens, to) === ")";
    if (stands && closes && /^(?:n|no|number)$/.test(word(0))) return { value: "count", from: at, to };
  }
  // A percent sign behind a number is part of that number.
  if (text(tokens, at) !== "%" || (tokens[at - 1]?.kind === "number" && !isBehindGrade)) return null;
  if (text(tokens, at + 1) === "(" && /^(?:n|no)$/.test(word(2))) {
    const close = tokens.findIndex((token, i) => i > at + 2 && token.text === ")");
    if (close > 0 && close <= at + 6) return { value: "percent-count", from: at, to: close + 1 };
  }
  return { value: "percent", from: at, to: at + 1 };
}
