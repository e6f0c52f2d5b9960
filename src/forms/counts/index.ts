/** Sizes of cohorts, and numbers and shares of subjects. */
import type { Level } from "../../language/index.ts";
import { bareForms } from "./bare/clauses.ts";
import { continuedForms } from "./bare/continued.ts";
import { dividedForms } from "./bare/divided.ts";
import { toldSizes } from "./bare/told-sizes.ts";
import { abbreviatedCategory } from "./categories/abbreviation.ts";
import { bareResponse } from "./categories/bare-response.ts";
import { categoryBound, categoryDefined, categorySum } from "./categories/composites.ts";
import {
  diseaseControl,
  neitherComplete,
  notEvaluable,
  progressiveDisease,
  stableDisease,
} from "./categories/disease.ts";
import { gradedResponse, incompleteRecovery, majorResponse, pathologicalResponse } from "./categories/pathological.ts";
import { responseWords, sharedResponse } from "./categories/response-words.ts";
import { type CategoryLink, categoryLinks } from "./evidence/category-links.ts";
import { type Contrast, contrast } from "./evidence/contrasts.ts";
import { type ExclusivePercents, exclusivePercents } from "./evidence/exclusive-percents.ts";
import { type ExclusiveShares, exclusiveShares } from "./evidence/exclusive-shares.ts";
import type { MeasureEvidence } from "./evidence/measure.ts";
import { measuresBeside } from "./evidence/measures-beside.ts";
import { measuresOfAmount } from "./evidence/measures-of-amount.ts";
import { measuresOfChange } from "./evidence/measures-of-change.ts";
import { measuresOfClause } from "./evidence/measures-of-clause.ts";
import { measuresOfTests } from "./evidence/measures-of-tests.ts";
import { partOfEnrolled, partOfTold } from "./evidence/parts-of-told.ts";
import { type Remark, remarks } from "./evidence/remarks.ts";
import type { RoleEvidence } from "./evidence/role.ts";
import { rolesOfForm } from "./evidence/roles-of-form.ts";
import { rolesOfLists } from "./evidence/roles-of-lists.ts";
import { rolesOfPlace } from "./evidence/roles-of-place.ts";
import { rolesOfVerbs } from "./evidence/roles-of-verbs.ts";
import { shareAboveWhole } from "./evidence/share-above-whole.ts";
import { ratioBefore, ratioBehind, type ShareRatio } from "./evidence/share-ratios.ts";
import { type TakenUp, takenFromTold, takenUpAgain } from "./evidence/taken-up.ts";
import { listThreshold, type Threshold } from "./evidence/threshold.ts";
import { counted, equals } from "./numbers/counted.ts";
import { labelled, labelledList, numberedArm, span } from "./numbers/not-counts.ts";
import { armSizes, bracketedSizes, coordinatedSizes } from "./shares/arm-sizes.ts";
import { bracketedCounts, dividedBehind } from "./shares/bracketed-counts.ts";
import {
  countEquals,
  countList,
  countNoun,
  countPercent,
  countStudies,
  countsDescribed,
  equalsList,
  valuesIn,
} from "./shares/counts.ts";
import { countEvents, eventsCompared, eventsOfGroups } from "./shares/events.ts";
import { fractionOf } from "./shares/fraction-of.ts";
import { fractionOfSum, fractionSlash } from "./shares/fraction-slash.ts";
import { fractionSplit, fractionsSplit, wholeFirst } from "./shares/fraction-split.ts";
import {
  percentCount,
  percentFraction,
  percentOfWhole,
  percentWordsCount,
  percentWordsFraction,
} from "./shares/percent-fraction.ts";
import { all, none, noSubjects } from "./shares/quantifiers.ts";
import { rate, rateBounded, rateBounds, rateLevels, rateList, rateRange, rateTold, rateZero } from "./shares/rates.ts";
import { rateTuple, sexRatio } from "./shares/ratios.ts";

export const counts: readonly Level[] = [
  {
    name: "response-categories",
    keeps: true,
    forms: [
      incompleteRecovery,
      pathologicalResponse,
      gradedResponse,
      majorResponse,
      responseWords,
      stableDisease,
      progressiveDisease,
      diseaseControl,
      neitherComplete,
      notEvaluable,
      bareResponse,
      abbreviatedCategory,
      sharedResponse,
    ],
  },
  { name: "composite-categories", needs: "@category", forms: [categorySum, categoryBound, categoryDefined] },
  { name: "numbers", needs: "number", forms: [labelledList, labelled, numberedArm, counted, equals, span] },
  {
    name: "shares",
    needs: `number | @percent | @bounds | @range | @counted | @equals | "no" | "none"`,
    forms: [
      fractionSplit,
      fractionsSplit,
      fractionOf,
      fractionSlash,
      fractionOfSum,
      percentFraction,
      percentWordsFraction,
      percentOfWhole,
      percentCount,
      percentWordsCount,
      wholeFirst,
      sexRatio,
      armSizes,
      coordinatedSizes,
      bracketedSizes,
      bracketedCounts,
      dividedBehind,
      countPercent,
      countList,
      equalsList,
      valuesIn,
      countsDescribed,
      countEquals,
      countNoun,
      countEvents,
      eventsCompared,
      eventsOfGroups,
      countStudies,
      none,
      noSubjects,
      all,
      rateRange,
      rateLevels,
      rateBounds,
      rateBounded,
      rateTold,
      rateList,
      rateTuple,
      rateZero,
      rate,
    ],
  },
  { name: "bare-counts", needs: "integer", forms: [...bareForms, ...dividedForms, toldSizes] },
  { name: "continued-counts", needs: "integer", forms: continuedForms },
  {
    name: "count-evidence",
    needs: "any-share",
    forms: [
      ...rolesOfVerbs,
      ...rolesOfPlace,
      ...rolesOfForm,
      ...rolesOfLists,
      ...remarks,
      ...categoryLinks,
      ...measuresBeside,
      ...measuresOfAmount,
      ...measuresOfClause,
      ...measuresOfTests,
      shareAboveWhole,
      ...measuresOfChange,
      listThreshold,
      contrast,
      ratioBehind,
      ratioBefore,
      takenUpAgain,
      takenFromTold,
      partOfTold,
      partOfEnrolled,
      exclusiveShares,
      exclusivePercents,
    ],
  },
];

export type { Category } from "./categories/category.ts";
export { categoriesIn } from "./categories/within.ts";
export type {
  Contrast,
  ExclusivePercents,
  ExclusiveShares,
  MeasureEvidence,
  Remark,
  RoleEvidence,
  ShareRatio,
  TakenUp,
  Threshold,
};
/** What the forms of the last level say of shares, all as mentions beside the text. */
export type CountEvidence = RoleEvidence | Remark | CategoryLink | MeasureEvidence | Threshold;
export type { Share } from "./share.ts";
export type { ArmSize } from "./shares/arm-sizes.ts";
