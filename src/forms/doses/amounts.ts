/** Amounts with their unit: `240 mg/d`, `20, 30, or 45 mg`, `64-68 Gy`, `2 x 10^6 cells/kg`. */
import { type Printed, showPrinted, toNumber } from "../../document/index.ts";
import { after, before, form, type Match, type Token } from "../../language/index.ts";
import { type DoseUnit, doseUnit } from "./units.ts";

export interface Amount extends DoseUnit {
  readonly amounts: readonly Printed[];
  readonly isRange: boolean;
  /** A bound (`>= 70 mg/m2`, `at least 400 mg`). */
  readonly isThreshold: boolean;
}

const bound = `({bound: (less | greater) equals? | "least" | comparative "than" ("or" "equal" "to")? | "exceeding" | "excess" "of" | "above" | "below"})?`;
/** The same dose in another unit or its greatest amount, alone in a bracket behind it: `30 µCi (9.2 µg)`, `(max 2 mg)`. */
const aside = `(open (word&!drug&!total | equals){0,3} digits (~dash)? doseUnit close)?`;

export const showAmount = ({ amounts, isRange, unit, perDay, isThreshold }: Amount): string =>
  `${isThreshold ? "bound " : ""}${amounts.map(showPrinted).join(isRange ? "-" : "/")} ${unit}${perDay ? "/day" : ""}`;

function amountOf(match: Match): Amount | null {
  if (beginsWithName(match)) return null;
  const unit = doseUnit(match);
  const amounts = match.each("n").map(numberOf);
  if (unit === null || amounts.some((amount) => amount === null)) return null;
  return makeAmount(unit, amounts as Printed[], match.has("range"), match.has("bound"));
}

/** The first number of a list is that of a ratio or a cohort: `1:1 to 20 mg`, `cohort 3, 40 mg`. */
function beginsWithName(match: Match): boolean {
  if (match.each("n").length === 1) return false;
  const [last, before] = [match.before()?.lexeme.classes, match.before(2)?.lexeme.classes];
  const [first] = match.each("n");
  if (first![0]!.lexeme.classes.has("year") && match.units[match.from + 1]?.folded === ",") return true;
  if (last?.has("colon")) return before?.has("number") === true;
  return last?.has("label") === true && last.has("singular") && !last.has("doseWord");
}

/** `264 vs 381 mg/kg; P < 0.001`: what was measured in two groups. */
function isFirstOfTwo(match: Match): boolean {
  const at = match.before()?.folded === "." ? 2 : 1;
  return (
    match.before(at)?.lexeme.classes.has("versus") === true &&
    match.before(at + 1)?.lexeme.classes.has("digits") === true
  );
}

/** A range that falls is none. */
function makeAmount(
  unit: DoseUnit,
  amounts: readonly Printed[],
  isRange: boolean,
  isThreshold: boolean,
): Amount | null {
  if (isRange && toNumber(amounts[0]!) > toNumber(amounts[1]!)) return null;
  return { ...unit, amounts, isRange, isThreshold };
}

/** A number with its power of ten multiplied out; in `2 × 106 IU` the exponent lost its height. */
function numberOf([first, , ten, ...rest]: readonly Token[]): Printed | null {
  const value = first!.value!;
  if (ten === undefined) return value;
  const exponent = rest.length > 0 ? exponentIn(rest) : Number(/^10([3-9]|1[0-2])$/.exec(ten.text)?.[1]);
  if ((rest.length > 0 && ten.text !== "10") || !(exponent <= 15)) return null;
  const scale = value.scale - exponent;
  return {
    digits: scale < 0 ? value.digits + "0".repeat(-scale) : value.digits,
    scale: Math.max(scale, 0),
    negative: false,
  };
}

function exponentIn(units: readonly Token[]): number {
  const raised = units.find(({ kind }) => kind === "number");
  if (raised) return toNumber(raised.value!);
  return Number(units.map(({ text }) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text)).join(""));
}

