/** Reads what a table cell prints of a count or share: `22%`, `9`, `9 (9.2)`, `13/50 (26%)`. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";

export interface CellShare {
  readonly count: number | null;
  readonly denominator: number | null;
  readonly percent: Printed | null;
}

/** What the row's label or the header says about bare numbers. */
export interface CellHint {
  /** `n (%)`, `No. (%)`: a number in brackets is a percentage. */
  readonly countThenPercent: boolean;
  /** `(%)`, `rate, %`: a bare number is a percentage. */
  readonly percent: boolean;
  /** A response category or `n`: a bare whole number is a count. */
  readonly count: boolean;
}

/** The whole cell as one share, or `null` when it holds anything else. */
export function readCell(tokens: readonly Token[], hint: CellHint): CellShare | null {
  const shape = tokens.map((token) => (token.kind === "number" ? "#" : token.folded)).join("");
  const numbers = tokens.filter((token) => token.kind === "number").map((token) => token.value!);
  const [first, second, third] = numbers;
  if (!first) return null;
  const whole = (value: Printed) => (value.scale === 0 ? Number(value.digits) : null);
  switch (shape) {
    case "#%":
      return { count: null, denominator: null, percent: first };
    case "#":
      if (hint.percent && !hint.countThenPercent) return { count: null, denominator: null, percent: first };
      return hint.count && whole(first) !== null ? { count: whole(first), denominator: null, percent: null } : null;
    case "#(#%)":
    case "#[#%]":
      return whole(first) === null ? null : { count: whole(first), denominator: null, percent: second! };
    case "#(#)":
      return hint.countThenPercent && whole(first) !== null
        ? { count: whole(first), denominator: null, percent: second! }
        : null;
    case "#%(#)":
      return whole(second!) === null ? null : { count: whole(second!), denominator: null, percent: first };
    case "#/#":
      return fraction(first, second!, null);
    case "#/#(#%)":
    case "#/#(#)":
      return fraction(first, second!, third!);
    case "#%(#/#)":
      return fraction(second!, third!, first);
    default:
      return null;
  }
}

function fraction(count: Printed, denominator: Printed, percent: Printed | null): CellShare | null {
  if (count.scale > 0 || denominator.scale > 0) return null;
  return { count: Number(count.digits), denominator: Number(denominator.digits), percent };
}
