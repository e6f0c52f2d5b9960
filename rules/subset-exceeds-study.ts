/** More subjects, named after a study has said how many it has. */
import { z } from "zod";
import {
  type ClaimOf,
  type Counted,
  contextKey,
  defineRule,
  fail,
  givesPercentage,
  groupBy,
  isBackground,
  isPopulationNamed,
  mostNumbersTold,
  numbersIn,
  numbersTold,
  pass,
  sizeOf,
  slipsFrom,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

/** Fewer are those of a case report, or of one step of a trial. */
const least = 10;

export default defineRule({
  id: "subset-exceeds-study",
  title: "Part of a study larger than the study",
  why: `Where 130 patients were enrolled and no number before is larger, *among 141 patients with lymphoma* cannot speak of a part of them.
It compares the first number that says by its words how many subjects a study enrolled, assigned or treated with what is told of them behind it: subjects taken from those told of (*of the 141 patients*, *12 of 141 women with rash*), those evaluable, completed or analysed, counts that name nobody (*351 were used*), and counts with a percentage that would be right with one digit less wrong. It speaks only of one larger number that stands alone: the text tells no other number as large, no numbers add up to it, and it has as many digits. Numbers of other parts of a study, of groups that stand beside each other, and of a sentence that takes the study itself from a larger number stay unsettled.`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "warning",
  scope: "document",
  reads: ["cohort-size", "proportion", "response", "taken-up-size"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const counted = claims.of("cohort-size", "proportion", "response").filter(isOfSubjects);
    const numbers = new Set(counted.map(largestOf));
    const sentences = groupBy(counted, contextKey);
    const at = counted.findIndex((claim) => isStudy(claim, sentences.get(contextKey(claim))!));
    const study = counted[at];
    if (study?.kind !== "cohort-size" || numbers.size > mostNumbersTold) return;
    const whole = study.value.n;
    if (counted.slice(0, at).some((claim) => largestOf(claim) > whole)) return;
    const taken = new Set(claims.of("taken-up-size").map(({ value }) => value.from));
    const parts = counted.slice(at + 1).filter((claim) => isPart(claim, whole, taken));
    const larger = counted.slice(at + 1).filter((claim) => largestOf(claim) > whole);
    const excess = parts.find((claim) => largestOf(claim) > whole);
    if (!excess) {
      if (parts[0]) yield pass([parts[0], "part"], [study, "study"]);
      return;
    }
    const n = largestOf(excess);
    const reason =
      doubt(excess, study, larger, sentences) ??
      (numbersTold(counted).sums.has(n) ? "other numbers of the text add up to it" : null);
    const operands = [
      [excess, "part"],
      [study, "study"],
    ] as const;
    if (reason) yield unsure(reason, ...operands);
    else yield fail({ n, whole, quote: excess.quote, otherQuote: study.quote }, ...operands);
  },
  explain: ({ n, whole, quote, otherQuote }) => ({
    message: `${n} in "${quote}" are more than the ${whole} of the study.`,
    explanation: [
      `"${otherQuote}" says how many the study has: ${n - whole} too many, and no other number of the text is as large.`,
    ],
    advice: "Check both numbers against the source: look for a wrong digit, or say whom else the larger number counts.",
  }),
  examples: {
    valid: [
      {
        title: "a part of the study",
        files: "We enrolled 130 patients. Among 114 patients with lymphoma, 60 responded.\n",
      },
      {
        title: "two groups together",
        files: "We treated 30 patients with zinc. Iron was given to 21 patients. Of the 51 patients, 12 had rash.\n",
        unsure: 1,
      },
      {
        title: "those screened, told of behind those randomised",
        files:
          "Randomised: 4,812 patients\n\nThe trial compared zinc with sham. A total of 5,630 people were screened; 818 were too ill. Of the 4,812 patients, 26 were lost.\n",
        unsure: 1,
      },
      {
        title: "the study is a part of those told of later",
        files: "We treated 52 patients. Of the 81 women screened, 52 were treated.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a part that is larger",
        files: "A total of 130 patients were enrolled. Among 141 patients with lymphoma, 60 responded.\n",
        findings: [
          { at: "example.md:1:46 141 patients", message: '141 in "141 patients" are more than the 130 of the study.' },
        ],
      },
      {
        title: "a count that names nobody",
        files: "We enrolled 381 women. For the analysis, 531 were used.\n",
        findings: [{ at: "example.md:1:42 531", message: '531 in "531" are more than the 381 of the study.' }],
      },
      {
        title: "a count with exchanged digits",
        files: "We treated 26 patients. Anaemia was seen in 61 (62%).\n",
        findings: [{ at: "example.md:1:45 61 (62%", message: '61 in "61 (62%" are more than the 26 of the study.' }],
      },
    ],
  },
});

type Size = ClaimOf<"cohort-size">;

interface Found {
  readonly [key: string]: string | number;
  readonly n: number;
  readonly whole: number;
  readonly quote: string;
  readonly otherQuote: string;
}

/** Of subjects told of in running text. */
function isOfSubjects({ kind, value, place }: Counted): boolean {
  if (value.of !== "patients" || value.approximate || place.part === "table" || place.role === "title") return false;
  return kind !== "cohort-size" || (!value.planned && !value.each);
}

/** The largest number of subjects that a claim prints; 0 where it prints none. */
const largestOf = (claim: Counted): number => Math.max(0, ...numbersIn(claim));

const studies: ReadonlySet<string | null> = new Set(["enrolled", "randomised", "treated", "itt"]);
const within: ReadonlySet<string | null> = new Set(["evaluable", "completed", "safety", "per-protocol"]);

/** How many subjects a study has, by its own words; where others are told of beside them, they may be one group of it. */
function isStudy(claim: Counted, beside: readonly Counted[]): boolean {
  if (claim.kind !== "cohort-size" || claim.value.n < least || !studies.has(claim.subject.population)) return false;
  if (claim.subject.part !== null || claim.subject.timepoint !== null || !isPopulationNamed(claim)) return false;
  return (
    beside.every((other) => other === claim || !isGroup(other) || largestOf(other) < claim.value.n) &&
    isWhole(claim, beside)
  );
}

const isGroup = ({ kind, subject }: Counted): boolean => kind === "cohort-size" && !within.has(subject.population);

/** What is studied may be told as a group (`40 women with rash were enrolled`) where no other number of subjects stands beside it. */
const isWhole = ({ subject, id }: Size, beside: readonly Counted[]): boolean =>
  subject.cohort === null || beside.every((other) => other.id === id || other.kind !== "cohort-size");

/** Told as some of the subjects of the study. */
function isPart(claim: Counted, whole: number, taken: ReadonlySet<string>): boolean {
  if (taken.has(claim.id) || withoutNoun.has(claim.form)) return true;
  if (claim.kind === "cohort-size")
    return within.has(claim.subject.population) && claim.subject.cohort === null && isPopulationNamed(claim);
  const { count, percent, denominator } = claim.value;
  if (count === null || percent === null || denominator !== null) return false;
  return count <= whole || slipsFrom(count).some((n) => n <= whole && givesPercentage(n, whole, percent));
}

/** `351 were used`, `23 of them`, `PR in 12`: numbers that name nobody count those told of before. None of 330 in real text is more than its study has and stands alone. */
const withoutNoun: ReadonlySet<string> = new Set(["bare-verb", "bare-of-them", "bare-in", "bare-category"]);

function doubt(
  excess: Counted,
  study: Size,
  larger: readonly Counted[],
  sentences: ReadonlyMap<string, readonly Counted[]>,
): string | null {
  const n = largestOf(excess);
  if (larger.length > 1) return "the text tells a larger number more than once";
  if (`${n}`.length !== `${study.value.n}`.length) return "the two are too far apart for a slip";
  if (excess.subject.population === "screened") return "more are screened than the study has";
  if (isBackground(excess)) return "it may be of other studies";
  if (excess.subject.part !== null) return "it is of a part of the study";
  const beside = sentences.get(contextKey(excess)) ?? [];
  const isTold = beside.some((other) => other !== study && other !== excess && sizeOf(other) === study.value.n);
  return isTold ? "the study may have been taken from it" : null;
}
