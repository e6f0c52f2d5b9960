/** One response rate of one cohort, given twice and differently. */
import { z } from "zod";
import {
  analysisKey,
  type ClaimOf,
  cohortKey,
  defineRule,
  differentAnalysis,
  fail,
  groupBy,
  isBackground,
  isExchange,
  isHead,
  isPlainResponse,
  overlaps,
  type Printed,
  pass,
  printedKey,
  type Response,
  rational,
  sameContext,
  showShare,
  unsure,
  type Verdict,
  widened,
} from "../src/rule/index.ts";

export default defineRule({
  id: "restatement-conflict",
  title: "One rate stated twice, differently",
  why: `Title, results, table and conclusion repeat the main result. When one of them differs, it was not updated with the others, or it refers to other patients without saying so.
It compares response rates of one category, cohort and population. It fires when both refer to the whole study, the two stand in different sections (title, results, table, conclusion), the page gives exactly two values for this rate, and it names no other cohort or population that one of them may refer to, or where the two differ by two neighbouring digits exchanged (*18.5%*, *15.8%*). Where a reader, criteria, a time, an analysis, a part of the study or another study is named beside one of them but not the other, they stay unsettled. Coarser rounding of one value passes; approximate values, background and aims take no part; rates in the same section stay unsettled.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "error",
  scope: "document",
  reads: ["response", "cohort-size"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const sizes = claims.of("cohort-size");
    for (const responses of claims.groups(["response"], keyOf)) {
      const reported = new Set<string>();
      const values = new Set(responses.map(showPercent));
      const sections = groupBy(responses, sectionOf);
      const isSplit = (section: string) => new Set(sections.get(section)!.map(showPercent)).size > 1;
      const firsts = new Map<string, Response>();
      for (const response of responses) {
        const key = analysisKey(response);
        const first = firsts.get(key) ?? responses[0]!;
        if (!firsts.has(key)) firsts.set(key, response);
        if (first === response || (sameContext(first, response) && showPercent(first) === showPercent(response)))
          continue;
        const operands = [
          [response, "stated again"],
          [first, "first stated"],
        ] as const;
        if (isSame(first, response)) yield pass(...operands);
        else if (!first.subject.cohort && sectionOf(first) === sectionOf(response)) continue;
        else {
          const areSplit = isSplit(sectionOf(first)) || isSplit(sectionOf(response));
          const reason = areSplit
            ? "one section gives two rates; they may be of different patients"
            : doubt(first, response, values.size, sizes);
          const said = `${showPercent(response)} ${reason}`;
          if (reported.has(said)) continue;
          reported.add(said);
          if (reason) yield unsure(reason, ...operands);
          else yield fail(evidenceOf(first, response), ...operands);
        }
      }
    }
  },
  explain: ({ category, cohort, again, first }) => ({
    message: `${category}${cohort ? ` of ${cohort}` : ""} is ${again} here, but ${first} where it is stated first.`,
    explanation: [`${again} and ${first}: no rounding turns one into the other.`],
    advice: "Take the rate from the source, or name the patients, reader or time that each of the two refers to.",
  }),
  examples: {
    valid: [
      {
        title: "rounded in the conclusion",
        files:
          "PMID- 1\nTI  - A trial in lymphoma.\nAB  - RESULTS: The objective response rate was 44.4%. CONCLUSION: With an objective response\n      rate of 44%, the drug is active.\n",
      },
      {
        title: "two readers",
        files:
          "PMID- 1\nTI  - A trial in lymphoma.\nAB  - RESULTS: The ORR assessed centrally was 45%. CONCLUSION: With an investigator-assessed ORR of\n      54%, the drug is active.\n",
        unsure: 1,
      },
      {
        title: "one arm, known from the words around it",
        files:
          "PMID- 1\nTI  - A trial in lymphoma.\nAB  - RESULTS: Daunol (n = 40) and placebo (n = 40) were given. The ORR was 45% with daunol.\n      CONCLUSION: The ORR was 54% with daunol.\n",
        unsure: 1,
      },
      {
        title: "a time that only one of them names",
        files:
          "PMID- 1\nTI  - A trial in lymphoma.\nAB  - RESULTS: The ORR was 45% at 6 months. CONCLUSION: With an ORR of 54%, the drug is active.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "exchanged digits in the conclusion",
        files:
          "PMID- 1\nTI  - A trial in lymphoma.\nAB  - RESULTS: The objective response rate was 45%. CONCLUSION: With an objective response\n      rate of 54%, the drug is active.\n",
        findings: [
          {
            at: "example.nbib:4:15 54%",
            message: "ORR is 54% here, but 45% where it is stated first.",
          },
        ],
      },
      {
        title: "exchanged digits, though several sizes are told",
        files:
          "PMID- 1\nTI  - A trial in lymphoma.\nAB  - RESULTS: We enrolled 57 patients; 54 were evaluable. The ORR was 18.5%. CONCLUSION: With an ORR of\n      15.8%, the drug is active.\n",
        findings: [
          {
            at: "example.nbib:4:7 15.8%",
            message: "ORR is 15.8% here, but 18.5% where it is stated first.",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string | null;
  readonly category: string;
  readonly cohort: string | null;
  readonly again: string;
  readonly first: string;
}

function keyOf(response: Response): string | null {
  const { percent, approximate, isPart, category, confirmed } = response.value;
  if (!isPlainResponse(response) || !percent || approximate || isPart || isBackground(response)) return null;
  return `${cohortKey(response)} ${category} ${confirmed} ${response.subject.population}`;
}

function showPercent({ value: { percent } }: Response): string {
  return printedKey(percent!);
}

function isSame(a: Response, b: Response): boolean {
  return overlaps(widened(a.value.percent!, rational(1)), widened(b.value.percent!, rational(1)));
}

/** Why the two may refer to different patients, or `null`. */
function doubt(a: Response, b: Response, values: number, sizes: readonly ClaimOf<"cohort-size">[]): string | null {
  const analysis = differentAnalysis(a, b);
  if (analysis) return analysis;
  if (isExchanged(a, b)) return null;
  if (values > 2) return "more than two values; they may be of several cohorts";
  if (a.subject.cohort) return "the cohort of each is known only from the words around it";
  const isOneCohort = sizes.every(({ subject }) => subject.cohort === null);
  const isOneSize = new Set(sizes.map(({ value }) => value.n)).size <= 1;
  return isOneCohort && isOneSize ? null : "one of them may refer to a part of the patients";
}

/** `18.5%` and `15.8%`: digits exchanged in three or more, which two rates of different patients hardly show by chance. */
function isExchanged(a: Response, b: Response): boolean {
  const [x, y] = [a, b].map(({ value }) => value.percent!) as [Printed, Printed];
  return x.scale === y.scale && x.digits.length >= leastDigits && isExchange(x.digits, y.digits);
}

const leastDigits = 3;

function sectionOf(response: Response): string {
  if (isHead(response)) return "head";
  return response.place.part === "table" ? `table ${response.place.partIndex}` : (response.place.headings.at(-1) ?? "");
}

function evidenceOf(first: Response, again: Response): Found {
  return {
    category: first.value.category,
    cohort: first.subject.cohort?.label ?? null,
    again: showShare(again),
    first: showShare(first),
  };
}
