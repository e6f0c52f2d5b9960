/** Reads a cell as a dose, a volume or a mass, as how often something is done, or as both: `12 mg twice daily`, `50 µL/well`, `q8h`, `6 doses`. */
import { isMetric, type Quantity } from "../../claims/index.ts";
import { asKind, type Schedule, timesOf } from "../../forms/index.ts";
import type { ProseReading, Token } from "../../language/index.ts";

export interface Measured extends Quantity {
  /** A number of the same before it: `2 x 12 mg`. */
  readonly times: number;
  /** How often a day; `null` where the cell does not say. */
  readonly aDay: number | null;
  /** On how many days, where the cell says that as well. */
  readonly inAll: number | null;
  /** Printed as an amount a day. */
  readonly perDay: boolean;
  /** Nothing else stands in the cell: no sign of a note, no route. */
  readonly isAlone: boolean;
}

const is = (token: Token | undefined, name: string): boolean => token?.lexeme.classes.has(name) === true;

/** The one quantity of a cell, in the unit that is printed there or over its column. */
export function measuredIn({ tokens, scenes }: ProseReading, unitOfColumn: string): Measured | null {
  const schedule = scheduleIn(scenes);
  if (schedule === undefined) return null;
  const first = tokens[0]?.value;
  const isTimes = first?.scale === 0 && (is(tokens[1], "times") || tokens[1]?.folded === "x") && tokens[2]?.value;
  const at = isTimes ? 2 : 0;
  const value = tokens[at]?.value;
  if (!value || value.negative) return null;
  const unit = unitAt(tokens, at + 1);
  if (!unit && (tokens.length > at + 1 || unitOfColumn === "")) return null;
  const rest = tokens.slice(unit ? unit.to : at + 1);
  // What follows is when or how it is given; of two quantities nobody knows which.
  if (rest.some((token) => token.value !== undefined || is(token, "dash")) && schedule === null) return null;
  const aDay =
    schedule && schedule.frequencies.length === 1 ? (schedule.frequencies[0]!.value.timesPerDay ?? null) : null;
  return {
    value,
    unit: unit?.unit ?? unitOfColumn,
    times: isTimes ? Number(first.digits) : 1,
    aDay,
    inAll: schedule ? timesOf(schedule) : null,
    perDay: unit?.perDay ?? false,
    isAlone: rest.length === 0,
  };
}

/** The only schedule of a cell; `null` without one, `undefined` where there are several. */
function scheduleIn(scenes: ProseReading["scenes"]): Schedule | null | undefined {
  const found = scenes.flatMap(({ units }) => units.flatMap(({ mention }) => asKind(mention, "schedule")?.value ?? []));
  return found.length > 1 ? undefined : (found[0] ?? null);
}

/** `mg`, `mg/m2`, `µL/well`, `mg per dose`: what a thing of its own is counted by is no part of the unit. */
function unitAt(
  tokens: readonly Token[],
  from: number,
): { readonly unit: string; readonly perDay: boolean; readonly to: number } | null {
  const first = tokens[from];
  if (first?.kind !== "word") return null;
  const base = is(first, "doseUnit") ? first.lexeme.lemma : first.text;
  if (!isMetric(base)) return null;
  const by: string[] = [];
  let perDay = false;
  let to = from + 1;
  while (is(tokens[to], "slash") || tokens[to]?.folded === "per") {
    const divisor = tokens[to + 1];
    if (!divisor) break;
    if (is(divisor, "dayUnit")) perDay = true;
    else if (is(divisor, "bodyMass") || is(divisor, "surface") || isMetric(divisor.text))
      by.push(is(divisor, "surface") ? "m2" : divisor.text);
    to += 2;
  }
  return { unit: [base, ...by].join("/"), perDay, to };
}

/** How often: `q8h` or, below `Interval`, `8 h`, a day, or a plain number with what it counts (`6`, `6 doses`, `7 days`). */
export interface Times {
  readonly n: number;
  readonly isADay: boolean;
}

export function timesIn({ tokens, scenes }: ProseReading, isInterval = false): Times | null {
  const [first, second] = tokens;
  const hours = first?.value?.scale === 0 ? Number(first.value.digits) : 0;
  if (isInterval && tokens.length === 2 && is(second, "hourUnit") && hours > 0 && 24 % hours === 0)
    return { n: 24 / hours, isADay: true };
  const schedule = scheduleIn(scenes);
  if (schedule === undefined) return null;
  const aDay = schedule?.frequencies.length === 1 ? schedule.frequencies[0]!.value.timesPerDay : null;
  if (aDay) return { n: aDay, isADay: true };
  const isPlain = first?.value?.scale === 0 && !first.value.negative && first.value.digits.length <= 6;
  if (!isPlain || tokens.length > 2 || (second && (second.kind !== "word" || isMetric(second.text)))) return null;
  return { n: Number(first.value!.digits), isADay: false };
}
