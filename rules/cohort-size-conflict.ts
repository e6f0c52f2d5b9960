/** One cohort with two sizes. */
import { z } from "zod";
import {
  agrees,
  analysisKey,
  type ClaimOf,
  cohortKey,
  defineRule,
  differentAnalysis,
  fail,
  groupBy,
  isHead,
  isSlip,
  pass,
  sameContext,
  unsure,
} from "../src/rule/index.ts";

type Size = ClaimOf<"cohort-size">;
type Counted = ClaimOf<"cohort-size" | "proportion">;

/** Populations of which a study has one size only; others may differ by endpoint (evaluable for response, for toxicity). */
const single: ReadonlySet<string> = new Set(["screened", "enrolled", "randomised"]);

export default defineRule({
  id: "cohort-size-conflict",
  title: "One cohort, two sizes",
  why: `The size of a cohort is the denominator of all its results. When text and table disagree on it, every percentage based on one of the two is off.
It fires when the same arm or subgroup has two sizes that differ by a few subjects, one of them in a heading or at the head of a table, and another arm has one and the same size in both places; and when two sentences count the same named population (screened, enrolled, randomised) of the same cohort differently, by a few subjects, and no text between them says that that many left. A bare \`n\` of an arm may count those with data, those who dropped out or those who responded: such sizes stay unsettled. Planned and approximate sizes and those printed with *each* take no part. Different named populations (enrolled, evaluable) are not a conflict, and sizes of different times or parts of a study stay unsettled. Two sizes in running text without a named population stay unsettled, since one may be the number evaluable.`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "error",
  scope: "document",
  reads: ["cohort-size", "proportion"],
  options: z.strictObject({}),
  *check(claims) {
    const stated = ({ value }: Size) => !value.planned && !value.approximate && !value.each;
    const every = claims.of("cohort-size");
    const counted = byCount(claims.of("cohort-size", "proportion"));
    for (const sizes of claims.groups(["cohort-size"], (size) =>
      stated(size) ? `${size.value.of} ${cohortKey(size)}` : null,
    )) {
      const firsts = new Map<string, Size>();
      const reported = new Set<string>();
      for (const size of sizes) {
        const key = analysisKey(size);
        const other = firsts.get(key) ?? sizes[0]!;
        if (!firsts.has(key)) firsts.set(key, size);
        if (other === size) continue;
        const operands = [
          [other, "size"],
          [size, "other size"],
        ] as const;
        const { population, cohort } = other.subject;
        const isElsewhere = agrees(population, size.subject.population);
        // Numbers of patients without a named cohort or population may refer to anybody.
        if (!cohort && (population === null || size.subject.population === null)) continue;
        if (other.value.n === size.value.n || !isElsewhere) {
          if (cohort || population) yield pass(...operands);
          continue;
        }
        const reason =
          differentAnalysis(other, size) ??
          (isNear(other, size)
            ? null
            : "the two differ widely; one may belong to a part of the study or to another study") ??
          (isOfSamePatients(other, size, every) ? null : doubt(other, size, sizes)) ??
          (isRemainder(other, size, counted) ? "the text says that as many left as the two differ by" : null);
        const pair = `${other.value.n} ${size.value.n} ${reason}`;
        if (reported.has(pair)) continue;
        reported.add(pair);
        if (reason) yield unsure(reason, ...operands);
        else yield fail(evidenceOf(other, size), ...operands);
      }
    }
  },
  explain: ({ cohort, population, n, other, quote, otherQuote }) => ({
    message: `${cohort} ${population ? `(${population}) ` : ""}has ${n} subjects here and ${other} in "${otherQuote}".`,
    explanation: [
      `"${quote}" against "${otherQuote}": they differ by ${Math.abs(n - other)}.`,
      "No other population is named for either of the two.",
    ],
    advice: "Take the size from the source, or name the population that each number counts.",
  }),
  examples: {
    valid: [
      {
        title: "text and table agree",
        files:
          "# Results\n\nResults of 64 DLBCL and 31 FL subjects:\n\n| Outcome | DLBCL (N=64) |\n| --- | --- |\n| ORR | 25% |\n",
      },
      {
        title: "two populations",
        files:
          "Sixty patients were enrolled. Of these, 55 patients were evaluable. In all, 60 patients were enrolled by June.\n",
      },
      {
        title: "patients who left in between",
        files:
          "There were 120 randomised patients, of whom 6 were excluded. Of the 114 randomised patients, 20 responded.\n",
        unsure: 1,
      },
      {
        title: "those left out are counted in a section between",
        files:
          "We randomised 120 patients.\n\nOf those, 6 patients were excluded.\n\nOf the 114 randomised patients, 20 responded.\n",
        unsure: 1,
      },
      {
        title: "an arm and its patients with data",
        files:
          "| Outcome | Placebo (N=8) | Drug (N=9) |\n| --- | --- | --- |\n| ORR | 25% | 33% |\n\nScores were there for 6 of the placebo (n = 6) and the drug group (n = 7).\n",
        unsure: 2,
      },
      {
        title: "planned and actual numbers",
        files:
          "The planned sample size was 100 patients. A total of 117 patients were enrolled. By June, 117 patients were enrolled.\n",
      },
    ],
    invalid: [
      {
        title: "text and table header disagree",
        files:
          "# Results\n\nResponses of 64 DLBCL and 31 FL subjects are shown:\n\n| Outcome | DLBCL (N=64) | FL (N=33) |\n| --- | --- | --- |\n| ORR | 25% | 27% |\n",
        findings: [{ at: "example.md:3:27 31 FL subjects", message: 'FL has 31 subjects here and 33 in "N=33".' }],
      },
      {
        title: "enrolled patients counted twice, differently",
        files: "Sixty patients were enrolled in the study. Of the 61 enrolled patients, 20 responded.\n",
        findings: [
          {
            at: "example.md:1:1 Sixty patients",
            message: 'The study (enrolled) has 60 subjects here and 61 in "61 enrolled patients".',
          },
        ],
      },
    ],
  },
});

