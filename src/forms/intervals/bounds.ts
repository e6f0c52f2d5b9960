/** Two bounds as captured: `0.26-0.87`, `35.1% to 53.2%`, `8.3–not reached`, `1.6+ to 44.2+`. */
import { type Printed, showPrinted, toNumber } from "../../document/index.ts";
import type { Match, Mention, Token } from "../../language/index.ts";
import { type Figure, figureIn, isTime } from "../figures/figure.ts";

/** A bound that is not estimable has `value` null. */
export interface Bound {
  readonly value: Printed | null;
  readonly unit: string;
  /** A plus behind it: what it measures still ran. */
  readonly isCensored: boolean;
}

export interface Bounds {
  readonly lower: Bound;
  readonly upper: Bound;
  readonly separator: "-" | "to" | "," | ";" | "and" | "/";
  readonly unit: string;
  /** Written with decimal commas: `0,70-1,16`. */
  readonly hasDecimalCommas: boolean;
  /** Behind a dash set apart, which may be the sign of the lower one: `95% CI - 0.1 to 0.9`. */
  readonly isDashed: boolean;
  /** Offsets in the prose. */
  readonly start: number;
  readonly end: number;
}

/** Every pair of bounds that a match captured, in order; `null` where one of them is none. */
export function boundsIn(match: Match): readonly [Bounds, ...Bounds[]] | null {
  const [uppers, separators] = [match.each("upper"), match.each("separator")];
  const found = match.each("lower").map((lower, at) => boundsOf(lower, separators[at]!, uppers[at]!));
  const [first, ...others] = found
    .filter((bounds) => bounds !== null)
    .map((bounds) => ofCounted({ ...bounds, isDashed: match.has("dashed") }, match));
  return first && others.length === found.length - 1 ? [first, ...others] : null;
}

/** `3-10 fractions)`: a noun in the plural behind bounds without a unit is what they count; `1.8-2 Gy per fraction)` is a rate. */
function ofCounted(bounds: Bounds, match: Match): Bounds {
  const rate = match.all("rate").map(({ folded }) => folded);
  if (rate.length > 0) return { ...bounds, unit: `${bounds.unit}/${rate.join(" ")}` };
  const noun = match.all("noun").at(-1);
  return bounds.unit === "" && noun?.folded.endsWith("s") ? { ...bounds, unit: noun.folded } : bounds;
}

function boundsOf(low: readonly Token[], separator: readonly Token[], high: readonly Token[]): Bounds | null {
  const lower = boundIn(low);
  const signed = boundIn(high);
  // `2.55--6.67`: the second dash is no minus, as no bound above zero has one below it.
  const isDoubled =
    separator[0]!.lexeme.classes.has("dash") &&
    signed.value?.negative &&
    lower.value &&
    !lower.value.negative &&
    toNumber(lower.value) > 0;
  const upper = isDoubled ? { ...signed, value: { ...signed.value!, negative: false } } : signed;
  if (!lower.value && !upper.value) return null;
  // `3 months, 95%`: a list of other things.
  if (lower.unit && upper.unit && (lower.unit === "%") !== (upper.unit === "%")) return null;
  return {
    lower,
    upper,
    separator: signOf(separator[0]!),
    unit: unitOf(lower, upper),
    hasDecimalCommas: low.length === 3 && low[1]!.lexeme.classes.has("comma"),
    isDashed: false,
    start: low[0]!.start,
    end: high.at(-1)!.end,
  };
}

/** `3 months to 30 years` is in two units. */
function unitOf(lower: Bound, upper: Bound): string {
  const isMixed = isTime(lower.unit) && isTime(upper.unit) && lower.unit !== upper.unit;
  return isMixed ? `${lower.unit} to ${upper.unit}` : upper.unit || lower.unit;
}

/** Bounds in two units are not on one scale. */
export const isMixed = ({ lower, upper }: Bounds): boolean =>
  lower.unit !== "" && upper.unit !== "" && lower.unit !== upper.unit;

const fallen = new Set(["lower", "less", "decrease", "reduction"]);