export const doseAmount = form<Amount>({
  id: "dose-amount",
  title: "An amount, several over one unit, or a range",
  yields: "amount",
  match: `${bound} dose-number ("to" dose-number "to" dose-number ("to" dose-number){0,4} | {range: (~dash)? range-sign} dose-number | ((~dash)? list-sign dose-number){1,15} | ~dash versus ~stop? dose-number)? (~dash)? dose-unit ${aside}
    {bound: "or" ("higher" | "more" | "greater" | "less" | "lower" | "above")}?`,
  unless: {
    concentration: after(
      `(slash | "per" | middot | stop) (volume | integer (?! radiationCount | (~dash)? ("mg" | "mcg" | "µg")) | bodyMass | @duration) | (slash | middot)? volume open? dash`,
    ),
    content: after(`("of" word&!or{0,3})? contentWord`),
    laboratory: before(`labValue (word&!drug | equals | less | greater | plus-minus | open | close){0,5}`),
    estimate: after(`@interval | @bounds | @deviation | (open | comma | semicolon) @percent ci`),
    arm: after(`"arm" | "arms" | "group" | "groups" | "cohort" | "cohorts"`),
    step: before(`digits times | ("increments" | "increment") "of"`),
    pack: before(
      `packWord ("size" | "sizes" | "of" | "in" | "as")? (colon | dash)? (digits (~dash)? doseUnit list-sign){0,9}`,
    ),
    increment: after(`(~dash)? ("increments" | "increment" | "steps")`),
    dosimetry: before(
      `("volume" | "volumes" | "area" | "areas" | ("length" | "percentage" | "percent" | "fraction" | "part" | "volume") "of" word{1,4}) ("that" | "which")? ("receiving" | "received" | "receives" | "irradiated") (preposition | less | greater | equals | "least" | "more" | "a" | doseWord | digits | list-sign){0,6}`,
    ),
    biological: before(
      `("biologically" | "biological") ("effective" | "equivalent") doseWord (open word close)? (be | "of" | word&!drug&!treating){0,2}`,
    ),
    definition: before(`"equivalent" doseWord "in"`),
    contrast: (match) => isFirstOfTwo(match) && /^(?:p|bounds|interval)$/.test(match.after(2)?.mention?.kind ?? ""),
    rate: (match) =>
      match.has("surface") &&
      match.all("time").some(({ lexeme: { classes } }) => classes.has("minuteUnit") || classes.has("minutePower")),
  },
  value: amountOf,
  show: showAmount,
  examples: `
    zelotinib 240 mg/d for all                            -> 240 mg/day
              ~~~~~~~~
    steps of 20, 30, or 45 mg and 1.3/1.6 mg/m(2)         -> 20/30/45 mg | 1.3/1.6 mg/m2
             ~~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~
    from 60 to 74 Gy, or 15.5-35 mg/m2                    -> 60-74 Gy | 15.5-35 mg/m2
         ~~~~~~~~~~~     ~~~~~~~~~~~~~
    novaplatin ≥ 70 mg/m2, at least 400 mg per day        -> bound 70 mg/m2 | bound 400 mg/day
    20 mg x m(-2), 5 micro g/kg, 55 (range, 50-61) Gy     -> 20 mg/m2 | 5 µg/kg | 55 Gy
    70 cobalt gray equivalents (CGE), 7 Gy-equivalents, 20 Gy/1 fr -> 70 CGE | 7 GyE | 20 Gy
    1100 mg m−2, 75 mg per square metre of body-surface area, 5 µg/kg/day -> 1100 mg/m2 | 75 mg/m2 | 5 µg/kg/day
    2 x 10^6 cells/kg, 3 million IU/m2 or 30 µCi (9.2 µg), 400 UI -> 2000000 cells/kg | 3 MIU/m2 | 30 µCi | 400 IU
    a ratio of 1.5 mg/dL, 12 ng/mL or 40 mg per 100 mL    -> nothing (concentration)
    fed with 20 mg of selenium feed                        -> nothing (content)
    creatinine above 1.5 mg per day                       -> nothing (laboratory)
    the exposure was 11.9 mg/m2 (95% CI, 7-13)            -> nothing (estimate)
    an intake of 331.1 mg +/- 151.5 mg                    -> nothing (estimate)
    a mean (range, 20-40 mg)                              -> nothing
    a 12- to 18-Gy boost, 5-, 10- or 20-mg tablets        -> 12-18 Gy | 5/10/20 mg
      ~~~~~~~~~~~~        ~~~~~~~~~~~~~~~~
    increments of 5 mg were used                          -> nothing (step)
    raised in 10-mg steps                                 -> nothing (increment)
    pack size: 5 mg                                       -> nothing (pack)
    packs of 1 mg, 5 mg and 10 mg                         -> nothing (pack)
    a lung volume receiving at least 20 Gy                -> nothing (dosimetry)
    it fell (on average, 264 vs. 381 mg/kg; P = 0.01)     -> nothing (contrast)
    an intake of 331.1 +/- 151.5 mg per day               -> nothing
    toxicity in the 200 mg group                          -> nothing (arm)
    in steps of 5 × 2 Gy                                  -> nothing (step)
    at a dose 40 mg, or dose levels of 1.3, 1.6 and 2 mg  -> 40 mg | 1.3/1.6/2 mg
    given 60 mg/m2 or more                                -> bound 60 mg/m2
    cohort 3, 40 mg, randomised 1:1 to 20 mg              -> 40 mg | 20 mg
    2 mg. kg-1 . h-1, 5 µg kg-1 min-1, 75.6 Cobalt-Gy-equivalent (CGE) -> 2 mg/kg/h | 5 µg/kg/min | 75.6 CGE
    70 Gy (RBE), 26 Gy(E) in 13 fractions, 59 Gy/CGE, 82 CGE (Cobalt Gray Equivalent), 60.6 cobalt Gy equivalent, 52 Gy Co-equivalent, 70 EQD2 Gy -> 70 GyE | 26 GyE | 59 CGE | 82 CGE | 60.6 GyE | 52 GyE | 70 Gy
    2 × 106 IU/m2 or 4 × 1010 cells, 60- versus 74-Gy boosts, 5 Gy (total dose 48 Gy) -> 2000000 IU/m2 | 40000000000 cells | 60/74 Gy | 5 Gy | 48 Gy
    the length of oesophagus receiving 40 or 60 Gy            -> nothing (dosimetry)
    a biologically effective dose (BED) of 120 Gy         -> nothing (biological)
    as equivalent dose in 2-Gy fractions                  -> nothing (definition)
    raised from 60 to 80 to 100 mg/m2                     -> 60/80/100 mg/m2
    air with 1 mg/m3 of dust                              -> nothing (concentration)
    doses in excess of 75 CGE                             -> bound 75 CGE
    given 60 rather than 75 mg; doses greater than or equal to 8 Gy -> 75 mg | bound 8 Gy
    an infusion at 10 mg/m2/min                           -> nothing (rate)
  `,
});

