/** Counts of responses that do not add up to the responders or to the patients. */
import { z } from "zod";
import {
  areItsParts,
  areOfOtherGroup,
  type ClaimOf,
  contextKey,
  defineRule,
  denominatorsOf,
  differentAnalyses,
  fail,
  furtherCategories,
  furtherResponses,
  isDenominatorPlain,
  isDenominatorSure,
  isSlipInCounts,
  onlyOf,
  pass,
  percentageOutcome,
  type Response,
  type ResponseCategory,
  type ResponseGroup,
  responseGroups,
  unsure,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

/** Best responses that exclude each other, from best to worst. */
const exclusive = ["CR", "PR", "SD", "PD", "NE"] as const;

export default defineRule({
  id: "response-count-mismatch",
  title: "Responses that do not add up",
  why: `Complete and partial responders together are the responders, and every patient has exactly one best response. A sum that does not fit points to a count that was copied wrongly, or to patients counted twice.
It needs single counts of the same cohort in one table, list, sentence or pair of sentences: both parts and the responders; or complete, partial, stable and progressive with one denominator for all. A sum below the number of patients is a warning only in a table that also counts those not evaluable and has no other row among these, since it may hold a further category (not assessed, non-CR/non-PD); elsewhere such patients often go unmentioned. Further categories (CRi, CRu, VGPR, unconfirmed) leave running text unsettled, unless the two are listed as parts of the responders.`,
  references: ["https://doi.org/10.1016/j.ejca.2008.10.026"],
  severity: "error",
  scope: "document",
  reads: ["response", "table-reading"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const others = claims.once(furtherResponses);
    const tables = new Map(claims.of("table-reading").map((table) => [contextKey(table), table]));
    for (const group of claims.once(responseGroups)) {
      yield* ofResponders(group, others);
      yield* ofAll(group, others, tables.get(contextKey(group.responses[0]!)));
    }
  },
  explain: ({ parts, sum, whole, n }) => ({
    message: `${parts} add up to ${sum}, not the ${n} ${whole}.`,
    explanation: [`${parts} = ${sum}; ${Math.abs(sum - n)} too ${sum > n ? "many" : "few"} for ${n}.`],
    advice: "Check each count against the source; account for patients who are in no category.",
  }),
  examples: {
    valid: [
      {
        title: "parts of the responders",
        files:
          "Twelve of 40 patients had an objective response (4 complete responses and 8 partial responses) of their lymphoma.\n",
      },
      {
        title: "patients without assessment go unmentioned",
        files:
          "| Best response | All patients (N=40) |\n| --- | --- |\n| CR | 4 |\n| PR | 8 |\n| SD | 14 |\n| PD | 11 |\n\nAll had lymphoma.\n",
        unsure: 1,
      },
      {
        title: "a row for a further category",
        files:
          "| Best response | All patients (N=40) |\n| --- | --- |\n| CR | 4 |\n| PR | 8 |\n| SD | 14 |\n| Non-CR/non-PD | 3 |\n| PD | 9 |\n| NE | 2 |\n\nAll had lymphoma.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "one responder too many",
        files:
          "Twelve of 40 patients had an objective response (4 complete responses and 9 partial responses) of their lymphoma.\n",
        findings: [
          {
            at: "example.md:1:1 Twelve of 40 patients",
            message: "CR 4 + PR 9 add up to 13, not the 12 responders.",
          },
        ],
      },
      {
        title: "more than all patients",
        files:
          "| Best response | All patients (N=40) |\n| --- | --- |\n| CR | 4 |\n| PR | 8 |\n| SD | 18 |\n| PD | 11 |\n\nAll had lymphoma.\n",
        findings: [
          { at: "example.md:3:8 4", message: "CR 4 + PR 8 + SD 18 + PD 11 add up to 41, not the 40 patients." },
        ],
      },
      {
        title: "fewer than all, with those not evaluable counted",
        files:
          "| Best response | All patients (N=40) |\n| --- | --- |\n| CR | 4 |\n| PR | 8 |\n| SD | 14 |\n| PD | 11 |\n| NE | 2 |\n\nAll had lymphoma.\n",
        findings: [
          {
            at: "example.md:3:8 4",
            message: "CR 4 + PR 8 + SD 14 + PD 11 + NE 2 add up to 39, not the 40 patients.",
            severity: "warning",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string | number;
  readonly parts: string;
  readonly sum: number;
  readonly whole: string;
  readonly n: number;
}

function* ofResponders(group: ResponseGroup, others: string | null): Iterable<Verdict<Found>> {
  const [whole, cr, pr] = [onlyOf(group, "ORR"), onlyOf(group, "CR"), onlyOf(group, "PR")];
  if (!whole || !cr || !pr || areOfOtherGroup(group, [whole, cr, pr])) return;
  if (whole.value.count === null || cr.value.count === null || pr.value.count === null) return;
  const operands = [
    [whole, "responders"],
    [cr, "CR"],
    [pr, "PR"],
  ] as const;
  const n = whole.value.count;
  const sum = cr.value.count + pr.value.count;
  const more = group.responses.some(({ value }) => furtherCategories.has(value.category));
  const reason =
    differentAnalyses([whole, cr, pr]) ??
    (isOfOther(whole, [cr, pr]) || (group.where === "paragraph" && areApart(whole, [cr, pr]))
      ? "the counts may be of different patients"
      : null);
  if (sum === n) yield pass(...operands);
  else if (reason) yield unsure(reason, ...operands);
  else if (more || (others && group.where !== "table" && !areItsParts(whole, [cr, pr])))
    yield unsure(`${others ?? "further responses"} may count as responses`, ...operands);
  else {
    const failed: Verdict<Found> = fail({ parts: shown([cr, pr]), sum, whole: "responders", n }, ...operands);
    yield group.where === "paragraph" ? withSeverity("warning", failed) : failed;
  }
}

function* ofAll(
  group: ResponseGroup,
  others: string | null,
  table: ClaimOf<"table-reading"> | undefined,
): Iterable<Verdict<Found>> {
  if (group.where === "paragraph") return;
  const found = exclusive.flatMap((category) => onlyOf(group, category) ?? []);
  const has = (category: ResponseCategory) => found.some(({ value }) => value.category === category);
  if (found.length < 3 || !has("PD") || found.some(({ value }) => value.count === null)) return;
  const N = found.find(({ value }) => value.denominator !== null)?.value.denominator;
  const operands = found.map((response) => [response, response.value.category] as const);
  const doubt = !N || isOfOther(found[0]!, found) ? "denominator not stated" : differentAnalyses(found);
  if (!N || doubt) {
    yield unsure(doubt!, ...operands);
    return;
  }
  const sum = found.reduce((total, { value }) => total + value.count!, 0);
  const evidence = { parts: shown(found), sum, whole: "patients", n: N };
  const isSure = found.some((one) => isDenominatorSure(one) || isDenominatorPlain(one));
  if (sum === N) yield pass(...operands);
  else if (group.responses.some(({ value }) => furtherCategories.has(value.category)) || others)
    yield unsure(`${others ?? "further categories"} may be counted as well`, ...operands);
  else if (sum < N && !(has("NE") && has("CR") && has("PR") && has("SD") && table && isWholeBlock(group, found, table)))
    yield unsure("patients of a further category, or without assessment, may be unmentioned", ...operands);
  else if (!isSure) yield unsure("denominator not stated", ...operands);
  else if (sum > N) yield fail(evidence, ...operands);
  else yield withSeverity("warning", fail(evidence, ...operands));
}

/** The rows follow each other, and what precedes and follows them is another response or nothing. */
function isWholeBlock(group: ResponseGroup, found: readonly Response[], table: ClaimOf<"table-reading">): boolean {
  const rowsOf = (responses: readonly Response[]) => responses.flatMap(({ place }) => place.row ?? []);
  const rows = rowsOf(found);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const read = new Set(rowsOf(group.responses));
  const isClosed = (row: number) => row < 0 || row >= table.value.rows || read.has(row);
  return last - first + 1 === found.length && isClosed(first - 1) && isClosed(last + 1);
}

/** Two of them are said to refer to different numbers of patients. */
function isOfOther(first: Response, all: readonly Response[]): boolean {
  const known = [first, ...all].filter(isDenominatorSure).map(({ value }) => value.denominator!);
  return known.some((n) => n !== known[0]);
}

/** In two sentences: they are told to be of other patients, or no slip of the pen explains that they do not add up. */
function areApart(whole: Response, parts: readonly Response[]): boolean {
  const { denominator } = whole.value;
  if (denominatorsOf([whole, ...parts]).size > 1) return true;
  const counts = parts.map(({ value }) => value.count!);
  if (!isSlipInCounts(counts, whole.value.count!)) return true;
  return parts.some(
    ({ value: { count, percent } }) =>
      denominator !== null && percent !== null && percentageOutcome(count!, denominator, percent) === "wrong",
  );
}

function shown(responses: readonly Response[]): string {
  return responses.map(({ value }) => `${value.category} ${value.count}`).join(" + ");
}
