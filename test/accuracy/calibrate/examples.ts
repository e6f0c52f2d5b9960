/** The examples of the tests as choices to learn from: few, but each is sure. */
import { readClaims } from "../../../src/engine/read-claims.ts";
import type { Draft } from "../../../src/extractors/extractor.ts";
import { setupOf } from "../../../src/index.ts";
import type { Ranked } from "../../../src/subjects/cohorts/resolve.ts";
import type { Step } from "../../../src/subjects/cohorts/scene.ts";
import type { Weights } from "../../../src/subjects/cohorts/weights.ts";
import { bindCohorts } from "../../../src/subjects/cohorts.ts";
import * as examples from "../../subjects/cohort-examples.ts";
import type { Choice } from "./fit.ts";

/** The choices of every example, each as often as `times` says. */
export function exampleChoices(weights: Weights, times: number): readonly (Choice & { readonly step: Step })[] {
  const setup = setupOf({});
  const parser = setup.parsers.find(({ id }) => id === "medline")!;
  const found: (Choice & { readonly step: Step })[] = [];
  for (const [name, text, expected] of Object.values(examples).flat()) {
    const seen = new Map<Draft, Map<Step, readonly Ranked[]>>();
    const binders = setup.binders
      .filter(({ id }) => id === "cohorts")
      .map((binder) => ({
        ...binder,
        bind: (drafts: readonly Draft[], readings: Parameters<typeof bindCohorts>[1]) =>
          bindCohorts(drafts, readings, weights, (draft, step, ranked) => {
            seen.set(draft, (seen.get(draft) ?? new Map<Step, readonly Ranked[]>()).set(step, ranked));
          }),
      }));
    const [parsed] = parser.parse("example.nbib", [`PMID- 1\nTI  - A trial in lung cancer\nAB  - ${text}\n`]);
    if (!parsed || !("document" in parsed)) continue;
    readClaims(parsed.document, { ...setup, binders }, () => {});
    const ordered = [...seen].sort(([a], [b]) => a.start - b.start);
    if (ordered.length !== expected.length)
      throw new Error(`${name}: ${ordered.length} shares, ${expected.length} cohorts`);
    for (const [i, [, ranked]] of ordered.entries()) {
      const parts = expected[i]!.toLowerCase().split(", ");
      for (const [step, list] of ranked) {
        const named = list.map(({ cohort }) => cohort !== null && parts.includes(cohort.label.toLowerCase()));
        const candidates = list.map(({ cohort, evidence }, at) => ({
          evidence,
          isRight: cohort === null ? !named.some(Boolean) : named[at]!,
        }));
        for (let time = 0; time < times; time++) found.push({ step, group: name, candidates });
      }
    }
  }
  return found;
}
