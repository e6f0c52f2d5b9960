/** How the claims of a finding were bound, as JSON reports give it. */
import type { Finding } from "../../rule/index.ts";
import type { JsonBinding } from "./schema.ts";

/** The field of a finding; none where the run was not asked to say. */
export function bindingsOf({ bindings }: Finding): { readonly bindings?: JsonBinding[] } {
  if (!bindings) return {};
  return {
    bindings: bindings.map(({ label, quote, of, to, how, why, reliability, alternatives, evidence }) => ({
      ...{ label, quote, of, to, how, why, reliability },
      alternatives: [...alternatives],
      evidence: evidence.map(({ id, words, weight }) => ({ id, words, weight })),
    })),
  };
}
