/** Which numbers of a check's quote take part in it, and whether the check still holds when one of them is another. */
import { type CalcNumber, holdingPieces, holds, type Lexeme, withoutSteps } from "./calc.ts";
import type { CheckOperand } from "./check-operand.ts";
import { fractionOperands } from "./consistent-fraction.ts";
import { intervalOperands } from "./consistent-interval.ts";
import type { Check, GoldRecord, Placed } from "./gold.ts";
import { type NumberToken, numberTokens } from "./tokens.ts";

/** The operands of a check; none when its arithmetic was written in words only, so that it cannot be redone. */
export function operandsOfCheck(record: GoldRecord, check: Placed<Check>): CheckOperand[] {
  const tokens = numberTokens(check.q);
  if (check.c === "n/N=p") return fractionOperands(check, tokens);
  if (check.c === "ci" || check.c === "p-ci") return intervalOperands(record, check, tokens);
  const printed = numberTokens(record.text).map(({ value }) => value);
  const isPrinted = ({ value }: CalcNumber) => printed.some((other) => Math.abs(other - value) < 1e-9);
  const pieces = holdingPieces(check.calc).map((piece) => withoutSteps(piece, isPrinted));
  return tokens.flatMap((token, index) => {
    const nth = tokens.slice(0, index).filter((earlier) => standsFor(token, { text: "", value: earlier.value })).length;
    const places = pieces.map((piece) => placeOf(piece, token, nth));
    if (places.every((place) => place === -1)) return [];
    const holdsWith = (value: number, decimals: number) =>
      pieces.every((piece, i) => {
        const place = places[i]!;
        if (place === -1) return true;
        const changed = piece.map((lexeme, at) => (at === place ? { text: value.toFixed(decimals), value } : lexeme));
        return holds(changed, token.isPercent ? slackOf(piece, token) : 0);
      });
    return [{ token, holdsWith }];
  });
}

/** Where in a piece the `nth` number is that the token stands for (the last such when there are fewer). */
function placeOf(piece: readonly Lexeme[], token: NumberToken, nth: number): number {
  const places = piece.flatMap((lexeme, at) => (typeof lexeme !== "string" && standsFor(token, lexeme) ? [at] : []));
  return places[Math.min(nth, places.length - 1)] ?? -1;
}

/** The same number, or one of which the printed number is the rounding. */
function standsFor(token: Pick<NumberToken, "value" | "decimals">, { value }: CalcNumber): boolean {
  return Math.abs(token.value - value) < 1e-9 || Math.abs(token.value - value) < 0.5 * 10 ** -token.decimals - 1e-9;
}

/** Rounded percentages need not add up exactly. */
function slackOf(piece: readonly Lexeme[], token: NumberToken): number {
  const numbers = piece.filter((lexeme) => typeof lexeme !== "string").length;
  return piece.includes("+") && !piece.includes("/") ? 0.5 * 10 ** -token.decimals * numbers : 0;
}
