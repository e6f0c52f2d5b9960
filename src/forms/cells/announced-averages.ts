/** Labels of averages and of what is spread round them. */
import { before, form } from "../../language/index.ts";
import { type Announced, announced, isAmongWords, showAnnounced } from "./announced.ts";

export const announcedAverage = form<Announced>({
  id: "announced-average",
  title: "A label of medians or means",
  yields: "announced",
  isOverlay: true,
  match: `{median: median} | mean | ("m" | "M") (?= comma deviation)`,
  value: (match) => announced(match.has("median") ? "median" : "mean"),
  show: showAnnounced,
  examples: `
    Median age, years                        -> median
    ~~~~~~
    BMI, mean ± SD                           -> mean
    Age (M, SD)                              -> mean
    Middle third                             -> nothing
  `,
});

export const announcedSpread = form<Announced>({
  id: "announced-spread",
  title: "A label of ranges or deviations",
  yields: "announced",
  isOverlay: true,
  match: `{deviation: deviation | "standard" ("deviation" | "error" | "deviations" | "errors") ("of the mean")?}
    | {iqr: iqr "range"? | "interquartile" "range" | "q1" (dash | comma | "to") "q3" | "25th" (dash | comma | "to" | "and") "75th" "percentile"?}
    | range | "min-max" | ("min" | "minimum") stop? (dash | comma | slash | "to" | "and") ("max" | "maximum") stop?`,
  unless: { inName: isAmongWords, disease: before("stableWord diseaseWord open") },
  value: (match) => announced(match.has("deviation") ? "deviation" : match.has("iqr") ? "iqr" : "range"),
  show: showAnnounced,
  examples: `
    Age, median (range), y                   -> range
                 ~~~~~
    Weight, mean (SD)                        -> deviation
    Stay in days (interquartile range)       -> iqr
    Dose (min-max)                           -> range
    Range of motion                          -> nothing (inName)
    Stable disease (SD)                      -> nothing (disease)
    Ranked first                             -> nothing
  `,
});
