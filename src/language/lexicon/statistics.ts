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
  /** A bound or a value that does not exist yet: `NE`, `NR`, `not reached`. */
  unreached: words(
    "NE ne NR nr NA na NC nc ND nd NYR nyr n.r n.e n.a. n.r. n.e. inf infinity infinite undefined unreached non-calculable nonestimable non-estimable unestimable inestimable not-reached not-estimable",
  ),
  /** Words of a label that head numbers of things: `No.`, `Number`, `n`. */
  countWord: words("n no nos number numbers num nr count counts frequency frequencies"),
  hazardRatio: words("HR HRs aHR sHR hr"),
  oddsRatio: words("OR ORs aOR"),
  riskRatio: words("RR RRs aRR IRR"),
  ratioWord: nouns("ratio"),
  ratioHead: words("hazard hazards odds risk rate relative incidence"),
  difference: nouns("difference reduction increase decrease change improvement gain loss/losses decline rise drop"),
  sided: words("one-sided two-sided 1-sided 2-sided one-tailed two-tailed"),
  hypothesis: words("interaction trend heterogeneity noninferiority non-inferiority superiority equivalence"),
  power: words("power alpha beta type-i type-ii"),
} as const;
