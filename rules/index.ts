// Generated from the files of this folder by `npm run generate`.

import type { Rule } from "../src/rule/index.ts";
import calculationWrong from "./calculation-wrong.ts";
import checkDigitWrong from "./check-digit-wrong.ts";
import citationMissing from "./citation-missing.ts";
import claimContradictedBySource from "./claim-contradicted-by-source.ts";
import cohortSizeConflict from "./cohort-size-conflict.ts";
import cohortSumMismatch from "./cohort-sum-mismatch.ts";
import copyDrift from "./copy-drift.ts";
import countExceedsCohort from "./count-exceeds-cohort.ts";
import countPercentageMismatch from "./count-percentage-mismatch.ts";
import databankIdConflict from "./databank-id-conflict.ts";
import dateOrderViolated from "./date-order-violated.ts";
import declarationIncomplete from "./declaration-incomplete.ts";
import denominatorMissing from "./denominator-missing.ts";
import designConflict from "./design-conflict.ts";
import differenceIntervalAsymmetric from "./difference-interval-asymmetric.ts";
import differenceMismatch from "./difference-mismatch.ts";
import diseaseControlMismatch from "./disease-control-mismatch.ts";
import divisionPercentageMismatch from "./division-percentage-mismatch.ts";
import doseBlocksUneven from "./dose-blocks-uneven.ts";
import doseDayOutsideCycle from "./dose-day-outside-cycle.ts";
import doseFractionMismatch from "./dose-fraction-mismatch.ts";
import doseIntervalMismatch from "./dose-interval-mismatch.ts";
import doseLevelConflict from "./dose-level-conflict.ts";
import doseScheduleConflict from "./dose-schedule-conflict.ts";
import doseTotalMismatch from "./dose-total-mismatch.ts";
import doseUnitSlip from "./dose-unit-slip.ts";
import durationConversionMismatch from "./duration-conversion-mismatch.ts";
import endpointOrderViolated from "./endpoint-order-violated.ts";
import entityMismatch from "./entity-mismatch.ts";
import estimateInThePast from "./estimate-in-the-past.ts";
import exponentLost from "./exponent-lost.ts";
import figuresOutOfOrder from "./figures-out-of-order.ts";
import formulaMassMismatch from "./formula-mass-mismatch.ts";
import gradeExceedsAnyGrade from "./grade-exceeds-any-grade.ts";
import identifierConflict from "./identifier-conflict.ts";
import intervalInvalid from "./interval-invalid.ts";
import meanImpossible from "./mean-impossible.ts";
import medianOutsideRange from "./median-outside-range.ts";
import numberNeededMismatch from "./number-needed-mismatch.ts";
import pValueConflict from "./p-value-conflict.ts";
import pValueImpossible from "./p-value-impossible.ts";
import percentageImpossible from "./percentage-impossible.ts";
import percentageOutOfRange from "./percentage-out-of-range.ts";
import percentageRounding from "./percentage-rounding.ts";
import percentagesExceedWhole from "./percentages-exceed-whole.ts";
import proportionIntervalAsymmetric from "./proportion-interval-asymmetric.ts";
import proportionIntervalMismatch from "./proportion-interval-mismatch.ts";
import publicationTypeConflict from "./publication-type-conflict.ts";
import ratioIntervalAsymmetric from "./ratio-interval-asymmetric.ts";
import recordDamaged from "./record-damaged.ts";
import recordDuplicate from "./record-duplicate.ts";
import referenceCountConflict from "./reference-count-conflict.ts";
import referenceDuplicate from "./reference-duplicate.ts";
import referenceRecordMismatch from "./reference-record-mismatch.ts";
import referenceUnused from "./reference-unused.ts";
import registryDesignMismatch from "./registry-design-mismatch.ts";
import registryEnrolmentMismatch from "./registry-enrolment-mismatch.ts";
import responseCountMismatch from "./response-count-mismatch.ts";
import responseRateMismatch from "./response-rate-mismatch.ts";
import restatedFigureConflict from "./restated-figure-conflict.ts";
import restatementConflict from "./restatement-conflict.ts";
import retoldIntervalConflict from "./retold-interval-conflict.ts";
import retoldRowConflict from "./retold-row-conflict.ts";
import retoldSizeConflict from "./retold-size-conflict.ts";
import retractedSource from "./retracted-source.ts";
import rowCalculationWrong from "./row-calculation-wrong.ts";
import rowOutOfProportion from "./row-out-of-proportion.ts";
import statusConflict from "./status-conflict.ts";
import subsetExceedsStudy from "./subset-exceeds-study.ts";
import tableDamaged from "./table-damaged.ts";
import testPerformanceMismatch from "./test-performance-mismatch.ts";
import testStatisticMismatch from "./test-statistic-mismatch.ts";
import thresholdViolated from "./threshold-violated.ts";
import toldFigureConflict from "./told-figure-conflict.ts";
import trialIdCheckFailed from "./trial-id-check-failed.ts";
import trialIdConflict from "./trial-id-conflict.ts";
import trialIdMalformed from "./trial-id-malformed.ts";
import trialIdSubjectConflict from "./trial-id-subject-conflict.ts";
import twoByTwoMismatch from "./two-by-two-mismatch.ts";
import unitConversionMismatch from "./unit-conversion-mismatch.ts";

export const rules: readonly Rule[] = [
  calculationWrong,
  checkDigitWrong,
  citationMissing,
  claimContradictedBySource,
  cohortSizeConflict,
  cohortSumMismatch,
  copyDrift,
  countExceedsCohort,
  countPercentageMismatch,
  databankIdConflict,
  dateOrderViolated,
  declarationIncomplete,
  denominatorMissing,
  designConflict,
  differenceIntervalAsymmetric,
  differenceMismatch,
  diseaseControlMismatch,
  divisionPercentageMismatch,
  doseBlocksUneven,
  doseDayOutsideCycle,
  doseFractionMismatch,
  doseIntervalMismatch,
  doseLevelConflict,
  doseScheduleConflict,
  doseTotalMismatch,
  doseUnitSlip,
  durationConversionMismatch,
  endpointOrderViolated,
  entityMismatch,
  estimateInThePast,
  exponentLost,
  figuresOutOfOrder,
  formulaMassMismatch,
  gradeExceedsAnyGrade,
  identifierConflict,
  intervalInvalid,
  meanImpossible,
  medianOutsideRange,
  numberNeededMismatch,
  pValueConflict,
  pValueImpossible,
  percentageImpossible,
  percentageOutOfRange,
  percentageRounding,
  percentagesExceedWhole,
  proportionIntervalAsymmetric,
  proportionIntervalMismatch,
  publicationTypeConflict,
  ratioIntervalAsymmetric,
  recordDamaged,
  recordDuplicate,
  referenceCountConflict,
  referenceDuplicate,
  referenceRecordMismatch,
  referenceUnused,
  registryDesignMismatch,
  registryEnrolmentMismatch,
  responseCountMismatch,
  responseRateMismatch,
  restatedFigureConflict,
  restatementConflict,
  retoldIntervalConflict,
  retoldRowConflict,
  retoldSizeConflict,
  retractedSource,
  rowCalculationWrong,
  rowOutOfProportion,
  statusConflict,
  subsetExceedsStudy,
  tableDamaged,
  testPerformanceMismatch,
  testStatisticMismatch,
  thresholdViolated,
  toldFigureConflict,
  trialIdCheckFailed,
  trialIdConflict,
  trialIdMalformed,
  trialIdSubjectConflict,
  twoByTwoMismatch,
  unitConversionMismatch,
];
