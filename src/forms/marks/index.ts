/** What is printed in digits and is no quantity: citations, dates, grades, stages, codes. */
import type { Level } from "../../language/index.ts";

export const marks: Level = { name: "marks", forms: [] };
