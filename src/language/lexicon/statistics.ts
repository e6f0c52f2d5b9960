/** Words of statistics. */
import { nouns, synonyms, verbs, words } from "./inflect.ts";

const ratioNames = {
  hazardRatio: words("HR HRs aHR AHR aHRs sHR csHR mHR uHR adjHR HRadj HROS HRPFS HRDFS HREFS HRRFS HRa hr"),
  oddsRatio: words("OR ORs aOR AOR aORs cOR uOR mOR adjOR"),
  riskRatio: words("RR RRs aRR aRRs adjRR IRR"),
};

export const statistics = {
  /** Abbreviations of an interval that need no level before them. */
  ci: words("CI CIs C.I. C.I.s CI95 confidence-interval confidence-intervals confidence-limits"),
  /** What is an interval only behind a level: `95% CL`, `95% ci`; a letter l read for I, the Romance order of words, and the mark of a footnote: `95% CIb`. */
  levelledCi: words("CIa CIb CIc CId ci cis c.i. Cl CL CLs IC ICs CrI CrIs CRI CRIs cri HDI HDIs HPD HPDI CRL CI's"),
  confidence: words("confidence confidential confident confidance conficence conf credible credibility bayesian"),
  credible: words("credible credibility bayesian posterior CrI CrIs CRI CRIs cri HDI HDIs HPD HPDI"),
  intervalWord: [...nouns("interval limit bound"), ...words("interval-limits")],
  pWord: words("p ps p's p-value p-values p-val pvalue pvalues pval"),
  /** A p value and what it is of in one word: `p-interaction`. */
  pNamed: [
    ...synonyms("interaction", "p-interaction p-int pinteraction pint"),
    ...synonyms("trend", "p-trend ptrend"),
    ...synonyms("heterogeneity", "p-heterogeneity p-het pheterogeneity phet"),
    ...synonyms("non-inferiority", "p-noninferiority p-ni pnoninferiority"),
    ...words(
      "p-adj p-adjusted padj padjusted p-corr p-corrected p-logrank p-log-rank plogrank p-diff pdiff p-superiority",
    ),
  ],
  /** Words of grammar that may stand between an estimate and its interval. */
  filler: words("with of at was is respectively estimated"),
  /** What a test is called: it may stand between a result and its p value. */
  testWord: [
    ...verbs("test adjust correct stratify"),
    ...nouns("test t-test regression model"),
    ...words(
      "test's unstratified unadjusted bonferroni-corrected log-rank logrank log rank wald cox chi-square chi-squared fisher fisher's exact student's wilcoxon mann-whitney kruskal-wallis mcnemar mcnemar's nominal anova ancova",
    ),
  ],
  significance: words("significance significant significantly nonsignificant non-significant ns n.s. NS N.S."),
  median: words("median medians"),
  mean: words("mean means average averages averaged averaging"),
  range: [...nouns("range"), ...words("extremes min-max minimum-maximum")],
  ranging: [...words("range ranges ranged ranging"), ...verbs("vary span/spanned extend")],
  iqr: words(
    "IQR IQRs iqr interquartile intequartile interquartiles inter-quartile interquartile-range quartile quartiles Q1-Q3 q1-q3",
  ),
  percentile: nouns("percentile centile"),
  deviation: words("SD SDs sd sds s.d. SEM sem SE SEs se s.e.m. s.e. std"),
  /** A bound or a value that does not exist yet: `NE`, `NR`, `not reached`. */
  unreached: words(
    "NE ne NR nr NA na NC nc ND nd NYR nyr n.r n.e n.a. n.r. n.e. inf infinity infinite undefined unreached non-calculable nonestimable non-estimable unestimable inestimable not-reached not-estimable",
  ),
  /** Words of a label that head numbers of things: `No.`, `Number`, `n`. */
  countWord: words("n no nos number numbers num nr count counts frequency frequencies"),
  /** `not reached`, `not yet estimable`: what a bound is not. */
  reachable: [
    ...verbs("reach estimate calculate determine define attain obtain achieve"),
    ...words("evaluable estimable applicable available calculable reachable assessable computable"),
  ],
  ...ratioNames,
  /** Any abbreviation of a ratio. */
  ratioName: Object.values(ratioNames).flat(),
  ratioWord: nouns("ratio"),
  ratioHead: words("hazard hazards odds risk rate relative incidence"),
  difference: nouns("difference reduction increase decrease change improvement gain loss/losses decline rise drop"),
  /** Words by which a difference is none of the two values as they are printed. */
  modelled: words(
    "adjusted unadjusted least ls lsm model modelled modeled estimated relative weighted standardised standardized stratified smd wmd pooled baseline mantel-haenszel change changes",
  ),
  /** Words by which a ratio is none that the numbers of two groups give: pairs, clusters, pooled studies, models. */
  otherAnalysis: words(
    "matched paired pairs propensity cluster clusters clustered cluster-randomised cluster-randomized crossover cross-over multivariable multivariate multivariably regression meta-analysis meta-analyses metaanalysis trials studies person-years random-effects fixed-effect fixed-effects peto inverse bayesian posterior",
  ),
  /** Also printed as `χ 2` and `χ(2)`. */
  chiSquare: words("χ2 χ² chi2 chi² Chi2 Chi² chi-square chi-squared Chi-square Chi-squared chi-2 Chi-2"),
  degreesOfFreedom: words("df DF d.f. dof"),
  /** Names of a statistic that is printed with an equals sign. */
  statisticName: words(
    "t F z r d χ2 χ² chi2 chi² Chi2 Chi² chi-square chi-squared ρ rho κ kappa β beta eta η2 η²  R2 r2 R² r² AUC auc ICC df b B W U H Q Qw Qb QW QB QE QM Qt Qm Q-within Q-between Z T OD SMD WMD SE t-value F-value z-value Z-value Q-value t-statistic F-statistic z-statistic Q-statistic",
  ),
  /** Names of estimates whose value is no share. */
  estimateWord: [
    ...words(
      "SMR SMRs SIR SIRs NNT NNTs NNH NNTB SMD SMDs WMD WMDs MD RD ARR ICER AUC AUCs ICC ICCs LR RBE OER RMSE CV AIC BIC DSC gamma kappa",
    ),
    ...nouns("coefficient correlation z-score t-score likelihood"),
  ],
  /** How p values of several tests are corrected, and where they come from if not from the distribution of the statistic. */
  adjustment: words(
    "corrected corr adjusted adj p-adj p-corr padj p-adjusted p-corrected padjusted uncorrected fdr fwe fwer bonferroni holm tukey dunnett scheffé scheffe sidak šidák permutation bootstrap exact multiplicity q",
  ),
  sided: words("one-sided two-sided 1-sided 2-sided one-tailed two-tailed"),
  /** What a p value may test other than a difference. */
  hypothesis: [
    ...synonyms("interaction", "interaction interactions"),
    ...synonyms("trend", "trend trends"),
    ...synonyms("heterogeneity", "heterogeneity het"),
    ...synonyms("non-inferiority", "non-inferiority noninferiority inferiority ni non-inferior noninferior"),
    ...words("equivalence"),
  ],
  power: words("power alpha beta type-i type-ii"),
} as const;
