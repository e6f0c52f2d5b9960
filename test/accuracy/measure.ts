/** Everything that is measured on the annotated abstracts, once. */
import { type Alignment, align } from "./align.ts";
import { type Bound, measureBinding } from "./binding.ts";
import type { GoldRecord } from "./gold.ts";
import { type Judged, measureJudgement, unexplained } from "./judgement.ts";
import { measureRecognition, type Recognition } from "./recognition.ts";
import { measureSensitivity, type Sensitivity } from "./sensitivity.ts";
import { auditAll, type Outcome } from "./tool.ts";

export interface GoldMeasures {
  readonly records: readonly GoldRecord[];
  readonly alignments: readonly Alignment[];
  readonly recognition: readonly Recognition[];
  readonly binding: readonly Bound[];
  readonly judged: readonly Judged[];
  readonly unexplained: readonly { readonly record: GoldRecord; readonly outcome: Outcome }[];
  /** Comparisons made (passed or failed) in all annotated abstracts. */
  readonly comparisons: number;
  readonly sensitivity: Sensitivity;
}

/** Each abstract is audited by itself: what is measured is one document at a time. Errors are put into one in `every`. */
export function measureGold(records: readonly GoldRecord[], every = 1): GoldMeasures {
  const audited = new Map(records.map((record) => [record.path, auditAll([record])]));
  const outcomesOf = (path: string): readonly Outcome[] => audited.get(path)?.outcomes ?? [];
  const alignments = records.map((record) => align(record, audited.get(record.path)?.claims ?? []));
  const all = records.flatMap(({ path }) => outcomesOf(path));
  return {
    records,
    alignments,
    recognition: measureRecognition(alignments),
    binding: measureBinding(alignments),
    judged: measureJudgement(records, outcomesOf),
    unexplained: unexplained(records, outcomesOf),
    comparisons: all.filter(({ outcome }) => outcome !== "unsure").length,
    sensitivity: measureSensitivity(records, every),
  };
}
