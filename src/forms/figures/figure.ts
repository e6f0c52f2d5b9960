/** A number with its sign and unit, as captured units print it. */
import type { Printed } from "../../document/index.ts";
import type { Mention, Token } from "../../language/index.ts";
import type { Duration } from "./durations.ts";
import type { Percent } from "./percents.ts";
import { printedIn } from "./printed.ts";

export interface Figure {
  readonly value: Printed;
  /** `%`, a unit of time in the plural (`months`), a measure as printed (`mg/m2`), or empty. */
  readonly unit: string;
}

/** The figure that units print; `null` where they hold no number. */
export function figureIn(units: readonly Token[]): Figure | null {
  const at = units.findIndex(isNumber);
  if (at < 0) return null;
  const { mention } = units[at]!;
  const isNegative =
    units[at]!.value?.negative === true || units.slice(0, at).some(({ lexeme }) => lexeme.classes.has("dash"));
  const printed = mention ? (mention as Mention<Percent | Duration>).value.printed : printedIn(units)!;
  return {
    value: { ...printed, negative: isNegative && /[1-9]/.test(printed.digits) },
    unit: mention ? unitOf(mention) : textOfUnit(units.slice(at + 1)),
  };
}

/** Whether a unit of a sentence is a number, a percentage or a length of time. */
export function isNumber({ value, mention }: Token): boolean {
  return value !== undefined || (mention !== undefined && /^(?:percent|points|duration)$/.test(mention.kind));
}

function unitOf({ kind, value }: Mention): string {
  return kind === "duration" ? `${(value as Duration).unit}s` : "%";
}

/** The unit of measure that tokens behind a number print: `mg/m2`, `months`. */
export function textOfUnit(units: readonly Token[]): string {
  const own = units.filter(isOfUnit);
  const [first] = own;
  const time = own.length === 1 && times.find((name) => first!.lexeme.classes.has(`${name}Unit`));
  // `1.8 times`, `2 fold`: how a ratio is told, and no unit.
  if (/^(?:times|fold)$/.test(first?.folded ?? "")) return "";
  return time ? `${time}s` : units.filter(isPartOfUnit).map(textOf).join("");
}

/** `cm³`, `cm3` and `cm(3)`, `ML` and `ml` are one unit. */
const keyOf = (unit: string): string => unit.normalize("NFKC").toLowerCase().replace(/[()]/g, "");

/** The unit of something where it is printed and not the one beside it; else `null`. */
export const otherUnit = (beside: string, own: string): string | null =>
  beside !== "" && own !== "" && keyOf(beside) !== keyOf(own) ? own : null;

const times = ["second", "minute", "hour", "day", "week", "month", "year"];
/** Whether a unit is one of time. */
export const isTime = (unit: string): boolean => times.some((name) => unit === `${name}s`);

/** In `cc/24 hours`, the time as well. */
const isPartOfUnit = (unit: Token, at: number, units: readonly Token[]): boolean =>
  isOfUnit(unit) || (unit.mention?.kind === "duration" && units[at - 1]?.lexeme.classes.has("slash") === true);

const textOf = ({ text, folded, mention }: Token): string =>
  mention ? mention.units.map((one) => one.text).join(" ") : folded === "per" ? "/" : text;

const isOfUnit = ({ kind, lexeme }: Token): boolean => kind === "word" || lexeme.classes.has("slash");
