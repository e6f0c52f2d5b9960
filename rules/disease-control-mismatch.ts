/** Disease control rates that do not match the responses and the stable disease listed. */
import { z } from "zod";
import {
  areOfOtherGroup,
  defineRule,
  denominatorsOf,
  differentAnalyses,
  fail,
  furtherResponses,
  judgePercentage,
  onlyOf,
  pass,
  type Response,
  type ResponseGroup,
  responseGroups,
  type Severity,
  showPrinted,
  sumOfPercents,
  unsure,
  type Verdict,
  withSeverity,
} from "../src/rule/index.ts";

export default defineRule({
  id: "disease-control-mismatch",
  title: "Disease control rate does not match its parts",
  why: `Disease is under control where it responds or is stable: the disease control rate is the share of patients with a complete response, a partial response or stable disease as their best response. A rate that its parts do not give was copied wrongly, or is of other patients.
It needs the rate (or its count) and stable disease, and the complete and the partial or the objective responses, once each and of one cohort in one table, list, sentence or pair of sentences. A rate below its parts is information, since stable disease may have to last for some weeks to count. Rates that are off by rounding pass.`,
  references: ["https://doi.org/10.1016/j.ejca.2008.10.026"],
  severity: "warning",
  scope: "document",
  reads: ["response"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const others = claims.once(furtherResponses) ?? nonTarget(claims.of("response"));
    for (const group of claims.once(responseGroups)) {
      const whole = onlyOf(group, "DCR");
      const parts = whole && partsOf(group);
      if (!whole || !parts || whole.value.approximate || areOfOtherGroup(group, [whole, ...parts])) continue;
      const operands = [whole, ...parts].map((one) => [one, nameOf(one)] as const);
      const compared = compareCounts(whole, parts) ?? comparePercents(whole, parts);
      if (!compared) continue;
      const doubt =
        otherSum(group, whole, parts) ??
        differentAnalyses([whole, ...parts]) ??
        (denominatorsOf([whole, ...parts]).size > 1 ? "the numbers may be of different patients" : others);
      if (compared === "pass") yield pass(...operands);
      else if (doubt) yield unsure(doubt, ...operands);
      else yield withSeverity(compared.severity, fail(compared.evidence, ...operands));
    }
  },
  explain: ({ sum, computed, printed }) => ({
    message: `Disease control is printed as ${printed}, but ${sum} = ${computed}.`,
    explanation: [`${sum} = ${computed}`],
    advice: "Check the parts and the rate; if stable disease had to last for some time to count, say so.",
  }),
  examples: {
    valid: [
      {
        title: "responses and stable disease",
        files: "The ORR was 45% and the DCR 75% (CR 5%, PR 40%, SD 30%) in lymphoma.\n",
      },
      {
        title: "disease that cannot be measured is under control too",
        files:
          "# Zinc in lymphoma\n\n| Best response, n (%) | Zinc (N = 50) |\n| --- | --- |\n| CR | 5 (10) |\n| PR | 15 (30) |\n| SD | 10 (20) |\n| Non-CR/non-PD | 8 (16) |\n| DCR | 38 (76) |\n",
        unsure: 1,
      },
      {
        title: "confirmed responses beside all",
        files:
          "# Zinc in lymphoma\n\n- ORR: 40%\n- Confirmed complete response: 8%\n- Confirmed partial response: 24%\n- Stable disease: 30%\n- Disease control: 70%\n",
        unsure: 1,
      },
      {
        title: "a further category that counts",
        files:
          "# Zinc in lymphoma\n\n| Response | n = 40 |\n| --- | --- |\n| CR | 4 (10%) |\n| PR | 12 (30%) |\n| SD | 10 (25%) |\n| NE/non-CR non-PD | 2 (5%) |\n| DCR | 28 (70%) |\n",
        unsure: 1,
      },
      {
        title: "partial responses told twice",
        files: "In lymphoma, the ORR was 42% (CR 12%, unconfirmed PR 10%, PR 30%), SD 20%, DCR 72%.\n",
        unsure: 1,
      },
      {
        title: "disease under control in one place",
        files: "# Zinc in melanoma\n\n- ORR: 42%\n- Stable disease: 20%\n- Intracranial disease control rate: 75%\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a rate above its parts",
        files: "The DCR was 85% (CR 5%, PR 40%, SD 30%) in lymphoma.\n",
        findings: [
          { at: "example.md:1:13 85%", message: "Disease control is printed as 85%, but 5% + 40% + 30% = 75%." },
        ],
      },
      {
        title: "a rate below its parts",
        files:
          "In lymphoma, an objective response was seen in 45%, stable disease in 30% and disease control in 65%.\n",
        findings: [
          {
            at: "example.md:1:98 65%",
            message: "Disease control is printed as 65%, but 45% + 30% = 75%.",
            severity: "info",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string;
  readonly sum: string;
  readonly computed: string;
  readonly printed: string;
}
type Compared = "pass" | { readonly evidence: Found; readonly severity: Severity };

/** Of disease that cannot be measured, what neither vanished nor grew is under control too. */
const nonTarget = (responses: readonly Response[]): string | null =>
  responses.find(({ value }) => value.category === "SD" && value.composite !== null)?.value.composite ?? null;

/** Stable disease and the responses: each category, or all together. */
function partsOf(group: ResponseGroup): readonly Response[] | null {
  const [stable, cr, pr, all] = (["SD", "CR", "PR", "ORR"] as const).map((category) => onlyOf(group, category));
  if (!stable) return null;
  if (cr && pr) return [cr, pr, stable];
  return all ? [all, stable] : null;
}

/** Why the parts may not be all that counts: the objective responses, or a further category of the group, make up the rate. */
function otherSum(group: ResponseGroup, whole: Response, parts: readonly Response[]): string | null {
  const [stable, all] = [onlyOf(group, "SD")!, onlyOf(group, "ORR")];
  const fits = (others: readonly Response[]): boolean =>
    (compareCounts(whole, others) ?? comparePercents(whole, others)) === "pass";
  if (all && parts.length > 2 && fits([all, stable])) return "the responses are more than complete and partial ones";
  const further = group.responses.filter(
    ({ value }) => !names.has(value.category) && !/^(?:PD|CBR)$/.test(value.category),
  );
  if (further.some((one) => fits([...parts, one]))) return "a further category makes up the rest";
  const isRepeated =
    group.responses.filter(({ value }) => value.category === "PR" || value.category === "CR").length > 2;
  return isRepeated ? "complete or partial responses are told more than once" : null;
}

/** From counts; `null` where one is missing, or what they are of. */
function compareCounts(whole: Response, parts: readonly Response[]): Compared | null {
  const counts = parts.map(({ value }) => value.count);
  if (counts.some((count) => count === null)) return null;
  const sum = counts.reduce<number>((total, count) => total + count!, 0);
  const { count, percent } = whole.value;
  if (count !== null) {
    if (count === sum) return "pass";
    return found(counts.join(" + "), String(sum), String(count), count > sum);
  }
  const [N] = denominatorsOf([whole, ...parts]);
  if (!N || !percent || sum > N) return null;
  const { outcome, computed } = judgePercentage(sum, N, percent);
  if (outcome !== "wrong") return "pass";
  const isAbove = Number(computed) < Number(showPrinted(percent));
  return found(`(${counts.join(" + ")})/${N}`, `${computed}%`, `${showPrinted(percent)}%`, isAbove);
}

/** From percentages: the rate must be a sum of its rounded parts. */
function comparePercents(whole: Response, parts: readonly Response[]): Compared | null {
  const percents = parts.flatMap(({ value }) => value.percent ?? []);
  const total = whole.value.percent;
  if (!total || percents.length < parts.length) return null;
  const sum = sumOfPercents(percents, total);
  if (sum.fits) return "pass";
  return found(sum.shown, `${sum.computed}%`, `${showPrinted(total)}%`, !sum.isAbove);
}

function found(sum: string, computed: string, printed: string, isAbove: boolean): Compared {
  return { evidence: { sum, computed, printed }, severity: isAbove ? "warning" : "info" };
}

const names: ReadonlyMap<string, string> = new Map([
  ["DCR", "disease control"],
  ["SD", "stable disease"],
  ["CR", "complete responses"],
  ["PR", "partial responses"],
  ["ORR", "responses"],
]);

const nameOf = ({ value }: Response): string => names.get(value.category) ?? value.category;
