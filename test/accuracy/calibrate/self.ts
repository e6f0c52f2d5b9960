/**
 * Shares of real text that label themselves: a count with its percentage is of the one stated size that the two make, so the text says whose it is.
 * The arithmetic teaches which evidence holds; it is never evidence itself.
 */
import { readFileSync } from "node:fs";
import { givesPercentage } from "../../../src/statistics/index.ts";
import type { Step } from "../../../src/subjects/cohorts/scene.ts";
import type { Weights } from "../../../src/subjects/cohorts/weights.ts";
import { recordsIn } from "./documents.ts";
import type { Choice } from "./fit.ts";
import { observe } from "./observed.ts";

export function* selfLabelled(file: string, weights: Weights): Iterable<Choice & { readonly step: Step }> {
  for (const document of recordsIn(file, readFileSync(file, "utf8"))) {
    const { bound, choices } = observe(document, weights);
    const sizes = bound.filter(({ kind }) => kind === "cohort-size");
    const stated = sizes.flatMap(({ value, subject }) => {
      const { n, planned, approximate, each, of } = value as {
        n: number;
        planned: boolean;
        approximate: boolean;
        each: boolean;
        of: string;
      };
      return planned || approximate || each || of !== "patients" ? [] : [{ n, key: subject?.cohort?.key ?? "" }];
    });
    const numbers = [...new Set(stated.map(({ n }) => n))];
    if (new Set(stated.map(({ key }) => key)).size < 2 || numbers.length < 2) continue;
    for (const [draft, ranked] of choices) {
      const value = draft.value as {
        count: number | null;
        denominator: number | null;
        percent: { digits: string; scale: number; negative: boolean } | null;
        of: string;
      };
      if (value.count === null || value.count < 4 || value.of !== "patients") continue;
      const fitting =
        value.denominator !== null
          ? numbers.filter((n) => n === value.denominator)
          : value.percent
            ? numbers.filter((n) => givesPercentage(value.count!, n, value.percent as never))
            : [];
      if (fitting.length !== 1) continue;
      const keys = new Set(stated.filter(({ n }) => n === fitting[0]).map(({ key }) => key));
      if (keys.size !== 1) continue;
      const [key] = keys;
      for (const [step, list] of ranked) {
        const isNamed = key !== "" && list.some(({ cohort }) => cohort?.key === key);
        if (key !== "" && !isNamed) continue;
        yield {
          group: document.id,
          step,
          candidates: list.map(({ cohort, evidence }) => ({
            isRight: (cohort?.key ?? "") === key,
            evidence: evidence.filter((id) => !id.startsWith("size:")),
          })),
        };
      }
    }
  }
}
