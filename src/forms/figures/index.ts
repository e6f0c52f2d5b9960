/** Small forms that others are made of: percentages, lengths of time, p values. */
import type { Level } from "../../language/index.ts";
import { duration } from "./durations.ts";
import { percent } from "./percents.ts";

export const figures: Level = { name: "figures", forms: [percent, duration] };
