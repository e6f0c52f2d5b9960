/** Confidence intervals, ranges, medians and means. */
import type { Level } from "../../language/index.ts";
import { bareBounds, boundsBeforeMore, boundsBehindComma } from "./bare-bounds.ts";
import { deviation } from "./deviations.ts";
import { halfWidth, interval, intervalList, intervalWithEstimate } from "./intervals.ts";
import { range, rangeCensored, rangeList, rangeOfAges, rangeOfSubjects } from "./ranges.ts";

export const intervals: Level = {
  name: "intervals",
  forms: [
    interval,
    intervalList,
    intervalWithEstimate,
    halfWidth,
    range,
    rangeList,
    rangeOfSubjects,
    rangeOfAges,
    rangeCensored,
    bareBounds,
    boundsBeforeMore,
    boundsBehindComma,
    deviation,
  ],
};
