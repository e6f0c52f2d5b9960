/** Groups of people larger than any group that the rest of the text tells of. */
import { z } from "zod";
import { defineRule, fail, isToldOnce, type People, pass, peopleTold, type Verdict } from "../src/rule/index.ts";

export default defineRule({
  id: "group-exceeds-study",
  title: "A group larger than the study",
  why: `Those assessed, treated, followed or named by what they have are some of those who took part. A group that is larger than every group told of in other sentences, and than the groups of any one sentence together, has a wrong digit, or the study it is part of has.

It is information: 96 of 100 such groups in real text are not larger, and where one is, it may belong to another study or come before its total. The first sentence that gives a size says of whom a text is; groups behind it are compared, and what a sentence counts of those whom it names first is compared with them. Sizes of those screened or enrolled, numbers told more than once, plans, estimates people whom patients are compared with (controls, volunteers), and whatever is not people take no part, nor do texts other than abstracts, which may tell of several studies.`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "info",
  scope: "document",
  reads: ["cohort-size", "proportion", "response"],
  options: z.strictObject({}),
  *check(claims) {
    const told = claims.once(peopleTold);
    const people = told.all.filter(({ claim }) => claim.value.of === "patients");
    const largest = largestBySentence(people);
    let first: string | null = null;
    let opening: People | null = null;
    for (const group of people) {
      if (group.role === "size") first ??= group.sentence;
      if (opening?.sentence !== group.sentence) opening = group.role === "size" ? group : null;
      else if (isWithin(group, opening)) {
        yield compare(group, { n: opening.n, people: opening });
        continue;
      }
      if (first === null || first === group.sentence || !isPart(group) || !isToldOnce(group, told)) continue;
      const other = largest.find(({ sentence }) => sentence !== group.sentence);
      if (other) yield compare(group, other);
    }
  },
  explain: ({ n, most, isSum, quote, otherQuote }) => ({
    message: `${n} are more than the ${most} of whom the text tells them to be a part.`,
    explanation: [
      `"${quote}" against "${otherQuote}"${isSum ? " and those beside it" : ""}: ${n} > ${most}, ${n - most} too many.`,
    ],
    advice: "Compare both numbers with the source; a digit may be wrong, or the group belongs to another study.",
  }),
  examples: {
    valid: [
      {
        title: "parts of a study",
        files:
          "PMID- 1\nAB  - We enrolled 139 patients in two arms. Among 44 patients with metastases, pain was rare.\n",
      },
      {
        title: "people whom patients are compared with",
        files:
          "PMID- 1\nAB  - We enrolled 39 patients in two arms. Serum of 60 healthy controls was kept, and 12 patients were cured.\n",
      },
      {
        title: "the total behind its arms",
        files: "PMID- 1\nAB  - Drug A (n = 40) and drug B (n = 42) were given. Results of 82 patients are shown.\n",
      },
    ],
    invalid: [
      {
        title: "more assessed than took part",
        files:
          "PMID- 1\nAB  - We enrolled 139 patients in two arms. Among 414 patients with metastases, pain was rare.\n",
        findings: [
          {
            at: "example.nbib:2:51 414 patients",
            message: "414 are more than the 139 of whom the text tells them to be a part.",
          },
        ],
      },
      {
        title: "more assessed than its sentence names",
        files: "PMID- 1\nAB  - Of 166 patients randomised, 857 patients were assessable.\n",
        findings: [
          {
            at: "example.nbib:2:35 857 patients",
            message: "857 are more than the 166 of whom the text tells them to be a part.",
          },
        ],
      },
    ],
  },
});

interface Whole {
  readonly n: number;
  readonly people: People;
}

interface Found {
  readonly [key: string]: string | number | boolean;
  readonly n: number;
  readonly most: number;
  readonly isSum: boolean;
  readonly quote: string;
  readonly otherQuote: string;
}

function compare(people: People, { n: most, people: whole }: Whole): Verdict<Found> {
  const operands = [
    [people.claim, "group"],
    [whole.claim, "largest other group"],
  ] as const;
  if (people.n <= most) return pass(...operands);
  const quotes = { quote: people.claim.quote, otherQuote: whole.claim.quote };
  return fail({ n: people.n, most, isSum: most !== whole.n, ...quotes }, ...operands);
}

/** People whom those with a disease are compared with. */
const others = /\b(?:controls?|healthy|volunteers?|donors?|virtual)\b/i;

/** The size of a new group need not be part of one named before, and a number without a noun may count other things. */
function isPart({ role, again, claim: { subject, quote } }: People): boolean {
  const { population } = subject;
  if (others.test(`${quote} ${subject.cohort?.label ?? ""}`)) return false;
  if (role === "count" && !/\p{L}{3}/u.test(quote)) return false;
  return role !== "size" || again || inner.test(quote) || (population !== "screened" && population !== "enrolled");
}

/** Words of those who are part of a study, beside their number. */
const inner = /evalua|assess|analy|eligib|complet/i;

/** Counted, or narrowed down, of those whom the sentence names first; a number with its own denominator, or of an arm, is not. */
function isWithin(people: People, { claim: whole, again }: People): boolean {
  const { claim, role } = people;
  if (claim === whole || !isPart(people) || claim.subject.cohort || others.test(whole.quote)) return false;
  if (!again && (whole.subject.cohort || !wholes.has(whole.subject.population ?? ""))) return false;
  if (claim.kind !== "cohort-size") return claim.value.denominatorFrom?.how !== "printed";
  return role === "size" && (inner.test(claim.quote) || parts.has(claim.subject.population ?? ""));
}

const wholes: ReadonlySet<string> = new Set(["screened", "enrolled", "randomised", "treated"]);
const parts: ReadonlySet<string> = new Set(["evaluable", "completed", "per-protocol"]);

interface Largest extends Whole {
  readonly sentence: string;
}

/** The two sentences that tell of most people, in one number or in their sizes together. */
function largestBySentence(all: readonly People[]): readonly Largest[] {
  const sentences = new Map<string, { sum: number; people: People; last: People | null }>();
  for (const people of all) {
    const known = sentences.get(people.sentence) ?? { sum: 0, people, last: null };
    if (people.n > known.people.n) known.people = people;
    if (people.role === "size" && people.claim.subject.cohort) known.sum += people.n;
    sentences.set(people.sentence, known);
  }
  return [...sentences]
    .map(([sentence, { sum, people }]) => ({ sentence, n: Math.max(sum, people.n), people }))
    .sort((a, b) => b.n - a.n)
    .slice(0, 2);
}
