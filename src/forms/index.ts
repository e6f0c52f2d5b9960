/** The forms, level by level: what an earlier level reads is one unit to the later ones. */
import {
  type Cascade,
  type Cascades,
  compileCascades,
  type Form,
  type Level,
  lexemesAsData,
  type Prepared,
  plansAsData,
  plansFrom,
  plansOf,
  prepared,
} from "../language/index.ts";
import { cellValues, labels } from "./cells/index.ts";
import { counts } from "./counts/index.ts";
import { dateLabels, dates, events } from "./dates/index.ts";
import { doses } from "./doses/index.ts";
import { estimates } from "./estimates/index.ts";
import { figures } from "./figures/index.ts";
import { intervals } from "./intervals/index.ts";
import { links } from "./links/index.ts";
import { designs } from "./marks/designs.ts";
import { citations, marks } from "./marks/index.ts";
import { statuses } from "./marks/statuses.ts";
import { others, values } from "./others/index.ts";
import { pairs } from "./pairs/index.ts";
import { patterns } from "./patterns.ts";

/** The ids of the forms of events that have dates; of two for one date, the first has it. */
export const eventForms: readonly string[] = events.map(({ id }) => id);

export type { DateRead } from "./dates/calendar.ts";
export type { Dated, FoundDate } from "./dates/dated.ts";
export type { DateLabel } from "./dates/labels.ts";
export type { DoseMention } from "./doses/doses.ts";
export type { Scheduled } from "./doses/resolve.ts";
export type { Role } from "./doses/roles.ts";
export { cycleOf, cyclePart, fill, hasRhythm, type Schedule } from "./doses/schedule.ts";

/** The levels that prose and the cells of tables are read with, and those that name what no claim is made of. */
export const levelsOf = {
  prose: [statuses, designs, citations, marks, dates, figures, pairs, intervals, estimates, links, ...doses, ...counts],
  cells: [
    statuses,
    citations,
    dateLabels,
    cellValues,
    labels,
    marks,
    dates,
    figures,
    pairs,
    intervals,
    estimates,
    links,
    ...doses,
    ...counts,
  ],
  naming: [citations, marks, figures, intervals, links, ...doses, others, values],
} as const satisfies Partial<Record<keyof Cascades, readonly Level[]>>;

/** Every form by its id, in the order of the levels. */
export const formById: ReadonlyMap<string, Form> = new Map(
  Object.values(levelsOf).flatMap((levels) =>
    levels.flatMap(({ forms }) => forms.map((form) => [form.id, form] as const)),
  ),
);

/** Compiles sets of levels with the named patterns of this folder; a level of several sets is compiled once. */
export function cascadesOf(levels: Readonly<Record<string, readonly Level[]>>): Readonly<Record<string, Cascade>> {
  return compileCascades(levels, patterns);
}

const sets = { ...levelsOf, others: [others, values] };

export const forms: Cascades = compileCascades(sets, patterns, prepared && plansFrom(prepared.plans));

/** What a build writes in place of `src/language/prepared.ts`. */
export function prepare(): Prepared {
  const plans = plansAsData(plansOf(sets, patterns));
  return { lexemes: lexemesAsData(), plans };
}

export type { Announced, Statistic } from "./cells/announced.ts";
export type { Subjects } from "./cells/label-subjects.ts";
export type { CellValue, Figure as CellFigure, Group, Tag } from "./cells/value.ts";
export {
  type ArmSize,
  type Category,
  type Contrast,
  type CountEvidence,
  categoriesIn,
  type ExclusivePercents,
  type ExclusiveShares,
  type MeasureEvidence,
  type Remark,
  type RoleEvidence,
  type Share,
  type ShareRatio,
  type TakenUp,
  type Threshold,
} from "./counts/index.ts";
export { timesOf } from "./doses/course-totals.ts";
export type { Fractionation } from "./doses/fractionations.ts";
export { daysOf } from "./doses/spans.ts";
export type { DoseTotal } from "./doses/totals.ts";
export type { Confidence } from "./figures/confidence.ts";
export type { Duration } from "./figures/durations.ts";
export { type Figure, figureIn, isNumber, isTime, otherUnit, textOfUnit } from "./figures/figure.ts";
export type { PValues } from "./figures/p-value.ts";
export type { Percent } from "./figures/percents.ts";
export type { PowerOfTen } from "./figures/powers.ts";
export { isProbability } from "./figures/probability.ts";
export { around, type Bounds, holds, isMixed, isOfRatio, signedAround } from "./intervals/bounds.ts";
export type { Average } from "./links/average.ts";
export type { Calculation } from "./links/calculations.ts";
export type { Difference } from "./links/differences.ts";
export type { Middle } from "./links/middles.ts";
export type { NeededToTreat } from "./links/needed-to-treat.ts";
export type { Ordered } from "./links/orders.ts";
export { ratioNamed } from "./links/ratio-named.ts";
export type { RelativeChange } from "./links/relative-changes.ts";
export type { Performance, TestPerformance } from "./links/test-performances.ts";
export type { Test } from "./links/tests.ts";
export type { ToldDifference } from "./links/told-differences.ts";
export type { StatusName } from "./marks/statuses.ts";
export { asKind, type MentionValues, ofKind } from "./of-kind.ts";
export type { Conversion } from "./pairs/conversions.ts";
export type { Tested } from "./pairs/tested.ts";
export type { ToldParts } from "./pairs/told-parts.ts";
export type { UnitPair } from "./pairs/units.ts";
