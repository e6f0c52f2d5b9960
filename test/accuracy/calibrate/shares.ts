/** The shares of annotated abstracts with the candidates for their cohorts, and which of these the annotation calls right. */

import { sourceSpan } from "../../../src/document/index.ts";
import type { Draft } from "../../../src/extractors/extractor.ts";
import type { Ranked } from "../../../src/subjects/cohorts/choose.ts";
import type { Step } from "../../../src/subjects/cohorts/scene.ts";
import type { Weights } from "../../../src/subjects/cohorts/weights.ts";
import { align, isRight } from "../align.ts";
import { type Bound, measureBinding } from "../binding.ts";
import { abbreviationsOf, cohortAgreement, cohortWords, denotesWhole } from "../cohorts.ts";
import type { GoldRecord } from "../gold.ts";
import { recordsIn } from "./documents.ts";
import { observe } from "./observed.ts";

export interface Labelled {
  readonly record: string;
  readonly step: Step;
  readonly ranked: readonly Ranked[];
  readonly isRight: readonly boolean[];
  readonly gold: string;
  readonly quote: string;
  readonly start: number;
}

export interface ReadRecord {
  readonly labelled: readonly Labelled[];
  readonly bound: readonly Bound[];
}

export function readRecord(record: GoldRecord, weights: Weights): ReadRecord {
  const [document] = recordsIn(record.path, record.text);
  if (!document) return { labelled: [], bound: [] };
  const { claims, choices } = observe(document, weights);
  const seen = new Map([...choices].map(([draft, ranked]) => [keyOf(draft), ranked]));
  const abbreviations = abbreviationsOf(record.text);
  const names = [...new Set(record.items.flatMap((item) => ("cohort" in item ? [item.cohort ?? ""] : [])))].filter(
    (name) => !denotesWhole(name),
  );
  const isOnly = names.length <= 1;
  const labelled: Labelled[] = [];
  const alignment = align(record, claims);
  for (const { item, claim, agreement } of alignment.pairs) {
    if (item.t !== "prop" || !claim || !isRight(agreement)) continue;
    const found = seen.get(`${claim.kind} ${claim.span.start} ${claim.span.end}`);
    if (!found) continue;
    const gold = item.cohort ?? "";
    for (const [step, ranked] of found) {
      const isOf = ranked.map(({ cohort }) => cohort !== null && agrees(cohort.label, gold, names, abbreviations));
      const some = isOf.some(Boolean);
      const isRightOne = ranked.map(({ cohort }, i) =>
        cohort === null ? !some || (isOnly && denotesWhole(gold)) : isOf[i]!,
      );
      labelled.push({
        record: record.id,
        step,
        ranked,
        isRight: isRightOne,
        gold,
        quote: claim.quote,
        start: claim.span.start,
      });
    }
  }
  return { labelled, bound: measureBinding([alignment]) };
}

function keyOf({ kind, prose, start, end }: Draft): string {
  const span = sourceSpan(prose, start, end);
  return `${kind} ${span.start} ${span.end}`;
}

/** Whether a candidate names the annotated cohort, or its arm or its subgroup, and no other cohort as well. */
function agrees(
  ours: string,
  gold: string,
  names: readonly string[],
  abbreviations: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (denotesWhole(gold) || denotesWhole(ours)) return false;
  const score = cohortAgreement(ours, gold, abbreviations);
  const best = Math.max(...names.map((name) => cohortAgreement(ours, name, abbreviations)));
  if (score > 0.2 && score >= best - 1e-9) return true;
  const own = cohortWords(ours);
  const words = new Set(cohortWords(gold));
  return own.length > 0 && own.every((word) => words.has(word));
}
