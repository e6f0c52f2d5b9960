// Generated from the files of this folder by `npm run generate`.

import authors from "./authors.ts";
import averages from "./averages.ts";
import brokenLinks from "./broken-links.ts";
import calculations from "./calculations.ts";
import citations from "./citations.ts";
import contrasts from "./contrasts.ts";
import counts from "./counts.ts";
import dates from "./dates.ts";
import declarations from "./declarations.ts";
import designs from "./designs.ts";
import differences from "./differences.ts";
import doseTotals from "./dose-totals.ts";
import doses from "./doses.ts";
import durationPairs from "./duration-pairs.ts";
import entities from "./entities.ts";
import exclusiveShares from "./exclusive-shares.ts";
import type { Extractor } from "./extractor.ts";
import fractionations from "./fractionations.ts";
import identifiers from "./identifiers.ts";
import intervals from "./intervals.ts";
import namedFigures from "./named-figures.ts";
import neededToTreat from "./needed-to-treat.ts";
import notices from "./notices.ts";
import orderedFigures from "./ordered-figures.ts";
import pValues from "./p-values.ts";
import pageCycles from "./page-cycles.ts";
import powers from "./powers.ts";
import publicationTypes from "./publication-types.ts";
import ranges from "./ranges.ts";
import recordDamages from "./record-damages.ts";
import referenceCounts from "./reference-counts.ts";
import references from "./references.ts";
import registryFacts from "./registry-facts.ts";
import relativeChanges from "./relative-changes.ts";
import shareRatios from "./share-ratios.ts";
import statuses from "./statuses.ts";
import substances from "./substances.ts";
import tableArms from "./table-arms.ts";
import tableCaptions from "./table-captions.ts";
import tableDifferences from "./table-differences.ts";
import tableDivisions from "./table-divisions.ts";
import tableFlows from "./table-flows.ts";
import tableParents from "./table-parents.ts";
import tableProducts from "./table-products.ts";
import tableProportions from "./table-proportions.ts";
import tableReadings from "./table-readings.ts";
import tableReckonings from "./table-reckonings.ts";
import tableSubgroups from "./table-subgroups.ts";
import tableTotals from "./table-totals.ts";
import tables from "./tables.ts";
import takenUpSizes from "./taken-up-sizes.ts";
import testPerformances from "./test-performances.ts";
import testStatistics from "./test-statistics.ts";
import toldDifferences from "./told-differences.ts";
import toldParts from "./told-parts.ts";
import trialIds from "./trial-ids.ts";
import unitPairs from "./unit-pairs.ts";
import works from "./works.ts";

export const extractors: readonly Extractor[] = [
  authors,
  averages,
  brokenLinks,
  calculations,
  citations,
  contrasts,
  counts,
  dates,
  declarations,
  designs,
  differences,
  doseTotals,
  doses,
  durationPairs,
  entities,
  exclusiveShares,
  fractionations,
  identifiers,
  intervals,
  namedFigures,
  neededToTreat,
  notices,
  orderedFigures,
  pValues,
  pageCycles,
  powers,
  publicationTypes,
  ranges,
  recordDamages,
  referenceCounts,
  references,
  registryFacts,
  relativeChanges,
  shareRatios,
  statuses,
  substances,
  tableArms,
  tableCaptions,
  tableDifferences,
  tableDivisions,
  tableFlows,
  tableParents,
  tableProducts,
  tableProportions,
  tableReadings,
  tableReckonings,
  tableSubgroups,
  tableTotals,
  tables,
  takenUpSizes,
  testPerformances,
  testStatistics,
  toldDifferences,
  toldParts,
  trialIds,
  unitPairs,
  works,
];
