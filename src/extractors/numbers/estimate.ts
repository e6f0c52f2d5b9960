/** The estimate in front of two bounds: the number that they are bounds of. */
import { type Printed, toNumber } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { isDash, isFigure, isMark, isOpen, isTime, isWord, readNumber, readUnit } from "./cursor.ts";
import { beforeDeviation, gluedWhole, isDenominatorOrIndex, skipExpression } from "./not-estimate.ts";
import { type Pair, readDecimalComma } from "./pair.ts";

/** `from` and `to` are token indices of the number and its unit; `adjacent`: nothing but punctuation stands between it and the bounds. */
export interface Estimate {
  readonly value: Printed;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly adjacent: boolean;
  readonly contained: boolean;
}

const fillers = new Set("with a an the and was is of at hr or rr median mean respectively estimated".split(" "));
/**
 * Looks from `before` back to `stop` (exclusive) for the estimate of `pair`: the nearest number that lies within the bounds, or
 * the number right before them if its unit says that it is meant. Bounds that may be those of a difference (`ofDifference`)
 * have no estimate outside them where two numbers are compared.
 */
export function findEstimate(
  tokens: readonly Token[],
  before: number,
  stop: number,
  pair: Pair,
  ofDifference: boolean,
): Estimate | null {
  const [found] = collect(tokens, before, stop, pair, 1);
  if (!found || found.contained || !ofDifference || isNamedRatio(tokens, found.from)) return found ?? null;
  return isCompared(tokens, found, before, stop) ? null : found;
}

/** The estimates of the `count` pairs of a list, in order, when every one lies in its bounds. */
export function findEstimates(
  tokens: readonly Token[],
  before: number,
  stop: number,
  pairs: readonly Pair[],
): readonly (Estimate | null)[] {
  const nearest = collect(tokens, before, stop, null, pairs.length).reverse();
  if (nearest.length < pairs.length) return pairs.map(() => null);
  const units = new Set(nearest.map((estimate) => estimate.unit));
  const fits = nearest.map((estimate, index) => ({ ...estimate, contained: holds(pairs[index]!, estimate.value) }));
  return units.size <= 2 && fits.every((estimate) => estimate.contained) ? fits : pairs.map(() => null);
}

function collect(
  tokens: readonly Token[],
  before: number,
  stop: number,
  pair: Pair | null,
  wanted: number,
): Estimate[] {
  const found: Estimate[] = [];
  let fallback: Estimate | null = null;
  let words = 0;
  for (let j = before - 1; j > stop && found.length < wanted && words <= 14; j--) {
    const token = tokens[j]!;
    if (token.kind === "word") {
      if (!isWord(token, fillers) && !readUnit(tokens, j)) words++;
      continue;
    }
    if (!isFigure(token) || isDenominatorOrIndex(tokens, j, stop)) continue;
    // `odds ratios 1.48-1.66, 99% CI ...`: a range of estimates is no estimate.
    if (isRangeEnd(tokens, j)) return found;
    const deviation = beforeDeviation(tokens, j);
    if (deviation !== null) {
      j = deviation + 1;
      continue;
    }
    const skip = skipExpression(tokens, j, stop);
    if (skip !== null) {
      j = skip;
      continue;
    }
    const estimate = estimateAt(tokens, j, words === 0, pair);
    if (pair && estimate.contained && !estimate.adjacent && isCompared(tokens, estimate, estimate.from, stop))
      return [];
    if (!pair || (estimate.contained && unitsAgree(estimate.unit, pair))) found.push(estimate);
    else if (estimate.adjacent && speaksForItself(tokens, estimate, pair)) return [estimate];
    else if (estimate.adjacent) fallback ??= estimate;
    j = estimate.from;
  }
  return found.length > 0 || !fallback || !pair || !unitsAgree(fallback.unit, pair) ? found : [fallback];
}

function isRangeEnd(tokens: readonly Token[], at: number): boolean {
  return isDash(tokens[at - 1]) && isFigure(tokens[at - 2]) && !tokens[at - 1]!.spaced && !tokens[at]!.spaced;
}

/** The estimate at the figure `at`, as one printed behind its label. */
export function estimateBehind(tokens: readonly Token[], at: number, pair: Pair): Estimate {
  return estimateAt(tokens, at, true, pair);
}