function boundIn(units: readonly Token[]): Bound {
  const figure = figureIn(units);
  const isCensored = units.some(({ lexeme }, at) => at > 0 && lexeme.classes.has("plus"));
  // `1% lower, 4% higher`: the sign of the lower bound in words.
  const isFall = fallen.has(units.at(-1)!.folded) && units.length > 1;
  const value = figure && isFall ? { ...figure.value, negative: true } : figure?.value;
  return { value: value ?? null, unit: figure?.unit ?? "", isCensored };
}

function signOf({ folded, lexeme: { classes } }: Token): Bounds["separator"] {
  if (classes.has("comma")) return ",";
  if (classes.has("semicolon")) return ";";
  if (classes.has("slash")) return "/";
  if (folded === "and") return "and";
  return classes.has("word") ? "to" : "-";
}

/** The bounds half a width to both sides of an estimate; offsets are those of what prints the width. */
export function around(estimate: Figure, half: Figure, { start, end }: Pick<Mention, "start" | "end">): Bounds {
  const unit = estimate.unit || half.unit;
  const scale = Math.max(estimate.value.scale, half.value.scale);
  const bound = (sign: 1 | -1): Bound => {
    const number = scaled(estimate.value, scale) + BigInt(sign) * scaled(half.value, scale);
    const digits = (number < 0n ? -number : number).toString();
    return { value: { digits, scale, negative: number < 0n }, unit, isCensored: false };
  };
  return {
    lower: bound(-1),
    upper: bound(1),
    separator: "-",
    unit,
    hasDecimalCommas: false,
    isDashed: false,
    start,
    end,
  };
}

function scaled({ digits, scale, negative }: Printed, wanted: number): bigint {
  const number = BigInt(digits) * 10n ** BigInt(wanted - scale);
  return negative ? -number : number;
}

/** Bounds with the sign that a dash set apart may be, where it puts a number right in their middle: 0.38 in `95% CI - 0.12 to 0.89`. */
export function signedAround(bounds: Bounds, value: Printed): Bounds | null {
  const { lower, upper, isDashed } = bounds;
  if (!isDashed || !lower.value || !upper.value || lower.value.negative) return null;
  const scale = Math.max(value.scale, lower.value.scale, upper.value.scale);
  const [low, high, middle] = [lower.value, upper.value, value].map((one) => scaled(one, scale));
  const step = 10n ** BigInt(scale - Math.min(value.scale, lower.value.scale));
  const off = high! - low! - 2n * middle!;
  return off <= 2n * step && off >= -2n * step
    ? { ...bounds, lower: { ...lower, value: { ...lower.value, negative: true } } }
    : null;
}

/** Whether a number lies within bounds; where one is not estimable, the other alone counts. */
export function holds({ lower, upper }: Pick<Bounds, "lower" | "upper">, value: Printed): boolean {
  const x = toNumber(value);
  return (!lower.value || toNumber(lower.value) <= x) && (!upper.value || x <= toNumber(upper.value));
}

/**
 * Whether bounds lie as far above as below a ratio, on the scale of ratios and but for rounding: `0.75, 0.62-0.91`. So lie the limits
 * of a ratio that was estimated, and hardly the lowest and highest of anything. All have two decimals or more.
 */
export function isOfRatio({ lower, upper }: Pick<Bounds, "lower" | "upper">, value: Printed): boolean {
  const printed = [lower.value, value, upper.value];
  if (printed.some((one) => one === null || one.negative || one.scale < 2)) return false;
  const [low, middle, high] = (printed as Printed[]).map((one) => Math.log(toNumber(one)));
  if (!(low! < middle! && middle! < high!)) return false;
  const rounding = (printed as Printed[]).reduce((sum, one) => sum + 0.5 / 10 ** one.scale / toNumber(one), 0);
  return Math.abs(low! + high! - 2 * middle!) <= 0.03 * (high! - low!) + rounding;
}

export function showBounds({ lower, upper, unit }: Bounds): string {
  const show = ({ value, isCensored }: Bound): string =>
    value ? `${showPrinted(value)}${isCensored ? "+" : ""}` : "NE";
  return `${show(lower)} to ${show(upper)}${unit === "%" ? unit : unit && ` ${unit}`}`;
}

export const showFigure = ({ value, unit }: Figure): string =>
  `${showPrinted(value)}${unit === "%" ? unit : unit && ` ${unit}`}`;
