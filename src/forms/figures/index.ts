/** Small forms that others are made of: percentages, lengths of time, p values, names of intervals. */
import type { Level } from "../../language/index.ts";
import { levelFirst, named } from "./confidence.ts";
import { duration } from "./durations.ts";
import { pInWords, pValue, pValueList, pValuePower } from "./p-values.ts";
import { percent, points } from "./percents.ts";
import { countPower } from "./powers.ts";

export const figures: Level = {
  name: "figures",
  forms: [percent, points, duration, levelFirst, named, pValue, pValueList, pValuePower, pInWords, countPower],
};
