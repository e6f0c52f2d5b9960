/** The estimate in front of two bounds: the number that they are bounds of. */
import { type Bounds, type Figure, figureIn, holds, isNumber, isTime } from "../../forms/index.ts";
import type { Token } from "../../language/index.ts";
import { isNoEstimate, isRangeEnd } from "./not-estimate.ts";

/** `from` and `to` are indices of units; `isAdjacent`: no word of an open class stands between it and the bounds. */
export interface Estimate extends Figure {
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
}

/** So many words of an open class may stand between an estimate and its bounds. */
const mostWords = 14;

/**
 * The estimate of bounds: the nearest number that lies within them, or the number right before them if its unit says that it is
 * meant. Bounds that may be those of a difference have no estimate outside them where two numbers are compared.
 */
export function findEstimate(stretch: Stretch, bounds: Bounds, mayBeGap: boolean): Estimate | null {
  const { units } = stretch;
  let fallback: Estimate | null = null;
  for (const estimate of candidates(stretch, bounds)) {
    if (estimate.isHeld && agree(estimate.unit, bounds.unit))
      return estimate.isAdjacent || !isCompared(stretch, estimate, estimate.from) ? estimate : null;
    if (!estimate.isAdjacent) continue;
    const isMeant = (estimate.unit !== "" && estimate.unit === bounds.unit) || isNamedRatio(units, estimate.from);
    if (isMeant)
      return mayBeGap && !isNamedRatio(units, estimate.from) && isCompared(stretch, estimate, stretch.before)
        ? null
        : estimate;
    fallback ??= estimate;
  }
  if (!fallback || !agree(fallback.unit, bounds.unit)) return null;
  return mayBeGap && isCompared(stretch, fallback, stretch.before) ? null : fallback;
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
function* candidates({ units, before, stop }: Stretch, bounds: Bounds | null): Iterable<Estimate> {
  let words = 0;
  for (let at = before - 1; at > stop && words <= mostWords; at--) {
    const unit = units[at]!;
    if (unit.kind === "word" && !fillers.some((name) => unit.lexeme.classes.has(name))) words++;
    if (!isNumber(unit) || unit.inWords || isNoEstimate(units, at)) continue;
    // `odds ratios 1.48-1.66, 99% CI ...`
    if (isRangeEnd(units, at)) return;
    const estimate = estimateAt(units, at, words === 0, bounds);
    yield estimate;
    at = estimate.from;
  }
}

const unitClasses = ["unit", "doseUnit", "timeUnit", "cycleWord", "sample"];
const fillers = [
  "filler",
  "article",
  "and",
  "hazardRatio",
  "oddsRatio",
  "riskRatio",
  "median",
  "mean",
  "respectively",
  ...unitClasses,
];

function estimateAt(units: readonly Token[], at: number, isAdjacent: boolean, bounds: Bounds | null): Estimate {
  const comma = units[at - 1];
  // `0,86`: the figure behind a decimal comma belongs to the number before it.
  const isSplit =
    comma?.lexeme.classes.has("comma") &&
    !comma.spaced &&
    !units[at]!.spaced &&
    units[at - 2]?.value?.scale === 0 &&
    (bounds?.hasDecimalCommas || units[at - 2]!.text === "0");
  const start = isSplit ? at - 2 : at;
  const from = isSign(units, start - 1) ? start - 1 : start;
  const to = unitEnd(units, at + 1, bounds?.unit ?? "");
  const figure = figureIn(units.slice(from, to))!;
  return { ...figure, from, to, isAdjacent, isHeld: bounds !== null && holds(bounds, figure.value) };
}

/** Behind the unit of a number: `mg/m2`, or the thing that the bounds count too (`5 fractions (range 3-10 fractions)`). */
function unitEnd(units: readonly Token[], at: number, counted: string): number {
  const unit = units[at];
  if (unit?.kind !== "word") return at;
  const isUnit = unitClasses.some((name) => unit.lexeme.classes.has(name));
  if (!isUnit && unit.folded !== counted) return at;
  return units[at + 1]?.lexeme.classes.has("slash") && units[at + 2]?.kind === "word" ? at + 3 : at + 1;
}

/** A dash before a number is a minus when it cannot join it to something before: `-0.5`, `= - 6.24`. */
function isSign(units: readonly Token[], at: number): boolean {
  const [before, dash, number] = [units[at - 1], units[at], units[at + 1]];
  if (!dash?.lexeme.classes.has("dash")) return false;
  const { classes } = before?.lexeme ?? { classes: new Set(["open"]) };
  if (["open", "equals", "colon"].some((name) => classes.has(name))) return true;
  return !number!.spaced && (dash.spaced || ["comma", "semicolon", "currency"].some((name) => classes.has(name)));
}

/** `45% and 54.5%, respectively`, `83.7% vs 52.9%`: bounds behind these may be those of a difference. */
function isCompared({ units, stop }: Stretch, estimate: Estimate, before: number): boolean {
  for (let at = before - 1; at > stop && at > before - 25; at--) {
    const { folded, lexeme } = units[at]!;
    if (folded === "between" || contrasts.some((name) => lexeme.classes.has(name))) return true;
  }
  for (let at = estimate.from - 1; at > stop && at > estimate.from - 7; at--)
    if (/^(?:vs?|versus|and|than|to|with|against|or)$/.test(units[at]!.folded))
      for (let other = at - 1; other > stop && other > at - 7; other--) if (isNumber(units[other]!)) return true;
  return false;
}

const contrasts = ["respectively", "gapWord", "changeWord"];

function agree(unit: string, other: string): boolean {
  return !unit || !other || unit === other || ![unit, other].some((name) => name === "%" || isTime(name));
}

/** `HR = 0.86`, `hazard ratio [HR] for death, 0.47`: the name of a ratio stands before the number at `from`, and no other number between. */
export function isNamedRatio(units: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
    const { kind, text, folded, lexeme } = units[at]!;
    if (lexeme.classes.has("ratioWord")) return true;
    if (text !== folded && ["hazardRatio", "oddsRatio", "riskRatio"].some((name) => lexeme.classes.has(name)))
      return true;
    if (kind !== "word" && !["equals", "colon", "comma", "open", "close"].some((name) => lexeme.classes.has(name)))
      return false;
  }
  return false;
}
