/** P values that do not follow from the test statistic beside them. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  isFloorP,
  type PRange,
  pass,
  pFromStatistic,
  type Severity,
  showP,
  showPrinted,
  toNumber,
  twoSidedP,
  unsure,
  upperChiSquare,
  type Verdict,
  zOfP,
} from "../src/rule/index.ts";

type Test = ClaimOf<"test-statistic">;
type PValue = ClaimOf<"p-value">;
interface Span {
  readonly min: number;
  readonly max: number;
}

const level = 0.05;

/** The p values that a printed p stands for, with rounding of every kind: `p = .001` and `.000` often stand for `p < .001`. */
function stated(printed: PValue["value"]): Span {
  const { relation, value } = printed;
  const p = toNumber(value);
  const unit = 10 ** -value.scale;
  if (relation.startsWith("<")) return { min: 0, max: p };
  if (relation.startsWith(">")) return { min: p, max: 1 };
  return { min: isFloorP(printed) ? 0 : p - unit, max: p + unit };
}

/** The degrees of freedom that may be meant, with n in their place for r, and worked out from n where only that is printed. */
function freedoms({ statistic, df, size }: Test["value"]): number[][] {
  const own = df.map(toNumber);
  const n = size ? toNumber(size) : null;
  if (statistic === "r") {
    const counts = own.length > 0 ? [own[0]!, own[0]! - 2] : n === null ? [] : [n - 2];
    return counts.filter((count) => count > 0).map((count) => [count]);
  }
  if (statistic === "t" && own.length === 0 && n !== null) return [[n - 1], [n - 2]];
  return [own];
}

function computed({ value }: Test): PRange[] {
  return freedoms(value).flatMap((df) => pFromStatistic(value.statistic, value.value, df) ?? []);
}

/** A statistic of one direction may have been tested one-sided. */
function isDirected({ statistic, df }: Test["value"]): boolean {
  const first = df[0] && toNumber(df[0]);
  return statistic === "t" || statistic === "z" || statistic === "r" || first === undefined || first === 1;
}

/** The spans of p that may be printed: as worked out, halved, and the other side of a test that is called one-sided. */
function allowed(test: Test, { value: { oneSided } }: PValue, ranges: readonly PRange[]): Span[] {
  if (!isDirected(test.value)) return [...ranges];
  const half = ranges.map(halved);
  return [...ranges, ...half, ...(oneSided ? half.map(({ min, max }) => ({ min: 1 - max, max: 1 - min })) : [])];
}

/** Distance in z within which a difference is only information. */
const near = 0.1;

/** The distance of the printed p from the nearest span, in z. */
function gap(said: Span, spans: readonly Span[]): number {
  return Math.min(...spans.map(({ min, max }) => Math.max(zOfP(said.max) - zOfP(min), zOfP(max) - zOfP(said.min))));
}

const halved = ({ min, max }: Span): Span => ({ min: min / 2, max: max / 2 });
const meets = (a: Span, b: Span): boolean => a.min <= b.max && b.min <= a.max;

/** Whether the printed p and all that the statistic allows, halved or not, lie on different sides of the usual level. */
function flips({ value: { relation, value } }: PValue, spans: readonly Span[]): boolean {
  const p = toNumber(value);
  if (relation.startsWith(">")) return p >= level && spans.every(({ max }) => max < level);
  if (relation.startsWith("<")) return p <= level && spans.every(({ min }) => min > level);
  return p < level ? spans.every(({ min }) => min > level) : p > level && spans.every(({ max }) => max < level);
}

/** The least p value of a t or chi-square statistic with any degrees of freedom. */
function least({ value: { statistic, value, df } }: Test): number | null {
  if (df.length > 0) return null;
  const size = Math.abs(toNumber(value)) + 0.5 * 10 ** -value.scale;
  return statistic === "t"
    ? twoSidedP(size)
    : statistic === "chi-square" || statistic === "Q"
      ? upperChiSquare(size, 1)
      : null;
}

