/** How the claims of a finding were bound, as JSON reports give it. */
import type { Finding } from "../../rule/index.ts";
import type { JsonFinding } from "./schema.ts";

/** The fields of a finding; none where the run was not asked to say. */
export function bindingsOf({
  bindings,
  confidenceFrom = null,
}: Finding): Pick<JsonFinding, "confidenceFrom" | "bindings"> {
  if (!bindings) return {};
  return {
    confidenceFrom: confidenceFrom && { ...confidenceFrom },
    bindings: bindings.map(({ label, quote, of, to, how, why, reliability, alternatives, evidence }) => ({
      ...{ label, quote, of, to, how, why, reliability },
      alternatives: [...alternatives],
      evidence: evidence.map(({ id, words, weight }) => ({ id, words, weight })),
    })),
  };
}
