/** Sizes of cohorts, and numbers and shares of subjects. */
import type { Level } from "../../language/index.ts";

export const counts: Level = { name: "counts", forms: [] };