function* judge(test: Test, p: PValue): Iterable<Verdict<Found>> {
  const operands = [
    [p, "p value"],
    [test, "test statistic"],
  ] as const;
  const ranges = computed(test);
  const bound = ranges.length === 0 ? least(test) : null;
  if (ranges.length === 0 && bound === null) {
    yield unsure("the degrees of freedom are not printed, or are not those of this statistic", ...operands);
    return;
  }
  const said = stated(p.value);
  const spans = bound === null ? allowed(test, p, ranges) : [{ min: bound / 2, max: 1 }];
  if (spans.some((span) => meets(span, said))) {
    if (bound === null) yield pass(...operands);
    else yield unsure("the degrees of freedom are not printed", ...operands);
  } else if (test.value.adjusted) yield unsure("the p value may be adjusted for several tests", ...operands);
  else {
    const severity: Severity = flips(p, bound === null ? [...spans, ...spans.map(halved)] : spans)
      ? "error"
      : gap(said, spans) < near || spans.map(halved).some((span) => meets(span, said))
        ? "info"
        : "warning";
    const found = evidenceOf(test, p, ranges[0] ?? { p: bound!, min: bound!, max: 1 }, severity === "error");
    yield {
      outcome: "fail",
      operands: operands.map(([claim, label]) => ({ claim, label })),
      evidence: found,
      severity,
    };
  }
}

/** Below this p no usual level calls a result not significant. */
const strictest = 0.01;

/** A statistic that is called not significant. */
function judgeDenied(test: Test): Verdict<Found> {
  const operand = [test, "test statistic"] as const;
  const [range] = computed(test);
  if (!range) return unsure("the degrees of freedom are none of this statistic", operand);
  if (range.max >= level) return pass(operand);
  if (test.value.adjusted || range.max >= strictest)
    return unsure("it may have been held against another level than 0.05", operand);
  return fail({ ...evidenceOf(test, null, range, true), isDirected: false }, operand);
}

