/** Units of measure, and what is measured rather than counted. */
import { nouns, verbs, words } from "./inflect.ts";

/** Abbreviations of outcomes that are estimates over time: survival without an event, time to one. */
const timeToEvent = "OS OAS PFS DFS EFS RFS LRFS LRFFS DMFS TTP LFS CSS MFS DSS FFS";

export const measures = {
  /** Units behind a number that make it a measurement. Units of time stand in `time`, of doses in `treatment`. */
  unit: words(
    `mg g kg µg μg ug ng pg ml l dl mm cm m nm µm μm mmol µmol μmol nmol pmol mol iu u gy cgy mci mbq gbq kbq kcal kj hz khz mhz fold times °c degrees bp kb kda ppm mmhg points point d mcg auc
     m2 mm2 cm2 mm² cm² m² mm(2) cm(2) mm(3) cm(3) mm3 cm3 mm³ cm³ cc log kpa mosm meq copies cfu ml/min kg/m2 beats bpm watts gray iu/l u/l mg/dl g/dl mmol/l ng/ml
     torr nA kGy muCi MV kV kVp MVp MeV keV eV GeV mV mW kW mJ kJ MPa kPa dB mSv µSv μSv cSv Sv mAs mA rpm Da MHz GHz mM µM μM nM pM CGE GyE cpm mev kev gev mgy nN pN µN kvp dpm lb lbs inch inches km
     microm microns micron micrometers micrometer millimeters millimeter millimetres centimeters centimeter centimetres meters metres nanometers ms msec milliseconds ppb
     person-years patient-years pack-years woman-years child-years life-years qaly qalys daly dalys logmar mmhg/s ml/kg mg/kg/day diopters dioptres diopter μgy µgy millimolar micromolar nanomolar
     millimoles micromoles nmoles pmoles mumol mug umol nmol/l pmol/l ng/dl ug/ml µg/ml pg/ml mg/ml meq/l mmol/mol l/min ml/h mm/h iu/ml cells/µl cm-1 reu calories kilocalories joules volts hertz becquerel sieverts decibels`,
  ),
  /** Measures given in percent: probabilities, test characteristics, laboratory measures. */
  measure: [
    ...nouns(
      "survival maturity sensitivity specificity accuracy agreement concordance variance heterogeneity variability coefficient probability assumption viability purity bioavailability intensity saturation yield identity homology adherence compliance power threshold cutoff cut-off ejection shrinkage haematocrit hematocrit prediction hypothesis/hypotheses interval",
    ),
    ...words(
      `${timeToEvent} accurate predictive assumed assuming hypothesized hypothesised survived PFR FFP RFI DDFS TTF RDI LVEF FEV1 DLCO FVC CV RSD AUC os pfs dfs efs rfs ttp`,
    ),
  ],
  /** How often a test is right: a share of those with the disease, without it, or with that result. */
  testMeasure: [
    ...nouns("sensitivity specificity accuracy"),
    ...words("sensitivities specificities PPV NPV PPVs NPVs ppv npv"),
  ],
  /** What is measured on a scale or by the clock. */
  quantity: nouns("score scale index/indices duration time length interval"),
  /** What a laboratory value or a body weight is of. */
  labValue: words(
    "creatinine bilirubin albumin hemoglobin haemoglobin proteinuria ferritin protein crp psa cea ldh dehydrogenase cholesterol hdl ldl platelet platelets igg igm iga uric triglyceride triglycerides weighing weight weighed phosphatase transaminase aminotransferase lipase amylase intensity clearance cortisol estradiol testosterone hba1c excretion",
  ),
  survival: [
    ...nouns("survival"),
    ...words(`${timeToEvent} survived actuarial progression-free disease-free event-free relapse-free`),
  ],
  /** Before `survival`: of what kind it is. */
  measureKind: words(
    "overall free specific event disease local distant metastasis relapse recurrence failure progression cancer",
  ),
  /** Verbs of a bound: `if it exceeds 10%`. */
  exceeding: verbs("exceed surpass"),
  /** How large something is. */
  extent: [...nouns("size diameter length thickness"), ...verbs("measure")],
  change: [
    ...nouns("reduction decrease increase improvement change rise decline gain loss/losses difference"),
    ...words("reduced decreased decreasing increased increasing improved changed rose declined lost dropped fell"),
  ],
  /** What a percentage is the strength of: `0.9% sodium chloride`. */
  strength: words(
    "humidity saline sodium ethanol formalin formaldehyde paraformaldehyde glucose dextrose serum solution bovine fetal cream gel ointment acid aminolaevulinic agarose sucrose hydrogen lidocaine varnish paste toothpaste co2 oxygen drops n2o o2 nitrous aqueous foam cream lotion spray shampoo aerosol suspension emulsion mouthwash eyedrops",
  ),
  /** What is put on skin or mucosa. */
  preparation: words("cream gel ointment lotion foam solution shampoo spray drops suspension emulsion acid varnish"),
  chance: words(
    "probability chance risk level levels inhibition stenosis area sequence similarity nucleotide amino overlap isodose isodoses",
  ),
  /** What a rate of subjects is of. */
  outcomeRate: words(
    "response remission survival mortality fatality cure success withdrawal dropout discontinuation recurrence relapse",
  ),
  /** Outcomes that are estimates over time where a time is named with them: `local control at 2 years`. */
  timeToEvent: [
    ...nouns("control relapse recurrence failure progression metastasis/metastases patency mortality"),
    ...words("actuarial cumulative"),
  ],
  /** Amounts in percent that are named directly before: `a concentration of 12%`. */
  amount: nouns("concentration fraction recovery/ efficiency inhibition risk margin"),
  /** What a percentage may be of that is no set of subjects: `50% of the planned dose`. */
  measureWhole: words(
    "dose doses dosage dosing recommended planned maximal maximum predicted initial baseline GTV CTV PTV ITV cells nuclei normal variance total energy calories weight volume body isodose time cycles",
  ),
  /** What a share of subjects is of, or counts: it ends the reach of a measure before it. */
  topic: words(
    "response responses responded remission remissions incidence frequency proportion percentage toxicity toxicities events withdrew discontinued negativity positivity negative-conversion",
  ),
  /** What a fraction of 20 or 6 is the measure of. */
  acuityWord: words("acuity acuities vision VA BCVA BSCVA UCVA Snellen"),
  performance: words("karnofsky kps lansky"),
  /** Things that are counted and are no subjects, samples or occasions. */
  thing: nouns(
    "group way point method measure variable factor database type kind set pair time hand word minute center centre country author week reason step phase parameter feature component locus/loci focus/foci medium/media nucleus/nuclei consortium/consortia vertebra/vertebrae",
  ),
  currency: words("usd eur gbp us$ dollars euros pounds"),
  /** What is read off a curve over time: its percentages are no shares of counted subjects. */
  curve: [
    ...nouns("survival probability survivor recurrence relapse estimate"),
    ...words(
      `${timeToEvent} DoR DOR BCRFS PFS2 os pfs dfs efs rfs mfs lfs ffs ttp dss css surviving kaplan kaplan-meier actuarial cumulative freedom free local locoregional mortality alive landmark duration estimated`,
    ),
  ],
  /** What a percentage is a share of, as a word says it. */
  shareWord: [
    ...nouns("response responder proportion rate remission percentage"),
    ...words("ORR ORRs RR RRs DCR CBR pCR CR CRs orr dcr cbr pcr cr percent responded responding achieved success"),
  ],
  /** `rate`, `percentage`: they say less than the word for what it is the rate of. */
  vagueShare: [...nouns("rate percentage proportion"), ...words("percent achieved")],
  /** Behind a slash: what blood counts and doses of cells are of. */
  perVolume: words("l ml µl μl ul mm3 mm(3) kg dl cm2 cm(2)"),
  /** What is counted in powers of ten. */
  cellUnit: words("cells cell cfu pfu copies spores particles"),
  gapWord: [...nouns("difference"), ...words("difference-in-differences MD MDs SMD WMD ARD ARR ARI ATE RD RDs")],
  /** How much something went up or down. */
  /** Which way a risk changed: `a 33% lower risk`, `a 12% increase`. */
  fallWord: words("reduction reductions reduced decrease decreased lower less fewer decline declined"),
  loweringVerb: words("reduced reduces reducing reduce lowered lowers lowering cut cuts decreased decreases"),
  raisingVerb: words("increased increases increasing raised raises raising"),
  riseWord: words("increase increased higher greater more elevated excess"),
  /** What something changed by: `a 5% increase from 15% to 20%`. */
  changeNoun: nouns("increase decrease reduction improvement decline gain rise drop change"),
  changeWord: [
    ...verbs("reduce decrease increase change improve decline"),
    ...nouns("reduction decrease increase change improvement decline gain"),
  ],
  /** Measures of their own, on no scale of shares, whatever sign stands behind them. */
  indexWord: [
    ...nouns("auc score index/indices coefficient correlation cost"),
    ...words(
      "likelihood bias effect kappa AUC AUCs AUROC auroc c-index c-statistic β beta slope ICC icc indexes concordance agreement variance predictive ICER NNT NNH nnt nnh log10 RMST rmst heritability",
    ),
  ],
  /** How well a test tells those who have a disease from those who have not: shares of those tested. */
  accuracyWord: words("sensitivity sensitivities specificity specificities accuracy accuracies PPV NPV ppv npv"),
  /** Coefficients of a model: they may be standardised where their bounds are not. */
  slopeWord: [...nouns("coefficient"), ...words("β beta slope")],
  /** What was computed from counts in another way than as a share of subjects. */
  derivedWord: words(
    "efficacy effectiveness VE prevalence prevalences incidence incidences pooled weighted standardized standardised excess attributable heterogeneity relative fold",
  ),
  /** How often something is, behind `more` or `less`. */
  often: words("common commonly frequent frequently often prevalent likely"),
  /** Differences of two risks, and what is one divided by them. */
  riskDifference: words("RD ARR ARI ARD"),
  neededWord: words("NNT NNH NNTB NNTH number-needed-to-treat numbers-needed-to-treat number-needed-to-harm"),
  /** What says that something is more or less, and never whom it is said of, as `older` does. */
  ranking: words("more less fewer greater higher lower larger smaller longer shorter better worse rarer commoner"),
  /** What is higher or lower by its figure, whatever it is the figure of. */
  comparedNoun: [...nouns("risk number score level time value"), ...words("use")],
  /** By how much something is higher, or went up. */
  degreeAdverb: words(
    "statistically significantly markedly substantially considerably much also slightly numerically consistently clearly dramatically steadily gradually only nominally",
  ),
  /** Verbs that say of a figure itself which way it went. */
  risingVerb: verbs("increase rise/rose/risen climb grow/grew/grown double triple quadruple"),
  fallingVerb: verbs("decrease decline fall/fell/fallen drop/dropped halve shrink/shrank/shrunk"),
  comparison: words("higher lower greater smaller less more longer shorter better worse"),
} as const;
