/** A small annotated abstract of our own wording, for the tests of the harness. */
import type { GoldAbstract } from "./gold.ts";

export const sample: GoldAbstract = {
  id: "x7",
  title: "Zorvatinib in thymoma: 12 of 40 responded",
  abstract:
    "Forty women received zorvatinib 20 mg twice daily on days 1-14 of 21. Response was seen in 12 of 40 (30%); 30% in the title too. Hazard ratio 0.50 (95% CI 0.25-1.00), P = .05.",
  items: [
    { t: "prop", n: 12, N: 40, p: "30", cat: "ORR", cohort: "", pop: "", q: "12 of 40 (30%)" },
    { t: "N", n: 40, pop: "treated", cohort: "", q: "Forty women" },
    { t: "ci", est: "0.50", lo: "0.25", hi: "1.00", level: "95", of: "HR", q: "0.50 (95% CI 0.25-1.00)" },
    {
      t: "dose",
      drug: "zorvatinib",
      amount: "20",
      unit: "mg",
      days: Array.from({ length: 14 }, (_, day) => day + 1),
      cycle: 21,
      freq: "twice daily",
      q: "zorvatinib 20 mg twice daily on days 1-14 of 21",
    },
    { t: "p", value: "= .05", q: "P = .05" },
  ],
  checks: [
    { c: "n/N=p", verdict: "ok", calc: "12/40=30.0", q: "12 of 40 (30%)" },
    { c: "ci", verdict: "ok", calc: "sqrt(0.25*1.00)=0.50", q: "0.50 (95% CI 0.25-1.00)" },
    { c: "dose", verdict: "ok", calc: "days 1-14 within 21", q: "days 1-14 of 21" },
  ],
};
