/** A p value that no test of the two counts beside it gives. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  normalQuantile,
  pass,
  type Share,
  showPrinted,
  type TwoByTwo,
  toNumber,
  twoByTwoPs,
  unsure,
} from "../src/rule/index.ts";

type PValue = ClaimOf<"p-value">;

const level = 0.05;
/** Two-sided z of a p value; 0 for p of 1 and more. */
const zOf = (p: number): number => (p >= 1 ? 0 : -normalQuantile(Math.max(p, 1e-300) / 2));

/** The z values that a printed p stands for; `p = .001` often stands for `p < .001`. */
function stated({ relation, value }: PValue["value"]): { readonly min: number; readonly max: number } {
  const p = toNumber(value);
  const half = 0.5 * 10 ** -value.scale;
  const isFloor = relation === "=" && (p === 0 || (/^1$/.test(value.digits) && value.scale >= 3));
  if (relation.startsWith("<") || isFloor) return { min: zOf(p + (isFloor ? half : 0)), max: Number.POSITIVE_INFINITY };
  if (relation.startsWith(">")) return { min: 0, max: zOf(p) };
  return { min: zOf(p + half), max: zOf(p - half) };
}

export default defineRule({
  id: "two-by-two-mismatch",
  title: "P value does not match its two counts",
  why: `Two counts and their denominators fix the p value of the usual tests: Fisher's exact test, chi-square with and without Yates' correction, and the difference without pooling. When the printed p is far from all of them, a count, a denominator or the p value is wrong.
It needs two shares with printed counts and denominators and one p value after them. One-sided tests are given the benefit of the doubt. Other tests (stratified, of survival, of a model) give other values, so p values are compared as z: a gap of less than \`gap\`, or of less than a third of the larger z, is unsettled, and so is everything where a model or an adjustment is named.`,
  references: ["https://doi.org/10.1002/sim.2832"],
  severity: "warning",
  scope: "document",
  reads: ["contrast", "p-value", "proportion", "response"],
  options: z.strictObject({
    /** Distance in z from which a p value is reported. */
    gap: z.number().positive().default(1),
  }),
  *check(claims, options) {
    for (const contrast of claims.of("contrast")) {
      const [first, second, p] = [contrast.value.first, contrast.value.second, contrast.value.p].map((ref) =>
        claims.get(ref),
      );
      if (!isShare(first) || !isShare(second) || p?.kind !== "p-value") continue;
      const table = tableOf(first, second);
      if (!table) continue;
      const operands = [
        [p, "p value"],
        [first, "first count"],
        [second, "second count"],
      ] as const;
      const tests = twoByTwoPs(table);
      const [said, found] = [
        stated(p.value),
        tests.flatMap(({ p }) => [zOf(p), zOf(Math.min(1, p / 2)), zOf(Math.min(1, 2 * p))]),
      ];
      const [low, high] = [Math.min(...found), Math.max(...found)];
      const distance = Math.max(0, said.min - high, low - said.max);
      if (distance === 0) yield pass(...operands);
      else if (contrast.value.modelled)
        yield unsure("a model or an adjustment is named beside the p value", ...operands);
      else if (![first, second].every(({ value }) => value.denominatorFrom?.how === "printed"))
        yield unsure("a denominator is not printed with its count", ...operands);
      else if (distance < options.gap || distance < Math.max(said.min, low) / 3)
        yield unsure("it is not far from what the usual tests give; another test may have been made", ...operands);
      else yield fail(evidenceOf(table, p, tests), ...operands);
    }
  },
  explain: ({ p, first, second, tests, crosses }) => ({
    message: `${p} does not follow from ${first} and ${second}.`,
    explanation: [
      ...tests.map(({ test, p }) => `${test}: p = ${p}`),
      ...(crosses ? ["The counts and the p value lie on different sides of 0.05."] : []),
    ],
    advice: "Compare both counts, both denominators and the p value with the source.",
  }),
  examples: {
    valid: [
      {
        title: "a p value of the chi-square test",
        files: "Pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (p = 0.019).\n",
      },
      {
        title: "a p value that another test may give",
        files: "Pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (p = 0.005).\n",
        unsure: 1,
      },
      {
        title: "an adjusted p value",
        files: "Pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (adjusted p = 0.4).\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "one digit of a count wrong",
        files: "Pain eased in 24 of 40 (60%) with zinc and 25 of 41 (61%) without (p = 0.019).\n",
        findings: [
          {
            at: "example.md:1:68 p = 0.019",
            message: "p = 0.019 does not follow from 24/40 and 25/41.",
          },
        ],
      },
      {
        title: "a lost zero",
        files: "Pain eased in 14 of 40 (35%) with zinc and 35 of 41 (85%) without (p = 0.1).\n",
        findings: [{ at: "example.md:1:68 p = 0.1", message: "p = 0.1 does not follow from 14/40 and 35/41." }],
      },
    ],
  },
});

const isShare = (claim: { readonly kind: string } | undefined): claim is Share =>
  claim?.kind === "proportion" || claim?.kind === "response";

/** The four numbers, if all are known and possible. */
function tableOf({ value: first }: Share, { value: second }: Share): TwoByTwo | null {
  const [a, m, b, n] = [first.count, first.denominator, second.count, second.denominator];
  if (a === null || m === null || b === null || n === null) return null;
  return a <= m && b <= n && m > 0 && n > 0 ? { a, m, b, n } : null;
}

function evidenceOf({ a, m, b, n }: TwoByTwo, { value }: PValue, tests: ReturnType<typeof twoByTwoPs>) {
  const p = toNumber(value.value);
  const isSignificant = value.relation.startsWith(">") ? false : p < level;
  return {
    p: `p ${value.relation} ${showPrinted(value.value)}`,
    first: `${a}/${m}`,
    second: `${b}/${n}`,
    tests: tests.map(({ test, p }) => ({ test, p: showP(p) })),
    crosses: tests.every((one) => one.p < level !== isSignificant),
  };
}

/** Two significant digits; as a power of ten below 0.00001. */
function showP(p: number): string {
  return p >= 1e-5 ? Number(p.toPrecision(2)).toString() : p.toExponential(1);
}
