/** Tables whose numbers say little by themselves: what stands round them tells what they are. */
import type { ExtractorExample } from "../extractor.ts";
import { table } from "./example-table.ts";

export const told: readonly ExtractorExample[] = [
  {
    text: table(
      "| Time | Week 4 | Week 8 |",
      "| Protected/tested | 98/112 | 90/110 |",
      "| Protection rate, % | 87.5 | 80.2 |",
    ),
    claims: ["87.5% = 98/112", "80.2% = 90/110"],
  },
  {
    text: table(
      "| Time | Week 4 | Week 8 |",
      "| Protected/tested | 98/112 | 90/110 |",
      "| Fever rate, % | 37.5 | 20.2 |",
    ),
    claims: [],
  },
  {
    text: table("| Arm | Responders/evaluable | ORR, % |", "| Zinc | 9/21 | 42.9 |", "| Sham | 12/20 | 65.0 |"),
    claims: ["ORR 42.9% = 9/21", "ORR 65.0% = 12/20"],
  },
  {
    text: `## Cures, n (%)\n\n${table("| Trait | Zinc | Sham |", "| Married | 12 (30) | 28 (70) |")}`,
    claims: ["30% = 12", "70% = 28"],
  },
  {
    text: `${table("| Trait | Zinc | Sham |", "| Married | 12 (30) | 28 (70) |")}\n*All values are n (%).*\n`,
    claims: ["30% = 12", "70% = 28"],
  },
  {
    text: table(
      "| Event | Zinc (581) | Sham, 577 |",
      "| | n (%) | n (%) |",
      "| Headache | 64 (11.0) | 98 (17.0) |",
      "| Rash | 35 (6.0) | 52 (9.0) |",
    ),
    claims: ["N=581", "N=577", "11.0% = 64/581", "17.0% = 98/577", "6.0% = 35/581", "9.0% = 52/577"],
  },
  {
    text: table(
      "| Outcome | Zinc (2019) | Sham (2020) |",
      "| Cure | 64 (11.0) | 98 (17.0) |",
      "| Rash | 35 (6.0) | 52 (9.0) |",
    ),
    claims: [],
  },
  {
    text: table(
      "| Trait | Zinc (n=50) | Sham (n=40) | P* |",
      "| Men | 30 | 25 | .81 |",
      "| Women | 20 | 15 | |",
      "| Age, years | | | |",
      "| <65 | 28 | 20 | .60 |",
      "| ≥65 | 22 | 20 | |",
      "| Weight, kg (SD) | 71 (9) | 70 (8) | .72 |",
    ),
    claims: [
      "N=50",
      "N=40",
      "30/50",
      "25/40",
      "p = 0.81",
      "20/50",
      "15/40",
      "28/50",
      "20/40",
      "p = 0.60",
      "22/50",
      "20/40",
      "mean weight 71 ± 9 kg",
      "mean weight 70 ± 8 kg",
      "p = 0.72",
    ],
  },
  {
    text: table("| Trait | Zinc (n=50) | Sham (n=40) |", "| Visits | 30 | 25 |", "| Dose | 20 | 14 |"),
    claims: ["N=50", "N=40"],
  },
  {
    text: table("| Event | Zinc (n=50) | Sham (n=40) |", "| Rash | 5 (10%) | 0 |", "| Fever | 0 | 0 |"),
    claims: ["N=50", "N=40", "10% = 5/50", "0/40"],
  },
  {
    text: table(
      "| Trait, % (n) | Zinc (n=50) | Sham (n=40) |",
      "| Smoker | 40.0 (20) | 25.0 (10) |",
      "| Weight in kg | 71,5 ± 9 | 70.2 (-1.5 -0.5) |",
    ),
    claims: ["N=50", "N=40", "40.0% = 20/50", "25.0% = 10/40"],
  },
  {
    text: table(
      "| Outcome | Trial (n = 50) | Trial (n = 50) | Control (n = 40) | Control (n = 40) |",
      "| | n (%) | Score | n (%) | Score |",
      "| Rash | 5 (10) | 7.1 | 4 (10) | 7.3 |",
    ),
    claims: ["N=50", "N=50", "N=40", "N=40", "10% = 5/50", "10% = 4/40"],
  },
  {
    text: table(
      "| Outcome, n (%) | Zinc (n=50) | Sham (n=40) |",
      "| Objective response | 20 (40) | 8 (20) |",
      "| Complete response | 5 (25) | 2 (25) |",
      "| Response ongoing | 12 (60) | 3 (37) |",
      "| Duration of response ≥9 months | 9 (45) | 3 (30) |",
    ),
    claims: [
      "N=50",
      "N=40",
      "ORR 40% = 20/50",
      "ORR 20% = 8/40",
      "CR 25% = 5/20",
      "CR 25% = 2/8",
      "60% = 12/20",
      "37% = 3/8",
      "45% = 9/20",
      "30% = 3",
    ],
  },
  {
    text: table(
      "| Trait, n (%) | All (n=100) | Zinc (n=50) | Sham (n=50) | Open (n=50) |",
      "| Smoker | 40 (40.0) | 20 (40.0) | 20 (40.0) | 10 (20.0) |",
      "| Antibodies | 40 (40.0) | 30 (62.5) | 30 (63.8) | 12 (24.0) |",
      "| Atopy | 40 (40.0) | 30 (65.2) | 20 (40.0) | 12 (24.0) |",
    ),
    claims: [
      "N=100",
      "N=50",
      "N=50",
      "N=50",
      "40.0% = 40/100",
      "40.0% = 20/50",
      "40.0% = 20/50",
      "20.0% = 10/50",
      "40.0% = 40/100",
      "62.5% = 30",
      "63.8% = 30",
      "24.0% = 12/50",
      "40.0% = 40/100",
      "65.2% = 30/50",
      "40.0% = 20/50",
      "24.0% = 12/50",
    ],
  },
  {
    text: table("| Outcome | Zinc (n=41) |", "| Response* | 37 (90.2%) (76.9%–97.3%) |"),
    claims: ["N=41", "ORR 90.2% = 37/41", "proportion 90.2% (CI 76.9 to 97.3)"],
  },
];
