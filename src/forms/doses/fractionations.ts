/** A total dose of radiation, in how many fractions it is given, and the dose of each. */
import type { Printed } from "../../document/index.ts";
import { showPrinted, toNumber } from "../../document/index.ts";
import { form, type Match, type Token } from "../../language/index.ts";
import type { Amount } from "./amounts.ts";
import type { Dose } from "./dose.ts";

export interface Fractionation {
  /** One dose, or both ends of a range. */
  readonly total: readonly Printed[];
  readonly fractions: number | null;
  readonly each: Printed | null;
  readonly unit: string;
  /** Words near it tell of an average, an equivalent or a boost: none that was prescribed like this. */
  readonly isDerived: boolean;
}

const given = `(be | treating | dosing | doseWord | radiation | "or" | "as" | "total" | @range){0,3}`;
const number = `({fractions: @frequency} | ("in" | "over" | "with" | "into") {n: integer | numeral} (@schedule | word&!radiationCount){0,3} radiationCount)`;
const lead = `(total | doseWord | "up" | "give" | function&!conjunction){1,6}`;

function fractionationOf(match: Match): Fractionation | null {
  const whole = amountIn(match, "total");
  const part = amountIn(match, "each") ?? (isPerFraction(match) ? amountIn(match, "per") : null);
  const fractions = fractionsIn(match);
  if (!whole || (match.has("each") && !part) || (fractions === null && !part)) return null;
  if (whole.amounts.length > 1 && !whole.isRange) return null;
  if (part && (part.amounts.length > 1 || part.unit !== whole.unit)) return null;
  if (part && toNumber(part.amounts[0]!) >= toNumber(whole.amounts[0]!)) return null;
  if (fractions !== null && fractions < 2) return null;
  return {
    total: whole.amounts,
    fractions,
    each: part?.amounts[0] ?? null,
    unit: whole.unit,
    isDerived: isDerived(match, whole.unit),
  };
}

const wordsOf = (unit: Token): readonly Token[] => unit.mention?.units.flatMap(wordsOf) ?? [unit];

/** Looks a little further before a schedule than behind it. */
function isDerived({ units, from, to }: Match, unit: string): boolean {
  if (!/^c?Gy$|^rads?$/.test(unit)) return true;
  return units
    .slice(Math.max(0, from - 12), to + 8)
    .flatMap(wordsOf)
    .some(({ lexeme: { classes, lemma }, folded }) => {
      const isMiddle = ["median", "mean"].some((name) => classes.has(name)) || folded === "average";
      return isMiddle || /^(?:equivalent|boost|bed|eqd2|isoeffective|escalate|escalation)$/.test(lemma);
    });
}

function amountIn(match: Match, name: string): Amount | null {
  const amount = match.value<Dose>(name)?.amount ?? null;
  return amount?.isRadiation && !amount.isThreshold ? amount : null;
}

/** `7.25 Gy per fraction` is read as one dose. */
function isPerFraction(match: Match): boolean {
  let last = match.one("per");
  while (last?.mention) last = last.mention.units.at(-1);
  return last?.lexeme.classes.has("radiationCount") === true;
}

function fractionsIn(match: Match): number | null {
  const read = match.value<{ readonly fractions?: number }>("fractions")?.fractions;
  return read ?? match.integer("n") ?? null;
}

export const fractionation = form<Fractionation>({
  id: "fractionation",
  title: "A dose of radiation and its fractions",
  yields: "fractionation",
  isOverlay: true,
  match: `{total: @dose} ${given} ${number} (("of" | "at") {each: @dose})?
    | {total: @dose} ${given} ("in" | "at" | "of" | "using" | "with") ({each: @dose} (~dash)? radiationCount | radiationCount "of" {each: @dose})
    | {total: @dose} ${given} ("at" | "using" | "with" | "of") {per: @dose}
    | {each: @dose} comma? @schedule comma? ${lead} {total: @dose}
    | {n: integer | numeral} (word&!radiationCount){0,2} radiationCount "of" {each: @dose} (treating | @schedule | comma){0,4} ${lead} {total: @dose}`,
  value: fractionationOf,
  show: ({ total, fractions, each, unit, isDerived }) =>
    [
      `${total.map(showPrinted).join("-")} ${unit}`,
      fractions === null ? "" : `in ${fractions}`,
      each ? `of ${showPrinted(each)}` : "",
      isDerived ? "derived" : "",
    ]
      .filter(Boolean)
      .join(" "),
  examples: `
    the total dose of 45 Gy in 25 fractions                            -> 45 Gy in 25
    50.4 Gy/28 fractions, then 10 Gy in 5 fractions of 2 Gy            -> 50.4 Gy in 28 | 10 Gy in 5 of 2
    56 cobalt Gray equivalent (CGE) was given in 7 fractions           -> 56 CGE in 7 derived
    50 Gy total in five fractions, 60 CGE (range, 60-70 CGE) delivered in 20 fractions -> 50 Gy in 5 | 60 CGE in 20 derived
    36.25 Gy delivered at 7.25 Gy per fraction                         -> 36.25 Gy of 7.25
    56 Gy in 2 Gy fractions, 50 Gy in fractions of 2 Gy                -> 56 Gy of 2 | 50 Gy of 2
    2.5 Gy, 3 days each week, up to a total of 47.5-55 Gy              -> 47.5-55 Gy of 2.5
    45 Gy radiotherapy in 30 twice-daily fractions of 1.5 Gy           -> 45 Gy in 30 of 1.5
    24 small fractions of 1.5 Gy given two times per day, to give 36 Gy          -> 36 Gy in 24 of 1.5
    radiation (average dose, 116 Gy in six fractions)    -> 116 Gy in 6 derived
    a median dose of 45 Gy in 26 fractions, equivalent to 43 Gy in 2 Gy fractions    -> 45 Gy in 26 derived | 43 Gy of 2 derived
    45 Gy in 6 patients, 20 mg in 4 fractions, 45 Gy with 10 Gy to a node                          -> nothing
  `,
});
