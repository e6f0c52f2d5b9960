/** The kinds of claims: the contract between those who read them and those who judge them. */
import type { z } from "zod";
import { author } from "./author.ts";
import { average } from "./average.ts";
import { brokenLink } from "./broken-link.ts";
import { calculation } from "./calculation.ts";
import { citation } from "./citation.ts";
import type { Claim } from "./claim.ts";
import { cohortSize } from "./cohort-size.ts";
import { contrast } from "./contrast.ts";
import { date } from "./date.ts";
import { declaration } from "./declaration.ts";
import { design } from "./design.ts";
import { difference } from "./difference.ts";
import { dose } from "./dose.ts";
import { doseTotal } from "./dose-total.ts";
import { durationPair } from "./duration-pair.ts";
import { entity } from "./entity.ts";
import { exclusiveShares } from "./exclusive-shares.ts";
import { fractionation } from "./fractionation.ts";
import { identifier } from "./identifier.ts";
import { interval } from "./interval.ts";
import { namedFigure } from "./named-figure.ts";
import { neededToTreat } from "./needed-to-treat.ts";
import { notice } from "./notice.ts";
import { orderedFigures } from "./ordered-figures.ts";
import { pValue } from "./p-value.ts";
import { partition } from "./partition.ts";
import { power } from "./power.ts";
import { proportion } from "./proportion.ts";
import { proportionalRow } from "./proportional-row.ts";
import { range } from "./range.ts";
import { reckonedRow } from "./reckoned-row.ts";
import { recordDamage } from "./record-damage.ts";
import { reference } from "./reference.ts";
import { referenceCount } from "./reference-count.ts";
import { relativeChange } from "./relative-change.ts";
import { response } from "./response.ts";
import { retelling } from "./retelling.ts";
import { shareRatio } from "./share-ratio.ts";
import { status } from "./status.ts";
import { formula, molarMass } from "./substance.ts";
import { tableReading } from "./table-reading.ts";
import { takenUpSize } from "./taken-up-size.ts";
import { testPerformance } from "./test-performance.ts";
import { testStatistic } from "./test-statistic.ts";
import { toldFigure } from "./told-figure.ts";
import { trialId } from "./trial-id.ts";
import { unitPair } from "./unit-pair.ts";
import { work } from "./work.ts";

/** Every kind of claim, in the order in which reports count them. */
export const claimKinds = [
  trialId,
  cohortSize,
  proportion,
  response,
  interval,
  range,
  average,
  pValue,
  testStatistic,
  contrast,
  shareRatio,
  difference,
  relativeChange,
  neededToTreat,
  orderedFigures,
  exclusiveShares,
  namedFigure,
  retelling,
  toldFigure,
  calculation,
  durationPair,
  unitPair,
  testPerformance,
  dose,
  doseTotal,
  proportionalRow,
  reckonedRow,
  fractionation,
  power,
  date,
  status,
  design,
  identifier,
  entity,
  formula,
  molarMass,
  citation,
  brokenLink,
  reference,
  referenceCount,
  work,
  notice,
  author,
  declaration,
  takenUpSize,
  tableReading,
  recordDamage,
  partition,
] as const;

export type Kind = (typeof claimKinds)[number]["kind"];
/** The value of a claim of kind `K`. */
export type ValueOf<K extends Kind> = z.infer<Extract<(typeof claimKinds)[number], { kind: K }>["schema"]>;
/** A claim of kind `K`; distributes over unions, so that `kind` narrows `value`. */
export type ClaimOf<K extends Kind> = K extends Kind ? Claim<K, ValueOf<K>> : never;
export type AnyClaim = ClaimOf<Kind>;

export * from "./calendar.ts";
export * from "./claim.ts";
export { type CalendarDate, dateEvents } from "./date.ts";
export { designAspects } from "./design.ts";
export { identifierSchemes } from "./identifier.ts";
export { isRatioMeasure, type Measure, measures, type RatioMeasure, ratioMeasures } from "./interval.ts";
export * from "./metric.ts";
export { type ProportionValue, showProportion } from "./proportion.ts";
export { type ResponseCategory, responseCategories } from "./response.ts";
export { trialIdRoles } from "./trial-id.ts";
