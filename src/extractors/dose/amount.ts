/** Reads amounts with their unit: `240 mg/d`, `20, 30, or 45 mg`, `64-68 Gy`, `AUC 5`, `2 x 10^6 cells/kg`. */
import { type Printed, toNumber } from "../../document/index.ts";
import { dash, isPunct, skipWords, type Tokens, wholeAt, wordAt, wordSet } from "./cursor.ts";
import { type DoseUnit, unitAt } from "./unit.ts";

export interface Amount extends Omit<DoseUnit, "end"> {
  readonly amounts: readonly Printed[];
  readonly isRange: boolean;
  readonly isThreshold: boolean;
  readonly from: number;
  readonly to: number;
}

const laboratory = wordSet(
  "creatinine bilirubin albumin hemoglobin haemoglobin calcium glucose proteinuria ferritin protein crp psa cea ldh dehydrogenase cholesterol hdl ldl platelet platelets igg igm iga uric triglyceride triglycerides insulin-level weighing weight weighed phosphatase transaminase aminotransferase lipase amylase intensity clearance",
);
const most = wordSet("to or and and/or through finally");

/** The amount at a number, or `null`. */
export function amountAt(tokens: Tokens, index: number): Amount | null {
  if (tokens[index]?.kind !== "number" || tokens[index]!.inWords || isSpread(tokens, index)) return null;
  const list = numbersAt(tokens, index);
  const unit = unitAt(tokens, list.end) ?? unitAfterRange(tokens, list.end);
  if (unit === null) return null;
  // `1.4 mg/m2 (max 2 mg)`: a cap on the dose before it.
  if (wordAt(tokens, index - 1) === "max" && isPunct(tokens, index - 2, "(")) return null;
  if (isLaboratory(tokens, index) || isArmLabel(tokens, unit.end) || isFractionation(tokens, index, unit.unit))
    return null;
  const { end, ...rest } = unit;
  return {
    ...rest,
    amounts: list.values,
    isRange: list.isRange,
    isThreshold: isThreshold(tokens, index),
    from: index,
    to: end,
  };
}

/** `55 (range, 50-61) Gy`: the unit of a dose of radiation behind its range. */
function unitAfterRange(tokens: Tokens, index: number): DoseUnit | null {
  if (!isPunct(tokens, index, "(") || !/^(?:range|iqr)$/.test(wordAt(tokens, index + 1))) return null;
  for (let at = index + 2; at < index + 9; at++) {
    if (!isPunct(tokens, at, ")")) continue;
    const unit = unitAt(tokens, at + 1);
    return unit !== null && /Gy$/.test(unit.unit) ? unit : null;
  }
  return null;
}

interface Numbers {
  readonly values: readonly Printed[];
  readonly isRange: boolean;
  readonly end: number;
}

function numbersAt(tokens: Tokens, index: number): Numbers {
  const values: Printed[] = [];
  let at = index;
  let isRange = false;
  let repeats = 0;
  for (; repeats < 30; repeats++) {
    const number = numberAt(tokens, at);
    if (number === null) break;
    values.push(number.value);
    at = number.end;
    const next = separator(tokens, at);
    if (next === null || numberAt(tokens, next.end) === null) break;
    isRange = next.isRange;
    at = next.end;
  }
  return { values, isRange: isRange && values.length === 2 && toNumber(values[0]!) <= toNumber(values[1]!), end: at };
}

function separator(tokens: Tokens, index: number): { end: number; isRange: boolean } | null {
  if (isPunct(tokens, index, `${dash}~`)) return { end: index + 1, isRange: true };
  if (isPunct(tokens, index, "/+")) return { end: index + 1, isRange: false };
  const word = wordAt(tokens, index);
  if (isPunct(tokens, index, ",")) {
    const end = skipWords(tokens, index + 1, most, 2);
    return { end: isPunct(tokens, end, "&") ? end + 1 : end, isRange: false };
  }
  return most.has(word) || isPunct(tokens, index, "&")
    ? { end: index + 1, isRange: word === "to" || word === "through" }
    : null;
}

/** A number, with a power of ten behind it multiplied out; a power whose mark was lost (`x 106`) is not read. */
function numberAt(tokens: Tokens, index: number): { value: Printed; end: number } | null {
  const token = tokens[index];
  if (token?.kind !== "number" || !token.value || token.inWords) return null;
  if (!/^[x×*]$/.test(tokens[index + 1]?.folded ?? "") || wholeAt(tokens, index + 2) !== 10)
    return { value: token.value, end: index + 1 };
  const open = isPunct(tokens, index + 3, "^(");
  const exponent = open ? wholeAt(tokens, index + 4) : superscript(tokens, index + 3);
  if (exponent === null || exponent > 15) return null;
  const scale = token.value.scale - exponent;
  const digits = scale < 0 ? token.value.digits + "0".repeat(-scale) : token.value.digits;
  const end = open ? (isPunct(tokens, index + 5, ")^") ? index + 6 : index + 5) : index + 4;
  return { value: { digits, scale: Math.max(scale, 0), negative: false }, end };
}

