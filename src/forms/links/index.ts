/** What belongs together: the p value of an interval, the middle of a range, a statistic and its values. Nothing is consumed. */
import type { Level } from "../../language/index.ts";
import { average, averageList, averageWithSpread } from "./averages.ts";
import { calculation, listTotal } from "./calculations.ts";
import { changedFromTo, comparedApart, comparedAround, comparedTogether } from "./comparisons.ts";
import { differenceBefore, differenceBehind, differenceFromTo, differenceReckoned } from "./differences.ts";
import { middleBehind } from "./middles.ts";
import { neededToTreat } from "./needed-to-treat.ts";
import { figuresOverTime } from "./orders.ts";
import { changedByThenRatio, changeThenRatio, ratioThenChange, riskThenRatio } from "./relative-changes.ts";
import { freeAndOverall, freeThenOverall, freeThenOverallOfTwo, survivalListed } from "./survival-orders.ts";
import { performanceList, performanceTold } from "./test-performances.ts";
import { testBefore, testBehind } from "./tests.ts";
import { toldDifference } from "./told-differences.ts";

export const links: Level = {
  name: "links",
  forms: [
    testBehind,
    testBefore,
    middleBehind,
    average,
    averageList,
    averageWithSpread,
    differenceBehind,
    differenceBefore,
    differenceFromTo,
    differenceReckoned,
    calculation,
    listTotal,
    toldDifference,
    changeThenRatio,
    ratioThenChange,
    changedByThenRatio,
    riskThenRatio,
    neededToTreat,
    performanceTold,
    performanceList,
    figuresOverTime,
    freeAndOverall,
    freeThenOverall,
    freeThenOverallOfTwo,
    survivalListed,
    comparedTogether,
    comparedApart,
    comparedAround,
    changedFromTo,
  ],
};
