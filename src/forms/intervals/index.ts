/** Confidence intervals, ranges, medians and means. */
import type { Level } from "../../language/index.ts";
import { bareBounds, boundsBeforeMore, boundsBehindComma } from "./bare-bounds.ts";
import { deviation } from "./deviations.ts";
import { halfWidth, interval, intervalList, intervalWithEstimate } from "./intervals.ts";
import { range, rangeList } from "./ranges.ts";
import {
  rangeBeforeMiddle,
  rangeCensored,
  rangeElided,
  rangeOfAge,
  rangeOfAges,
  rangeOfSize,
  rangeOfTime,
} from "./told-ranges.ts";

export const intervals: Level = {
  name: "intervals",
  forms: [
    interval,
    intervalList,
    intervalWithEstimate,
    halfWidth,
    range,
    rangeList,
    rangeOfAge,
    rangeOfAges,
    rangeOfTime,
    rangeOfSize,
    rangeCensored,
    rangeBeforeMiddle,
    rangeElided,
    bareBounds,
    boundsBeforeMore,
    boundsBehindComma,
    deviation,
  ],
};
