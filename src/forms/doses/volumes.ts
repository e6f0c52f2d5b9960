/** Volumes of a solution with its drug or its strength: `10 mL of 0.5% bupivacaine`, `tocilizumab at 5 mL/h`. */
import type { Printed } from "../../document/index.ts";
import { form, type Match, type Token } from "../../language/index.ts";
import { type Amount, showAmount } from "./amounts.ts";

const is = (unit: Token | undefined, name: string): boolean => unit?.lexeme.classes.has(name) === true;

/** `of 0.5% bupivacaine`, `6% HES`: a drug behind, or a strength and what has it. */
function hasContent(match: Match): boolean {
  let at = match.to;
  if (match.units[at]?.folded === "of") at++;
  const isStrength = match.units[at]?.mention?.kind === "percent";
  if (isStrength) at++;
  return is(match.units[at], "drug") || (isStrength && is(match.units[at], "unknown"));
}

/** `three doses of 0.5 mL`. */
const isOfDoses = (match: Match): boolean =>
  match.before()?.folded === "of" && /^(?:dose|injection)s$/.test(match.before(2)?.folded ?? "");

/** A drug before, and no more than its strength and words of grammar between: `0.1% ropivacaine at a rate of 5 mL/h`. */
function hasDrug({ units, from }: Match): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const unit = units[at]!;
    if (is(unit, "drug")) return true;
    const isLink = ["preposition", "determiner", "doseWord", "route", "comma", "open", "close"].some((name) =>
      is(unit, name),
    );
    if (!isLink && unit.folded !== "rate" && unit.mention?.kind !== "percent") return false;
  }
  return false;
}

export const doseVolume = form<Amount>({
  id: "dose-volume",
  title: "A volume of a solution",
  yields: "amount",
  match: `{n: digits} ({range: range-sign} {n: digits})? (~dash)? {unit: "ml" | "milliliter" | "milliliters" | "millilitre" | "millilitres" | "cc"}
    ({mass: per-mass} | {day: per-day} | {hour: per hourUnit}){0,2}`,
  unless: { undrugged: (match) => !hasContent(match) && !hasDrug(match) && !isOfDoses(match) },
  value: (match) => ({
    amounts: match.each("n").map(([token]) => token!.value as Printed),
    isRange: match.has("range"),
    isThreshold: false,
    unit: `mL${match.has("mass") ? "/kg" : ""}${match.has("hour") ? "/h" : ""}`,
    perDay: match.has("day"),
    everyDays: null,
    isWeak: false,
    isRadiation: false,
  }),
  show: showAmount,
  examples: `
    10 mL of 0.5% bupivacaine, 250 ml 6% HEXA or 5-8 ml/kg morphine -> 10 mL | 250 mL | 5-8 mL/kg
    ~~~~~                      ~~~~~~            ~~~~~~~~~
    0.1% bupivacaine at a rate of 5 mL/h, fentanyl (2 ml) -> 5 mL/h | 2 mL
                                  ~~~~~~            ~~~~
    three doses of 0.5 mL                                 -> 0.5 mL
    they lost 500 ml of blood, or 12 ml in all            -> nothing (undrugged)
    levels of 5 ng/ml fentanyl                            -> nothing
  `,
});
