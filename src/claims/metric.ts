/** Units of one measure that are powers of ten of each other, so that `500 mg` and `1.5 g` can be compared as printed. */
import type { Printed } from "../document/index.ts";

/** A printed number with its unit. */
export interface Quantity {
  readonly value: Printed;
  readonly unit: string;
}

const prefixes: readonly (readonly [string, number])[] = [
  ["k", 3],
  ["", 0],
  ["d", -1],
  ["c", -2],
  ["m", -3],
  ["µ", -6],
  ["n", -9],
  ["p", -12],
];
const bases = ["g", "l", "m", "Gy", "Ci", "mol"];

/** Each unit with its base and power of ten; `mcg` is a spelling of its own. */
const known: ReadonlyMap<string, readonly [string, number]> = new Map([
  ...bases.flatMap((base) => prefixes.map(([prefix, power]) => [`${prefix}${base}`, [base, power]] as const)),
  ["mcg", ["g", -6]],
  ["ug", ["g", -6]],
  ["ul", ["l", -6]],
  ["cc", ["l", -3]],
  ["IU", ["IU", 0]],
  ["MIU", ["IU", 6]],
  ["GBq", ["Bq", 9]],
  ["MBq", ["Bq", 6]],
  ["kBq", ["Bq", 3]],
]);

/** `mg/m2` is a power of ten of g, by m2. */
function read(unit: string): { readonly key: string; readonly power: number } {
  const [first = "", ...by] = unit.replace(/μ/g, "µ").split("/");
  const folded = first.replace(/L$/, "l");
  const [base, power] = known.get(folded) ?? [first, 0];
  return { key: [base, ...by].join("/"), power };
}

/** Whether a unit is one of the measures that are known here, by whatever it may be divided. */
export const isMetric = (unit: string): boolean => known.has(unit.replace(/μ/g, "µ").split("/")[0]!.replace(/L$/, "l"));

/** The power of ten by which the second unit is larger than the first; `null` where they are of two measures. */
export function powerBetween(smaller: string, larger: string): number | null {
  const [a, b] = [read(smaller), read(larger)];
  return a.key === b.key ? b.power - a.power : null;
}

/** Quantities in the largest of their units, with the digits as printed; `null` where their units are of several measures. */
export function inOneUnit(quantities: readonly Quantity[]): readonly Printed[] | null {
  const parts = quantities.map(({ unit }) => read(unit));
  if (parts.some(({ key }) => key !== parts[0]!.key)) return null;
  const largest = Math.max(...parts.map(({ power }) => power));
  return quantities.map(({ value }, at) => ({ ...value, scale: value.scale + largest - parts[at]!.power }));
}
