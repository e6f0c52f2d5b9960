/** Finds where the denominator of a finding stands, when it is printed away from the counts. */
import type { Kind } from "../claims/index.ts";
import type { Claims, Explanation, Operand } from "../rule/index.ts";

/**
 * The claims from which the denominators of the operands were taken, where the words of the finding name them. They are shown with the
 * finding but are no operands of the rule: its fingerprint does not depend on them.
 */
export function denominatorsOf(
  operands: readonly Operand[],
  { message, explanation }: Explanation,
  claims: Claims<Kind>,
): readonly Operand[] {
  const shown = new Set(operands.map(({ claim }) => claim.id));
  const words = [message, ...explanation].join("\n");
  return operands.flatMap(({ claim: { kind, value } }) => {
    if (kind !== "proportion" && kind !== "response") return [];
    const claim = claims.get(value.denominatorFrom?.claim);
    if (!claim || shown.has(claim.id) || !names(words, value.denominator)) return [];
    shown.add(claim.id);
    return [{ claim, label: "denominator" }];
  });
}

const names = (words: string, number: number | null): boolean =>
  new RegExp(`(?<![\\d.,])${number}(?![.,]?\\d|%)`).test(words);
