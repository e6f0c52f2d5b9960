/** P values that do not follow from the ratio or difference and the interval beside them. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  levelToZ,
  normalQuantile,
  type PRange,
  type Printed,
  pass,
  pFromDifference,
  pFromRatio,
  printed,
  ratioAsymmetry,
  type Severity,
  showPrinted,
  toNumber,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

type Interval = ClaimOf<"interval">;
type PValue = ClaimOf<"p-value">;

const ratios = new Set(["HR", "OR", "RR", "ratio"]);
const usualLevel = printed("95");

/** Two-sided z of a p value; 0 for p of 1 and more. */
const zOf = (p: number) => (p >= 1 ? 0 : -normalQuantile(Math.max(p, 1e-300) / 2));

/** The z values that a printed p allows; `< 0.05` allows all from 1.96 up. `p=.001` often stands for `p<.001`. */
function zRange({ relation, value }: PValue["value"]): { min: number; max: number } {
  const p = toNumber(value);
  const half = 0.5 * 10 ** -value.scale;
  const isFloor = relation === "=" && (p === 0 || (/^1$/.test(value.digits) && value.scale >= 3));
  if (relation.startsWith("<") || isFloor)
    return { min: zOf(p + (relation === "=" ? half : 0)), max: Number.POSITIVE_INFINITY };
  if (relation.startsWith(">")) return { min: 0, max: zOf(p) };
  return { min: zOf(p + half), max: zOf(p - half) };
}

const paragraphOf = ({ document, place }: PValue): string => `${document} ${place.partIndex}`;

function pFrom({ value: { measure, estimate, lower, upper, level } }: Interval): PRange | null {
  if (!estimate || !lower || !upper) return null;
  const percent = toNumber(level ?? usualLevel);
  const from = ratios.has(measure) ? pFromRatio : measure === "difference" ? pFromDifference : null;
  return from?.(estimate, lower, upper, percent) ?? null;
}

/** How far apart two ranges of z are; 0 where they meet. */
function gap(a: { min: number; max: number }, b: { min: number; max: number }): number {
  return Math.max(0, a.min - b.max, b.min - a.max);
}

function failing(
  operands: readonly (readonly [PValue | Interval, string])[],
  evidence: Found,
  severity: Severity,
): Verdict<Found> {
  return { outcome: "fail", operands: operands.map(([claim, label]) => ({ claim, label })), evidence, severity };
}

