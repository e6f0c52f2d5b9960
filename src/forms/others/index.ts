/** Quantities that no claim is made of: laboratory values, sizes of things, prices, scores. */
import type { Level } from "../../language/index.ts";

export const others: Level = { name: "others", forms: [] };
