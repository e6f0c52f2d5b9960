/** What the families of claims leave: names with numbers, statistics, measurements, counts of things. */
import type { Level } from "../../language/index.ts";
import { countedThing, ordinalOne, times } from "./counted.ts";
import {
  enumerator,
  gradeLabel,
  indexedCode,
  indexMark,
  numberedThing,
  scoreLabel,
  stageLabel,
  timePointLabel,
} from "./labels.ts";
import { age, measuredPercent, measuredPercents, measurement, money, temperature, yearsOld } from "./measurements.ts";
import { deviated, exponent, level, power, ratio, testStatistic } from "./statistics.ts";

export const others: Level = {
  name: "others",
  forms: [
    gradeLabel,
    stageLabel,
    timePointLabel,
    scoreLabel,
    numberedThing,
    enumerator,
    indexMark,
    indexedCode,
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
    measuredPercents,
    money,
    times,
    countedThing,
    ordinalOne,
  ],
};