export default defineRule({
  id: "p-value-conflict",
  title: "P value contradicts its interval",
  why: `A ratio and its confidence interval all but fix the p value: z is the logarithm of the estimate divided by a quarter of the logarithm of upper over lower bound (for 95%). When the printed p is far from that, one of the four numbers is wrong. It is an error when the interval says *significant* and the p value says the opposite.
Log-rank, likelihood ratio, exact and stratified tests differ from the Wald test behind the interval, so p values are compared as z: only a gap of more than \`gap\` and more than a third of the larger z is a warning, a smaller one of at least \`look\` is information. One-sided p values, rounding of every number and \`p=.001\` for \`p<.001\` are given the benefit of the doubt. P values for interaction, trend or non-inferiority, others in a paragraph that tells of a test for non-inferiority, and intervals that are not symmetric, are left out.`,
  references: ["https://doi.org/10.1136/bmj.d2304"],
  severity: "warning",
  scope: "document",
  reads: ["p-value", "interval"],
  options: z.strictObject({
    /** Distance in z from which a p value is reported. */
    gap: z.number().positive().default(0.8),
    /** The distance from which it is information. */
    look: z.number().positive().default(0.3),
  }),
  *check(claims, options): Iterable<Verdict<Found>> {
    const ps = claims.of("p-value");
    const margins = new Set(ps.flatMap((p) => (p.value.hypothesis === "non-inferiority" ? [paragraphOf(p)] : [])));
    for (const claim of ps) {
      const interval = claims.get(claim.value.interval);
      if (interval?.kind !== "interval" || claim.value.hypothesis !== null) continue;
      if (!ratios.has(interval.value.measure) && interval.value.measure !== "difference") continue;
      const computed = pFrom(interval);
      const operands = [
        [claim, "p value"],
        [interval, "interval"],
      ] as const;
      if (toNumber(claim.value.value) === 0 && claim.value.relation === "<") {
        yield unsure("a p value cannot be below 0; digits may be missing", ...operands);
        continue;
      }
      if (!computed) {
        yield unsure("no p value follows from the interval", ...operands);
        continue;
      }
      if (margins.has(paragraphOf(claim))) {
        yield unsure("the paragraph tells of a test for non-inferiority", ...operands);
        continue;
      }
      if (!isSymmetric(interval)) {
        yield unsure("the interval is not symmetric about its estimate", ...operands);
        continue;
      }
      const stated = zRange(claim.value);
      const found = { min: zOf(computed.max), max: zOf(computed.min) };
      const halved = { min: zOf(Math.min(1, computed.max / 2)), max: zOf(computed.min / 2) };
      const distance = Math.min(gap(stated, found), gap(stated, halved));
      const larger = Math.max(found.min, stated.min);
      const crosses = crossesLevel(interval, claim);
      if (distance === 0) yield pass(...operands);
      else if (distance < (crosses ? options.gap / 2 : options.gap) || distance < larger / 3) {
        if (distance >= options.look) yield failing(operands, evidenceOf(claim, interval, computed, crosses), "info");
        else if (crosses)
          yield unsure("p value and interval lie on different sides of the level, but near it", ...operands);
        else yield pass(...operands);
      } else {
        const severity: Severity = crosses ? "error" : "warning";
        yield failing(operands, evidenceOf(claim, interval, computed, crosses), severity);
      }
    }
  },
  explain: ({ p, measure, estimate, lower, upper, level, computed, min, max, z, crosses, nothing }) => ({
    message: `${p} does not follow from ${measure} ${estimate} (${level}% CI ${lower} to ${upper}), which gives p = ${computed}.`,
    explanation: [
      measure === "difference"
        ? `z = ${estimate} / ((${upper} - ${lower}) / (2 x ${z})); the printed decimals allow p from ${min} to ${max}.`
        : `z = ln ${estimate} / ((ln ${upper} - ln ${lower}) / (2 x ${z})); the printed decimals allow p from ${min} to ${max}.`,
      ...(crosses
        ? [
            `The interval ${nothing ? "includes" : "excludes"} ${measure === "difference" ? 0 : 1}, but the p value says the opposite.`,
          ]
        : []),
    ],
    advice:
      "Compare p value, estimate and bounds with the source; look for a lost zero, a wrong digit, or a p value that belongs to another comparison.",
  }),
  examples: {
    valid: [
      {
        title: "a test for non-inferiority that is told once for a whole paragraph",
        files:
          "The test for non-inferiority gave a difference of 0.22 (95% CI 0.01 to 0.43; P < 0.001). In men, the difference was 0.17 (95% CI -0.055 to 0.39; P < 0.001).\n",
        unsure: 1,
      },
      {
        title: "a p value that follows",
        files: "Survival was longer (hazard ratio, 0.63; 95% CI, 0.45 to 0.88; P=0.007).\n",
      },
      {
        title: "a one-sided p value",
        files: "Progression was delayed (HR = 0.53, 95% CI: 0.33-0.86, p = 0.0049).\n",
      },
      {
        title: "a log-rank test that is slightly off",
        files: "Toxicity was rarer (OR 0.53; 95% CI, 0.28-1.01; p = 0.04).\n",
        unsure: 1,
      },
      {
        title: "a fall in a ratio, which may be one on the plain scale",
        files: "Systolic/diastolic ratios fell (0.60 [95% CI 0.37-0.84], P=0.000).\n",
        unsure: 1,
      },
      {
        title: "the smallest p value that statistical software prints",
        files: "Mortality fell (HR, 0.58; 95% CI, 0.46-0.75; P = .001).\n",
      },
    ],
    invalid: [
      {
        title: "a ratio of means",
        files: "Exposure was lower (treatment ratio 0.93, 95% CI: 0.87-0.99, P = 0.20).\n",
        findings: [
          {
            at: "example.md:1:62 P = 0.20",
            message: "p = 0.20 does not follow from ratio 0.93 (95% CI 0.87 to 0.99), which gives p = 0.028.",
            severity: "info",
          },
        ],
      },
      {
        title: "significant by the p value only",
        files: "No model was better (OR = 1.02, 95% CI = 0.90-1.14, p = 0.03).\n",
        findings: [
          {
            at: "example.md:1:53 p = 0.03",
            message: "p = 0.03 does not follow from OR 1.02 (95% CI 0.90 to 1.14), which gives p = 0.74.",
            severity: "error",
          },
        ],
      },
      {
        title: "a lost zero",
        files: "Healing was better [OR 0.50 (95% CI 0.35-0.71), P=0.1].\n",
        findings: [
          {
            at: "example.md:1:49 P=0.1",
            message: "p = 0.1 does not follow from OR 0.50 (95% CI 0.35 to 0.71), which gives p = 0.00012.",
            severity: "error",
          },
        ],
      },
      {
        title: "not significant by the p value only, though not far from it",
        files: "Deaths were fewer (risk ratio 0.80, 95% CI 0.68-0.93; p=0.050).\n",
        findings: [
          {
            at: "example.md:1:55 p=0.050",
            message: "p = 0.050 does not follow from RR 0.80 (95% CI 0.68 to 0.93), which gives p = 0.0052.",
            severity: "info",
          },
        ],
      },
      {
        title: "significant twice, by very different margins",
        files: "Healing was better [OR 0.50 (95% CI 0.35-0.71), P=0.036].\n",
        findings: [
          {
            at: "example.md:1:49 P=0.036",
            message: "p = 0.036 does not follow from OR 0.50 (95% CI 0.35 to 0.71), which gives p = 0.00012.",
          },
        ],
      },
    ],
  },
});