export default defineRule({
  id: "test-statistic-mismatch",
  title: "P value contradicts its test statistic",
  why: `A test statistic and its degrees of freedom fix the p value. When the printed p is another, one of the numbers is wrong. It is an error when one of them says *significant* at 0.05 and the other the opposite, and worth knowing only (info) when the two are nearly the same, or one is half of the other: some papers say elsewhere that all their tests are one-sided.
Rounding of both numbers, one-sided tests, \`p=.001\` for \`p<.001\` and the number of pairs printed in place of the degrees of freedom are taken in their favour. Without degrees of freedom, only a p value below the least that t or chi-square can have is reported. Of a result that is called not significant (\`ns\`), only a statistic that gives a p below 0.01 is reported. P values that are called adjusted or exact are left open.`,
  references: ["https://doi.org/10.3758/s13428-015-0664-2"],
  severity: "warning",
  scope: "document",
  reads: ["test-statistic", "p-value"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    for (const test of claims.of("test-statistic")) {
      const p = claims.get(test.value.p);
      if (p?.kind === "p-value") yield* judge(test, p);
      else if (test.value.p === null) yield judgeDenied(test);
    }
  },
  explain: ({ p, statistic, computed, min, max, bound, isDirected, flips }) => ({
    message: `${p} does not follow from ${statistic}, which gives p ${bound ? "of at least" : "="} ${computed}.`,
    explanation: [
      bound
        ? "Any other degrees of freedom only make p larger."
        : `The printed decimals allow p from ${min} to ${max}${isDirected ? "; half of it, if one-sided." : "."}`,
      ...(flips ? [`One is below ${level}, and the other above it.`] : []),
    ],
    advice: "Compare statistic, degrees of freedom and p value with the source; look for a wrong digit or a lost zero.",
  }),
  examples: {
    valid: [
      { title: "a t test", files: "Pain fell more with zinc (t(38) = 2.10, p = .04).\n" },
      { title: "an F test below a limit", files: "Scores differed between the arms, F(1, 40) = 5.2, p < .05.\n" },
      { title: "a chi-square test", files: "Relapses differed (χ2(2, N = 90) = 6.1; P = 0.047).\n" },
      { title: "a correlation with the number of pairs", files: "Both rose together (r = .45, n = 30, p = .013).\n" },
      { title: "a test of heterogeneity", files: "Trials agreed (Chi² = 21.86, df = 25, P = 0.64; I² = 0%).\n" },
      { title: "a one-sided test", files: "Strength rose (z = 1.75, p = .040).\n" },
      { title: "a limit in place of the smallest p", files: "Scores fell (t(33) = 5.29; P = .001).\n" },
      { title: "a test of heterogeneity by Q", files: "Trials agreed (Q(5) = 3.10, p = .68).\n" },
      { title: "a result that is not significant", files: "Scores were alike (t(28) = 1.20, ns).\n" },
      {
        title: "a result that is not significant at a stricter level",
        files: "Scores were alike (t(28) = 2.20, ns).\n",
        unsure: 1,
      },
      { title: "a corrected p value", files: "Scars differed (Bonferroni: z = 2.10, p = .108).\n", unsure: 1 },
      { title: "no degrees of freedom", files: "Scores differed (F = 5.2, p = .21).\n", unsure: 1 },
      { title: "one number for F", files: "Groups differed (F(33) = 3.35; P = .047).\n", unsure: 1 },
    ],
    invalid: [
      {
        title: "significant by the p value only",
        files: "Pain fell more with zinc (t(38) = 1.20, p = .04).\n",
        findings: [
          {
            at: "example.md:1:41 p = .04",
            message: "p = 0.04 does not follow from t(38) = 1.20, which gives p = 0.24.",
            severity: "error",
          },
        ],
      },
      {
        title: "a wrong digit",
        files: "Relapses differed (χ² = 9.1, df = 2, p = 0.040).\n",
        findings: [
          {
            at: "example.md:1:38 p = 0.040",
            message: "p = 0.040 does not follow from chi-square(2) = 9.1, which gives p = 0.011.",
          },
        ],
      },
      {
        title: "half of what it should be, where no test is one-sided",
        files: "Scores differed (F(2, 26) = 3.13, p = .031).\n",
        findings: [
          {
            at: "example.md:1:35 p = .031",
            message: "p = 0.031 does not follow from F(2, 26) = 3.13, which gives p = 0.061.",
            severity: "info",
          },
        ],
      },
      {
        title: "slightly off",
        files: "Breathing improved (F(1, 17) = 3.669, p = .078).\n",
        findings: [
          {
            at: "example.md:1:39 p = .078",
            message: "p = 0.078 does not follow from F(1, 17) = 3.669, which gives p = 0.072.",
            severity: "info",
          },
        ],
      },
      {
        title: "called not significant",
        files: "Scores were alike (F(1, 28) = 22.1, ns).\n",
        findings: [
          {
            at: "example.md:1:20 F(1, 28) = 22.1",
            message: "“Not significant” does not follow from F(1, 28) = 22.1, which gives p = 0.000063.",
          },
        ],
      },
      {
        title: "heterogeneity by Q with a wrong digit",
        files: "Trials differed (Q = 12.1, df = 5, p = .33).\n",
        findings: [
          {
            at: "example.md:1:36 p = .33",
            message: "p = 0.33 does not follow from Q(5) = 12.1, which gives p = 0.033.",
            severity: "error",
          },
        ],
      },
      {
        title: "below what any degrees of freedom allow",
        files: "Relapses differed (χ² = 2.1, p = 0.003).\n",
        findings: [
          {
            at: "example.md:1:30 p = 0.003",
            message: "p = 0.003 does not follow from chi-square = 2.1, which gives p of at least 0.14.",
            severity: "error",
          },
        ],
      },
    ],
  },
});

type Found = ReturnType<typeof evidenceOf>;

function evidenceOf({ value: test }: Test, p: PValue | null, range: PRange, isFlip: boolean) {
  const df = test.df.length > 0 ? `(${test.df.map(showPrinted).join(", ")})` : "";
  return {
    p: p ? `p ${p.value.relation} ${showPrinted(p.value.value)}` : "“Not significant”",
    statistic: `${test.statistic}${df} = ${showPrinted(test.value)}`,
    computed: showP(range.p),
    min: showP(range.min),
    max: showP(range.max),
    isDirected: isDirected(test),
    bound: test.df.length === 0 && range.max === 1,
    flips: isFlip,
  };
}
