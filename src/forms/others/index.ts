/** What the families of claims leave: names with numbers, statistics, measurements, counts of things. */
import type { Level } from "../../language/index.ts";
import { countedAmong, countedPart, countedThing, design, oneThing, ordinalOne, times } from "./counted.ts";
import {
  codedAnswer,
  enumerator,
  gluedCitation,
  gradeLabel,
  indexedCode,
  indexMark,
  numberedThing,
  scoreLabel,
  stageLabel,
  timePointLabel,
} from "./labels.ts";
import { betweenLimits, limit, orMore, scaleEnds, scored } from "./limits.ts";
import {
  age,
  measuredPercent,
  measuredPercents,
  measurement,
  money,
  percentOfChange,
  temperature,
  yearsOld,
} from "./measurements.ts";
import {
  chemicalName,
  codeList,
  familyName,
  gluedName,
  greekName,
  isotope,
  labelledByNumber,
  ordinal,
  printedCode,
  registerNumber,
} from "./names.ts";
import { deviated, exponent, level, power, ratio, testStatistic } from "./statistics.ts";
import { clock, rhythm, timeList } from "./times.ts";
import {
  bracketedValues,
  changedValue,
  comparedDecimals,
  decimalValue,
  estimate,
  namedValue,
  valueWithSpread,
} from "./values.ts";

export const others: Level = {
  name: "others",
  forms: [
    gradeLabel,
    stageLabel,
    timePointLabel,
    scoreLabel,
    numberedThing,
    enumerator,
    codedAnswer,
    gluedCitation,
    indexMark,
    indexedCode,
    isotope,
    gluedName,
    ordinal,
    greekName,
    familyName,
    codeList,
    chemicalName,
    labelledByNumber,
    registerNumber,
    printedCode,
    testStatistic,
    level,
    exponent,
    deviated,
    ratio,
    power,
    age,
    yearsOld,
    temperature,
    measurement,
    measuredPercent,
    percentOfChange,
    money,
    times,
    countedThing,
    countedPart,
    design,
    countedAmong,
    oneThing,
    ordinalOne,
    timeList,
    clock,
    rhythm,
    scaleEnds,
    scored,
    orMore,
    estimate,
    namedValue,
    changedValue,
  ],
};

/** What is said less surely: it reads what the others leave. */
export const values: Level = {
  name: "values",
  forms: [measuredPercents, limit, betweenLimits, comparedDecimals, valueWithSpread, bracketedValues, decimalValue],
};
