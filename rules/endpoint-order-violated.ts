/** Response rates that must include each other, but do not. */
import { z } from "zod";
import {
  compare,
  defineRule,
  differentAnalysis,
  fail,
  pass,
  type Response,
  type ResponseCategory,
  type ResponseGroup,
  rateOf,
  responseGroups,
  sameContext,
  showShare,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

/** Every response of the first kind is also one of the second. */
const nested: readonly (readonly [lesser: ResponseCategory, greater: ResponseCategory])[] = [
  ["CR", "ORR"],
  ["PR", "ORR"],
  ["ORR", "DCR"],
  ["CR", "DCR"],
  ["ORR", "CBR"],
  ["CR", "CBR"],
];

export default defineRule({
  id: "endpoint-order-violated",
  title: "Response rates in impossible order",
  why: `Complete and partial responses are objective responses, and objective responses count towards disease control and clinical benefit. A rate above that of the endpoint that includes it points to exchanged numbers or rows.
It compares rates of one cohort in one sentence or table, each as the interval that its printed digits allow. Rates that are parts of a number just named (*of whom 80% complete*), of different denominators, readers or times, and clinical benefit *response* in the sense of pain and performance, stay unsettled; so do several rates of one kind.`,
  references: ["https://doi.org/10.1016/j.ejca.2008.10.026"],
  severity: "error",
  scope: "document",
  reads: ["response"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    for (const group of claims.once(responseGroups))
      for (const [lesser, greater] of nested) yield* inGroup(group, lesser, greater);
  },
  explain: ({ lesser, greater, less, more, cohort }) => ({
    message: `${lesser} ${less} is above ${greater} ${more}${cohort ? ` (${cohort})` : ""}.`,
    explanation: [
      `Every ${lesser} is counted in ${greater}, so ${lesser} ≤ ${greater}; the text prints ${less} and ${more}.`,
    ],
    advice: "Look for exchanged numbers or rows, or say which patients each rate refers to.",
  }),
  examples: {
    valid: [
      {
        title: "rates in order",
        files: "The ORR was 30%, the CR rate 10% and the DCR 75% in lymphoma.\n",
      },
      {
        title: "complete responses as a share of the responses",
        files: "The ORR was 25% (10 of 40), of whom 8 (80%) had a complete response of their lymphoma.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "exchanged rates",
        files: "The ORR was 75% and the DCR was 30% in lymphoma.\n",
        findings: [{ at: "example.md:1:13 75%", message: "ORR 75% is above DCR 30%." }],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string | null;
  readonly lesser: string;
  readonly greater: string;
  readonly less: string;
  readonly more: string;
  readonly cohort: string | null;
}

function* inGroup(group: ResponseGroup, lesser: ResponseCategory, greater: ResponseCategory): Iterable<Verdict<Found>> {
  const of = (category: ResponseCategory) =>
    group.responses.filter(
      (response) => response.value.category === category && !response.value.approximate && rateOf(response) !== null,
    );
  const [less, more] = [of(lesser), of(greater)];
  const [a, b] = [less[0], more[0]];
  if (!a || !b) return;
  const operands = [
    [a, lesser],
    [b, greater],
  ] as const;
  if (areInOrder(less, more)) yield pass(...operands);
  else {
    const reason = less.length > 1 || more.length > 1 ? "several rates of one kind" : doubt(group, a, b);
    if (reason) yield unsure(reason, ...operands);
    else {
      const cohort = a.subject.cohort?.label ?? null;
      yield fail({ lesser, greater, less: showShare(a), more: showShare(b), cohort }, ...operands);
    }
  }
}

/** The highest of the lesser rates can be at or below the lowest of the greater ones, with a unit of the last place for rounding habits. */
function areInOrder(less: readonly Response[], more: readonly Response[]): boolean {
  const highest = less.map((rate) => rateOf(rate, 0.5)!.lower).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  const lowest = more.map((rate) => rateOf(rate, 0.5)!.upper).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  return compare(highest, lowest) <= 0;
}

function doubt(group: ResponseGroup, a: Response, b: Response): string | null {
  if (a.value.isPart || a.value.partOf) return "a share of the responses, not of all patients";
  const analysis = differentAnalysis(a, b);
  if (analysis) return analysis;
  const [m, n] = [a.value.denominator, b.value.denominator];
  if (m !== null && n !== null && m !== n) return "the rates refer to different numbers of patients";
  if (b.value.category === "CBR" && /benefit response|response/i.test(b.quote))
    return "clinical benefit response may mean relief of symptoms";
  if (!sameContext(a, b) && group.where === "paragraph") return "the rates stand in different sentences";
  return null;
}
