/** Arms or subgroups that do not make up their total. */
import { z } from "zod";
import {
  type AnyClaim,
  type ClaimOf,
  cohortKey,
  defineRule,
  fail,
  isPlainResponse,
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
  why: `When a text says how many patients there were and how they were divided, or the last row of a table is the total of those above it, the groups add up to the total. A sum that is off by one or two is usually a patient lost between two versions of a paper, or a wrong digit.
Whether the groups are all there are is judged by words and places alone, weighed by how often divisions worded like this add up in real text; whether these do plays no part. The finding is an error where nine in ten or more do, and information otherwise, where the total stands in another sentence, or where it is of another population (recruited, randomised). Groups that count other things, groups of which some already make up the total, sums more than a fifth away from it that no single slip explains, and sentences that print the sum of the groups or what it lacks stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "error",
  scope: "document",
  reads: ["partition", "cohort-size", "proportion", "response"],
  options: z.strictObject({}),
  *check(claims) {
    const sizes = new Set(claims.of("cohort-size").map(({ value }) => value.n));
    for (const partition of claims.of("partition")) {
      const { whole, parts } = partition.value;
      const found = [whole, ...parts].flatMap(({ claim }) => claims.get(claim) ?? []);
      const operands = [
        [partition, "division"] as const,
        ...found.map((claim) => [claim, claim.id === whole.claim ? "total" : "group"] as const),
      ];
      if (found.length > parts.length && areResponsesOfOne(found)) continue;
      const sum = parts.reduce((total, { n }) => total + n, 0);
      const total = claims.get(whole.claim);
      if (sum === whole.n) {
        yield pass(...operands);
        continue;
      }
      const isWorthTelling = partition.value.reliability >= worthTelling;
      const reason = isWorthTelling
        ? explained(partition, sum, total, found, sizes)
        : "divisions worded like this often do not add up";
      if (reason) yield unsure(reason, ...operands);
      else yield withSeverity(severityOf(partition, total, found), fail(evidenceOf(partition, sum), ...operands));
    }
  },
  explain: ({ parts, sum, whole, reliability }) => ({
    message: `The groups ${parts} add up to ${sum}, not ${whole}.`,
    explanation: [
      `${parts} = ${sum}; ${Math.abs(sum - whole)} too ${sum > whole ? "many" : "few"} for ${whole}.`,
      `Of divisions worded like this, about ${Math.round(100 * reliability)} in 100 add up in real text.`,
    ],
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
          "Of 247 patients, 14 left, so that the control arm kept 112 and the other arm 121. Of them 60 were seen again (31 men, 29 women).\n",
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
        unsure: 1,
      },
      {
        title: "groups of which one is the total",
        files: "Forty patients (40 with pain, 9 with nausea) came. Twenty patients (11 men, 9 women) stayed.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "groups of one size",
        files: "Sixty women took part. They were randomly divided into 3 groups of 30 women.\n",
        findings: [
          {
            at: "example.md:1:68 30 women",
            message: "The groups 30 + 30 + 30 add up to 90, not 60.",
            severity: "info",
          },
        ],
      },
      {
        title: "percentages of what the total is of",
        files: "Of 30 women, 20 slept (67%), with 8 (27%) in beds and 13 (40%) in chairs.\n",
        findings: [
          {
            at: "example.md:1:14 20 slept (67%), with 8 (27%) in beds and 13 (40%",
            message: "The groups 8 + 13 add up to 21, not 20.",
            severity: "info",
          },
        ],
      },
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
        title: "sizes after the names of the arms",
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
            severity: "info",
          },
        ],
      },
      {
        title: "the last row of a table",
        files: "| Risk | Patients |\n| --- | --- |\n| Low | 50 |\n| Medium | 40 |\n| High | 34 |\n| Total | 119 |\n",
        findings: [{ at: "example.md:6:11 119", message: "The groups 50 + 40 + 34 add up to 124, not 119." }],
      },
      {
        title: "numbers for arms, in less certain words",
        files: "In all, 81 patients were randomised, 40 to weekly and 42 to daily doses.\n",
        findings: [
          {
            at: "example.md:1:9 81 patients were randomised, 40 to weekly and 42",
            message: "The groups 40 + 42 add up to 82, not 81.",
            severity: "info",
          },
        ],
      },
    ],
  },
});

/** Of divisions told like this in real text, how many add up where a finding is an error (`npm run calibrate -- --sums`). */
const asked = 0.9;

/** Of sums told less surely that do not add up, 2 of 30 were errors of the text; of the others, 7 of 24, and nearly all those of `asked`. */
const worthTelling = 0.7;

/** A total of another sentence may count others, and so may one of another population: those recruited need not all be randomised. */
function severityOf(partition: Partition, total: AnyClaim | undefined, found: readonly AnyClaim[]): Severity {
  const { reliability } = partition.value;
  const populations = new Set(found.map(({ subject }) => subject.population).filter((one) => one !== null));
  if ((total && !sameContext(partition, total)) || populations.size > 1) return "info";
  return reliability >= asked ? "error" : "info";
}

/** Responses of one cohort and their categories are what `response-count-mismatch` compares. */
function areResponsesOfOne(found: readonly AnyClaim[]): boolean {
  return found.every(
    (claim) => claim.kind === "response" && isPlainResponse(claim) && cohortKey(claim) === cohortKey(found[0]!),
  );
}

type Partition = ClaimOf<"partition">;

/** A difference of one or two is printed too often as something else to explain anything. */
const leastRemainder = 3;

/** Where the text itself tells why the groups make another number, or `null`. */
function explained(
  { value, place }: Partition,
  sum: number,
  total: AnyClaim | undefined,
  found: readonly AnyClaim[],
  sizes: ReadonlySet<number>,
): string | null {
  const { whole, parts, beside } = value;
  const numbers = parts.map(({ n }) => n);
  const remainder = Math.abs(whole.n - sum);
  const isOneSize = areOfOneSize(parts);
  if (beside.includes(sum)) return "the groups add up to another number in the sentence";
  // The number of the groups itself is no remainder.
  const isTold = beside.includes(remainder) && !(isOneSize && remainder === parts.length);
  if (remainder >= leastRemainder && isTold) return "the sentence gives the number that is missing";
  if (whole.n > sum && whole.n % sum === 0)
    return "the total is a multiple of the groups: they may be a ratio, or belong to one of several totals";
  const isElsewhere = total !== undefined && total.place.sentence !== place.sentence;
  if (isElsewhere && sizes.has(sum)) return "the groups add up to another size in the text";
  if (!isOneSize && makesUp(numbers, whole.n))
    return "some of the groups make up the total; the others may be parts of them";
  if (!isNear(value, sum)) return "the sum is far from the total; the list of groups may be incomplete";
  if (total && /^\W{0,2}n\b/i.test(total.quote)) return "the total may be that of one group";
  if (found.some((claim) => countedBy(claim) !== countedBy(found[0]!)))
    return "total and groups may count different things";
  return percentagesOf(total, whole.n, found.filter((claim) => claim !== total).filter(isShare), parts.length);
}

/**
 * What the groups' own percentages say of their total: `28 (51.8%) and 26 (48.2%)` are of 54, `55 (29.2%) and 128 (68.1%)` not all.
 * In `20 responded (67%), 8 (27%) completely and 14 (47%) partially` they are of what the total is of.
 */
function percentagesOf(
  total: AnyClaim | undefined,
  whole: number,
  parts: readonly Share[],
  count: number,
): string | null {
  const shares = parts.flatMap(({ value }) =>
    value.count !== null && value.percent !== null ? [{ count: value.count, percent: toNumber(value.percent) }] : [],
  );
  if (shares.length < 2 || shares.length < count) return null;
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  const own = total && isShare(total) && total.value.percent ? toNumber(total.value.percent) : 100;
  const of = [100, own].find((percent) => Math.abs(sum - percent) <= shares.length / 2);
  if (of === undefined) return "the percentages of the groups do not add up to 100";
  const number = (whole * 100) / of;
  const fits = shares.some((share) => Math.abs((100 * share.count) / number - share.percent) <= 0.5);
  return fits ? null : "the percentages of the groups refer to another total";
}

type Share = ClaimOf<"proportion" | "response">;
const isShare = (claim: AnyClaim): claim is Share => claim.kind === "proportion" || claim.kind === "response";

/** Whether some of up to twelve numbers add up to the total. */
function makesUp(parts: readonly number[], total: number): boolean {
  if (parts.length > 12) return false;
  let sums = new Set([0]);
  for (const part of parts) sums = new Set([...sums, ...[...sums].map((sum) => sum + part)]);
  return sums.has(total);
}

/** `three groups of 12`: one size is told for all of them. */
const areOfOneSize = (parts: Partition["value"]["parts"]): boolean =>
  parts.every(({ claim }) => claim !== "" && claim === parts[0]!.claim);

/** Off by a fifth at most, or by a slip of the pen in one of the numbers, or in how many groups of one size there are. */
function isNear({ whole, parts }: Partition["value"], sum: number): boolean {
  const off = whole.n - sum;
  if (Math.abs(off) <= Math.max(2, whole.n / 5)) return true;
  const wanted: [number, number][] = [[whole.n, sum], ...parts.map(({ n }): [number, number] => [n, n + off])];
  const size = parts[0]!.n;
  if (areOfOneSize(parts)) wanted.push([parts.length, whole.n / size], [size, whole.n / parts.length]);
  return wanted.some(([printed, fitting]) => fitting > 0 && isSlip(String(printed), String(fitting)));
}

/** What a claim counts: patients, eyes, trials. */
const countedBy = ({ value }: AnyClaim): string => ("of" in value ? String(value.of) : "");

function evidenceOf({ value: { whole, parts, reliability } }: Partition, sum: number) {
  return { parts: parts.map(({ n }) => n).join(" + "), sum, whole: whole.n, reliability };
}
