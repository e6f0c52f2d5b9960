/** The figures of a sentence and of a cell that may be told in two places: rates, medians, changes and counts, but no bounds, p values, doses or times. */
import { type Printed, printedKey } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { has } from "../text/words.ts";

export interface Figure {
  readonly value: Printed;
  readonly key: string;
  /** The number of its token. */
  readonly at: number;
  readonly shape: Shape;
}

/** Figures can stand for each other where both are counts, or have as many decimals. */
export type Shape = "count" | `decimals ${number}`;

const isFigure = ({ kind, value, inWords }: Token): boolean => kind === "number" && value !== undefined && !inWords;

/** The figures of a sentence; counts only where two are told of subjects (`71 patients on zinc and 48 on iron`), none with a share of its own. */
export function figuresTold(tokens: readonly Token[]): readonly Figure[] {
  const figures = figuresIn(tokens);
  const counts = figures.filter(({ shape }) => shape === "count");
  const [first, second, ...others] = counts;
  const isPair = first && second && others.length === 0 && has(tokens[first.at + 1], "people");
  const isTold = isPair && !counts.some(({ at }) => hasShare(tokens, at));
  return isTold ? figures : figures.filter(({ shape }) => shape !== "count");
}

export function figuresIn(tokens: readonly Token[]): readonly Figure[] {
  const found: Figure[] = [];
  let inBounds = false;
  for (const [at, token] of tokens.entries()) {
    if (has(token, "close")) inBounds = false;
    if (token.folded === "ci" || token.folded === "range" || token.folded === "iqr") inBounds = true;
    if (!isFigure(token) || inBounds || isBound(tokens, at) || isOfOther(tokens, at)) continue;
    const value = token.value!;
    found.push({ value, key: printedKey(value), at, shape: shapeOf(value) });
  }
  return found;
}

const shapeOf = ({ scale }: Printed): Shape => (scale === 0 ? "count" : `decimals ${scale}`);

/** `4.7-11.0`, `4.7 to 11.0`, `38/121`. */
function isBound(tokens: readonly Token[], at: number): boolean {
  const joins = (token: Token | undefined): boolean =>
    token !== undefined && (/^(?:-|to|\/)$/.test(token.folded) || token.text === "±");
  const isJoined = (sign: number, other: number): boolean => joins(tokens[sign]) && tokens[other]?.kind === "number";
  return isJoined(at + 1, at + 2) || isJoined(at - 1, at - 2);
}

const leads = ["timeUnit", "timePoint", "compare", "stageWord"] as const;
const units = ["timeUnit", "doseUnit", "unit"] as const;

/** `week 12`, `≥65`, `p = 0.03`, `n = 40`, `in 2019`, `300 mg`, `EASI-75`. */
function isOfOther(tokens: readonly Token[], at: number): boolean {
  const [token, before, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  // `mOS 14.2 months` tells the median survival, and no months.
  const isMeasure = before?.text === "mOS";
  if (
    before &&
    !isMeasure &&
    (leads.some((name) => has(before, name)) || /^(?:[=]|grade|phase|level|age)$/.test(before.folded))
  )
    return true;
  if (tokens.slice(Math.max(0, at - 3), at).some(({ folded }) => folded === "p")) return true;
  // `GI.1`, and `13` of `12 of the 13`.
  if (before && !token.spaced && before.kind === "word") return true;
  if (token.value!.scale > 0) return false;
  if (isWhole(tokens, at)) return true;
  if (token.value!.digits.length < 2) return true;
  if (next && units.some((name) => has(next, name))) return true;
  if (before && !token.spaced && !has(before, "open")) return true;
  return /^(?:19|20)\d\d$/.test(token.folded);
}

/** `47 (51.6%)`, `41 patients (31%)`, `47 of 91`, `17%`: a count that is a share by itself, or none. */
function hasShare(tokens: readonly Token[], at: number): boolean {
  const next = has(tokens[at + 1], "people") ? at + 2 : at + 1;
  if (has(tokens[next], "open")) return tokens[next + 1]?.kind === "number";
  return tokens[next]?.folded === "of" || has(tokens[next], "percent");
}

function isWhole(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.folded === "the" ? at - 2 : at - 1;
  return tokens[of]?.folded === "of" && tokens[of - 1]?.kind === "number";
}
