/** Objective response rates that do not match the complete and partial responses listed. */
import { z } from "zod";
import {
  areItsParts,
  areOfOtherGroup,
  type ByNumber,
  byRounding,
  defineRule,
  denominatorsOf,
  differentAnalyses,
  explainFits,
  fail,
  fittingSizeOf,
  furtherCategories,
  furtherResponses,
  givesPercentage,
  isDenominatorOwn,
  isDenominatorPlain,
  isDenominatorSure,
  isSlipInRate,
  judgePercentage,
  type Numbered,
  onlyOf,
  pass,
  printedNumbers,
  type Response,
  type ResponseGroup,
  responseGroups,
  sentencesApart,
  showPrinted,
  unsure,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";
import { ofPartial } from "./response-rate-mismatch/partial.ts";
import { comparePercents } from "./response-rate-mismatch/percents.ts";
import {
  cohortOf,
  type Found,
  isOfEvaluable,
  isRateOfFewer,
  type Judged,
  oneDecimalMore,
  roundingOf,
} from "./response-rate-mismatch/rate.ts";

export default defineRule({
  id: "response-rate-mismatch",
  title: "Response rate does not match its responses",
  why: `The objective (overall) response rate is the share of patients with a complete or partial response. Where a page lists the rate, both counts and the number of patients, the rate can be computed.
It compares only in a page or record that speaks of tumours somewhere: of a tumour, cancer, carcinoma, sarcoma, melanoma, lymphoma, leukaemia or myeloma, of metastases, a malignancy, oncology or RECIST, or of a disease by an abbreviation such as NSCLC. Elsewhere a response may be anything, and nothing is said of it.
It needs one objective response rate printed as a percentage, one count (or percentage) each of complete and partial responses, and their denominator, all of one cohort in one table, list, sentence or pair of sentences. Percentages of running text that are not listed as the parts of the rate, and counts in another sentence, make a warning. In a table, only rounding to the nearest passes; in running text a rate off by rounding is information. Where other responses (CRi, CRh, CRu, VGPR, unconfirmed) are mentioned, running text stays unsettled unless it lists the two as the parts of the rate. So does a denominator from another sentence when another number on the page, or a few patients fewer, fit; where rate and counts stand in one sentence, a rate for a few patients fewer is information, and so are more responses than patients unless one digit explains them. A rate that the partial responses of its sentence do not give, where the sentences around it tell of no complete ones, is a warning, and information where a few patients fewer give it.`,
  references: ["https://doi.org/10.1016/j.ejca.2008.10.026", "https://doi.org/10.1200/JCO.2013.54.8800"],
  severity: "error",
  scope: "document",
  reads: ["response", "proportion", "cohort-size"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const numbers = claims.once(printedNumbers);
    const others = claims.once(furtherResponses);
    const complete = claims.of("response").filter(({ value }) => value.category === "CR" || value.composite !== null);
    const isNear = (pr: Response) => complete.some((other) => sentencesApart(other, pr) <= 1);
    for (const group of claims.once(responseGroups)) {
      const [whole, cr, pr] = [onlyOf(group, "ORR"), onlyOf(group, "CR"), onlyOf(group, "PR")];
      if (whole?.value.percent && !cr && pr && !isNear(pr) && group.where === "sentence") yield* ofPartial(whole, pr);
      if (!whole?.value.percent || !cr || !pr || areOfOtherGroup(group, [whole, cr, pr])) continue;
      const operands = [
        [whole, "response rate"],
        [cr, "complete responses"],
        [pr, "partial responses"],
      ] as const;
      const doubt = whole.value.approximate ? "the rate is approximate" : differentAnalyses([whole, cr, pr]);
      const verdict =
        doubt ??
        compareCounts(group, [whole, cr, pr], numbers, others, (share) => isDenominatorOwn(share, claims)) ??
        comparePercents(group, [whole, cr, pr], others);
      if (verdict === "pass") yield pass(...operands);
      else if (typeof verdict === "string") yield unsure(verdict, ...operands);
      else if (verdict) {
        const failed: Verdict<Found> = fail(verdict.evidence, ...operands);
        const judged = withSeverity(verdict.severity, failed);
        yield verdict.evidence.rounding === null ? judged : byRounding(judged);
      }
    }
  },
  explain: ({ cohort, sum, computed, printed, fits, rounding }) => ({
    message: `The response rate${cohort ? ` of ${cohort}` : ""} is printed as ${printed}%, but ${sum} = ${computed}%.`,
    explanation: [`${sum} = ${computed}%`, ...(rounding ? [`${printed}% fits if ${rounding}.`] : []), ...fits],
    advice: "Check the two counts, the number of patients and the rate; if the rate refers to fewer patients, say so.",
  }),
  examples: {
    valid: [
      {
        title: "the rate in brackets after the last category",
        files: "Of the nine patients with lymphoma, one CR, two PR and four SD were seen (ORR 33%).\n",
      },
      {
        title: "a rate that follows from the counts",
        files:
          "| Outcome | Cohort A (N=50) |\n| --- | --- |\n| ORR | 26% |\n| Complete response (CR) | 2 |\n| Partial response (PR) | 11 |\n\nAll had lymphoma.\n",
      },
      {
        title: "parts rounded separately",
        files: "The ORR was 69% (CR 13%, PR 57%) in lymphoma.\n",
      },
    ],
    invalid: [
      {
        title: "the size that opens the sentence, where another that is told would give the rate",
        files:
          "We gave daunol to 24 women with lymphoma. Of 42 evaluable women, two had a CR and one had a PR, a response rate of 12.5%.\n",
        findings: [
          {
            at: "example.md:1:116 12.5%",
            message: "The response rate is printed as 12.5%, but (2 + 1)/42 = 7.14%.",
          },
        ],
      },
      {
        title: "a rate for fewer patients than the sentence names",
        files:
          "Of 26 patients treated, two had a complete response and one had a partial response: an overall response rate of 12.5%. All had lymphoma.\n",
        findings: [
          {
            at: "example.md:1:113 12.5%",
            message: "The response rate is printed as 12.5%, but (2 + 1)/26 = 11.54%.",
            severity: "info",
          },
        ],
      },
      {
        title: "percentages of one sentence",
        files:
          "The overall response rate was 62%, with 24% complete responses and 48% partial responses of lymphoma.\n",
        findings: [
          {
            at: "example.md:1:31 62%",
            message: "The response rate is printed as 62%, but 24% + 48% = 72%.",
            severity: "warning",
          },
        ],
      },
      {
        title: "two rates, each with its counts",
        files:
          "We enrolled 50 patients with lymphoma in each arm. The ORRs were 24% for zinc (2 CRs and 10 PRs) and 42% for iron (1 CR and 16 PRs).\n",
        findings: [
          { at: "example.md:1:102 42%", message: "The response rate is printed as 42%, but (1 + 16)/50 = 34%." },
        ],
      },
      {
        title: "the rate in the sentence after the counts",
        files: "Of 40 patients with lymphoma, 2 had a CR and 16 had a PR. The overall response rate was 55%.\n",
        findings: [
          {
            at: "example.md:1:89 55%",
            message: "The response rate is printed as 55%, but (2 + 16)/40 = 45%.",
            severity: "warning",
          },
        ],
      },
      {
        title: "more responses than patients, by two digits exchanged",
        files: "Of 40 patients with lymphoma, 81 had a CR and 6 had a PR, a response rate of 60%.\n",
        findings: [
          {
            at: "example.md:1:78 60%",
            message: "The response rate is printed as 60%, but (81 + 6)/40 = 217.50%.",
            severity: "warning",
          },
        ],
      },
      {
        title: "more responses than patients, explained by no digit",
        files: "Of 40 patients with lymphoma, 81 had a CR and 66 had a PR, a response rate of 60%.\n",
        findings: [
          {
            at: "example.md:1:79 60%",
            message: "The response rate is printed as 60%, but (81 + 66)/40 = 367.50%.",
            severity: "info",
          },
        ],
      },
      {
        title: "partial responses alone",
        files: "Of 40 patients with lymphoma, 12 patients had a partial response, a response rate of 33%.\n",
        findings: [
          {
            at: "example.md:1:86 33%",
            message: "The response rate is printed as 33%, but 12/40 = 30%.",
            severity: "info",
          },
        ],
      },
      {
        title: "partial responses alone, of those who could be assessed",
        files: "Of 40 evaluable patients with lymphoma, 12 had a partial response, for a response rate of 33%.\n",
        findings: [
          {
            at: "example.md:1:91 33%",
            message: "The response rate is printed as 33%, but 12/40 = 30%.",
            severity: "warning",
          },
        ],
      },
      {
        title: "a rate for other patients",
        files:
          "| Outcome | Cohort A (N=40) |\n| --- | --- |\n| ORR | 33% |\n| Complete response (CR) | 4 |\n| Partial response (PR) | 8 |\n\nAll had lymphoma.\n",
        findings: [
          {
            at: "example.md:3:9 33%",
            message: "The response rate of Cohort A is printed as 33%, but (4 + 8)/40 = 30%.",
          },
        ],
      },
    ],
  },
});

/** From counts; `null` when a count or what they are of is missing, so that percentages may be tried, or when the rate has a count of its own. */
function compareCounts(
  group: ResponseGroup,
  [whole, cr, pr]: readonly [whole: Response, cr: Response, pr: Response],
  numbers: ByNumber<Numbered>,
  others: string | null,
  isOwn: (share: Response) => boolean,
): Judged | null {
  if (cr.value.count === null || pr.value.count === null) return null;
  const percent = whole.value.percent!;
  const count = cr.value.count + pr.value.count;
  const more = [...furtherCategories].flatMap((category) => onlyOf(group, category)?.value.count ?? []);
  const bound = [whole, cr, pr].filter((share) => share.value.denominator !== null && isOwn(share));
  const denominators = denominatorsOf(bound);
  const counts = [count, count + more.reduce((total, n) => total + n, 0)];
  const fitsSome = [...denominators].some((N) => counts.some((n) => givesPercentage(n, N, percent)));
  if (fitsSome) return "pass";
  // A count printed with the rate is compared with its parts by `response-count-mismatch`.
  if (whole.value.count !== null) return null;
  const near = fittingSizeOf(whole, count, numbers);
  if (denominators.size === 0 && cr.value.percent && pr.value.percent) return null;
  if (denominators.size !== 1) return `denominator not stated${near ? `; ${count}/${near.n} fits` : ""}`;
  const N = bound[0]!.value.denominator!;
  if (N === 0 || (count > N && group.where === "paragraph")) return "denominator not stated";
  if (more.length > 0) return "other responses are listed beside complete and partial ones";
  if (group.where !== "table" && others && !areItsParts(whole, [cr, pr])) return `${others} may count as responses`;
  const isApart = group.where === "paragraph" && !whole.subject.cohort;
  if (isApart && !isSlipInRate([cr.value.count, pr.value.count], N, whole))
    return "rate and counts stand in different sentences";
  const { outcome, how, computed } = judgePercentage(count, N, percent);
  let isDoubtful = count > N && !isSlipInRate([cr.value.count, pr.value.count], N, whole);
  if (!bound.some(isDenominatorSure)) {
    if (near && !bound.some(isDenominatorPlain)) return `denominator not stated; ${count}/${near.n} fits`;
    isDoubtful ||= !isOfEvaluable(whole) && isRateOfFewer(count, N, whole);
    if (isDoubtful && group.where !== "sentence") return "denominator not stated; some may not have been evaluable";
  }
  const rounding = outcome === "rounding" ? roundingOf(how) : null;
  const shown = `(${cr.value.count} + ${pr.value.count})/${N}`;
  const evidence = {
    cohort: cohortOf(whole),
    sum: shown,
    computed: oneDecimalMore(count, N, percent.scale) ?? computed,
    printed: showPrinted(percent),
    fits: explainFits(whole, count, Math.max(2 * N, 100), numbers),
    rounding,
  };
  if (isDoubtful || (outcome === "rounding" && group.where !== "table")) return { evidence, severity: "info" };
  return { evidence, severity: isApart || count > N ? "warning" : "error" };
}
