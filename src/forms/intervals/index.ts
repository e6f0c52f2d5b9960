/** Confidence intervals, ranges, medians and means. */
import type { Level } from "../../language/index.ts";

export const intervals: Level = { name: "intervals", forms: [] };
