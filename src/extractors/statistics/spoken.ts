/** What the words around bounds say of their unit and of the statistic in their middle. */
import { isNumber, isTime, textOfUnit } from "../../forms/index.ts";
import type { Token } from "../../language/index.ts";
import type { Candidate, Label } from "./candidates.ts";
import type { Estimate } from "./estimate.ts";

/** The unit of the estimate, of the bounds, or of time behind their bracket (`12 [IQR 8-16] months`). */
export function unitOf(units: readonly Token[], candidate: Candidate, estimate: Estimate | null): string {
  return estimate?.unit || candidate.bounds.unit || timeBehind(units, candidate);
}

/** A unit of time behind a bracket that holds bounds, also behind the second of two (`13 [10-16] vs 4 [3-5] months`), or empty. */
export function timeBehind(units: readonly Token[], { to }: Pick<Candidate, "to">, mostJoined = 1): string {
  const behind = units[to];
  if (!behind || !isClosed(units[to - 1])) return "";
  const unit = textOfUnit([behind]);
  if (isTime(unit)) return unit;
  const isJoint = ["and", "versus"].some((name) => behind.lexeme.classes.has(name));
  const isPair = isJoint && units[to + 1]?.value !== undefined && isClosed(units[to + 2]);
  return isPair && mostJoined > 0 ? timeBehind(units, { to: to + 3 }, mostJoined - 1) : "";
}

const isClosed = (unit: Token | undefined): boolean =>
  unit?.mention?.units.at(-1)?.lexeme.classes.has("close") === true;

/** `median` or `mean` within the 15 units before the middle. */
export function statisticBefore(units: readonly Token[], stop: number, from: number): "median" | "mean" | null {
  for (let at = from - 1; at >= 0 && at > stop && at > from - 16; at--) {
    const { classes } = units[at]!.lexeme;
    if (classes.has("median")) return "median";
    if (classes.has("mean")) return "mean";
  }
  return null;
}

/** `Median A, B and C times were 11 months`: further before, where no number stands between. */
export function statisticOfList(units: readonly Token[], stop: number, from: number): "median" | "mean" | null {
  for (let at = from - 1; at >= 0 && at > stop && at > from - 40; at--) {
    const { classes } = units[at]!.lexeme;
    if (isNumber(units[at]!) || classes.has("semicolon")) return null;
    if (classes.has("median") || classes.has("mean")) return statisticBefore(units, at - 1, at + 1);
  }
  return null;
}

/** `15.4 mm ± 7.7 (7-37 mm)`: behind a deviation, bounds are those of a range. */
export function isSpread(units: readonly Token[], { to }: Estimate, { at }: Candidate): boolean {
  return units.slice(to, at).some(({ mention }) => mention?.kind === "deviation");
}

interface Spoken {
  readonly candidate: Candidate;
  readonly estimate: Estimate | null;
  readonly label: Label;
}

/** `72 years (range 51-88) in arm A and 70 (range 53-86) in arm B`: what the first says of itself holds for the second. */
export function isElided(
  units: readonly Token[],
  previous: Spoken & { readonly statistic: string },
  { candidate, estimate, label }: Spoken,
): boolean {
  // Words may stand between the second and its bounds where they do in the first.
  if (
    !estimate ||
    (!estimate.isAdjacent && previous.estimate?.isAdjacent !== false) ||
    label.kind === "ci" ||
    previous.label.kind !== label.kind
  )
    return false;
  if (previous.statistic === "other") return false;
  const between = units.slice(previous.candidate.to, estimate.from);
  const joint = between.findLastIndex(
    ({ folded, lexeme }) => ["and", "versus", "or"].some((name) => lexeme.classes.has(name)) || folded === "compared",
  );
  if (joint < 0 || between.length > 12 || between.slice(joint).some(({ value, mention }) => value || mention))
    return false;
  const behind = units[candidate.to];
  const isAnd = ["preposition", "and", "respectively"].some((name) => behind?.lexeme.classes.has(name));
  return !behind || isAnd || /^[.,;)]$/.test(behind.folded);
}
