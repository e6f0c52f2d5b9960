/** Reads confidence intervals with their level, bounds and estimate, wherever the estimate stands before them in the clause. */
import { holds, isMixed } from "../forms/index.ts";
import type { Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { type Cell, cellsOf } from "./statistics/cells.ts";
import { intervalRef } from "./statistics/refs.ts";
import { readStatements, type Statement } from "./statistics/statements.ts";

export default defineExtractor({
  id: "intervals",
  kinds: ["interval"],
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  *extract(reading: Reading) {
    for (const cell of cellsOf(reading))
      for (const statement of readStatements(cell.reading))
        if (statement.label.kind === "ci" && !isMixed(statement.candidate.bounds))
          yield draft(reading, cell, statement);
  },
  examples: [
    {
      text: "The hazard ratio was 0.6, and the number needed to treat was 22 (95% CI 12-80).\n",
      claims: ["other 22 (95% CI 12 to 80)"],
    },
    {
      text: "The overall response rate came to 76\n\n6% (95% CI, 66.0%-84.3%) in the end.\n",
      claims: ["proportion ?% (95% CI 66.0 to 84.3)"],
    },
    {
      text: "Ten of 28 patients responded (35.7%; 95% Confidence Interval (CI): 18.6-55.9).\n",
      claims: ["proportion 35.7% (95% CI 18.6 to 55.9)"],
    },
    {
      text: "The hazard ratio [HR] for death was 0.47 (98.3 % CI, 0.26−0.87); for relapse, it was 0·58 [98.3% CI 0·42–0·79].\n",
      claims: ["HR 0.47 (98.3% CI 0.26 to 0.87)", "HR 0.58 (98.3% CI 0.42 to 0.79)"],
    },
    {
      text: "Median survival was 13.1 months (95% CI, 8.3-not evaluable [NE]) vs 18.7 months (12.9–30.2).\n",
      claims: ["median 13.1months (95% CI 8.3 to NE)", "median 18.7months (95% CI 12.9 to 30.2)"],
    },
    {
      text: "Relapses fell by 54% (HR 0.46; 95% CI 0.19–1.13).\n",
      claims: ["HR 0.46 (95% CI 0.19 to 1.13)"],
    },
    {
      text: "Response and control rates were 45% and 70% (95% CI, 35-55 and 60-79, respectively).\n",
      claims: ["proportion 45% (95% CI 35 to 55)", "proportion 70% (95% CI 60 to 79)"],
    },
    {
      text: "The odds ratio (90% CI) was 0.71 (0.52-0.97) for nausea and 0.80 (0.65-0.99) for rash.\n",
      claims: ["OR 0.71 (90% CI 0.52 to 0.97)", "OR 0.80 (90% CI 0.65 to 0.99)"],
    },
    {
      text: "Rates were 41% and 52%, respectively (95% confidence interval, -20.1 to -1.9%).\n",
      claims: ["difference ?% (95% CI -20.1 to -1.9)"],
    },
    {
      text: "Patients lived a median of 19·0 months (95% CI 15·1-24·9) versus 16·0 months (11·8-20·6; hazard ratio 0·79, 95% CI 0·56-1·12).\n",
      claims: [
        "median 19.0months (95% CI 15.1 to 24.9)",
        "median 16.0months (95% CI 11.8 to 20.6)",
        "HR 0.79 (95% CI 0.56 to 1.12)",
      ],
    },
    {
      text: "The rate of new HR HPV findings was 53 (95% CI 47 to 128) per 100 person-years.\n",
      claims: ["other 53 (95% CI 47 to 128)"],
    },
    {
      text: "PFS was 12.5 months (range 1.0-111.0), the hazard ratio 0.99 [0.81-1.19].\n",
      claims: ["HR 0.99 (CI 0.81 to 1.19)"],
    },
    {
      text: "Older age (0.67 [0.49-0.92]) and sex (1.31, 0.84-2.04; p = 0.23) told little, unlike acid (1.52, 0.35-1.90).\n",
      claims: ["ratio 0.67 (CI 0.49 to 0.92)", "ratio 1.31 (CI 0.84 to 2.04)"],
    },
    {
      text: "Deaths increased by 7% per 10 µg/m(3) of PM(10) in the air (95% CI 3% to 10%).\n",
      claims: ["change 7% (95% CI 3 to 10)"],
    },
    {
      text: "A pooled mean difference (MD) of 3.74 (2.04-5.43) was found.\n",
      claims: ["difference 3.74 (CI 2.04 to 5.43)"],
    },
    {
      text: "The average time to answer was 13.68 minutes/question (95% CI, 15.38 to 16.98).\n",
      claims: ["mean 13.68minutes (95% CI 15.38 to 16.98)"],
    },
    {
      text: "The difference between the groups was told by one score (AUC: 0.823, 95% CI: 0.881-0.964).\n",
      claims: ["index 0.823 (95% CI 0.881 to 0.964)"],
    },
    {
      text: "Sensitivity (91.1%, 95% CI 87.2-95.0 vs 97.0%, 70.3-83.7) and specificity differed.\n",
      claims: ["accuracy 91.1% (95% CI 87.2 to 95.0)", "accuracy 97.0% (95% CI 70.3 to 83.7)"],
    },
    {
      text: "Age mattered (odds ratio [OR], 2.4; 95% CI, 1.8%-3.2%).\n",
      claims: ["OR 2.4 (95% CI 1.8 to 3.2)"],
    },
    {
      text: "Costs were lower (-£387, 95% CI -£2491 to £1718).\n",
      claims: ["index -387£ (95% CI -2491 to 1718)"],
    },
    {
      text: "Responses: 56.7% with both versus 30.2% with one (estimated difference 62.4% [95% CI: 8.9%-42.4%]).\n",
      claims: ["difference 62.4% (95% CI 8.9 to 42.4)"],
    },
    {
      text: "The response lasted 18.3 months by the first review and the rate was 27% (95% CI: 58%-84%).\n",
      claims: ["proportion 27% (95% CI 58 to 84)"],
    },
    {
      text: "Survival was 10.8 months (95% CI 10.0-12.0) with it and 21.0 months (10.2-14.3) without.\n",
      claims: ["median 10.8months (95% CI 10.0 to 12.0)", "median 21.0months (95% CI 10.2 to 14.3)"],
    },
    {
      text: "The gain was large (5-year survival, 93.3% [95% CI, 35.4% to 43.5%] v 34.8% [95% CI, 31.6% to 38.3%]).\n",
      claims: ["survival 93.3% (95% CI 35.4 to 43.5)", "survival 34.8% (95% CI 31.6 to 38.3)"],
    },
    {
      text: "We saw a hazard ratio of 0.73 (p = 0.002), and a median survival of 22.2 months (95% CI, 9.7-15.0 months).\n",
      claims: ["median 22.2months (95% CI 9.7 to 15.0)"],
    },
    {
      text: "Stays were shorter with it (10.5 vs. 8.6 days, p = 0.005, 95% CI 0.6-3.3).\n",
      claims: ["other ? (95% CI 0.6 to 3.3)"],
    },
    {
      text: "It fell (0.38 cm greater reduction, 95% CI - 0.12 to 0.89) by a ratio (95% CI - 0.30 to 0.56).\n",
      claims: ["change 0.38cm (95% CI -0.12 to 0.89)", "ratio ? (95% CI 0.30 to 0.56)"],
    },
    {
      text: "A 4.4-fold reduction (P<0.001, 95% CI 2.3-8.2) was seen.\n",
      claims: ["ratio 4.4 (95% CI 2.3 to 8.2)"],
    },
    {
      text: "Survival was longer (13.1 [95% CI 10.6-16.5] vs 4.6 [4.2-5.4] months).\n",
      claims: ["median 13.1months (95% CI 10.6 to 16.5)", "median 4.6months (95% CI 4.2 to 5.4)"],
    },
    { text: "Survival was alike (hazard ratio (HR)=1.01 [3.79-1.30]).\n", claims: ["HR 1.01 (CI 3.79 to 1.30)"] },
    { text: "Insulin sensitivity was 0.97 (95% CI 0.71 to 1.20).\n", claims: ["index 0.97 (95% CI 0.71 to 1.20)"] },
    { text: "Walks on RR days 1.37 (95% CI 0.64 to 2.92).\n", claims: ["RR 1.37 (95% CI 0.64 to 2.92)"] },
    { text: "The colonisation index (CI) was 12, 15, and 20 in three farms; CI and CR fell.\n", claims: [] },
    { text: "Confidence intervals (95%) were made from 10 to 50 samples.\n", claims: [] },
  ],
});

/** `was 76`, and in the next paragraph `6% (95% CI, 66.0%-84.3%)`: layout left only the end of the number. */
function isCut({ part }: Reading, { estimate, candidate, start }: Statement): boolean {
  return part.kind === "prose" && estimate !== null && start === 0 && !holds(candidate.bounds, estimate.value);
}

function draft(reading: Reading, cell: Cell, statement: Statement): Draft<"interval"> {
  const { label, candidate, start, end } = statement;
  const estimate = isCut(reading, statement) ? null : statement.estimate;
  return {
    kind: "interval",
    form: candidate.mention.form,
    value: {
      measure: statement.measure,
      estimate: estimate?.value ?? null,
      lower: candidate.bounds.lower.value,
      upper: candidate.bounds.upper.value,
      level: label.confidence?.level ?? null,
      unit: statement.unit,
      proportion: null,
      oneSided: label.confidence?.oneSided ?? false,
      credible: label.confidence?.isCredible ?? false,
    },
    prose: cell.reading.prose,
    start,
    end,
    ref: intervalRef(reading, cell, statement),
    ...(cell.place ? { place: cell.place } : {}),
  };
}
