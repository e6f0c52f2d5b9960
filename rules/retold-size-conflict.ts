/** A number of subjects that is taken up again, differently. */
import { z } from "zod";
import {
  agrees,
  type ClaimOf,
  type Counted,
  defineRule,
  fail,
  givesPercentage,
  isExchange,
  isSlip,
  isSummary,
  isToldOnce,
  leastEvaluable,
  mostNumbersTold,
  type NumbersTold,
  numbersTold,
  pass,
  sizeOf,
  slipsFrom,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";
import { ofExchanged } from "./retold-size-conflict/exchanged.ts";
import { evidenceOf, type Found, isMade, isOfWhole, isTold, least, type Told } from "./retold-size-conflict/told.ts";

type TakenUp = ClaimOf<"taken-up-size">;

export default defineRule({
  id: "retold-size-conflict",
  title: "Subjects taken up again, with another number",
  why: `*Of the 59 patients* and *12 of 59 women* take up subjects that the text has told of. Where it has told of 60, one slip away, and of no 59, one of the two numbers is wrong.
A conclusion, a summary or a title that tells the size of the study again is held against it in the same way. *A trial in 7,365 patients* on a page whose trial had 7,635 has two digits exchanged: wherever they stand, such numbers are told from 1,000 subjects on, and from 100 where one of them is told more than once or is what the arms add up to.
It compares only subjects of the whole study whom nothing narrows down (*of the 59 patients*, not *of the 59 patients with data*) with sizes told before them. A number that is printed anywhere else, that others add up or differ to, or that its own percentage confirms takes no part, nor do numbers below ${least} and texts that tell more than ${mostNumbersTold} numbers.`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "warning",
  scope: "document",
  reads: ["cohort-size", "proportion", "response", "taken-up-size"],
  options: z.strictObject({}),
  *check(claims) {
    const again = new Map(
      claims.of("taken-up-size").flatMap((one) => (one.value.isSome ? [] : [[one.value.from, one] as const])),
    );
    const counted = claims.of("cohort-size", "proportion", "response");
    const titled = counted.filter((claim) => claim.place.role === "title" && isTold(claim));
    const concluded = counted.filter(isConcluded);
    const text = numbersTold(counted);
    /** The last of each number, and the first that the text opens with. */
    const told = new Map<number, Told>();
    let first: Told | null = null;
    for (const [index, claim] of counted.entries()) {
      const taken = again.get(claim.id);
      if (taken && isOfWhole(claim) && taken.value.n >= least)
        yield* ofTaken(taken, { claim, n: taken.value.n, index }, told, text);
      if (!isTold(claim) || (told.size > 0 && (claim.kind !== "cohort-size" || !isOfWhole(claim)))) continue;
      const one: Told = { claim, n: sizeOf(claim)!, index };
      told.set(one.n, one);
      if (claim.place.role !== "title") first ??= one;
    }
    if (first) for (const claim of titled) yield* ofTitle(claim, first, text);
    for (const claim of concluded) yield* ofSummary(claim, told, text);
    yield* ofExchanged(counted, text, new Set([...titled, ...concluded]));
  },
  explain: ({ quote, n, other, otherQuote }) => ({
    message: `${n} in "${quote}" is told nowhere else; the text tells of ${other} in "${otherQuote}".`,
    explanation: [`${n} and ${other} are one slip apart, and no other numbers of the text make ${n}.`],
    advice: "Take both numbers from the source, or say who was left out.",
  }),
  examples: {
    valid: [
      { title: "the same number", files: "We treated 60 patients. Of the 60 patients, 12 had rash.\n" },
      {
        title: "some left in between",
        files: "We treated 60 patients. One patient left. Of the 59 patients, 12 had rash.\n",
        unsure: 1,
      },
      {
        title: "so many fewer left in between",
        files:
          "The trial randomised 4,231 adults to zinc or iron. Eighteen adults left.\n\n## Safety\n\nIn 4,213 adults rash was rare.\n",
        unsure: 1,
      },
      {
        title: "some of the subjects, in the conclusion",
        files:
          "PMID- 1\nTI  - Zinc.\nAB  - RESULTS: We treated 60 patients. Rash was seen in 6 of 60 patients. CONCLUSION: In 50 patients, zinc worked.\n",
        unsure: 1,
      },
      {
        title: "all arms together",
        files: "Patients were assigned to A (n = 30), B (n = 31) or C (n = 29). Of the 90 patients, 12 had rash.\n",
        unsure: 1,
      },
      {
        title: "a percentage of the number taken up",
        files: "We treated 47 women. Wounds closed in 44 of 46 women (96%).\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two digits exchanged in the conclusion",
        files:
          "# Zinc\n\n**Results.** We randomised 204 patients.\n\n**Conclusions.** In 240 patients, zinc lowered pain.\n",
        findings: [
          {
            at: "example.md:5:21 240 patients",
            message: '240 in "240 patients" is told nowhere else; the text tells of 204 in "204 patients".',
          },
        ],
      },
      {
        title: "one digit of the number of all in the conclusion",
        files:
          "# Zinc\n\n**Results.** We enrolled 108 patients. Pain was less in 43 of 108 patients (39.8%).\n\n**Conclusions.** In 118 patients, zinc lowered pain.\n",
        findings: [
          {
            at: "example.md:5:21 118 patients",
            message: '118 in "118 patients" is told nowhere else; the text tells of 108 in "108 patients".',
          },
        ],
      },
      {
        title: "two digits exchanged anywhere on the page",
        files:
          "The trial randomised 7,635 adults, 3,820 to zinc and 3,815 to iron.\n\n## About\n\nThis is a trial in 7,365 adults with pain.\n",
        findings: [
          {
            at: "example.md:5:20 7,365 adults",
            message: '7365 in "7,365 adults" is told nowhere else; the text tells of 7635 in "7,635 adults".',
          },
        ],
      },
      {
        title: "two digits exchanged",
        files: "We treated 53 patients. Rash was seen in 4 of 35 patients.\n",
        findings: [
          {
            at: "example.md:1:42 4 of 35 patients",
            message: '35 in "4 of 35 patients" is told nowhere else; the text tells of 53 in "53 patients".',
          },
        ],
      },
    ],
  },
});

function* ofTaken(
  taken: TakenUp,
  own: Told,
  told: ReadonlyMap<number, Told>,
  text: NumbersTold,
): Iterable<Verdict<Found>> {
  const same = told.get(own.n);
  const near = same ? [] : slipsFrom(own.n).flatMap((n) => told.get(n) ?? []);
  const other = near.filter((one) => isNear(one, taken, own.claim)).sort((a, b) => b.index - a.index)[0];
  if (same) yield pass([taken, "taken up"], [same.claim, "told"]);
  else if (other && isToldOnce(own.n, text)) {
    const left = other.n - own.n;
    const reason =
      left > 0 && isConfirmed(own.claim)
        ? "its own percentage fits the number taken up"
        : left > 0 &&
            !taken.value.isDetermined &&
            own.n >= leastEvaluable * other.n &&
            !isExchange(`${own.n}`, `${other.n}`)
          ? "a few may be without data"
          : isMade(own, other, text);
    const operands = [
      [taken, "taken up"],
      [other.claim, "told"],
    ] as const;
    if (reason) yield unsure(reason, ...operands);
    else yield fail(evidenceOf(own, other), ...operands);
  }
}

/** A title tells the size that its text opens with. */
function* ofTitle(claim: Counted, first: Told, text: NumbersTold): Iterable<Verdict<Found>> {
  const own: Told = { claim, n: sizeOf(claim)!, index: -1 };
  const operands = [
    [first.claim, "told first"],
    [claim, "in the title"],
  ] as const;
  if (own.n === first.n) yield pass(...operands);
  else if (isSlip(`${own.n}`, `${first.n}`) && isToldOnce(own.n, text)) {
    const reason = isMade(own, first, text);
    if (reason) yield unsure(reason, ...operands);
    else yield fail(evidenceOf(own, first), ...operands);
  }
}

/** A conclusion tells the size of the study again: one that stands nowhere else is a slip of one that is told for certain. */
function* ofSummary(claim: Counted, told: ReadonlyMap<number, Told>, text: NumbersTold): Iterable<Verdict<Found>> {
  const own: Told = { claim, n: sizeOf(claim)!, index: -1 };
  const same = (text.numbers.get(own.n)?.length ?? 0) > 1 ? told.get(own.n) : undefined;
  if (same && same.claim !== claim) yield pass([claim, "in the conclusion"], [same.claim, "told"]);
  if (!isToldOnce(own.n, text)) return;
  const near = slipsFrom(own.n).flatMap((n) => told.get(n) ?? []);
  const other = near.find(({ claim }) => agrees(own.claim.subject.population, claim.subject.population));
  if (!other || other.claim === claim) return;
  const isExchanged = isExchange(`${own.n}`, `${other.n}`) && own.n >= 100;
  const largest = Math.max(...[...told.keys()].filter((n) => n !== own.n));
  const isSure = (text.numbers.get(other.n)?.length ?? 0) > 1 || text.sums.has(other.n);
  const reason =
    !isExchanged && !isSure
      ? "the number told is told only once"
      : !isExchanged && own.n < largest
        ? "it may be a part of the subjects"
        : isMade(own, other, text);
  const operands = [
    [claim, "in the conclusion"],
    [other.claim, "told"],
  ] as const;
  if (reason) yield unsure(reason, ...operands);
  else yield fail(evidenceOf(own, other), ...operands);
}

/** The size of the whole study in a conclusion or summary. */
const isConcluded = (claim: Counted): boolean =>
  claim.kind === "cohort-size" && isSummary(claim) && isTold(claim) && isOfWhole(claim);

/** Patients may be called by any noun before; women only by their own. An abstract and its article may tell of different parts. */
function isNear({ claim }: Told, { value: { noun, isNarrowed } }: TakenUp, { subject, place }: Counted): boolean {
  const [own, other] = [claim.subject.population, subject.population];
  if (claim.place.role !== "title" && claim.place.role !== place.role) return false;
  if (!(isNarrowed ? own !== null && own === other : agrees(own, other))) return false;
  return /^(?:patients?|subjects?|participants?|individuals?|cases)$/.test(noun) || claim.quote.includes(noun);
}

function isConfirmed({ kind, value }: Counted): boolean {
  if (kind === "cohort-size" || value.count === null || value.denominator === null || !value.percent) return false;
  return givesPercentage(value.count, value.denominator, value.percent, "near");
}