function superscript(tokens: Tokens, index: number): number | null {
  const token = tokens[index];
  if (!token || token.spaced) return null;
  const at = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(token.text);
  return at > 0 ? at : null;
}

const carboplatin = /^(?:auc|auc\d(?:\.\d)?)$/;

/** A carboplatin dose by target exposure: `AUC 5`, `area under the curve [AUC], 6`; a test's AUC (0.82) is not one. */
export function exposureAt(tokens: Tokens, index: number): Amount | null {
  const word = wordAt(tokens, index);
  let at = index;
  if (word === "area" && wordAt(tokens, index + 1) === "under") {
    at = index + 2;
    let seen = false;
    for (let steps = 0; steps < 9 && !seen; steps++, at++) seen = wordAt(tokens, at) === "curve";
    if (!seen) return null;
  } else if (carboplatin.test(word)) {
    const glued = /^auc(\d)$/.exec(word);
    if (glued) return exposure({ digits: glued[1]!, scale: 0, negative: false }, index, index + 1, tokens);
    at = index + 1;
  } else return null;
  if (isPunct(tokens, at, "([") && wordAt(tokens, at + 1) === "auc" && isPunct(tokens, at + 2, ")]")) at += 3;
  if (isPunct(tokens, at, "[(,:=")) at++;
  at = skipWords(tokens, at, wordSet("auc of at dose target"), 2);
  if (isPunct(tokens, at, ",:=")) at++;
  const value = tokens[at]?.kind === "number" && !tokens[at]!.inWords ? tokens[at]!.value : undefined;
  if (!value) return null;
  // The same target again in brackets: `5 [AUC5]`.
  const repeated =
    isPunct(tokens, at + 1, "[(") && /^auc/.test(wordAt(tokens, at + 2)) && isPunct(tokens, at + 3, ")]");
  return exposure(value, index, repeated ? at + 4 : at + 1, tokens);
}

function exposure(value: Printed, from: number, to: number, tokens: Tokens): Amount | null {
  const size = toNumber(value);
  if (size < 1.5 || size > 10 || value.scale > 1 || unitAt(tokens, to) !== null || isPunct(tokens, to, "%"))
    return null;
  if (isPunct(tokens, to, "±") || /^(?:µ|μ|n|m)?g|fold|times/.test(wordAt(tokens, to))) return null;
  return {
    amounts: [value],
    isRange: false,
    unit: "AUC",
    perDay: false,
    everyDays: null,
    weak: false,
    isThreshold: false,
    from,
    to,
  };
}

/** A standard deviation (`± 0.5`, `+/- 0.5`), or the decimals of a number that is glued to a word. */
function isSpread(tokens: Tokens, index: number): boolean {
  if (isPunct(tokens, index - 1, "±")) return true;
  if (isPunct(tokens, index - 1, dash) && isPunct(tokens, index - 2, "/") && isPunct(tokens, index - 3, "+"))
    return true;
  return isPunct(tokens, index - 1, ".") && !tokens[index]!.spaced && !tokens[index - 1]!.spaced;
}

/** A laboratory value or a body weight stands close before. */
function isLaboratory(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    if (isPunct(tokens, at, ";.")) return false;
    if (laboratory.has(wordAt(tokens, at))) return true;
  }
  return false;
}

/** `in the 200 mg group` names an arm. */
function isArmLabel(tokens: Tokens, index: number): boolean {
  return /^(?:group|groups|arm|arms)$/.test(wordAt(tokens, index));
}

/** `5 × 2 Gy` divides the dose that stands before it. */
function isFractionation(tokens: Tokens, index: number, unit: string): boolean {
  return /^c?Gy$/.test(unit) && /^[x×*]$/.test(tokens[index - 1]?.folded ?? "") && tokens[index - 2]?.kind === "number";
}

function isThreshold(tokens: Tokens, index: number): boolean {
  if (isPunct(tokens, index - 1, "≥⩾>≤⩽<="))
    return !(isPunct(tokens, index - 1, "=") && !isPunct(tokens, index - 2, "<>"));
  const previous = wordAt(tokens, index - 1);
  if (previous === "least") return true;
  return /^(?:than|exceeding|above|below)$/.test(previous);
}
