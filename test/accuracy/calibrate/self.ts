/**
 * Shares of real text that label themselves: a count with its percentage is of the one stated size that the two make, so the text says whose it is.
 * The arithmetic teaches which evidence holds; it is never evidence itself.
 */
import { readFileSync } from "node:fs";
import { sourceSpan } from "../../../src/document/index.ts";
import { readClaims } from "../../../src/engine/read-claims.ts";
import type { Draft } from "../../../src/extractors/extractor.ts";
import { setupOf } from "../../../src/index.ts";
import type { Ranked } from "../../../src/subjects/cohorts/resolve.ts";
import type { Step } from "../../../src/subjects/cohorts/scene.ts";
import type { Weights } from "../../../src/subjects/cohorts/weights.ts";
import { bindCohorts } from "../../../src/subjects/cohorts.ts";
import { fits } from "../../../src/subjects/denominators/fits.ts";
import type { Choice } from "./fit.ts";

export function* selfLabelled(
  file: string,
  weights: Weights,
): Iterable<Choice & { readonly step: Step; readonly shown: string }> {
  const setup = setupOf({});
  let seen: { draft: Draft; ranked: Map<Step, readonly Ranked[]> }[] = [];
  let sizes: readonly Draft[] = [];
  const byDraft = new Map<Draft, Map<Step, readonly Ranked[]>>();
  const binders = setup.binders
    .filter(({ id }) => id === "cohorts")
    .map((binder) => ({
      ...binder,
      bind: (drafts: readonly Draft[], readings: Parameters<typeof bindCohorts>[1]) => {
        const bound = bindCohorts(drafts, readings, weights, (draft, step, ranked) => {
          byDraft.set(draft, (byDraft.get(draft) ?? new Map()).set(step, ranked));
        });
        sizes = bound.filter(({ kind }) => kind === "cohort-size");
        seen = [...byDraft].map(([draft, ranked]) => ({ draft, ranked }));
        byDraft.clear();
        return bound;
      },
    }));
  const parser = setup.parsers.find(({ id }) => id === "medline")!;
  for (const parsed of parser.parse(file, [readFileSync(file, "utf8")])) {
    if (!("document" in parsed)) continue;
    seen = [];
    sizes = [];
    readClaims(parsed.document, { ...setup, binders }, () => {});
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
    for (const { draft, ranked } of seen) {
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
            ? numbers.filter((n) => n >= value.count! && fits(value.count!, n, value.percent as never))
            : [];
      if (fitting.length !== 1) continue;
      const keys = new Set(stated.filter(({ n }) => n === fitting[0]).map(({ key }) => key));
      if (keys.size !== 1) continue;
      const [key] = keys;
      for (const [step, list] of ranked) {
        const isNamed = key !== "" && list.some(({ cohort }) => cohort?.key === key);
        if (key !== "" && !isNamed) continue;
        const { start } = sourceSpan(draft.prose, draft.start, draft.end);
        yield {
          group: parsed.document.id,
          step,
          shown: `${draft.prose.text.slice(Math.max(0, draft.start - 150), draft.start)}[[${draft.prose.text.slice(draft.start, draft.end)}]]${draft.prose.text.slice(draft.end, draft.end + 80)} => ${key} ${start}`,
          candidates: list.map(({ cohort, evidence }) => ({
            isRight: (cohort?.key ?? "") === key,
            evidence: evidence.filter((id) => !id.startsWith("size:")),
          })),
        };
      }
    }
  }
}
