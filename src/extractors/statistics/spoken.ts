/** What the words around bounds say of their unit and of the statistic in their middle. */
import { isTime, textOfUnit } from "../../forms/index.ts";
import type { Token } from "../../language/index.ts";
import type { Candidate, Label } from "./candidates.ts";
import type { Estimate } from "./estimate.ts";

/** The unit of the estimate, of the bounds, or of time behind their bracket (`12 [IQR 8-16] months`). */
export function unitOf(units: readonly Token[], candidate: Candidate, estimate: Estimate | null): string {
  return estimate?.unit || candidate.bounds.unit || timeBehind(units, candidate);
}

/** A unit of time behind a bracket that holds bounds, or empty. */
export function timeBehind(units: readonly Token[], { to }: Candidate): string {
  const behind = units[to];
  const isClosed = units[to - 1]?.mention?.units.at(-1)?.lexeme.classes.has("close");
  const unit = isClosed && behind ? textOfUnit([behind]) : "";
  return isTime(unit) ? unit : "";
}

/** `median` or `mean` within the 15 units before the middle. */
export function statisticBefore(units: readonly Token[], stop: number, from: number): "median" | "mean" | null {
  for (let at = from - 1; at >= 0 && at > stop && at > from - 16; at--) {
    const { classes } = units[at]!.lexeme;
    if (classes.has("median")) return "median";
    if (classes.has("mean")) return "mean";
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
