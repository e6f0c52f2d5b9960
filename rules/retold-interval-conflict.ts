/** An estimate or median with its bounds that is told twice, with one number that differs. */
import { z } from "zod";
import {
  agrees,
  areAlike,
  defineRule,
  differentAnalysis,
  fail,
  isSlip,
  numbersOf,
  pass,
  showPrinted,
  type Triple,
  type TriplePart,
  Triples,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

/** Digits of the two numbers that agree: fewer may agree by chance. */
const least = 5;

export default defineRule({
  id: "retold-interval-conflict",
  title: "Estimate with its bounds told twice, with one number that differs",
  why: `Abstract, text, captions and tables repeat an estimate with its interval, or a median with its range. Where two of the three numbers are the same and the third is not, one of the two places has a slip.
It compares statements of one kind and unit that stand in different parts of a document, at least one of them in prose. The two numbers that agree must have ${least} digits between them. The third is one slip away (a digit, two digits exchanged), or it is the estimate of a confidence interval. Coarser rounding passes, as does the last place one off. A statement that is told elsewhere as it stands, several that come near it, other cohorts and other analyses stay unsettled.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "warning",
  scope: "document",
  reads: ["interval", "range"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const told = claims.of("interval", "range").filter((claim) => numbersOf(claim) !== null);
    const triples = new Triples(told);
    const order = new Map(told.map((claim, index) => [claim, index]));
    const isEarlier = (a: Triple, b: Triple) => order.get(a)! < order.get(b)!;
    const near = new Map(told.map((claim) => [claim, nearOf(claim, triples)]));
    for (const claim of told) {
      const { twins, others } = near.get(claim)!;
      const twin = twins.find((one) => isEarlier(one, claim));
      if (twin) yield pass([claim, "told again"], [twin, "told first"]);
      const apart = others.filter((one) => isEarlier(one.claim, claim));
      if (apart.length === 0) continue;
      const [{ claim: other, third }] = apart as [Near];
      const operands = [
        [claim, "told again"],
        [other, "told first"],
      ] as const;
      const reason = doubt(claim, other, [twins, near.get(other)!.twins], others);
      if (reason) yield unsure(reason, ...operands);
      else yield fail(evidenceOf(claim, other, third), ...operands);
    }
  },
  explain: ({ here, there, part, again, first }) => ({
    message: `${here} has another ${part} than ${there}, where it is told first.`,
    explanation: [`${again} and ${first} differ; the other two numbers are the same.`],
    advice: "Take the three numbers from the source, or name what each of the two statements refers to.",
  }),
  examples: {
    valid: [
      {
        title: "rounded in the abstract",
        files:
          "# Zinc\n\nMedian survival was 17.6 months (95% CI 14.9-20.8).\n\n## Survival\n\nMedian survival was 17.6 months (95% CI 14.9-20.8).\n",
      },
      {
        title: "each told elsewhere",
        files:
          "# Zinc\n\nThe hazard ratio was 0.55 (95% CI 0.331-0.892) for death.\n\n## Death\n\nHR 0.55 (95% CI 0.331-0.892).\n\n## Relapse\n\nHR 0.55 (95% CI 0.351-0.892).\n\n## Summary\n\nRelapse: HR 0.55 (95% CI 0.351-0.892).\n",
        unsure: 2,
      },
      {
        title: "a table that tells both",
        files:
          "# Zinc\n\nIn the end, the odds ratio was 1.85 (95% CI 0.91 to 3.77).\n\n| Outcome | OR (95% CI) |\n|---|---|\n| At first | 1.85 (0.91 to 3.75) |\n| In the end | 1.85 (0.91 to 3.77) |\n",
        unsure: 1,
      },
      {
        title: "the same range of a part of the subjects",
        files:
          "# Zinc\n\nMedian age was 64.5 years (range 21.5-80.2).\n\n## Women\n\nOf women, median age was 61.8 years (range 21.5-80.2).\n\n## Men\n\nMedian age was 64.5 years (range 21.5-80.2).\n",
      },
    ],
    invalid: [
      {
        title: "two medians with one interval",
        files:
          "# Zinc\n\nMedian survival was 17.6 months (95% CI 14.9-20.8).\n\nFigure 2. Survival (median 17.9 months, 95% CI 14.9-20.8).\n",
        findings: [
          {
            at: "example.md:5:28 17.9 months, 95% CI 14.9-20.8",
            message: "17.9 (14.9 to 20.8) has another estimate than 17.6 (14.9 to 20.8), where it is told first.",
          },
        ],
      },
      {
        title: "a bound with two digits exchanged",
        files:
          "# Zinc\n\nThe odds ratio was 1.85 (95% CI 0.91 to 3.57).\n\nTable 1. Odds\n\n| Outcome | OR (95% CI) |\n|---|---|\n| Cure | 1.85 (0.91 to 3.75) |\n",
        findings: [
          {
            at: "example.md:9:10 1.85 (0.91 to 3.75)",
            message: "1.85 (0.91 to 3.75) has another upper bound than 1.85 (0.91 to 3.57), where it is told first.",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string;
  readonly here: string;
  readonly there: string;
  readonly part: string;
  readonly again: string;
  readonly first: string;
}

interface Near {
  readonly claim: Triple;
  readonly third: TriplePart;
}

/** Statements in other parts that say the same, and those that say the same but for one number. */
function nearOf(
  claim: Triple,
  triples: Triples,
): { readonly twins: readonly Triple[]; readonly others: readonly Near[] } {
  const twins: Triple[] = [];
  const others: Near[] = [];
  for (const near of triples.near(claim)) {
    if (isBeside(near.claim, claim)) continue;
    const [own, other] = [numbersOf(claim)![near.third], numbersOf(near.claim)![near.third]];
    if (areAlike(own, other)) twins.push(near.claim);
    else if (mayBeSlip(claim, near)) others.push(near);
  }
  return { twins, others };
}

const isInPartOf = (a: Triple, b: Triple): boolean => a.place.partIndex === b.place.partIndex;

/** In one part, or both in tables, where many statements stand that are near each other. */
function isBeside(a: Triple, b: Triple): boolean {
  return isInPartOf(a, b) || (a.place.part === "table" && b.place.part === "table");
}

/** Printed alike, and one slip apart; or the estimate of an interval that is the same. Ranges of a whole and its part may well be the same. */
function mayBeSlip(claim: Triple, { claim: near, third }: Near): boolean {
  const [own, other] = [numbersOf(claim)!, numbersOf(near)!];
  const [a, b] = [own[third], other[third]];
  const agreeing = parts.filter((part) => part !== third);
  const digits = agreeing.reduce((sum, part) => sum + own[part].digits.replace(/^0+/, "").length, 0);
  if (digits < least || a.scale !== b.scale || a.negative !== b.negative) return false;
  return (third === "middle" && claim.kind === "interval") || isSlip(a.digits, b.digits);
}

const parts = ["middle", "lower", "upper"] as const;

/** Why the two may not be one statement, or `null`. */
function doubt(
  a: Triple,
  b: Triple,
  [twins, twinsOfOther]: readonly (readonly Triple[])[],
  near: readonly Near[],
): string | null {
  if (twins!.length > 0 && twinsOfOther!.length > 0) return "each of them is told elsewhere as it stands";
  const isBoth = twins!.some((twin) => isInPartOf(twin, b)) || twinsOfOther!.some((twin) => isInPartOf(twin, a));
  if (isBoth) return "one part tells both";
  const texts = new Set(near.map(({ claim, third }) => `${third} ${showPrinted(numbersOf(claim)![third])}`));
  if (texts.size > 1) return "several statements come near it";
  if (!agrees(a.subject.cohort?.key ?? null, b.subject.cohort?.key ?? null)) return "they name different groups";
  return differentAnalysis(surely(a), surely(b));
}

/** What only stands near by is no doubt: two numbers that agree tell more than it. */
const surely = (claim: Triple): Triple => ({ ...claim, subject: { ...claim.subject, unclear: [] } });

function evidenceOf(claim: Triple, other: Triple, third: TriplePart): Found {
  const [own, first] = [numbersOf(claim)!, numbersOf(other)!];
  const part = { middle: "estimate", lower: "lower bound", upper: "upper bound" }[third];
  return {
    here: shown(claim),
    there: shown(other),
    part,
    again: showPrinted(own[third]),
    first: showPrinted(first[third]),
  };
}

function shown(claim: Triple): string {
  const { middle, lower, upper } = numbersOf(claim)!;
  return `${showPrinted(middle)} (${showPrinted(lower)} to ${showPrinted(upper)})`;
}