function isSymmetric({ value: { measure, estimate, lower, upper } }: Interval): boolean {
  if (!estimate || !lower || !upper) return false;
  // What is called a ratio without further words may be a change of one, on the plain scale.
  if (measure === "ratio") return ratioAsymmetry(estimate, lower, upper)?.fits === true;
  if (ratios.has(measure)) return Math.abs(ratioAsymmetry(estimate, lower, upper)?.off ?? 1) < 0.15;
  const [x, low, high] = [estimate, lower, upper].map(toNumber) as [number, number, number];
  return Math.abs(x - (low + high) / 2) < 0.08 * (high - low);
}

/** Whether the interval holds the value of no effect. */
function holdsNothing({ value: { measure, lower, upper } }: Interval): boolean {
  const nothing = measure === "difference" ? 0 : 1;
  return toNumber(lower!) <= nothing && nothing <= toNumber(upper!);
}

function crossesLevel(interval: Interval, { value }: PValue): boolean {
  const alpha = (100 - toNumber(interval.value.level ?? usualLevel)) / 100;
  const p = toNumber(value.value);
  if (holdsNothing(interval))
    return value.relation === ">" ? false : p < alpha || (value.relation !== "=" && p <= alpha);
  return value.relation.startsWith("<") ? false : p >= alpha;
}

type Found = ReturnType<typeof evidenceOf>;

function evidenceOf({ value }: PValue, interval: Interval, computed: PRange, crosses: boolean) {
  const { measure, estimate, lower, upper, level } = interval.value;
  const show = (x: Printed | null) => (x ? showPrinted(x) : "");
  const percent = level ?? usualLevel;
  return {
    p: `p ${value.relation} ${showPrinted(value.value)}`,
    measure,
    estimate: show(estimate),
    lower: show(lower),
    upper: show(upper),
    level: showPrinted(percent),
    computed: showP(computed.p),
    min: showP(computed.min),
    max: showP(computed.max),
    z: levelToZ(toNumber(percent)).toFixed(2),
    crosses,
    nothing: holdsNothing(interval),
  };
}

/** Two significant digits; as a power of ten below 0.00001. */
function showP(p: number): string {
  return p >= 1e-5 ? Number(p.toPrecision(2)).toString() : p.toExponential(1);
}
