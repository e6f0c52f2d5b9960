/** What stands in the cells and headers of tables. */
import type { Level } from "../../language/index.ts";
import { announcedAverage, announcedSpread } from "./announced-averages.ts";
import { announcedCount, announcedPercent } from "./announced-counts.ts";
import { announcedDifference, announcedInterval, announcedP, announcedRatio } from "./announced-estimates.ts";
import { labelOthers, labelSubjects, labelWhole } from "./label-subjects.ts";
import { labelGrade, labelSize, labelThreshold, labelUnit } from "./labels.ts";
import { statedSize } from "./stated-size.ts";
import { cellValue } from "./value.ts";

/** Cells of nothing but numbers. They come before all else: `12 [3]` in a cell is no number with a citation. */
export const cellValues: Level = { name: "cell-values", forms: [cellValue, statedSize] };

export const labels: Level = {
  name: "labels",
  forms: [
    announcedCount,
    announcedPercent,
    announcedAverage,
    announcedSpread,
    announcedRatio,
    announcedDifference,
    announcedInterval,
    announcedP,
    labelSize,
    labelGrade,
    labelThreshold,
    labelUnit,
    labelSubjects,
    labelWhole,
    labelOthers,
  ],
};