function estimateAt(tokens: readonly Token[], j: number, adjacent: boolean, pair: Pair | null): Estimate {
  const glued = gluedWhole(tokens, j);
  if (glued && glued !== "broken") {
    const fraction = tokens[j]!.text;
    const value = {
      digits: `${glued.digits}${fraction}`.replace(/^0+(?=\d)/, ""),
      scale: fraction.length,
      negative: false,
    };
    const unit = readUnit(tokens, j + 1);
    const contained = pair !== null && holds(pair, value);
    return { value, unit: unit?.value ?? "", from: j - 2, to: unit?.to ?? j + 1, adjacent, contained };
  }
  // `0,86`: the figure behind a decimal comma belongs to the nought before it.
  const whole = pair?.decimalComma ? readDecimalComma(tokens, j - 2) : null;
  const start = whole || readNumber(tokens, j - 2)?.to === j + 1 ? j - 2 : j;
  const number = whole ?? readNumber(tokens, start)!;
  const sign = isDash(tokens[start - 1]) && isSignPlace(tokens, start - 1);
  const value = { ...number.value, negative: sign && /[1-9]/.test(number.value.digits) };
  const unit = readUnit(tokens, number.to);
  const from = sign ? start - 1 : start;
  return {
    value,
    unit: unit?.value ?? "",
    from,
    to: unit?.to ?? number.to,
    adjacent,
    contained: pair !== null && holds(pair, value),
  };
}

/** `45% and 54.5%, respectively`, `83.7% vs 52.9%`: bounds behind these may be those of a difference. */
function isCompared(tokens: readonly Token[], estimate: Estimate, before: number, stop: number): boolean {
  for (let i = before - 1; i > stop && i > before - 25; i--) if (contrasts.test(tokens[i]!.folded)) return true;
  return isJoined(tokens, estimate, stop);
}

/** Another number stands before the estimate, joined to it by `and`, `vs`, `than` and the like. */
function isJoined(tokens: readonly Token[], estimate: Estimate, stop: number): boolean {
  for (let i = estimate.from - 1; i > stop && i > estimate.from - 7; i--)
    if (joins.test(tokens[i]!.folded))
      for (let k = i - 1; k > stop && k > i - 8; k--) if (isFigure(tokens[k])) return true;
  return false;
}

const contrasts =
  /^(?:respectively|differences?|reduc(?:tion|ed)|decreased?|increased?|changed?|improve(?:ment|d)|between)$/;
const joins = /^(?:vs?|versus|and|than|to|with|against|or)$/;

/** A dash before a number is a minus when it cannot join it to something before: `-0.5`, `= - 6.24`. */
function isSignPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || isOpen(before) || isMark(before, "=:")) return true;
  return !tokens[at + 1]!.spaced && (tokens[at]!.spaced || isMark(before, ",;$€£"));
}

export function holds(pair: Pair, value: Printed): boolean {
  const x = toNumber(value);
  return (
    (!pair.lower.value || toNumber(pair.lower.value) <= x) && (!pair.upper.value || x <= toNumber(pair.upper.value))
  );
}

function unitsAgree(unit: string, pair: Pair): boolean {
  if (!unit || !pair.unit || unit === pair.unit) return true;
  return !(isTime(unit) || unit === "%" || isTime(pair.unit) || pair.unit === "%");
}

/** The number cannot be anything but the estimate, even though the bounds do not hold it. */
function speaksForItself(tokens: readonly Token[], estimate: Estimate, pair: Pair): boolean {
  return (estimate.unit !== "" && estimate.unit === pair.unit) || isNamedRatio(tokens, estimate.from);
}

/** `HR = 0.86`, `hazard ratio [HR] 0.47`: the name of a ratio stands right before the number at `from`. */
export function isNamedRatio(tokens: readonly Token[], from: number): boolean {
  let before = from - 1;
  while (isMark(tokens[before], "=:,[]()")) before--;
  const name = tokens[before];
  if (name?.kind !== "word") return false;
  return /^(?:a|A)?(?:HR|OR|RR)s?$/.test(name.text) || /^ratios?$/.test(name.folded);
}
