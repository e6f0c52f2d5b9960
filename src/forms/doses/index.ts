/** Doses with their schedules: the parts, what stands together, the doses, and which schedule holds for which. */
import type { Level } from "../../language/index.ts";
import { amountSeries, doseAmount } from "./amounts.ts";
import { courseTotal, courseTotalFirst, dosesTotal, untoldTotal, weeklyTotal } from "./course-totals.ts";
import { cycleLength, fraction, offAlone, onOff, outOf, treatmentLength } from "./cycles.ts";
import { dayList } from "./days.ts";
import {
  bareDose,
  drugBefore,
  drugBehind,
  drugName,
  placedBefore,
  placedBehind,
  radiation,
  scheduledDrug,
} from "./doses.ts";
import { exposure } from "./exposures.ts";
import { formTotal } from "./form-totals.ts";
import { fractionation } from "./fractionations.ts";
import { daysPerWeek, fractions, frequencyWord, inWeeks, perPeriod, timesPer } from "./frequencies.ts";
import { every, everyOther, intervalCode, weeklyNumber } from "./intervals.ts";
import { courses, regimen, scheduleAlone } from "./regimens.ts";
import { doseLevel, levelName, plannedDose } from "./roles.ts";
import { schedule } from "./schedules.ts";
import { sessionTotal } from "./session-totals.ts";
import { dailyTotalFirst, doseTotal } from "./totals.ts";
import { treatmentSpan } from "./treatment-spans.ts";
import { doseVolume } from "./volumes.ts";

export const doses: readonly Level[] = [
  {
    name: "dose-parts",
    forms: [
      doseAmount,
      exposure,
      doseVolume,
      dayList,
      onOff,
      outOf,
      treatmentLength,
      fraction,
      offAlone,
      cycleLength,
      every,
      intervalCode,
      everyOther,
      weeklyNumber,
      timesPer,
      daysPerWeek,
      inWeeks,
      perPeriod,
      frequencyWord,
      drugName,
      sessionTotal,
    ],
  },
  { name: "dose-groups", forms: [amountSeries, schedule, fractions] },
  { name: "doses", forms: [radiation, drugBefore, drugBehind, placedBefore, placedBehind, bareDose, scheduledDrug] },
  {
    name: "regimens",
    forms: [
      regimen,
      scheduleAlone,
      courses,
      doseLevel,
      levelName,
      plannedDose,
      doseTotal,
      dailyTotalFirst,
      courseTotal,
      untoldTotal,
      courseTotalFirst,
      dosesTotal,
      weeklyTotal,
      formTotal,
      treatmentSpan,
      fractionation,
    ],
  },
];
