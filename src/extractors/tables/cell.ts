/** Reads what a table cell prints of a count or share: `22%`, `9`, `9 (9.2)`, `13/50 (26%)`, `12 of 40`. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import type { Form } from "./marks.ts";

export interface CellShare {
  readonly count: number | null;
  readonly denominator: number | null;
  readonly percent: Printed | null;
}

/** What row and column say about bare numbers, and that the cell is of subjects at all. */
export interface CellHint {
  readonly form: Form | null;
  /** A bare whole number is a count. */
  readonly isCount: boolean;
  /** Bare bounds behind the number are an interval's: `54.1 (40.8-66.9)`. */
  readonly hasBounds: boolean;
}

/** The cell as one share, or `null` when it holds anything else. */
export function readCell(tokens: readonly Token[], hint: CellHint): CellShare | null {
  const own = withoutNotes(tokens);
  if (own.length === 0 || own[0]!.kind !== "number") return null;
  const bounds = boundsAt(own);
  const shape = own.slice(0, bounds ?? own.length);
  const share = readShape(shape, hint, bounds !== null);
  return share && (bounds === null || share.percent !== null) ? share : null;
}

/** Footnote marks behind the numbers are no part of them. */
function withoutNotes(tokens: readonly Token[]): readonly Token[] {
  let to = tokens.length;
  while (to > 0 && /^(?:[*†‡§¶#]|[a-h])$/.test(tokens[to - 1]!.text)) to--;
  return tokens.slice(0, to);
}

/** Where the bracket of an interval begins that ends the cell: `(40.8-66.9)`, `[95% CI, 35 to 53]`. */
function boundsAt(tokens: readonly Token[]): number | null {
  if (!/^[)\]]$/.test(tokens.at(-1)!.text)) return null;
  const open = tokens.findLastIndex(({ text }) => /^[([]$/.test(text));
  let at = open + 1;
  while (
    at < open + 8 &&
    (/^(?:95|9\d|%|,|:|;)$/.test(tokens[at]?.text ?? "") || /^cis?$/.test(tokens[at]?.folded ?? ""))
  )
    at++;
  const shape = tokens
    .slice(at, -1)
    .map(({ kind, folded }) => (kind === "number" || /^(?:ne|nr)$/.test(folded) ? "#" : folded))
    .join("");
  return open > 0 && /^#%?(?:-|to|,)#%?$/.test(shape) ? open : null;
}

function readShape(
  tokens: readonly Token[],
  { form, isCount, hasBounds }: CellHint,
  bounded: boolean,
): CellShare | null {
  const shape = tokens.map((token) => (token.kind === "number" ? "#" : token.folded)).join("");
  const [first, second, third] = tokens.filter(({ kind }) => kind === "number").map((token) => token.value!);
  if (!first) return null;
  const percentOnly = { count: null, denominator: null, percent: first };
  switch (shape) {
    case "#%":
      return percentOnly;
    case "#":
      if (form === "percent" || form === "percent-count") return percentOnly;
      if (bounded) return hasBounds && form !== "count" && first.scale > 0 ? percentOnly : null;
      return (isCount || form === "count" || form === "count-percent") && first.scale === 0
        ? counted(first, null)
        : null;
    case "#(#%)":
    case "#[#%]":
    case "#,#%":
      return counted(first, second!);
    case "#(#)":
    case "#[#]":
      if (form === "percent-count") return counted(second!, first);
      return form === "count-percent" ? counted(first, second!) : null;
    case "#%(#)":
    case "#%[#]":
      return counted(second!, first);
    case "#/#":
    case "#of#":
      return fraction(first, second!, null);
    case "#/#(#%)":
    case "#/#[#%]":
    case "#/#(#)":
    case "#/#[#]":
    case "#/#,#%":
    case "#of#(#%)":
    case "#of#(#)":
      return fraction(first, second!, third!);
    case "#%(#/#)":
    case "#%[#/#]":
    case "#%,#/#":
    case "#%(#of#)":
    case "#(#/#)":
      return fraction(second!, third!, first);
    default:
      return null;
  }
}

function counted(count: Printed, percent: Printed | null): CellShare | null {
  return count.scale > 0 ? null : { count: Number(count.digits), denominator: null, percent };
}

function fraction(count: Printed, denominator: Printed, percent: Printed | null): CellShare | null {
  if (count.scale > 0 || denominator.scale > 0 || Number(denominator.digits) === 0) return null;
  return { count: Number(count.digits), denominator: Number(denominator.digits), percent };
}
