/** Takes the numbers of a cell apart into what they are by their joints: fractions, bounds, deviations, single numbers. */
import type { CellFigure, CellValue, Group, Tag } from "../../forms/index.ts";

export type Piece =
  | { readonly kind: "number"; readonly figure: CellFigure; readonly tag: Tag | null }
  | { readonly kind: "fraction"; readonly count: number; readonly whole: number }
  | {
      readonly kind: "bounds";
      readonly lower: CellFigure | null;
      readonly upper: CellFigure | null;
      readonly tag: Tag | null;
    }
  /** Two numbers in a bracket with a comma between: bounds, or two numbers. */
  | { readonly kind: "pair"; readonly numbers: readonly [CellFigure, CellFigure]; readonly tag: Tag | null }
  | { readonly kind: "deviation"; readonly figure: CellFigure };

/** `null` where a joint makes no sense of its numbers: `22:93`, `12/NE`. */
export function piecesOf({ groups }: CellValue): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (const group of groups) {
    const own = piecesOfGroup(group);
    if (!own) return null;
    pieces.push(...own);
  }
  return pieces;
}

function piecesOfGroup({ isBracketed, tag, slots, joints }: Group): Piece[] | null {
  const [first, second] = slots;
  if (isBracketed && slots.length === 2 && joints[0] === "list" && first && second)
    return [{ kind: "pair", numbers: [first, second], tag }];
  const pieces: Piece[] = [];
  for (let at = 0; at < slots.length; at++) {
    const [slot, next, joint] = [slots[at]!, slots[at + 1], joints[at]];
    if (joint === undefined || joint === "list") {
      if (slot)
        pieces.push(tag === "deviation" ? { kind: "deviation", figure: slot } : { kind: "number", figure: slot, tag });
      continue;
    }
    const joined = pieceOf(slot, joint, next ?? null, tag);
    if (!joined) return null;
    pieces.push(...joined);
    // Behind a pair stands a comma or nothing: `1-2-3` is none.
    if (joints[at + 1] !== undefined && joints[at + 1] !== "list") return null;
    at++;
  }
  return pieces;
}

function pieceOf(
  left: CellFigure | null,
  joint: Group["joints"][number],
  right: CellFigure | null,
  tag: Tag | null,
): Piece[] | null {
  if (joint === "to") return [{ kind: "bounds", lower: left, upper: right, tag }];
  if (!left || !right) return null;
  if (joint === "plus-minus")
    return [
      { kind: "number", figure: left, tag },
      { kind: "deviation", figure: right },
    ];
  const [count, whole] = [wholeNumber(left), wholeNumber(right)];
  return joint === "slash" && count !== null && whole !== null ? [{ kind: "fraction", count, whole }] : null;
}

/** The number of a figure that counts, or `null`. */
export function wholeNumber({ printed, isPercent, relation, unit }: CellFigure): number | null {
  const isPlain = printed.scale === 0 && !printed.negative && !isPercent && relation === "" && unit === "";
  return isPlain ? Number(printed.digits) : null;
}