/** `17 mg, 22 mg and 26 mg`: the unit said each time; of two drugs each has its own name. */
export const amountSeries = form<Amount>({
  id: "dose-amount-series",
  title: "Amounts of one drug, each with its unit, or a range of two",
  yields: "amount",
  match: `{item: @amount} ({range: range-sign} {item: @amount} | (list-sign {item: @amount}){1,9})`,
  unless: {
    perFraction: (match) =>
      new Set(match.each("item").map(isPerGiving)).size > 1 || (match.has("range") && isPerGiving(match.all("item"))),
    others: (match) =>
      isName(match.before()) && isName(match.after()?.folded === "of" ? match.after(2) : match.after()),
  },
  value: (match) => {
    const items = match.each("item").map(([unit]) => unit!.mention!.value as Amount);
    const last = items.at(-1)!;
    // `2 mg or 10 mg/kg`: what the last is divided by holds for all.
    const isAlike = ({ unit }: Amount) => unit === last.unit || last.unit.startsWith(`${unit}/`);
    if (items.some((item) => !isAlike(item) || item.amounts.length > 1)) return null;
    const amounts = items.map((item) => item.amounts[0]!);
    return makeAmount(last, amounts, match.has("range"), items[0]!.isThreshold);
  },
  show: showAmount,
  examples: `
    steps of 17mg/m2, 22mg/m2 and 26mg/m2 came weekly     -> 17/22/26 mg/m2
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    raised from 50 mg to 750 mg                           -> 50-750 mg
    steps of 17 mg and 22 mg of zelotinib                 -> 17/22 mg
    at either 2 mg or 10 mg per kilogram                  -> 2/10 mg/kg
    tolumab 5 mg and 20 mg zelotinib                      -> nothing (others)
    at 1.8 Gy/fraction to 45 Gy                           -> nothing (perFraction)
    to 69.6 Gy, or 2.0 Gy per fraction                    -> nothing (perFraction)
    both as 5 mg/120 mg tablets                           -> 5/120 mg
  `,
});

/** `1.8 Gy/fraction`: a part of a dose, not the dose. */
const isPerGiving = ([unit]: readonly Token[]): boolean =>
  unit!.mention!.units.some(({ lexeme }) => lexeme.classes.has("givingUnit"));

function isName(token: Token | undefined): boolean {
  return token?.lexeme.classes.has("drug") === true || token?.lexeme.classes.has("unknown") === true;
}
