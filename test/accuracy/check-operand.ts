/** A number of a check that can be changed. */
import type { NumberToken } from "./tokens.ts";

/** A number that takes part in a check; `holdsWith` tells whether the check would hold with another number in its place. */
export interface CheckOperand {
  readonly token: NumberToken;
  holdsWith(value: number, decimals: number): boolean;
}
