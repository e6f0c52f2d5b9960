/** Prints a value of posted results as a paper would print it, so that it is read as any other cell. */
import type { Prose } from "../../document/index.ts";
import type { JsonObject, JsonScalar } from "../json/tree.ts";
import { scalarAt, textAt } from "./values.ts";
import type { StudyWriter } from "./writer.ts";

/** What a measure counts or takes the mean of, in what unit, and what its limits are. */
export interface Measure {
  readonly statistic: "count" | "percentage" | "median" | "mean" | "number";
  readonly unit: string;
  readonly limits: "interval" | "range" | "iqr" | "none";
  /** Percent of an interval, as printed. */
  readonly level: string;
}

const subjects = /^(?:participants?|patients?|subjects?)$/i;

export function measureOf(outcome: JsonObject): Measure {
  const type = textAt(outcome, "paramType") ?? "";
  const unit = (textAt(outcome, "unitOfMeasure") ?? "").trim();
  const dispersion = textAt(outcome, "dispersionType") ?? "";
  const level = /^(\d{2}(?:\.\d{1,2})?)% Confidence Interval/i.exec(dispersion)?.[1];
  const limits = level
    ? "interval"
    : /^FULL_RANGE/i.test(dispersion)
      ? "range"
      : /^INTER_?QUARTILE/i.test(dispersion)
        ? "iqr"
        : "none";
  return { statistic: statisticOf(type, unit), unit, limits, level: level ?? "" };
}

function statisticOf(type: string, unit: string): Measure["statistic"] {
  if (type === "COUNT_OF_PARTICIPANTS") return "count";
  if (type === "MEDIAN") return "median";
  if (/MEAN$/.test(type) && !/GEOMETRIC|LOG|LEAST_SQUARES/.test(type)) return "mean";
  if (type === "NUMBER" && /^(?:percent(?:age)?|%)(?: of (?:participants|patients|subjects))?$/i.test(unit))
    return "percentage";
  return type === "NUMBER" && subjects.test(unit) ? "count" : "number";
}

/** `Partial response, n`, `Overall survival, median, months`. */
export function labelOf(title: JsonScalar, { statistic, unit }: Measure, writer: StudyWriter): Prose {
  if (statistic === "count") return writer.compose(title, ", n");
  if (statistic === "percentage") return writer.compose(title, ", %");
  if (statistic === "number") return writer.compose(title, unit && `, ${unit}`);
  return writer.compose(title, `, ${statistic}`, unit && `, ${unit}`);
}

/** `15.9 (95% CI 6.0-35.4)`; `NA` where it could not be estimated. */
export function cellOf(measurement: JsonObject, { statistic, limits, level }: Measure, writer: StudyWriter): Prose {
  const [value, lower, upper] = ["value", "lowerLimit", "upperLimit"].map((name) => scalarAt(measurement, name));
  if (!value) return { text: "", pieces: [] };
  const mark = statistic === "percentage" ? "%" : "";
  if (statistic === "count" || limits === "none" || !lower || !upper) return writer.compose(value, mark);
  const lead = limits === "interval" ? ` (${level}% CI ` : limits === "range" ? " (range " : " (IQR ";
  return writer.compose(value, mark, lead, lower, " to ", upper, ")");
}
