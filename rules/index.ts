// Generated from the files of this folder by `npm run generate`.
import type { Rule } from "../src/rule/index.ts";
import checkDigitWrong from "./check-digit-wrong.ts";
import databankIdConflict from "./databank-id-conflict.ts";
import dateOrderViolated from "./date-order-violated.ts";
import declarationIncomplete from "./declaration-incomplete.ts";
import doseBlocksUneven from "./dose-blocks-uneven.ts";
import doseDayOutsideCycle from "./dose-day-outside-cycle.ts";
import doseIntervalMismatch from "./dose-interval-mismatch.ts";
import estimateInThePast from "./estimate-in-the-past.ts";
import identifierConflict from "./identifier-conflict.ts";
import intervalInvalid from "./interval-invalid.ts";
import medianOutsideRange from "./median-outside-range.ts";
import pValueConflict from "./p-value-conflict.ts";
import proportionIntervalMismatch from "./proportion-interval-mismatch.ts";
import ratioIntervalAsymmetric from "./ratio-interval-asymmetric.ts";
import referenceDuplicate from "./reference-duplicate.ts";
import tableDamaged from "./table-damaged.ts";
import trialIdConflict from "./trial-id-conflict.ts";
import trialIdMalformed from "./trial-id-malformed.ts";

export const rules: readonly Rule[] = [
  checkDigitWrong,
  databankIdConflict,
  dateOrderViolated,
  declarationIncomplete,
  doseBlocksUneven,
  doseDayOutsideCycle,
  doseIntervalMismatch,
  estimateInThePast,
  identifierConflict,
  intervalInvalid,
  medianOutsideRange,
  pValueConflict,
  proportionIntervalMismatch,
  ratioIntervalAsymmetric,
  referenceDuplicate,
  tableDamaged,
  trialIdConflict,
  trialIdMalformed,
];
