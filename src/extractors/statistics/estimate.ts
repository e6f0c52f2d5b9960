/** The estimate in front of two bounds: the number that they are bounds of. */
import { type Bounds, type Figure, figureIn, holds, isNumber, isTime } from "../../forms/index.ts";
import type { Token } from "../../language/index.ts";
import type { Told } from "./candidates.ts";

/** `from` and `to` are indices of units; `isAdjacent`: no word of an open class stands between it and the bounds. */
export interface Estimate extends Figure {
  /** Where its number begins in the prose. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly isAdjacent: boolean;
  readonly isHeld: boolean;
}

/** Where an estimate is looked for: before unit `before`, behind unit `stop`. */
interface Stretch {
  readonly units: readonly Token[];
  readonly before: number;
  readonly stop: number;
  readonly told: Told;
}

/** So many words of an open class may stand between an estimate and its bounds. */
const mostWords = 14;

/**
 * The estimate of bounds: the nearest number that lies within them, or the number right before them if its unit says that it is
 * meant. Bounds that may be those of a difference have no estimate outside them where two numbers are compared; `isPaired`: what it is
 * compared with has bounds of its own.
 */
export function findEstimate(
  stretch: Stretch,
  bounds: Bounds,
  { mayBeGap, isPaired }: { readonly mayBeGap: boolean; readonly isPaired: boolean },
): Estimate | null {
  const { ratios } = stretch.told;
  const isAmbiguous = (estimate: Estimate): boolean =>
    mayBeGap &&
    !stretch.told.differences.has(estimate.start) &&
    ((!isPaired && isContrasted(stretch, stretch.before) && !isAlone(stretch, estimate)) ||
      isJoined(stretch, estimate, isLink));
  let fallback: Estimate | null = null;
  for (const estimate of candidates(stretch, bounds)) {
    if (estimate.isHeld && agree(estimate.unit, bounds.unit))
      return estimate.isAdjacent || !isJoined(stretch, estimate, isJoint) ? estimate : null;
    if (!estimate.isAdjacent) continue;
    if (ratios.has(estimate.start)) return estimate;
    if (estimate.unit !== "" && estimate.unit === bounds.unit) return isAmbiguous(estimate) ? null : estimate;
    fallback ??= estimate;
  }
  return fallback && agree(fallback.unit, bounds.unit) && !isAmbiguous(fallback) ? fallback : null;
}

/** The estimates of several bounds told together, in order, when every one lies in its bounds. */
export function findEstimates(stretch: Stretch, list: readonly Bounds[]): readonly (Estimate | null)[] {
  const nearest: Estimate[] = [];
  for (const estimate of candidates(stretch, null)) {
    nearest.unshift(estimate);
    if (nearest.length === list.length) break;
  }
  const isWhole = nearest.length === list.length && new Set(nearest.map(({ unit }) => unit)).size <= 2;
  const fit = isWhole && nearest.every(({ value }, at) => holds(list[at]!, value));
  return list.map((_, at) => (fit ? { ...nearest[at]!, isHeld: true } : null));
}

/** Numbers that may be estimates, the nearest first. */
function* candidates({ units, before, stop, told }: Stretch, bounds: Bounds | null): Iterable<Estimate> {
  const words: number[] = [];
  for (let at = before - 1; at > stop && words.length <= mostWords; at--) {
    const unit = units[at]!;
    if (unit.kind === "word" && !fillers.some((name) => unit.lexeme.classes.has(name))) words.push(at);
    if (!isNumber(unit) || (unit.inWords && words.length > 0) || told.noEstimates.has(unit.start)) continue;
    if (isPower(units, at)) return;
    const estimate = estimateAt(units, at, bounds);
    const isAdjacent = words.every((word) => word < estimate.to) || isMiddleOfThings(units, estimate, before);
    yield { ...estimate, isAdjacent };
    at = estimate.from;
  }
}

/** The things that a middle counts take at most so many words. */
const mostOfThings = 4;

/** `a median of 4 prior lines of therapy (range, 1-9)`: what stands between a middle and its bounds is what both count. */
function isMiddleOfThings(
  units: readonly Token[],
  { from, to, unit }: Omit<Estimate, "isAdjacent">,
  before: number,
): boolean {
  const isMiddle = ["median", "mean"].some((name) => units[from - 2]?.lexeme.classes.has(name) === true);
  if (!isMiddle || units[from - 1]?.folded !== "of" || unit !== "") return false;
  const behind = units.slice(to, before);
  const open = behind.findIndex(({ lexeme }) => lexeme.classes.has("open"));
  const things = open < 0 ? behind : behind.slice(0, open);
  const isThing = ({ folded, lexeme }: Token): boolean => folded === "of" || lexeme.classes.has("content");
  return things.length > 0 && things.length <= mostOfThings && things.every(isThing);
}

/** `0.2 × 10⁹/L`: the power belongs to a number that is not on the scale of the bounds. */
const isPower = (units: readonly Token[], at: number): boolean =>
  units[at - 1]?.folded === "^" || (units[at]!.value?.digits === "10" && /^[×*·x]$/.test(units[at - 1]?.folded ?? ""));

const unitClasses = ["unit", "doseUnit", "timeUnit", "cycleWord", "sample"];
const fillers = ["filler", "article", "and", "ratioName", "median", "mean", "respectively", ...unitClasses];

function estimateAt(units: readonly Token[], at: number, bounds: Bounds | null): Omit<Estimate, "isAdjacent"> {
  const comma = units[at - 1];
  // `0,86`: the figure behind a decimal comma belongs to the number before it.
  const isSplit =
    comma?.lexeme.classes.has("comma") &&
    !comma.spaced &&
    !units[at]!.spaced &&
    units[at - 2]?.value?.scale === 0 &&
    (bounds?.hasDecimalCommas || units[at - 2]!.text === "0");
  const start = isSplit ? at - 2 : at;
  const first = units[start - 1]?.lexeme.classes.has("currency") ? start - 1 : start;
  const from = isSign(units, first - 1, bounds) ? first - 1 : start;
  const to = unitEnd(units, at + 1, bounds?.unit ?? "");
  const figure = figureIn(units.slice(from, to))!;
  const currency = [units[start - 1], units[to]].find((unit) => unit?.lexeme.classes.has("currency"));
  const unit = figure.unit || (currency?.text ?? "");
  return {
    ...figure,
    unit,
    start: units[start]!.start,
    from,
    to,
    isHeld: bounds !== null && holds(bounds, figure.value),
  };
}

/** Behind the unit of a number: `mg/m2`, or the thing that the bounds count too (`5 fractions (range 3-10 fractions)`). */
function unitEnd(units: readonly Token[], at: number, counted: string): number {
  const unit = units[at];
  const isTimed = units[at - 1]?.mention?.kind === "duration";
  if (!unit || (unit.kind !== "word" && !isTimed)) return at;
  const isUnit = unitClasses.some((name) => unit.lexeme.classes.has(name));
  const isDivided = (sign: number): boolean => {
    const [per, what] = [units[sign], units[sign + 1]];
    const isPer = per?.lexeme.classes.has("slash") || (isUnit && per?.folded === "per");
    return isPer && (what?.kind === "word" || what?.mention?.kind === "duration");
  };
  let end = isTimed && isDivided(at) ? at + 2 : isUnit || unit.folded === counted || isDivided(at + 1) ? at + 1 : at;
  while (end > at && isDivided(end)) end += 2;
  return end;
}

/** A dash before a number is a minus when it cannot join it to something before: `-0.5`, `= - 6.24`, `WMD - 0.68, 95% CI -1.1 to -0.2`. */
function isSign(units: readonly Token[], at: number, bounds: Bounds | null): boolean {
  const [before, dash, number] = [units[at - 1], units[at], units[at + 1]];
  if (!dash?.lexeme.classes.has("dash")) return false;
  const { classes } = before?.lexeme ?? { classes: new Set(["open"]) };
  if (["open", "equals", "colon"].some((name) => classes.has(name))) return true;
  if (dash.spaced && bounds?.lower.value?.negative && bounds.upper.value?.negative) return before?.kind !== "number";
  return !number!.spaced && (dash.spaced || ["comma", "semicolon", "currency"].some((name) => classes.has(name)));
}

/** `83.7% vs 52.9%`, `30% and 45%`: bounds behind the second may be those of a difference. */
function isJoined(stretch: Stretch, estimate: Estimate, joins: (unit: Token) => boolean): boolean {
  const { units, stop } = stretch;
  const { from } = estimate;
  const joint = units.slice(Math.max(stop + 1, from - 6), from).findLastIndex(joins);
  if (joint < 0) return false;
  const at = Math.max(stop + 1, from - 6) + joint;
  const isRival = isRivalOf(stretch, estimate);
  const { noEstimates, ratios } = stretch.told;
  // `10.5 vs 8.6 days`: the unit of the first may be left out, but a ratio has none.
  const isBare = ({ value, start, inWords }: Token): boolean =>
    value !== undefined && !inWords && !noEstimates.has(start) && !ratios.has(start);
  return units.slice(Math.max(stop + 1, at - 6), at).some((unit) => isRival(unit) || isBare(unit));
}

const isJoint = ({ folded }: Token): boolean => /^(?:vs?\.?|versus|and|than)$/.test(folded);
const isLink = (unit: Token): boolean => isJoint(unit) || /^(?:to|with|against|or)$/.test(unit.folded);

/** `The rates differed between the groups, 45% and 54.5%, respectively`: so do these. */
function isContrasted({ units, stop }: Stretch, before: number): boolean {
  const isContrast = ({ folded, lexeme }: Token): boolean =>
    folded === "between" || ["respectively", "gapWord", "changeWord"].some((name) => lexeme.classes.has(name));
  return units.slice(Math.max(stop + 1, before - 24), before).some(isContrast);
}

/** `a difference (AUC: 0.823, 95% CI 0.78 to 0.86)`: named right before, and the only number that the contrast can be of. */
function isAlone(stretch: Stretch, estimate: Estimate): boolean {
  const { units, stop } = stretch;
  const { from } = estimate;
  const [label] = units.slice(from - 1, from);
  const isLabelled =
    /^(?:of|by)$/.test(label?.folded ?? "") ||
    ["colon", "equals", "be", "open"].some((name) => label?.lexeme.classes.has(name));
  return isLabelled && !units.slice(Math.max(stop + 1, from - 24), from).some(isRivalOf(stretch, estimate));
}

/** Whether a unit is a number that may be compared with an estimate: of one kind, and no denominator or the like. */
function isRivalOf({ told }: Stretch, { unit }: Estimate): (other: Token) => boolean {
  const kinds = unit === "%" ? ["percent", "points"] : [isTime(unit) ? "duration" : undefined];
  return (other) =>
    isNumber(other) && !other.inWords && !told.noEstimates.has(other.start) && kinds.includes(other.mention?.kind);
}

function agree(unit: string, other: string): boolean {
  // Bounds in two units (`weeks to years`) have a middle in either.
  if (other.split(" to ").includes(unit)) return true;
  return !unit || !other || ![unit, other].some((name) => name === "%" || isTime(name));
}
