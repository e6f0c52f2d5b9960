/** Units of measure, and what is measured rather than counted. */
import { nouns, words } from "./inflect.ts";

export const measures = {
  /** Units behind a number that make it a measurement. Units of time stand in `time`, of doses in `treatment`. */
  unit: words(
    `mg g kg µg μg ug ng pg ml l dl mm cm m nm µm μm mmol µmol μmol nmol pmol mol iu u gy cgy mci mbq gbq kbq kcal kj hz khz mhz fold times °c degrees bp kb kda ppm mmhg points point d mcg auc
     m2 log kpa mosm meq copies cfu ml/min kg/m2 beats bpm watts gray iu/l u/l mg/dl g/dl mmol/l ng/ml`,
  ),
  /** Measures given in percent: probabilities, test characteristics, laboratory measures. */
  measure: [
    ...nouns(
      "survival sensitivity specificity accuracy agreement concordance variance heterogeneity variability coefficient probability assumption viability purity bioavailability intensity saturation yield identity homology adherence compliance power threshold cutoff cut-off ejection shrinkage haematocrit hematocrit",
    ),
    ...words(
      "OS PFS DFS EFS RFS TTP LFS CSS MFS DSS FFS TTF RDI LVEF FEV1 DLCO FVC CV RSD AUC DDFS os pfs dfs efs rfs ttp",
    ),
  ],
  /** What a laboratory value or a body weight is of. */
  labValue: words(
    "creatinine bilirubin albumin hemoglobin haemoglobin proteinuria ferritin protein crp psa cea ldh dehydrogenase cholesterol hdl ldl platelet platelets igg igm iga uric triglyceride triglycerides weighing weight weighed phosphatase transaminase aminotransferase lipase amylase intensity clearance cortisol estradiol testosterone hba1c excretion",
  ),
  survival: [
    ...nouns("survival"),
    ...words(
      "OS PFS DFS EFS RFS TTP LFS CSS MFS DSS FFS survived actuarial progression-free disease-free event-free relapse-free",
    ),
  ],
  change: [
    ...nouns("reduction decrease increase improvement change rise decline gain loss/losses difference"),
    ...words("reduced decreased decreasing increased increasing improved changed rose declined lost dropped fell"),
  ],
  comparison: words("higher lower greater smaller less more longer shorter better worse"),
} as const;
