/** A p value or ratio that the two counts beside it do not give. */
import { z } from "zod";
import {
  type AnyClaim,
  type ClaimOf,
  defineRule,
  fail,
  isShare,
  levelToZ,
  oddsRatios,
  pass,
  riskRatios,
  type Share,
  showP,
  showPrinted,
  type TwoByTwo,
  toNumber,
  twoByTwoPs,
  unsure,
  usualLevel,
  type Verdict,
  zOfP,
  zOfPrintedP,
} from "../src/rule/index.ts";

type PValue = ClaimOf<"p-value">;
type Ratio = ClaimOf<"share-ratio">;

const level = 0.05;
export default defineRule({
  id: "two-by-two-mismatch",
  title: "P value or ratio that two counts do not give",
  why: `Two counts and their denominators fix the p value of the usual tests (Fisher's exact test, chi-square with and without Yates' correction, the difference without pooling), the odds ratio and the relative risk. When the printed p or ratio is far from all of them, a count, a denominator, the p value or the ratio is wrong.
It needs two shares with printed counts and denominators and one p value or ratio beside them. One-sided tests, either direction of a ratio, the ratio of those without the event, Peto's ratio and half a subject added to each cell are given the benefit of the doubt. Other analyses (stratified, survival, models, pairs) give other values, so p values are compared as z, and ratios by their logarithm: a gap of less than \`gap\` (in z, or in standard errors), or of less than a third of the larger z, or a factor of less than \`factor\`, stays unsettled, and so does everything where a model, an adjustment, pairs or pooling are named, or where the interval of the ratio is wider or narrower than the counts allow.`,
  references: ["https://doi.org/10.1002/sim.2832", "https://doi.org/10.1136/bmj.320.7247.1468"],
  severity: "warning",
  scope: "document",
  reads: ["contrast", "p-value", "proportion", "response", "share-ratio"],
  options: z.strictObject({
    /** Distance in z, or in standard errors of the logarithm of a ratio, from which a value is reported. */
    gap: z.number().positive().default(1),
    /** How many times larger or smaller than the nearest a ratio must be. */
    factor: z.number().min(1).default(1.3),
  }),
  *check(claims, options): Iterable<Verdict<Found>> {
    for (const contrast of claims.of("contrast")) {
      const { first, second, p, modelled } = contrast.value;
      const claim = claims.get(p);
      const pair = pairOf(claims.get(first), claims.get(second));
      if (pair && claim?.kind === "p-value") yield judgeP(claim, pair, modelled, options.gap);
    }
    for (const ratio of claims.of("share-ratio")) {
      const pair = pairOf(claims.get(ratio.value.first), claims.get(ratio.value.second));
      if (pair) yield judgeRatio(ratio, pair, options);
    }
  },
  explain: ({ printed, first, second, computed, crosses }) => ({
    message: `${printed} does not follow from ${first} and ${second}.`,
    explanation: [
      ...computed.map(({ name, value }) => `${name}: ${value}`),
      ...(crosses ? ["The counts and the p value lie on different sides of 0.05."] : []),
    ],
    advice: "Compare both counts, both denominators and the printed value with the source.",
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
        title: "an odds ratio, its inverse and a relative risk",
        files:
          "Pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (OR 0.34, 95% CI 0.14 to 0.85). Rash was seen in 4/40 vs 9/41 (RR 2.2). Fever came in 5/40 vs 12/41 women (odds ratio 3.0).\n",
      },
      {
        title: "no subject with the event, and half a subject added",
        files: "The post failed in 9/98 compared with 0/97 (risk ratio 18.8; 95% CI 1.11 to 319).\n",
      },
      {
        title: "a ratio that another analysis may give",
        files: "Pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (OR 0.40).\n",
        unsure: 1,
      },
      {
        title: "a ratio of matched pairs",
        files: "In matched pairs, pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (OR 0.9).\n",
        unsure: 1,
      },
      {
        title: "an adjusted ratio",
        files: "Pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (aOR 0.9).\n",
        unsure: 1,
      },
      {
        title: "an interval that is too narrow for the counts: another analysis was made",
        files: "Pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (OR 0.9, 95% CI 0.8 to 1.0).\n",
        unsure: 1,
      },
      {
        title: "a small difference in large groups, as after an adjustment",
        files: "Pain eased in 1400 of 4000 (35%) with zinc and 2500 of 4100 (61%) without (OR 0.40).\n",
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
        title: "a wrong digit in a count",
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
      {
        title: "an odds ratio from other counts",
        files: "Pain eased in 14 of 40 (35%) with zinc and 35 of 41 (85%) without (OR 0.34, 95% CI 0.12 to 0.95).\n",
        findings: [{ at: "example.md:1:68 OR 0.34", message: "OR 0.34 does not follow from 14/40 and 35/41." }],
      },
      {
        title: "an odds ratio that is called a relative risk",
        files: "Pain eased in 14 of 40 (35%) with zinc and 35 of 41 (85%) without (relative risk 0.092).\n",
        findings: [
          { at: "example.md:1:68 relative risk 0.092", message: "RR 0.092 does not follow from 14/40 and 35/41." },
        ],
      },
    ],
  },
});

