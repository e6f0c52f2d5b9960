/** Finds where the denominator of a finding stands, when it is printed away from the counts. */
import type { AnyClaim, Kind } from "../claims/index.ts";
import type { Claims, Explanation, Operand } from "../rule/index.ts";

/**
 * The claims from which the denominators of the operands were taken, where the words of the finding name them. They are shown with the
 * finding but are no operands of the rule: its fingerprint does not depend on them.
 */
export function denominatorsOf(
  operands: readonly Operand[],
  explanation: Explanation,
  claims: Claims<Kind>,
): readonly Operand[] {
  const shown = new Set(operands.map(({ claim }) => claim.id));
  return operands.flatMap(({ claim: { kind, value } }) => {
    if (kind !== "proportion" && kind !== "response") return [];
    const claim = claims.get(value.denominatorFrom?.claim);
    if (!claim || shown.has(claim.id) || !names(explanation, value.denominator)) return [];
    shown.add(claim.id);
    return [{ claim, label: "denominator" }];
  });
}

/** Whether the words of a finding name the denominator of a claim. */
export function namesDenominator({ kind, value }: AnyClaim, explanation: Explanation): boolean {
  return (kind === "proportion" || kind === "response") && names(explanation, value.denominator);
}

const names = ({ message, explanation }: Explanation, number: number | null): boolean =>
  number !== null && new RegExp(`(?<![\\d.,])${number}(?![.,]?\\d|%)`).test([message, ...explanation].join("\n"));
