/** The examples of the tests as choices to learn from: few, but each is sure. */
import type { Step } from "../../../src/subjects/cohorts/scene.ts";
import type { Weights } from "../../../src/subjects/cohorts/weights.ts";
import * as described from "../../subjects/cohort-described.ts";
import * as discourse from "../../subjects/cohort-discourse.ts";
import * as examples from "../../subjects/cohort-examples.ts";
import * as lists from "../../subjects/cohort-lists.ts";
import { recordOf } from "../../subjects/read.ts";
import { recordsIn } from "./documents.ts";
import type { Choice } from "./fit.ts";
import { observe } from "./observed.ts";

/** The choices of every example, each as often as `times` says. */
export function exampleChoices(weights: Weights, times: number): readonly (Choice & { readonly step: Step })[] {
  const found: (Choice & { readonly step: Step })[] = [];
  for (const [name, text, expected] of [examples, described, discourse, lists].flatMap((own) =>
    Object.values(own).flat(),
  )) {
    const [document] = recordsIn("example.nbib", recordOf(text));
    const { choices } = observe(document!, weights);
    const ordered = [...choices].sort(([a], [b]) => a.start - b.start);
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
