/** The tables of a run of the harness. */
import type { Figures } from "./figures.ts";
import { judgements, tabulate } from "./judgement.ts";
import type { GoldMeasures } from "./measure.ts";
import type { PrecisionRow } from "./precision.ts";
import { percent, table } from "./print.ts";
import { targetRows } from "./targets.ts";

export function goldReport({ recognition, binding, judged, sensitivity }: GoldMeasures, figures: Figures): string {
  const recognised = recognition.map((r) => [
    r.type,
    r.annotated,
    r.right,
    percent(r.right, r.annotated),
    r.strict,
    r.partial,
    r.claims,
    r.spurious.length,
    percent(r.spurious.length, r.claims),
    r.spuriousStrict,
  ]);
  const fits = (["cohort", "population", "denominator"] as const).map((part) => {
    const count = (fit: string) => binding.filter((bound) => bound[part] === fit).length;
    const strict = { cohort: "cohortStrict", population: "populationStrict", denominator: null } as const;
    const key = strict[part];
    const strictly = key === null ? count("right") : binding.filter((bound) => bound[key]).length;
    return [part, count("right"), count("missing"), count("wrong"), count("none"), strictly];
  });
  const mutated = sensitivity.rows.map((row) => [
    row.type,
    row.checks,
    row.alarmed,
    row.remarked,
    row.survived,
    percent(row.alarmed, row.alarmed + row.remarked + row.survived),
    percent(row.alarmed + row.remarked, row.alarmed + row.remarked + row.survived),
    row.consistent,
    row.undetermined,
  ]);
  const shown = ["alarms per 1000 comparisons", "wrong checks reported", "unexplained findings"];
  return [
    "Recognition (right: with latitude for annotators; partial: a value missing or another)",
    table(["type", "annotated", "right", "%", "strict", "partial", "claims", "spurious", "%", "strict"], recognised),
    `Binding of ${binding.length} recognised proportions: ${figures.binding ?? "-"}% right in all that the annotation gives`,
    table(["", "right", "missing", "wrong", "not given", "strict"], fits),
    "Judgement (annotated verdict and check; ours)",
    table(["", "checks", ...judgements], tabulate(judged)),
    shown.map((name) => `${name}: ${figures[name] ?? "-"}`).join("; "),
    "Sensitivity (alarmed: an error or a warning; consistent: the check still holds; undetermined: arithmetic in words, not mutated)",
    table(
      ["type", "checks", "alarmed", "information", "nothing", "% alarmed", "% told", "consistent", "undetermined"],
      mutated,
    ),
    `Of all: ${figures["sensitivity alarmed"] ?? "-"}% as an error or a warning, ${figures.sensitivity ?? "-"}% told at all`,
  ].join("\n\n");
}

export function precisionReport(rows: readonly PrecisionRow[]): string {
  const cells = rows.map((row) => [
    row.rule,
    row.severity,
    row.findings,
    row.right,
    row.wrong,
    row.unreviewed,
    percent(row.right, row.right + row.wrong),
  ]);
  return table(["rule", "severity", "findings", "right", "wrong", "unreviewed", "precision"], cells);
}

export function targetReport(figures: Figures): string {
  return table(["target", "measured", "wanted", ""], targetRows(figures));
}
