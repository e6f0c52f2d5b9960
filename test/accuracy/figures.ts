/** The measured figures by name, as they are compared with targets and with the baseline. */
import type { GoldMeasures } from "./measure.ts";
import type { PrecisionRow } from "./precision.ts";
import type { SensitivityRow } from "./sensitivity.ts";

/** Shares in percent, others as counts; `null` where there was nothing to measure. */
export type Figures = Readonly<Record<string, number | null>>;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : round((100 * part) / whole));
const round = (value: number): number => Math.round(value * 100) / 100;

export function goldFigures(measures: GoldMeasures): Figures {
  const { recognition, binding, judged, sensitivity } = measures;
  const sum = <T>(list: readonly T[], count: (entry: T) => number) =>
    list.reduce((all, entry) => all + count(entry), 0);
  const named = <T>(list: readonly T[], name: (entry: T) => string, value: (entry: T) => number | null) =>
    Object.fromEntries(list.map((entry) => [name(entry), value(entry)]));
  const ok = judged.filter(({ check }) => check.verdict === "ok");
  const wrong = judged.filter(({ check }) => check.verdict === "wrong");
  const alarms = ok.filter(({ ours }) => ours === "error" || ours === "warning").length;
  const compared = ok.filter(({ ours }) => ours !== "unsure" && ours !== "not compared").length;
  const given = binding.filter(({ denominator }) => denominator !== "none");
  const { rows } = sensitivity;
  const told = (row: SensitivityRow) => row.alarmed + row.remarked;
  const all = (row: SensitivityRow) => told(row) + row.survived;
  return {
    ...named(
      recognition,
      ({ type }) => `recognition ${type}`,
      ({ right, annotated }) => share(right, annotated),
    ),
    ...named(
      recognition,
      ({ type }) => `recognition strict ${type}`,
      ({ strict, annotated }) => share(strict, annotated),
    ),
    spurious: share(
      sum(recognition, (row) => row.spurious.length),
      sum(recognition, (row) => row.claims),
    ),
    ...named(
      recognition,
      ({ type }) => `spurious ${type}`,
      ({ spurious, claims }) => share(spurious.length, claims),
    ),
    binding: share(binding.filter(({ right }) => right).length, binding.length),
    "binding cohort": share(binding.filter(({ cohort }) => cohort === "right").length, binding.length),
    "binding population": share(binding.filter(({ population }) => population === "right").length, binding.length),
    "binding denominator": share(given.filter(({ denominator }) => denominator === "right").length, given.length),
    "binding denominator wrong": share(given.filter(({ denominator }) => denominator === "wrong").length, given.length),
    "alarms on checks that hold": alarms,
    "alarms per 500 checks that hold": ok.length === 0 ? null : round((500 * alarms) / ok.length),
    "alarms per 1000 comparisons": compared === 0 ? null : round((1000 * alarms) / compared),
    "checks that hold, compared": share(compared, ok.length),
    "wrong checks reported": share(wrong.filter(({ reported }) => reported).length, wrong.length),
    "unexplained findings": measures.unexplained.length,
    sensitivity: share(sum(rows, told), sum(rows, all)),
    "sensitivity alarmed": share(
      sum(rows, (row) => row.alarmed),
      sum(rows, all),
    ),
    "sensitivity sample": sampled(measures),
    ...named(
      rows,
      ({ type }) => `sensitivity ${type}`,
      (row) => share(told(row), all(row)),
    ),
    ...named(
      rows,
      ({ type }) => `sensitivity alarmed ${type}`,
      (row) => share(row.alarmed, all(row)),
    ),
  };
}

/** Sensitivity over one abstract in `sampleStep`, which the regression test can afford. */
export const sampleStep = 5;

function sampled({ records, sensitivity }: GoldMeasures): number | null {
  const some = new Set(records.filter((_, index) => index % sampleStep === 0));
  const mutants = sensitivity.mutants.filter(({ record, fate }) => some.has(record) && fate !== "consistent");
  return share(mutants.filter(({ fate }) => fate !== "survived").length, mutants.length);
}

export function precisionFigures(rows: readonly PrecisionRow[]): Figures {
  const of = (severity: string) => {
    const mine = rows.filter((row) => row.severity === severity);
    const right = mine.reduce((all, row) => all + row.right, 0);
    const wrong = mine.reduce((all, row) => all + row.wrong, 0);
    return { share: share(right, right + wrong), unreviewed: mine.reduce((all, row) => all + row.unreviewed, 0) };
  };
  return {
    "precision error": of("error").share,
    "precision warning": of("warning").share,
    "unreviewed errors": of("error").unreviewed,
    "unreviewed warnings": of("warning").unreviewed,
  };
}
