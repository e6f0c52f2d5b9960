/** A whole number as one unit with what it counts, and what is asked of any unit that may be one. */
import type { Token } from "../../language/index.ts";

/** The number, and the noun phrase of what it counts; none for `n = 41`. */
export interface Counted {
  readonly count: Token;
  readonly noun: readonly Token[];
  /** `>` before it. */
  readonly isBound: boolean;
}

export const countedIn = (unit: Token | undefined): Counted | null =>
  unit?.mention?.kind === "counted" || unit?.mention?.kind === "equals" ? (unit.mention.value as Counted) : null;

/** A whole number that can be a count, alone or with its noun. */
export function integerOf(unit: Token | undefined): number | null {
  const value = (countedIn(unit)?.count ?? unit)?.value;
  return value && value.scale === 0 && value.digits.length <= 9 ? Number(value.digits) : null;
}

/** The noun phrase that stands with a number. */
export const nounOf = (unit: Token | undefined): readonly Token[] => countedIn(unit)?.noun ?? [];
