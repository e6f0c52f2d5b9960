/** One quantity in two units: `1.5 g (1500 mg)`, `70 kg (154 lb)`, `10 mg in 2 mL (5 mg/mL)`. */
import { isMetric } from "../../claims/index.ts";
import { type Printed, showPrinted } from "../../document/index.ts";
import { before, form, type Match } from "../../language/index.ts";

interface Quantity {
  readonly value: Printed;
  readonly unit: string;
}

export interface UnitPair {
  readonly outer: Quantity & { readonly per: Quantity | null };
  readonly inner: Quantity & { readonly per: Quantity | null };
}

const is = `("or" | equals | "i.e" stop? comma? | "i.e." comma? | "equivalent" "to" | "equal" "to")?`;

export const unitPair = form<UnitPair>({
  id: "quantity-in-two-units",
  title: "A quantity and the same in another unit or as a concentration in brackets",
  yields: "unit-pair",
  isOverlay: true,
  match: `{outer: digits} (~dash)? {outerUnit: unit | word} open ${is} {inner: digits} (~dash)? {innerUnit: unit | word} close
    | {outer: digits} (~dash)? {outerUnit: unit | word} ("in" "a"? | "per" | slash | "dissolved" "in" | "with") {volume: digits} (~dash)? {volumeUnit: unit | word} (preposition? word){0,4} (open | equals) ${is} {inner: digits} {innerUnit: unit | word} (slash | "per") {per: digits}? {perUnit: unit | word} close?`,
  unless: {
    vague: before(
      `about | approximation | compare | bounding | number ("to" | dash | "and" | "or" | times | "x" | comma) | dash | plus-or-minus | "x" | times`,
    ),
  },
  value: (match) => {
    const [outer, inner, volume] = [
      quantityIn(match, "outer"),
      quantityIn(match, "inner"),
      quantityIn(match, "volume"),
    ];
    if (!outer || !inner) return null;
    if (!match.has("volume"))
      return outer.unit === inner.unit ? null : { outer: { ...outer, per: null }, inner: { ...inner, per: null } };
    const perUnit = unitIn(match, "perUnit");
    const per = perUnit ? { value: match.printed("per") ?? one, unit: perUnit } : null;
    return volume && per ? { outer: { ...outer, per: volume }, inner: { ...inner, per } } : null;
  },
  show: ({ outer, inner }) => [outer, inner].map(showSide).join(" = "),
  examples: `
    a dose of 1.5 g (1500 mg), a woman of 70 kg (154 lb)             -> 1.5 g = 1500 mg | 70 kg = 154 lb
              ~~~~~~~~~~~~~~~             ~~~~~~~~~~~~~~
    Dissolve 10 mg in 2 mL of saline (5 mg/mL); vials of 25 mg/5 ml (5 mg/ml) -> 10 mg/2 mL = 5 mg/1 mL | 25 mg/5 ml = 5 mg/1 ml
    about 70 kg (154 lb)                                             -> nothing (vague)
    a dose of 1.5 g (500 mg tablets), 20 mg (5 patients)             -> nothing
  `,
});

const one: Printed = { digits: "1", scale: 0, negative: false };

const quantityIn = (match: Match, name: string): Quantity | null => {
  const [value, unit] = [match.printed(name), unitIn(match, `${name}Unit`)];
  return value && unit ? { value, unit } : null;
};

/** A unit of mass, volume or length; pounds and inches are told by their class. */
function unitIn(match: Match, name: string): string | null {
  const token = match.one(name);
  if (!token) return null;
  if (token.lexeme.classes.has("imperialUnit")) return token.lexeme.lemma;
  const unit = token.lexeme.classes.has("doseUnit") ? token.lexeme.lemma : token.text;
  return isMetric(unit) && unit !== "m" ? unit : null;
}

const showSide = ({ value, unit, per }: UnitPair["outer"]): string =>
  `${showPrinted(value)} ${unit}${per ? `/${showPrinted(per.value)} ${per.unit}` : ""}`;
