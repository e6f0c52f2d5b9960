/** The forms, level by level: what an earlier level reads is one unit to the later ones. */
import { type Cascade, type Cascades, compileCascade, type Level } from "../language/index.ts";
import { cells } from "./cells/index.ts";
import { counts } from "./counts/index.ts";
import { doses } from "./doses/index.ts";
import { figures } from "./figures/index.ts";
import { intervals } from "./intervals/index.ts";
import { marks } from "./marks/index.ts";
import { others } from "./others/index.ts";
import { patterns } from "./patterns.ts";

export type { DoseMention } from "./doses/doses.ts";
export type { Scheduled } from "./doses/resolve.ts";
export type { Role } from "./doses/roles.ts";
export { cycleOf, cyclePart, fill, hasRhythm, type Schedule } from "./doses/schedule.ts";

/** The levels that prose and the cells of tables are read with. */
export const levelsOf = {
  prose: [marks, figures, intervals, ...doses, counts, others],
  cells: [marks, figures, cells, intervals, ...doses, counts, others],
} as const satisfies Record<keyof Cascades, readonly Level[]>;

/** Compiles levels with the named patterns of this folder. */
export function cascadeOf(levels: readonly Level[]): Cascade {
  return compileCascade(levels, patterns);
}

export const forms: Cascades = { prose: cascadeOf(levelsOf.prose), cells: cascadeOf(levelsOf.cells) };
