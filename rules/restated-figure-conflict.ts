/** A figure in a headline, summary or conclusion that is none of those that the text gives for its measure. */
import { z } from "zod";
import {
  agrees,
  type ClaimOf,
  capital,
  defineRule,
  differentAnalysis,
  fail,
  figureOf,
  isBackground,
  isExchange,
  isHead,
  isRounded,
  isSlip,
  isSummary,
  isToldElsewhere,
  type Printed,
  pass,
  type Share,
  saidDifferently,
  sameContext,
  showPrinted,
  unsure,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

type Named = ClaimOf<"named-figure">;

/** Numbers of fewer digits come near each other by chance. */
const least = 3;
/** So many figures of a page are looked through for a reason why another may be meant. */
const most = 400;

export default defineRule({
  id: "restated-figure-conflict",
  title: "Headline or conclusion with another figure than the text",
  why: `Headlines, highlights, abstracts and conclusions tell again what the results tell. Where their figure of a measure is none of those that the text gives for it, it was not updated with the text, or it is mistyped.
It compares rates, medians and means that are told by the name of their measure (survival, response, remission, recurrence, mortality ...) and of their time (*3-year*) in a headline, a list of highlights, a conclusion or a summary, and in the abstract of an article, with those of the rest of the page. Where one of two compared figures agrees and the other is one slip away, it is an error. A figure that agrees with none of its measure is a warning if it is one slip away from one of them, if both are the only two figures that the page compares in this measure, or in a headline. Rounding passes. A figure that is printed anywhere else on the page, that counts, sums or differences make, that has another time, reader or part of the study, and approximate figures stay unsettled or take no part.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "warning",
  scope: "document",
  reads: ["named-figure", "proportion", "response", "interval", "average", "range"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const told = claims
      .of("named-figure")
      .filter((claim) => isSummary(claim) || !isBackground(claim))
      .slice(0, most);
    const again = told.filter(isAgain);
    if (again.length === 0) return;
    const shares = claims.of("proportion", "response").slice(0, most);
    const figures = claims.of("proportion", "response", "interval", "average", "range").slice(0, most);
    const reported = new Set<string>();
    for (const claim of again) {
      const isOther = (other: Named) => isOfMeasure(claim, other) && isApart(claim, other);
      const others = told.filter(isOther);
      if (others.length === 0) continue;
      const elsewhere = told
        .filter((other) => other !== claim && !isOther(other))
        .flatMap(({ value }) => value.figures);
      const printed = figures.filter((other) => !sameContext(other, claim)).flatMap(figureOf);
      const verdict = judge(claim, others, [...printed, ...elsewhere], claim.value.unit === "%" ? shares : []);
      const [here, there] = verdict.operands.map((operand) => operand.claim.id);
      if (verdict.outcome === "fail") {
        if (reported.has(`${there} ${here}`)) continue;
        reported.add(`${here} ${there}`);
      }
      yield verdict;
    }
  },
  explain: ({ measure, again, told, lost }) => ({
    message: `${measure} is ${again} here, but ${told} elsewhere.`,
    explanation: [`No other place of the page tells ${lost}, and no counts of it give it.`],
    advice: "Take the figure from the source, or name the patients or the time that it refers to.",
  }),
  examples: {
    valid: [
      {
        title: "rounded in the headline",
        files: "# Zinc shows 44% response rate\n\n## Results\n\nThe objective response rate was 43.6%.\n",
      },
      {
        title: "the difference of the figures of the text",
        files:
          "## Results\n\nThe response rate was 61.9% with zinc and 46.8% with placebo.\n\n## Conclusion\n\nZinc raised the response rate by 15.1%.\n",
        unsure: 1,
      },
      {
        title: "a figure of those who were counted",
        files:
          "# Zinc shows 44% response rate\n\n## Results\n\nResponses were seen in 12 of 27 women. The response rate was 38% with placebo.\n",
        unsure: 1,
      },
      {
        title: "one of several, and one that the text tells of something else",
        files:
          "## Results\n\nThe 3-year survival rate was 75%, and the 3-year survival rate of women 80%; 70% had pain.\n\n## Conclusion\n\nThe 3-year survival rate was 70%.\n",
        unsure: 1,
      },
      {
        title: "a part of the patients",
        files:
          "## Results\n\nOverall mortality was 9.1%.\n\n## Conclusion\n\nStable fractures are not benign (overall mortality 8.2%).\n",
        unsure: 1,
      },
      {
        title: "two analyses",
        files:
          "## Results\n\nAt the interim analysis, the response rate was 45.5%.\n\n## Conclusion\n\nAt the final analysis, the response rate was 54.5%.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two digits exchanged in one of two figures that are compared",
        files:
          "PMID- 1\nTI  - Zinc in lymphoma.\nAB  - RESULTS: After a median follow-up of 48 months, 3-year FFS was 85.3% versus 75.7%. CONCLUSIONS: Zinc improved 3-year\n      failure-free survival from 75.7% to 83.5%.\n",
        findings: [
          {
            at: "example.nbib:4:34 75.7% to 83.5%",
            message: "FFS at 3 years is 75.7% and 83.5% here, but 85.3% and 75.7% elsewhere.",
            severity: "error",
          },
        ],
      },
      {
        title: "a median of the other group",
        files:
          "# Zinc\n\n**Summary.** Zinc prolonged median PFS from 4.7 to 11.0 months.\n\n## Conclusion\n\nMedian progression-free survival was 11.0 months with zinc against 7.4 months with placebo.\n",
        findings: [
          {
            at: "example.md:3:45 4.7 to 11.0 months",
            message: "Median PFS is 4.7 months and 11.0 months here, but 11.0 months and 7.4 months elsewhere.",
            severity: "error",
          },
        ],
      },
      {
        title: "highlights that were not updated",
        files:
          "# Zinc\n\n**Highlights**\n\n- Remission at day 28: 35% vs 24%\n\n**Results.** Remission: 25 of 111 (22.5%) vs 16 of 116 (13.8%).\n",
        findings: [
          {
            at: "example.md:5:24 35% vs 24%",
            message: "remission at 28 days is 35% and 24% here, but 22.5% and 13.8% elsewhere.",
          },
        ],
      },
      {
        title: "a headline that tells none of the rates of the text",
        files:
          "# Zinc shows 44% response rate\n\n- Objective response rate: 38% (29 of 76)\n- Second-line patients (n=42): response rate 43% (18/42)\n",
        findings: [{ at: "example.md:1:14 44%", message: "ORR is 44% here, but 38%, 43% elsewhere." }],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string;
  readonly measure: string;
  readonly again: string;
  readonly told: string;
  readonly lost: string;
}

/** Where a page tells again what it tells elsewhere. */
const isAgain = (claim: Named): boolean => isHead(claim) || isSummary(claim) || claim.place.role === "abstract";

function isOfMeasure({ value: a }: Named, { value: b }: Named): boolean {
  return a.measure === b.measure && a.statistic === b.statistic && a.unit === b.unit && agrees(a.time, b.time);
}

/** An abstract is set against the text of its article; a conclusion in it against its results. */
function isApart(a: Named, b: Named): boolean {
  if (!isHead(a) && !isSummary(a)) return a.place.role !== b.place.role;
  return a.place.partIndex !== b.place.partIndex || a.place.headings.join("\n") !== b.place.headings.join("\n");
}

function judge(
  claim: Named,
  others: readonly Named[],
  printed: readonly Printed[],
  shares: readonly Share[],
): Verdict<Found> {
  const { figures } = claim.value;
  const told = others.flatMap(({ value }) => value.figures);
  const missing = figures.filter((figure) => !told.some((one) => isRounded(figure, one)));
  const [lost] = missing;
  const match = others.find(({ value }) =>
    value.figures.some((one) => figures.some((figure) => isRounded(figure, one))),
  );
  if (!lost) return pass([claim, "told again"], [match ?? others[0]!, "told"]);
  const slip = missing.length === 1 ? others.find((other) => isPairWithSlip(claim, other, lost)) : undefined;
  const near = others.find(({ value }) => value.figures.some((one) => isNear(one, lost)));
  const other = slip ?? near ?? others[0]!;
  const operands = [
    [claim, "told again"],
    [other, "told"],
  ] as const;
  const isOnlyPair = others.length === 1 && [claim, other].every(({ value }) => value.joint === "compared");
  const analysis = slip
    ? differentlyTold(claim, other)
    : differentAnalysis(surely(claim, isOnlyPair), surely(other, isOnlyPair));
  const reason = missing.some((one) => isToldElsewhere(one, told, printed, shares))
    ? "the page has the figure elsewhere, or figures that make it"
    : (analysis ?? (slip || near || isOnlyPair || isHead(claim) ? null : "it may be of a part of the subjects"));
  if (reason) return unsure(reason, ...operands);
  const verdict = fail(evidenceOf(claim, slip ? [slip] : others, missing), ...operands);
  return slip ? withSeverity("error", verdict) : verdict;
}

/** What only stands near by is no doubt, nor is the time of the only two groups that are compared in this measure. */
function surely(claim: Named, isOnlyPair: boolean): Named {
  const { subject } = claim;
  return { ...claim, subject: { ...subject, timepoint: isOnlyPair ? null : subject.timepoint, unclear: [] } };
}

/** Of two that agree in one of two figures, only what both say differently is a doubt. */
function differentlyTold(a: Named, b: Named): string | null {
  const isTimed = a.value.time !== null && b.value.time !== null;
  return saidDifferently(a, b, (name) => !(isTimed && name === "timepoint"));
}

/** `75.7% to 83.5%` and `85.3% versus 75.7%`. */
function isPairWithSlip({ value: a }: Named, { value: b }: Named, lost: Printed): boolean {
  if (a.figures.length !== 2 || b.figures.length !== 2 || a.joint !== "compared") return false;
  const kept = a.figures.find((figure) => figure !== lost)!;
  const rest = b.figures.filter((figure) => !isRounded(figure, kept));
  return rest.length === 1 && rest[0]!.scale === lost.scale && isSlip(rest[0]!.digits, lost.digits);
}

function isNear(a: Printed, b: Printed): boolean {
  if (a.scale !== b.scale) return false;
  return a.digits.length >= least ? isSlip(a.digits, b.digits) : isExchange(a.digits, b.digits);
}

function evidenceOf({ value }: Named, others: readonly Named[], missing: readonly Printed[]): Found {
  const show = (figures: readonly Printed[]) =>
    figures.map((one) => `${showPrinted(one)}${value.unit === "%" ? "%" : ` ${value.unit}s`}`).join(" and ");
  const name = value.statistic === "share" ? value.measure : `${value.statistic} ${value.measure}`;
  const time = value.time ? ` at ${value.time}s` : "";
  const told = [...new Set(others.map((other) => show(other.value.figures)))].slice(0, 3);
  const label = value.statistic === "share" ? name : capital(name);
  return { measure: `${label}${time}`, again: show(value.figures), told: told.join(", "), lost: show(missing) };
}
