/** Texts whose numbers and percentages are neither sizes nor shares of subjects: nothing may be read from them. */
import type { ExtractorExample } from "../extractor.ts";

export const otherNumbers: readonly ExtractorExample[] = [
  { text: "The drug was given at 20 mg on days 1, 8 and 15 of each 28-day cycle.", claims: [] },
  {
    text: "Therapy ran on 14/21 days (Schedule 4/2), later 28/28 days, at 7.5/46 mg or 5/15/45 mg.",
    claims: [],
  },
  { text: "The 1-year survival rate was 45% with A and 58% with B.", claims: [] },
  { text: "Survival without relapse at 1, 2 and 4 years stood at 97, 92 and 90%, against 88, 71 and 70%.", claims: [] },
  { text: "Rates of local control after one and two years stood at 66% and 32%.", claims: [] },
  { text: "Relapse rates were 86% vs. 63% at 2 years.", claims: [] },
  { text: "Costs fell by 30%, a 30% reduction; the median dose intensity was 92%.", claims: [] },
  { text: "The hazard ratio was 0.46, a 54% reduction in the risk of death.", claims: [] },
  { text: "Events seen in more than 10% of patients or in at least two patients are listed.", claims: [] },
  { text: "The Karnofsky performance status was 80% or more, or =70%.", claims: [] },
  { text: "Grade 3 or 4 adverse events were rare.", claims: [] },
  { text: "About 2/3 and nearly one-third improved.", claims: [] },
  { text: "Two thirds of the patients and one in four controls improved.", claims: [] },
  { text: "They were randomised (2:1) to one of two arms at 7 hospitals.", claims: [] },
  { text: "Cells were kept in 0.9% sodium chloride with 10% fetal serum.", claims: [] },
  {
    text: "Basal tumours stain for cytokeratin 5/6; inhibitors of kinases 4/6 were given between 09/92 and 12/96.",
    claims: [],
  },
  { text: "Weight loss was 12.3 +/- 14.4% (mean +/- SD), and heterogeneity was high (I2 = 90%).", claims: [] },
  { text: "From 2001 to 2009 the median age was 62 years (range 41-78).", claims: [] },
  { text: "Men aged 18 to 75 with ECOG 0 or 1 and at least one lesion were eligible.", claims: [] },
  { text: "The 95% confidence interval excluded 12%.", claims: [] },
  { text: "The 6000-8000 cells were counted at 90% viability.", claims: [] },
  { text: "One of the main challenges is access; three patient classes were found in four studies.", claims: [] },
  { text: "Hyaluronic acid 0.1% was compared with 20% aminolaevulinic acid and 0.9% saline.", claims: [] },
  { text: "A 50% or more drop counted, as did scores of >/=200.", claims: [] },
  { text: "Both strains shared 96% sequence identity.", claims: [] },
  { text: "One-year primary and secondary patency rates were 57% vs 50%.", claims: [] },
  { text: "Nearly 4 out of 5 agreed, with a CI 95% of the mean.", claims: [] },
];