interface Pair {
  readonly shares: readonly [Share, Share];
  readonly table: TwoByTwo;
}

/** The four numbers of two shares, where all are known and can be. */
function pairOf(first: AnyClaim | undefined, second: AnyClaim | undefined): Pair | null {
  if (!first || !second || !isShare(first) || !isShare(second)) return null;
  const [a, m, b, n] = [first.value.count, first.value.denominator, second.value.count, second.value.denominator];
  if (a === null || m === null || b === null || n === null) return null;
  return a <= m && b <= n && m > 0 && n > 0 ? { shares: [first, second], table: { a, m, b, n } } : null;
}

const isPrinted = ({ shares }: Pair): boolean => shares.every(({ value }) => value.denominatorFrom?.how === "printed");

function judgeP(p: PValue, pair: Pair, modelled: boolean, gap: number): Verdict<Found> {
  const [first, second] = pair.shares;
  const operands = [
    [p, "p value"],
    [first, "first count"],
    [second, "second count"],
  ] as const;
  const tests = twoByTwoPs(pair.table);
  const [said, found] = [
    zOfPrintedP(p.value),
    tests.flatMap(({ p }) => [zOfP(p), zOfP(Math.min(1, p / 2)), zOfP(Math.min(1, 2 * p))]),
  ];
  const [low, high] = [Math.min(...found), Math.max(...found)];
  const distance = Math.max(0, said.min - high, low - said.max);
  if (distance === 0) return pass(...operands);
  if (modelled) return unsure("a model or an adjustment is named beside the p value", ...operands);
  if (!isPrinted(pair)) return unsure("a denominator is not printed with its count", ...operands);
  if (distance < gap || distance < Math.max(said.min, low) / 3)
    return unsure("it is close to what the usual tests give; another test may have been used", ...operands);
  const value = toNumber(p.value.value);
  const isSignificant = p.value.relation.startsWith(">") ? false : value < level;
  return fail(
    {
      ...countsOf(pair.table),
      printed: `p ${p.value.relation} ${showPrinted(p.value.value)}`,
      computed: tests.map(({ test, p }) => ({ name: test, value: `p = ${showP(p)}` })),
      crosses: tests.every((one) => one.p < level !== isSignificant),
    },
    ...operands,
  );
}

function judgeRatio(
  claim: Ratio,
  pair: Pair,
  { gap, factor }: { readonly gap: number; readonly factor: number },
): Verdict<Found> {
  const [first, second] = pair.shares;
  const operands = [
    [claim, "ratio"],
    [first, "first count"],
    [second, "second count"],
  ] as const;
  const { measure, ratio, modelled } = claim.value;
  const [odds, risks] = [oddsRatios(pair.table), riskRatios(pair.table)];
  const own = measure === "OR" ? odds : risks;
  const [value, half] = [toNumber(ratio), 0.5 * 10 ** -ratio.scale];
  // How far the logarithm of the nearest value that prints so is from that of a ratio, in either direction.
  const apart = (one: number): number =>
    Math.min(
      ...[one, 1 / one].map((at) => Math.abs(Math.log(Math.min(Math.max(at, value - half), value + half) / at))),
    );
  if (value <= 0 || own.length === 0) return unsure("an empty cell gives no ratio", ...operands);
  const fits = own.some((one) => apart(one.ratio) === 0);
  if (fits) return pass(...operands);
  if (modelled) return unsure("an adjustment, a model, pairs or pooling are named beside the ratio", ...operands);
  if (!isPrinted(pair)) return unsure("a denominator is not printed with its count", ...operands);
  if (isOtherwise(claim, own[0]!.error))
    return unsure("its interval is not as wide as the counts make it; another analysis was made", ...operands);
  if (own.some((one) => apart(one.ratio) < gap * one.error || apart(one.ratio) < Math.log(factor)))
    return unsure("it is close to what the counts give; another analysis may have been made", ...operands);
  return fail(
    {
      ...countsOf(pair.table),
      printed: `${measure} ${showPrinted(ratio)}`,
      computed: [...odds.slice(0, 1), ...risks.slice(0, 1)].map(({ name, ratio }) => ({
        name,
        value: `${showRatio(ratio)}, or ${showRatio(1 / ratio)} the other way round`,
      })),
      crosses: false,
    },
    ...operands,
  );
}

/** Whether the printed interval is wider or narrower by a quarter than the counts make it: a part that is chosen, not counted. */
function isOtherwise({ value: { lower, upper } }: Ratio, error: number): boolean {
  const [low, high] = [lower && toNumber(lower), upper && toNumber(upper)];
  if (!low || !high || low <= 0 || high <= low) return false;
  const own = Math.log(high / low) / (2 * levelToZ(toNumber(usualLevel)));
  return own > 1.25 * error || own < 0.8 * error;
}

type Found = {
  readonly printed: string;
  readonly first: string;
  readonly second: string;
  readonly computed: readonly { readonly name: string; readonly value: string }[];
  readonly crosses: boolean;
};

const countsOf = ({ a, m, b, n }: TwoByTwo) => ({ first: `${a}/${m}`, second: `${b}/${n}` });
const showRatio = (ratio: number): string => Number(ratio.toPrecision(2)).toString();
