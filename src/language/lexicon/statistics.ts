/** Words of statistics. */
import { nouns, words } from "./inflect.ts";

export const statistics = {
  /** Abbreviations of an interval, as printed; `confidence interval` is a pattern. */
  ci: words("CI CIs ci cis CrI CrIs C.I. CL IC"),
  confidence: words("confidence confidential credible credibility"),
  intervalWord: nouns("interval limit bound"),
  pWord: words("p p-value p-values pvalue"),
  significance: words("significance significant significantly nonsignificant ns"),
  median: words("median medians"),
  mean: words("mean means average averages averaged averaging"),
  range: [...nouns("range"), ...words("ranging ranged spanning")],
  iqr: words("IQR iqr interquartile inter-quartile Q1 Q3 quartile quartiles"),
  deviation: words("SD sd s.d. SEM sem SE s.e.m. s.e."),
  hazardRatio: words("HR HRs aHR sHR hr"),
  oddsRatio: words("OR ORs aOR"),
  riskRatio: words("RR RRs aRR IRR"),
  ratioWord: nouns("ratio"),
  ratioHead: words("hazard hazards odds risk rate relative incidence"),
  difference: nouns("difference reduction increase decrease change improvement gain loss/losses decline rise drop"),
  /** Names of a statistic that is printed with an equals sign. */
  statisticName: words(
    "t F z r d χ2 chi2 chi-square chi-squared ρ rho κ kappa β beta eta η2 η²  R2 r2 R² r² AUC auc ICC df b B W U H Q Z T OD SMD WMD SE",
  ),
  sided: words("one-sided two-sided 1-sided 2-sided one-tailed two-tailed"),
  hypothesis: words("interaction trend heterogeneity noninferiority non-inferiority superiority equivalence"),
  power: words("power alpha beta type-i type-ii"),
} as const;
