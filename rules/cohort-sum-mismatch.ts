/** Arms or subgroups that do not make up their total. */
import { z } from "zod";
import {
  type AnyClaim,
  type ClaimOf,
  cohortKey,
  contextKey,
  defineRule,
  fail,
  isSlip,
  pass,
  type Severity,
  sameContext,
  toNumber,
  unsure,
  withSeverity,
} from "../src/rule/index.ts";

export default defineRule({
  id: "cohort-sum-mismatch",
  title: "Groups that do not add up",
  why: `When a text says how many patients there were and how they were divided, the groups add up to the total. A sum that is off by one or two is usually a patient lost between two versions of a paper, or a wrong digit.
It is certain where the text says that the groups are all there are (\`60 patients were randomised (31 to A, 29 to B)\`): an error when the total stands in the same sentence, a warning when it stands earlier in the same part of the text, and information when it stands in another part. Where the wording only makes it likely, the finding is information. Groups that count other things, groups of which some already make up the total, and sums more than a fifth away from it that no single slip explains stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "error",
  scope: "document",
  reads: ["partition", "cohort-size", "proportion", "response"],
  options: z.strictObject({}),
  *check(claims) {
    const numbers = numbersBySentence(claims.of("cohort-size", "proportion", "response"));
    for (const partition of claims.of("partition")) {
      const { whole, parts, exhaustive } = partition.value;
      const found = [whole, ...parts].flatMap(({ claim }) => claims.get(claim) ?? []);
      const operands = [
        [partition, "division"] as const,
        ...found.map((claim, index) => [claim, index === 0 ? "total" : "group"] as const),
      ];
      const sum = parts.reduce((total, { n }) => total + n, 0);
      if (sum === whole.n) yield pass(...operands);
      else if (numbers.get(contextKey(partition))?.has(sum) && !parts.some(({ n }) => n === sum))
        yield unsure("the groups add up to another number in the sentence", ...operands);
      else if (
        makesUp(
          parts.map(({ n }) => n),
          whole.n,
        )
      )
        yield unsure("some of the groups make up the total; the others may be parts of them", ...operands);
      else if (found.some(isVague)) yield unsure("a number is approximate or planned", ...operands);
      else if (found.some((claim) => isOther(claim, found[0]!)) || /^\W{0,2}n\b/i.test(found[0]!.quote))
        yield unsure("total and groups may count different things", ...operands);
      else if (ofOthers(found)) yield unsure(ofOthers(found)!, ...operands);
      else if (!isNear(partition, sum))
        yield unsure("the sum is far from the total; the list of groups may be incomplete", ...operands);
      else {
        const failure = fail(evidenceOf(partition, sum), ...operands);
        const total = claims.get(whole.claim);
        yield withSeverity(exhaustive ? severityOf(partition, total) : "info", failure);
      }
    }
  },
  explain: ({ parts, sum, whole }) => ({
    message: `The groups ${parts} add up to ${sum}, not ${whole}.`,
    explanation: [`${parts} = ${sum}; ${Math.abs(sum - whole)} too ${sum > whole ? "many" : "few"} for ${whole}.`],
    advice: "Check the total and each group against the source; account for patients who are left out.",
  }),
  examples: {
    valid: [
      {
        title: "two arms",
        files: "Forty patients were randomised (22 to metformin, 18 to placebo).\n",
      },
      {
        title: "men and women of the patients counted before",
        files: "We enrolled 64 patients with glioma. There were 40 men and 24 women.\n",
      },
      {
        title: "patients who left are accounted for",
        files:
          "Of 247 patients, 14 withdrew, leaving 112 in the control arm and 121 in the other arm. Of them 60 were seen again (31 men, 29 women).\n",
      },
      {
        title: "three groups in a list",
        files:
          "Seventy-nine patients with asthma, 54 healthy adults, and 33 patients with gout came. Sixty stayed (31 men, 29 women).\n",
      },
      {
        title: "groups that overlap",
        files: "Then 210 women were treated by zinc (n=140) and/or by iron (n=78). Sixty stayed (31 men, 29 women).\n",
      },
      {
        title: "treatments given to fewer patients",
        files:
          "We saw 94 treatments (86 women) with 50 Gy (n = 56) or 60 Gy (n = 38). Sixty women stayed (31 to A, 29 to B).\n",
      },
      {
        title: "percentages of another total",
        files: "We enrolled 52 children. In the other home, 28 (51.8%) were boys and 26 (48.2%) girls.\n",
        unsure: 1,
      },
      {
        title: "groups that are not complete",
        files: "We asked 188 people (55 women (29.2%), 128 men (68.1%)).\n",
        unsure: 1,
      },
      {
        title: "a ratio",
        files: "There were 70 patients (men:women = 7:3). Forty were randomised (22 to metformin, 18 to placebo).\n",
      },
      {
        title: "groups of which one is the total",
        files: "Of 20 patients, 20 had pain and 9 had nausea. Twenty patients (11 men, 9 women) stayed.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "one too many",
        files: "Forty patients were randomised (22 to metformin, 19 to placebo).\n",
        findings: [
          {
            at: "example.md:1:1 Forty patients were randomised (22 to metformin, 19 to placebo",
            message: "The groups 22 + 19 add up to 41, not 40.",
          },
        ],
      },
      {
        title: "sizes behind the names of the arms",
        files: "Ninety women were assigned to letrozole (n = 46) or placebo (n = 45).\n",
        findings: [
          {
            at: "example.md:1:1 Ninety women were assigned to letrozole (n = 46) or placebo (n = 45",
            message: "The groups 46 + 45 add up to 91, not 90.",
          },
        ],
      },
      {
        title: "more men and women than patients",
        files: "We enrolled 64 patients with glioma. There were 40 men and 25 women.\n",
        findings: [
          {
            at: "example.md:1:49 40 men and 25 women",
            message: "The groups 40 + 25 add up to 65, not 64.",
            severity: "warning",
          },
        ],
      },
      {
        title: "stages that are probably complete",
        files:
          "We enrolled 48 patients with lung cancer. The stage was IIIA in ten patients, IIIB in 12, and IV in 25 patients.\n",
        findings: [
          {
            at: "example.md:1:65 ten patients, IIIB in 12, and IV in 25 patients",
            message: "The groups 10 + 12 + 25 add up to 47, not 48.",
            severity: "info",
          },
        ],
      },
    ],
  },
});

/** The total stands in the sentence of the groups, elsewhere in their part of the document, or in another part, which may count others. */
function severityOf(partition: AnyClaim, total: AnyClaim | undefined): Severity {
  if (!total || sameContext(partition, total)) return "error";
  return total.place.partIndex === partition.place.partIndex ? "warning" : "info";
}

/** Why the groups may be of others than the total counts, or `null`. */
function ofOthers([whole, ...parts]: readonly AnyClaim[]): string | null {
  const populations = new Set(parts.map(({ subject }) => subject.population).filter((one) => one !== null));
  const { population } = whole!.subject;
  if (population !== null && populations.size > 0 && !populations.has(population))
    return "total and groups belong to different populations";
  const [cohort, ...rest] = parts.map(cohortKey);
  if (cohort && cohort !== cohortKey(whole!) && rest.every((other) => other === cohort))
    return "all groups belong to a part of the subjects";
  return percentagesOf(whole!, parts.filter(isShare));
}

/** What the groups' own percentages say of their total: `28 (51.8%) and 26 (48.2%)` are of 54, `55 (29.2%) and 128 (68.1%)` not all. */
function percentagesOf(whole: AnyClaim, parts: readonly Share[]): string | null {
  const shares = parts.flatMap(({ value: { count, percent } }) =>
    count !== null && percent !== null ? [{ count, percent: toNumber(percent) }] : [],
  );
  if (shares.length < 2 || shares.length < parts.length) return null;
  const total = shares.reduce((sum, { percent }) => sum + percent, 0);
  if (Math.abs(total - 100) > shares.length / 2) return "the percentages of the groups do not add up to 100";
  const n = whole.kind === "cohort-size" ? whole.value.n : null;
  const fits = n === null || shares.some(({ count, percent }) => Math.abs((100 * count) / n - percent) <= 0.5);
  return fits ? null : "the percentages of the groups refer to another total";
}

type Share = ClaimOf<"proportion" | "response">;
const isShare = (claim: AnyClaim): claim is Share => claim.kind === "proportion" || claim.kind === "response";

/** Every number of subjects in each sentence: `of 70 patients, 60 were randomised (31 to A, 29 to B)`. */
function numbersBySentence(
  claims: readonly ClaimOf<"cohort-size" | "proportion" | "response">[],
): Map<string, Set<number>> {
  const numbers = new Map<string, Set<number>>();
  for (const claim of claims) {
    const key = contextKey(claim);
    const found = numbers.get(key) ?? new Set();
    if (claim.kind === "cohort-size") found.add(claim.value.n);
    else if (claim.value.count !== null) found.add(claim.value.count);
    numbers.set(key, found);
  }
  return numbers;
}

/** Whether some of up to twelve numbers add up to the total. */
function makesUp(parts: readonly number[], total: number): boolean {
  if (parts.length > 12) return false;
  let sums = new Set([0]);
  for (const part of parts) sums = new Set([...sums, ...[...sums].map((sum) => sum + part)]);
  return sums.has(total);
}

/** Off by a fifth at most, or by a slip of the pen in one of the numbers. */
function isNear({ value: { whole, parts } }: ClaimOf<"partition">, sum: number): boolean {
  const off = whole.n - sum;
  if (Math.abs(off) <= Math.max(2, whole.n / 5)) return true;
  const wanted: [number, number][] = [[whole.n, sum], ...parts.map(({ n }): [number, number] => [n, n + off])];
  return wanted.some(([printed, fitting]) => fitting > 0 && isSlip(String(printed), String(fitting)));
}

function isOther(claim: AnyClaim, whole: AnyClaim): boolean {
  return claim.kind === "cohort-size" && whole.kind === "cohort-size" && claim.value.of !== whole.value.of;
}

function isVague(claim: AnyClaim): boolean {
  if (claim.kind === "cohort-size") return claim.value.approximate || claim.value.planned;
  return (claim.kind === "proportion" || claim.kind === "response") && claim.value.approximate;
}

function evidenceOf({ value: { whole, parts } }: ClaimOf<"partition">, sum: number) {
  return { parts: parts.map(({ n }) => n).join(" + "), sum, whole: whole.n };
}
