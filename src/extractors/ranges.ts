/** Reads ranges and interquartile ranges with the median or mean they belong to. */
import { isMixed, type Middle, otherUnit } from "../forms/index.ts";
import type { Mention, Reading } from "../language/index.ts";
import { type Draft, defineExtractor } from "./extractor.ts";
import { type Cell, cellsOf } from "./statistics/cells.ts";
import { overlaysOf } from "./statistics/overlays.ts";
import { readStatements, type Statement } from "./statistics/statements.ts";

export default defineExtractor({
  id: "ranges",
  kinds: ["range"],
  reads: ["title", "heading", "abstract", "text", "keyword", "table"],
  *extract(reading: Reading) {
    for (const cell of cellsOf(reading)) {
      const middles = overlaysOf(cell.reading, "middle");
      for (const statement of readStatements(cell.reading)) {
        const found = statement.label.kind === "ci" ? null : draft(cell, statement, middles);
        if (found) yield found;
      }
    }
  },
  examples: [
    { text: "Their median age was 54 years (range, 23-78).\n", claims: ["median 54 (range 23-78) years"] },
    // Whether or not the range holds it.
    { text: "They had a median of 4 prior lines (range, 5-13).\n", claims: ["median 4 (range 5-13)"] },
    { text: "A median of 4 visits was held at home (range, 5-13).\n", claims: ["other ? (range 5-13)"] },
    {
      text: "Follow-up lasted a median of 15·9 months (interquartile range, IQR, 7·8–22·0).\n",
      claims: ["median 15.9 (IQR 7.8-22.0) months"],
    },
    { text: "Median (range) courses: 5 (1-12+).\n", claims: ["median 5 (range 1-12)"] },
    {
      text: "Responses went on for 1.6+ to 44.2+ months (median, 13 months).\n",
      claims: ["median 13 (range 1.6-44.2) months"],
    },
    {
      text: "Children were 12.3 ± 2.9 years old on average (range 7-17 years).\n",
      claims: ["mean 12.3 (range 7-17) years"],
    },
    { text: "Women (54-93 years) took part.\n", claims: ["other ? (range 54-93) years"] },
    {
      text: "The median age was 71 years (range, 50-87) in group 1 and 69 (range, 52-85) in group 2.\n",
      claims: ["median 71 (range 50-87) years", "median 69 (range 52-85) years"],
    },
    { text: "Women had a median age of 57 (27-45) years.\n", claims: ["median 57 (range 27-45) years"] },
    {
      text: "The median infusion rate was 0.325 μg/kg per minute [0.42-0.53].\n",
      claims: ["median 0.325 (range 0.42-0.53) μg/kg/minute"],
    },
    {
      text: "The median survival with it was 92 months (1.6-24.4).\n",
      claims: ["median 92 (range 1.6-24.4) months"],
    },
    { text: "Fumes with acid (0.15, 0.05-0.49) were rare.\n", claims: [] },
    { text: "The median was 2 years and 5 months (IQR 12-52 months).\n", claims: ["other ? (IQR 12-52) months"] },
    { text: "The prevalence ranged between 33% and 60%.\n", claims: [] },
    { text: "Toddlers aged 6 months to 4 years took part.\n", claims: ["other ? (range 6 months-4 years)"] },
    {
      text: "(median stay: 9 days; range: 2 days to 3 months)",
      claims: ["median 9 (range 2 days-3 months)"],
    },
    {
      text: "The median age was 57 years in arm A (range 22-83) and 59 in arm B (range 25-80).\n",
      claims: ["median 57 (range 22-83) years", "median 59 (range 25-80) years"],
    },
    {
      text: "The median time was 14 mos. (range 2-60 mos.) in all.\n",
      claims: ["median 14 (range 2-60) months"],
    },
    {
      text: "Median relapse-free survival, event-free survival (EFS), and overall survival times were 11.4 months (range, 8.6-22.7 months) and 14 months (range, 9-23 months).\n",
      claims: ["median 11.4 (range 8.6-22.7) months", "median 14 (range 9-23) months"],
    },
    {
      text: "It was 6.7 months (IQR 3.0-8.0) with it and 3.0 months (1.4-6.9) without (0.76, 0.68-0.86; p<0.0001).\n",
      claims: ["other 6.7 (IQR 3.0-8.0) months", "other 3.0 (IQR 1.4-6.9) months"],
    },
    { text: "Toddlers were asked on days 1-5 about grade 3-4 events.\n", claims: [] },
  ],
});

function draft(cell: Cell, statement: Statement, middles: readonly Mention<Middle>[]): Draft<"range"> | null {
  const { candidate, estimate, label, unit } = statement;
  const { lower, upper } = candidate.bounds;
  if (!lower.value || !upper.value) return null;
  const behind = estimate?.isAdjacent ? null : middles.find(({ value }) => value.range === candidate.mention);
  const middle = behind?.value.middle ?? estimate;
  // Shares of groups, not values of subjects: `prevalence ranged between 33% and 60%`.
  if (!middle && unit === "%") return null;
  return {
    kind: "range",
    form: candidate.mention.form,
    value: {
      middle: middle?.value ?? null,
      statistic: behind?.value.statistic ?? (middle ? statement.statistic : "other"),
      lower: lower.value,
      upper: upper.value,
      rangeKind: label.kind === "IQR" ? "IQR" : "range",
      unit: isMixed(candidate.bounds) ? candidate.bounds.unit : unit,
      boundsUnit: middle && !isMixed(candidate.bounds) ? otherUnit(middle.unit, candidate.bounds.unit) : null,
      countsDown: statement.countsDown,
      censored: lower.isCensored || upper.isCensored,
    },
    prose: cell.reading.prose,
    start: statement.start,
    end: behind?.end ?? statement.end,
    ...(cell.place ? { place: cell.place } : {}),
  };
}
