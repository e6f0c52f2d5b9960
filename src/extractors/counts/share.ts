/** What a number or share is while it is being read. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";

/** A sentence's own tokens; `taken` marks those that sizes of groups are made of. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly taken: readonly (boolean | undefined)[];
  /** Number of the sentence in its prose. */
  readonly index: number;
}

/** A number or share of something as printed in one phrase; indices are those of the sentence's tokens. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly count: number | null;
  readonly denominator: number | null;
  readonly percent: Printed | null;
  /** Token of the percentage, for meeting its interval. */
  readonly percentAt: number | null;
  /** Folded thing counted (`patients`, `cycle`), and where its noun stands, if one is printed. */
  readonly thing: string | null;
  readonly nounAt: number | null;
  /** Place in a list that shares one sign or one `respectively`. */
  readonly list: { readonly first: number; readonly index: number; readonly length: number } | null;
  /** Printed as `n = 17`. */
  readonly equals: boolean;
  readonly approximate: boolean;
}

export const blankShare: Omit<Share, "from" | "to"> = {
  count: null,
  denominator: null,
  percent: null,
  percentAt: null,
  thing: null,
  nounAt: null,
  list: null,
  equals: false,
  approximate: false,
};
