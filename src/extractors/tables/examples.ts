/** The forms of tables that are read, each as an example of the extractor. */
import type { ExtractorExample } from "../extractor.ts";
import { table } from "./example-table.ts";
import { told } from "./told-examples.ts";

/** Cohorts side by side. */
const sideBySide: readonly ExtractorExample[] = [
  {
    text: table(
      "| Outcome | Low dose (N=40) | High dose (N=38) |",
      "| Complete response | 4 | 5 |",
      "| Objective response rate | 30% | 36.8% |",
    ),
    claims: ["N=40", "N=38", "CR 4/40", "CR 5/38", "ORR 30% = of 40", "ORR 36.8% = of 38"],
  },
  {
    text: table(
      "| Time | Evaluable | CR | Marrow cleared |",
      "| Month 3 | 40 | 10 (25%) | 8 (20%) |",
      "| Month 6 | 30 | 15 (50%) | 12 (40%) |",
    ),
    claims: ["N=40", "CR 25% = 10/40", "20% = 8/40", "N=30", "CR 50% = 15/30", "40% = 12/30"],
  },
  { text: table("| Event, n (%) | Arm A (n=20) |", "| Fatigue | 5 (25) |"), claims: ["N=20", "25% = 5/20"] },
  { text: table("| Measure | Scan |", "| Sensitivity | 60% (12/20) |"), claims: ["60% = 12/20"] },
  {
    text: table("| Study | Alpha | Beta |", "| No. infused (enrolled) | 128 (140) | 208 (176) |"),
    claims: ["128/140", "208/176"],
  },
  {
    text: table(
      "| Endpoint | All (N=50) |",
      "| Response rate, % (95% CI) | 34.0 (21.2-48.8) |",
      "| Not evaluable, n | 3 |",
    ),
    claims: ["N=50", "ORR 34.0% = of 50", "proportion 34.0% (95% CI 21.2 to 48.8)", "NE 3/50"],
  },
  {
    text: table(
      "| Feature | Treated (N=50) |",
      "| Histology, n (%) | |",
      "| Clear cell | 20 (40) |",
      "| Papillary | 30 (60) |",
      "| Age, median (range) | 61 (30-79) |",
    ),
    claims: ["N=50", "40% = 20/50", "60% = 30/50", "median 61 (range 30-79)"],
  },
  {
    text: table("| Item | Arm A | Arm B |", "| Enrolled | 52 | 49 |", "| Response | 13/50 (26%) | 10 of 45 (22%) |"),
    claims: ["N=52", "N=49", "ORR 26% = 13/50", "ORR 22% = 10/45"],
  },
  {
    text: table("| Outcome | Arm A | Arm B |", "| N | 30 | 28 |", "| CR, n (%) | 6 (20) | 7 (25) |"),
    claims: ["N=30", "N=28", "CR 20% = 6/30", "CR 25% = 7/28"],
  },
  {
    text: table(
      "| Sign | Arm A (N=50) | Arm B (N=40) |",
      "| Ascites | 10 (20) | 6 (15) |",
      "| Age | 61 (9) | 63 (8) |",
    ),
    claims: ["N=50", "N=40", "20% = 10/50", "15% = 6/40"],
  },
  {
    text: table(
      "| Efficacy (N=40) | n (%) |",
      "| Overall response | 12 (30) |",
      "| Complete | 4 (10) |",
      "| SD | 9 (22) |",
    ),
    claims: ["N=40", "ORR 30% = 12/40", "CR 10% = 4/40", "SD 22% = 9/40"],
  },
  { text: table("| Trait | No. | % |", "| Smoker | 12 | 40.0 |"), claims: ["40.0% = 12"] },
];

/** Grades in the header. */
const graded: readonly ExtractorExample[] = [
  {
    text: table("| Event (≥10%) | Any grade (N=60) | Grade ≥3 (N=60) |", "| Rash | 12 (20%) | 1 (2%) |"),
    claims: ["N=60", "N=60", "20% = 12/60", "2% = 1/60"],
  },
  {
    text: table(
      "| Reaction | Drug (N=80) | | Placebo (N=82) | |",
      "| | All grades % | Grade 3-4 % | All grades % | Grade 3-4 % |",
      "| Nausea | 40 | 3 | 20 | 1 |",
    ),
    claims: ["N=80", "N=82", "40% = of 80", "3% = of 80", "20% = of 82", "1% = of 82"],
  },
];

/** One cohort to a row. */
const oneToARow: readonly ExtractorExample[] = [
  {
    text: table(
      "| Dose | Treated | Evaluable | CR | ORR |",
      "| 20 mg | 10 | 9 | 2 | 33% |",
      "| All | 30 | 28 | 5 | 36% |",
    ),
    claims: ["N=10", "N=9", "CR 2/9", "ORR 33% = of 9", "N=30", "N=28", "CR 5/28", "ORR 36% = of 28"],
  },
  {
    text: table("| Level | Dose (mg) | Patients | DLTs |", "| 1 | 20 | 3 | 0/3 |", "| 2 | 40 | 6 | 1 |"),
    claims: ["N=3", "0/3", "N=6", "1/6"],
  },
  {
    text: table("| Trial | N | ORR |", "| NOVA-9 | 120 | 43.7% |"),
    claims: ["ORR 43.7%"],
  },
];

