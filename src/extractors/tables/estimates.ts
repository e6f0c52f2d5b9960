/** Turns what cells say of estimates into drafts of intervals, ranges, averages and p values. */
import { isRatioMeasure, type Measure } from "../../claims/index.ts";
import type { Printed } from "../../document/index.ts";
import { type CellFigure, isProbability, otherUnit, type Statistic } from "../../forms/index.ts";
import type { Reading } from "../../language/index.ts";
import type { Draft } from "../extractor.ts";
import type { TableCell } from "./cells.ts";
import { hasClass } from "./label.ts";

export type EstimateDraft = Draft<"interval"> | Draft<"range"> | Draft<"average"> | Draft<"p-value">;

/** What the numbers of a cell estimate; `share` is the ref of the share stated there, `tested` that of the ratio in the cell before. */
export function estimateDraft(
  cell: TableCell,
  reading: Reading,
  share: string | null,
  tested: string | null,
): EstimateDraft | null {
  const { bounds, middle, p } = cell.reading ?? {};
  if (p) return pDraft(cell, tested);
  if (bounds?.statistic === "interval") return intervalDraft(cell, reading, share);
  if (bounds) return rangeDraft(cell);
  return middle ? averageDraft(cell) : null;
}

/** Whether a draft is the interval of a ratio, which a p value beside it tests. */
export const isOfRatio = (draft: EstimateDraft | null): draft is Draft<"interval"> =>
  draft?.kind === "interval" && isRatioMeasure(draft.value.measure);

function common({ cell, mention, row, column, scene }: TableCell) {
  const { cohort, timepoint, event } = scene;
  return {
    form: mention!.form,
    prose: cell.prose,
    start: mention!.start,
    end: mention!.end,
    place: { row: row.index, column },
    subject: { cohort, timepoint, endpoint: event || null },
  };
}

function intervalDraft(cell: TableCell, reading: Reading, share: string | null): Draft<"interval"> {
  const { reading: own, half, scene, row, column } = cell;
  const { lower, upper } = own!.bounds!;
  const percent = own!.percent ?? half?.percent ?? null;
  const middle = own!.middle ?? half?.middle ?? null;
  return {
    kind: "interval",
    value: {
      measure: measureOf(cell, middle?.statistic ?? (percent ? "percent" : (row.label.statistics[0] ?? null)), share),
      estimate: percent ?? exact(middle?.figure ?? null),
      lower: exact(lower),
      upper: exact(upper),
      level: scene.level,
      unit: percent ? "%" : unitOf(cell),
      proportion: share,
      oneSided: false,
      credible: false,
    },
    ref: `interval@${reading.index}.${row.index}:${column}`,
    ...common(cell),
  };
}

/** `<0.1` is no bound to compute with. */
const exact = (figure: CellFigure | null): Printed | null => (figure?.relation === "" ? figure.printed : null);

function measureOf({ row, scene }: TableCell, statistic: Statistic | null, share: string | null): Measure {
  switch (statistic) {
    case "HR":
    case "OR":
    case "RR":
    case "mean":
    case "median":
    case "difference":
      return statistic;
    default: {
      const isOf = (...names: string[]): boolean => [row.label, row.section].some((label) => hasClass(label, names));
      if (isOf("curve", "survival")) return "survival";
      if (isOf("changeWord", "change")) return "change";
      return share !== null || scene.category !== null ? "proportion" : "other";
    }
  }
}

function rangeDraft(cell: TableCell): Draft<"range"> | null {
  const { reading: own, half } = cell;
  const { statistic, lower, upper } = own!.bounds!;
  const middle = own!.middle ?? half?.middle ?? null;
  if (!lower || !upper) return null;
  return {
    kind: "range",
    value: {
      middle: middle?.figure.printed ?? null,
      statistic: averageOf(middle?.statistic) ?? "other",
      lower: lower.printed,
      upper: upper.printed,
      rangeKind: statistic === "iqr" ? "IQR" : "range",
      unit: unitOf(cell),
      boundsUnit: otherUnit(middle?.figure.unit ?? "", upper.unit || lower.unit),
      countsDown: cell.row.label.words.includes("before"),
      censored: lower.isCensored || upper.isCensored,
    },
    ...common(cell),
  };
}

function averageDraft(cell: TableCell): Draft<"average"> | null {
  const { middle, deviation } = cell.reading!;
  const statistic = averageOf(middle!.statistic);
  if (!statistic || middle!.figure.relation !== "") return null;
  return {
    kind: "average",
    value: {
      statistic,
      measure: cell.row.label.words.filter((word) => !/^(?:medians?|means?|average)$/.test(word)).join(" "),
      value: middle!.figure.printed,
      unit: unitOf(cell),
      deviation: deviation?.printed ?? null,
      spread: null,
      member: 0,
      members: 1,
    },
    ...common(cell),
  };
}

function pDraft(cell: TableCell, tested: string | null): Draft<"p-value"> | null {
  const { printed, relation } = cell.reading!.p!;
  const { hypothesis } = cell.scene;
  if (relation === "~" || !isProbability(printed as Printed, relation !== "")) return null;
  return {
    kind: "p-value",
    value: {
      relation: relation === "" ? "=" : relation,
      value: printed,
      oneSided: false,
      adjusted: false,
      // `<0.00` says too little to be held against anything.
      interval: hypothesis === null && /[1-9]/.test(printed.digits) ? tested : null,
      hypothesis,
    },
    ...common(cell),
  };
}

const averageOf = (statistic: Statistic | undefined): "median" | "mean" | null =>
  statistic === "median" || statistic === "mean" ? statistic : null;

/** What is printed in the cell, or else what its labels say. */
function unitOf({ reading, half, scene }: TableCell): string {
  const figures = [reading!.middle?.figure, half?.middle?.figure, reading!.bounds?.lower, reading!.bounds?.upper];
  return (
    figures.find((figure) => figure?.unit)?.unit ?? (figures.some((figure) => figure?.isPercent) ? "%" : scene.unit)
  );
}
