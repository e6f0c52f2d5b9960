// Generated from the files of this folder by `npm run generate`.

import type { Binder } from "./binder.ts";
import cohorts from "./cohorts.ts";
import denominators from "./denominators.ts";
import intervals from "./intervals.ts";
import pageCycles from "./page-cycles.ts";
import partitions from "./partitions.ts";
import qualifiers from "./qualifiers.ts";
import retellings from "./retellings.ts";
import schedules from "./schedules.ts";
import study from "./study.ts";
import tableWholes from "./table-wholes.ts";
import toldFigures from "./told-figures.ts";

export const binders: readonly Binder[] = [
  cohorts,
  denominators,
  intervals,
  pageCycles,
  partitions,
  qualifiers,
  retellings,
  schedules,
  study,
  tableWholes,
  toldFigures,
];