/** One value to a row, and tables of other things. */
const others: readonly ExtractorExample[] = [
  {
    text: table(
      "| Item | Value |",
      "| Patients enrolled | 98 |",
      "| ORR | 44% (42/95) |",
      "| Enrollment | 120 (estimated) |",
    ),
    claims: ["N=98", "ORR 44% = 42/95", "N=120 (planned)"],
  },
  {
    text: table("| Measure | Value |", "| Median duration | 133 days |", "| Median age | 61 |"),
    claims: ["median duration 133 days", "median age 61"],
  },
  {
    text: table("| Line | IC50 (nM) | Apoptosis |", "| MCF-7 | 12 | 44% |"),
    claims: [],
  },
  {
    text: table("| Trait | Arm A (N=52) |", "| Stage III/IV | 20/32 |", "| Men/women | 30/20 |"),
    claims: ["N=52"],
  },
  {
    text: table("| Item | Value |", "| N | 25 |", "| Protein binding | 98.5% |", "| CRs | 5 (20%) |"),
    claims: ["N=25", "CR 20% = 5/25"],
  },
  {
    text: table("| Drug | Schedule | Dose pair |", "| A | 14/21 days | 15/92 |"),
    claims: [],
  },
  {
    text: table(
      "| Endpoint | Arm A (N=50) | Arm B (N=48) |",
      "| PFS at 12 months | 61% | 44% |",
      "| Hazard ratio (95% CI) | 0.62 (0.41-0.94) | |",
    ),
    claims: ["N=50", "N=48", "HR 0.62 (95% CI 0.41 to 0.94)"],
  },
];

/** Estimates, their spread and their tests. */
const estimates: readonly ExtractorExample[] = [
  {
    text: table("| Arm | Hazard ratio (95% CI) |", "| High dose | 0.86 (0.47–1.56) |"),
    claims: ["HR 0.86 (95% CI 0.47 to 1.56)"],
  },
  {
    text: table("| Endpoint | Arm A | Arm B |", "| Response rate, % (95% CI) | 54.1 (40.8-66.9) | 61.0 (44.5-NE) |"),
    claims: [
      "ORR 54.1%",
      "proportion 54.1% (95% CI 40.8 to 66.9)",
      "ORR 61.0%",
      "proportion 61.0% (95% CI 44.5 to NE)",
    ],
  },
  {
    text: table("| Measure | Median (range) |", "| Age, years | 61 (35-84) |"),
    claims: ["median 61 (range 35-84) years"],
  },
  {
    text: table(
      "| Factor | OR | 95% CI | P value |",
      "| Stage IV | 2.40 | 1.10-5.20 | 0.03 |",
      "| Women | 0.91 | 0.52 to 1.60 | .74 |",
    ),
    claims: ["OR 2.40 (95% CI 1.10 to 5.20)", "p = 0.03", "OR 0.91 (95% CI 0.52 to 1.60)", "p = 0.74"],
  },
  {
    // The last row is one more group: two are larger.
    text: table(
      "| Exercise | k | n | SMD (95% CI) |",
      "| Walking | 16 | 1,544 | -0.37 (-0.50 to -0.24) |",
      "| Weights | 12 | 1,085 | -0.25 (-0.42 to -0.08) |",
      "| Combined | 10 | 942 | -0.31 (-0.47 to -0.15) |",
    ),
    claims: [
      "1544",
      "other -0.37 (95% CI -0.50 to -0.24)",
      "1085",
      "other -0.25 (95% CI -0.42 to -0.08)",
      "942",
      "other -0.31 (95% CI -0.47 to -0.15)",
    ],
  },
  {
    text: table(
      "| Baseline | Arm A (n=40) | Arm B (n=38) | P |",
      "| Weight (kg), mean (SD) | 71.2 (9.5) | 70.4 (10.1) | .72 |",
      "| Height, cm | 171 ± 8 | 170 ± 9 | .61 |",
    ),
    claims: [
      "N=40",
      "N=38",
      "mean weight 71.2 ± 9.5 kg",
      "mean weight 70.4 ± 10.1 kg",
      "p = 0.72",
      "mean height 171 ± 8 cm",
      "mean height 170 ± 9 cm",
      "p = 0.61",
    ],
  },
];

export const tableExamples: readonly ExtractorExample[] = [
  ...sideBySide,
  ...told,
  ...graded,
  ...oneToARow,
  ...others,
  ...estimates,
];
