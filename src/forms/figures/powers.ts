/** Powers of ten of counts, also where the exponent lost its place: `1.0 x 109/L` for 10⁹. */
import { form, type Match } from "../../language/index.ts";

/** The digits as they stand, and the power that is meant. */
export interface PowerOfTen {
  readonly printed: string;
  readonly exponent: number;
  /** Not marked in any way. */
  readonly isLost: boolean;
}

const unit = `(slash perVolume | code{0,2} cellUnit)`;

function powerIn(match: Match): PowerOfTen | null {
  const marked = match.integer("exponent");
  if (marked !== null) return { printed: "10", exponent: marked, isLost: false };
  const text = match.one("power")!.text;
  // Bare `5109/L` may be any number of nine-hundreds; only with a unit per litre is it read so.
  const read = match.has("times") ? /^10([3-9]|1[0-3])$/.exec(text) : /^\d{1,3}10(9|12)$/.exec(text);
  return read ? { printed: text, exponent: Number(read[1]), isLost: true } : null;
}

export const countPower = form<PowerOfTen>({
  id: "count-power",
  title: "A power of ten of a count, with or without its exponent",
  yields: "power",
  isOverlay: true,
  match: `number {times: times | "x"} {power: integer} ${unit} | {power: integer} slash "l"
    | number (times | "x") integer (~caret | ~open) {exponent: integer} (~caret | ~close)? ${unit}`,
  value: powerIn,
  show: ({ printed, exponent, isLost }) => (isLost ? `${printed} for 10^${exponent}` : `10^${exponent}`),
  examples: `
    a count below 1.0 x 109/L, or 150 × 106 cells     -> 109 for 10^9 | 106 for 10^6
                  ~~~~~~~~~~~     ~~~~~~~~~~~~~~~
    lymphocytes above 5109/L                          -> 5109 for 10^9
    1.0 x 10^9/L and 2 x 10(6) cells                  -> 10^9 | 10^6
    2 x 100 mg, 3 x 109 women, 109/L                  -> nothing
  `,
});