/** Sentence and table header give another cohort the same size: both count the same patients. */
function isOfSamePatients(a: Size, b: Size, every: readonly Size[]): boolean {
  if (!a.subject.cohort || isHead(a) === isHead(b) || sameContext(a, b)) return false;
  const beside = (size: Size) =>
    every.filter(
      (other) =>
        sameContext(other, size) &&
        isHead(other) === isHead(size) &&
        agrees(other.subject.population, size.subject.population),
    );
  const others = beside(b).filter((other) => other.subject.cohort && cohortKey(other) !== cohortKey(b));
  return beside(a).some((one) =>
    others.some((other) => cohortKey(one) === cohortKey(other) && one.value.n === other.value.n),
  );
}

/** Why the two may both be right, or `null`. */
function doubt(a: Size, b: Size, all: readonly Size[]): string | null {
  const { population } = a.subject;
  const other = b.subject.population;
  const different = new Set(all.filter(({ subject }) => subject.population === population).map(({ value }) => value.n))
    .size;
  if (different > 2) return "more than two sizes; they may be of several cohorts";
  if (population === null || population !== other) return "the population of one of the two is not stated";
  if (!single.has(population)) return `several groups of patients may be ${population}`;
  if (!isNamed(a) && !isNamed(b)) return "the population is not named beside either number";
  return sameContext(a, b) ? "both stand in one sentence" : null;
}

/** The two differ by two subjects, or by a twentieth, or by a single slip. */
function isNear({ value: { n: a } }: Size, { value: { n: b } }: Size): boolean {
  return Math.abs(a - b) <= Math.max(2, Math.floor(Math.max(a, b) / 20)) || isSlip(String(a), String(b));
}

/** Statements of numbers of subjects by the number. */
function byCount(claims: readonly Counted[]): ReadonlyMap<string, readonly Counted[]> {
  return groupBy(claims, ({ kind, value }) => String(kind === "cohort-size" ? value.n : value.count));
}

/** One or two left out are printed too often as something else. */
const leastRemainder = 3;

/** `Of the 120 randomised, 6 were excluded. Of the 114 randomised`: the difference is counted between the two. */
function isRemainder(a: Size, b: Size, counted: ReadonlyMap<string, readonly Counted[]>): boolean {
  const difference = Math.abs(a.value.n - b.value.n);
  const [from, to] = [a.place, b.place];
  const isApart = from.partIndex !== to.partIndex;
  return (counted.get(String(difference)) ?? []).some(({ place: { partIndex, sentence } }) => {
    if (!isApart) return partIndex === from.partIndex && sentence >= from.sentence && sentence <= to.sentence;
    if (partIndex === from.partIndex || partIndex === to.partIndex) return true;
    return difference >= leastRemainder && partIndex > from.partIndex && partIndex < to.partIndex;
  });
}

function isNamed({ quote }: Size): boolean {
  return /enrol|screen|randomi/i.test(quote);
}

function evidenceOf(a: Size, b: Size) {
  return {
    cohort: a.subject.cohort?.label ?? "The study",
    population: a.subject.population === b.subject.population ? a.subject.population : null,
    n: a.value.n,
    other: b.value.n,
    quote: a.quote,
    otherQuote: b.quote,
  };
}
