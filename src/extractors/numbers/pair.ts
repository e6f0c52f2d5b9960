/** Two bounds as printed: `0.26-0.87`, `35.1% to 53.2%`, `0.5; 1.2`, `8.3–not reached`, `1.6+ to 44.2+`. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { isClose, isDash, isFigure, isMark, isOpen, isTime, type Read, readSigned, readUnit } from "./cursor.ts";

/** A bound that is not estimable has `value` null; `unit` is empty where none is printed. */
export interface Bound {
  readonly value: Printed | null;
  readonly unit: string;
  readonly censored: boolean;
}

export interface Pair {
  readonly lower: Bound;
  readonly upper: Bound;
  readonly separator: "-" | "to" | "," | ";" | "and" | "/";
  readonly unit: string;
  /** Written with decimal commas: `0,70-1,16`. */
  readonly decimalComma: boolean;
}

const unestimable = new Set(
  "ne nr na nc nd nyr n.r n.e n.a. n.r. n.e. inf infinity infinite undefined unreached non-calculable nonestimable non-estimable unestimable inestimable not-reached".split(
    " ",
  ),
);
const afterNot = new Set(
  "reached evaluable estimable applicable available calculable calculated estimated determined defined attained obtained reachable assessable achieved computable".split(
    " ",
  ),
);

/** `NE`, `not evaluable [NE]`, `not yet reached`, `∞`. */
function readUnestimable(tokens: readonly Token[], at: number): Read<Bound> | null {
  const token = tokens[at];
  if (!token) return null;
  const found = { value: null, unit: "", censored: false };
  let to = -1;
  if (isMark(token, "∞")) to = at + 1;
  else if (token.kind === "word" && unestimable.has(token.folded)) to = at + 1;
  else if (token.folded === "n" && isMark(tokens[at + 1], "/") && tokens[at + 2]?.kind === "word") to = at + 3;
  else if (token.folded === "not" || token.folded === "non") {
    const second = tokens[at + 1]?.folded === "yet" || isDash(tokens[at + 1]) ? at + 2 : at + 1;
    if (tokens[second]?.kind === "word" && afterNot.has(tokens[second]!.folded)) to = second + 1;
  }
  if (to < 0) return null;
  const abbreviated = isOpen(tokens[to]) && tokens[to + 1]?.kind === "word" && isClose(tokens[to + 2]);
  return { value: found, to: abbreviated ? to + 3 : to };
}

function readBound(tokens: readonly Token[], at: number): Read<Bound> | null {
  const open = readUnestimable(tokens, at);
  if (open) return open;
  const number = readSigned(tokens, at);
  if (!number) return null;
  let to = number.to;
  const censored = isMark(tokens[to], "+") && !tokens[to]!.spaced;
  if (censored) to++;
  const unit = readUnit(tokens, to);
  return { value: { value: number.value, unit: unit?.value ?? "", censored }, to: unit?.to ?? to };
}

function readSeparator(tokens: readonly Token[], at: number): Read<Pair["separator"]> | null {
  const token = tokens[at];
  if (!token) return null;
  if (isDash(token) || isMark(token, "~～∼")) return { value: "-", to: at + 1 };
  if (
    token.folded === "to" ||
    token.folded === "through" ||
    token.folded === "approximately" ||
    token.folded === "until"
  )
    return { value: "to", to: at + 1 };
  if (token.folded === "and") return { value: "and", to: at + 1 };
  if (isMark(token, ",")) return { value: ",", to: at + 1 };
  if (isMark(token, ";")) return { value: ";", to: at + 1 };
  return isMark(token, "/") ? { value: "/", to: at + 1 } : null;
}

/** `1,16` with nothing between, as only a decimal is written. */
export function readDecimalComma(tokens: readonly Token[], at: number): Read<Printed> | null {
  const [whole, comma, fraction] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isFigure(whole) || !isMark(comma, ",") || comma!.spaced || !isFigure(fraction) || fraction!.spaced) return null;
  if (!/^\d{1,3}$/.test(whole!.text) || !/^\d{1,3}$/.test(fraction!.text)) return null;
  const digits = `${whole!.text}${fraction!.text}`.replace(/^0+(?=\d)/, "");
  return { value: { digits, scale: fraction!.text.length, negative: false }, to: at + 3 };
}

/** Both bounds with decimal commas: four numbers glued two by two. */
function readCommaPair(tokens: readonly Token[], at: number): Read<Pair> | null {
  const lower = readDecimalComma(tokens, at);
  const separator = lower && readSeparator(tokens, lower.to);
  const upper = separator && /^(?:-|to|;)$/.test(separator.value) ? readDecimalComma(tokens, separator.to) : null;
  if (!lower || !separator || !upper) return null;
  const unit = readUnit(tokens, upper.to);
  const bound = (value: Printed): Bound => ({ value, unit: "", censored: false });
  const pair = { lower: bound(lower.value), upper: bound(upper.value), separator: separator.value };
  return { value: { ...pair, unit: unit?.value ?? "", decimalComma: true }, to: unit?.to ?? upper.to };
}

/** Reads two bounds at `at`; at least one of them must be a number. */
export function readPair(tokens: readonly Token[], at: number): Read<Pair> | null {
  const commas = readCommaPair(tokens, at);
  if (commas) return commas;
  const lower = readBound(tokens, at);
  const separator = lower && readSeparator(tokens, lower.to);
  const upper = separator && readBound(tokens, separator.to);
  if (!upper || (lower.value.value === null && upper.value.value === null)) return null;
  const unit = upper.value.unit || lower.value.unit;
  // `3 months, 95%`: a list of other things.
  if (isTime(lower.value.unit) && upper.value.unit === "%") return null;
  return {
    value: { lower: lower.value, upper: upper.value, separator: separator.value, unit, decimalComma: false },
    to: upper.to,
  };
}
