/** Judgement: the verdict annotated for each check against what the tool says of the same numbers. */
import { type Check, type CheckType, checkTypes, type GoldRecord, type GoldVerdict, type Placed } from "./gold.ts";
import { isAlarm, type Outcome, overlaps } from "./tool.ts";

/** Which rules make which annotated check. */
export const families: Readonly<Record<CheckType, RegExp>> = {
  "n/N=p":
    /^(count-percentage-mismatch|denominator-missing|percentage-rounding|percentage-impossible|count-exceeds-cohort)$/,
  "CR+PR=ORR": /^response-(rate|count)-mismatch$/,
  "sum=N": /^(cohort-sum-mismatch|cohort-size-conflict|response-count-mismatch|percentages-exceed-whole)$/,
  order:
    /^(endpoint-order-violated|figures-out-of-order|subset-exceeds-study|grade-exceeds-any-grade|count-exceeds-cohort|percentages-exceed-whole)$/,
  ci: /^(interval-invalid|proportion-interval-(?:mismatch|asymmetric)|ratio-interval-asymmetric)$/,
  "p-ci": /^(p-value-(?:conflict|impossible)|two-by-two-mismatch|test-statistic-mismatch)$/,
  range: /^median-outside-range$/,
  dose: /^dose-/,
  same: /^(restatement-conflict|restated-figure-conflict|retold-size-conflict|retold-interval-conflict|reference-count-conflict|cohort-size-conflict|trial-id-conflict|databank-id-conflict|duration-conversion-mismatch|difference-mismatch|number-needed-mismatch)$/,
};

/** Checks of one number each, where only the operand pointed at tells which number was checked. */
const single = new Set<CheckType>(["n/N=p", "ci", "range", "dose"]);

export const judgements = ["pass", "info", "error", "warning", "unsure", "not compared"] as const;
export type Judgement = (typeof judgements)[number];
/** The loudest outcome decides; a comparison made outweighs one that could not be settled. */
const precedence: readonly Judgement[] = ["error", "warning", "info", "pass", "unsure", "not compared"];

export interface Judged {
  readonly record: GoldRecord;
  readonly check: Placed<Check>;
  readonly ours: Judgement;
  readonly outcomes: readonly Outcome[];
  /** An error or warning of any rule touches the quote. */
  readonly reported: boolean;
}

export function measureJudgement(
  records: readonly GoldRecord[],
  outcomesOf: (path: string) => readonly Outcome[],
): Judged[] {
  return records.flatMap((record) =>
    record.checks.map((check) => {
      const all = outcomesOf(record.path);
      const outcomes = all.filter((outcome) => families[check.c].test(outcome.rule) && touches(outcome, check));
      const found = new Set<Judgement>(outcomes.map(({ outcome }) => outcome));
      const ours = precedence.find((judgement) => found.has(judgement)) ?? "not compared";
      const reported = all.some((outcome) => isAlarm(outcome) && anyTouches(outcome, check));
      return { record, check, ours, outcomes, reported };
    }),
  );
}

function touches(outcome: Outcome, check: Placed<Check>): boolean {
  if (!single.has(check.c)) return anyTouches(outcome, check);
  const first = outcome.spans[0];
  return first !== undefined && check.places.some((place) => overlaps(place, first));
}

function anyTouches(outcome: Outcome, check: Placed<Check>): boolean {
  return outcome.spans.some((span) => check.places.some((place) => overlaps(place, span)));
}

/** Errors and warnings in annotated records that touch no check annotated as wrong or doubtful. */
export function unexplained(
  records: readonly GoldRecord[],
  outcomesOf: (path: string) => readonly Outcome[],
): { record: GoldRecord; outcome: Outcome }[] {
  return records.flatMap((record) => {
    const suspects = record.checks.filter(({ verdict }) => verdict === "wrong" || verdict === "doubtful");
    return outcomesOf(record.path)
      .filter((outcome) => isAlarm(outcome) && !suspects.some((check) => anyTouches(outcome, check)))
      .map((outcome) => ({ record, outcome }));
  });
}

/** Rows of the table: annotated verdict by check type, and how often each of ours. */
export function tabulate(judged: readonly Judged[]): (string | number)[][] {
  const verdicts: readonly GoldVerdict[] = ["ok", "rounding", "doubtful", "wrong"];
  return verdicts.flatMap((verdict) =>
    ["all", ...checkTypes].flatMap((type) => {
      const some = judged.filter(({ check }) => check.verdict === verdict && (type === "all" || check.c === type));
      if (some.length === 0) return [];
      const counts = judgements.map((judgement) => some.filter(({ ours }) => ours === judgement).length);
      return [[`${verdict} ${type}`, some.length, ...counts]];
    }),
  );
}
