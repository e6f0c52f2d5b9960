/** The median or mean printed behind its range: `3 to 22 months (median, 12)`. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { isFigure, isMark, isOpen, readNumber } from "./cursor.ts";

export interface Middle {
  readonly value: Printed;
  readonly statistic: "median" | "mean";
  readonly to: number;
}

const linking = new Set("was is of value dose age duration time follow-up number".split(" "));

export function middleBehind(tokens: readonly Token[], at: number): Middle | null {
  let i = at;
  if (!isOpen(tokens[i]) && !isMark(tokens[i], ",;")) return null;
  i++;
  if (isMark(tokens[i], ",") || tokens[i]?.folded === "with" || tokens[i]?.folded === "a") i++;
  const word = tokens[i]?.folded;
  const statistic = word === "median" ? "median" : word === "mean" || word === "average" ? "mean" : null;
  if (!statistic) return null;
  for (i++; i < at + 8; i++) {
    const token = tokens[i];
    if (isFigure(token)) {
      const number = readNumber(tokens, i)!;
      return { value: number.value, statistic, to: number.to };
    }
    if (!isMark(token, ":,=") && !(token?.kind === "word" && linking.has(token.folded))) return null;
  }
  return null;
}
