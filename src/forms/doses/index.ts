/** Doses with their schedules. */
import type { Level } from "../../language/index.ts";

export const doses: Level = { name: "doses", forms: [] };
