/** Sizes told again with one digit changed. */
import { z } from "zod";
import {
  defineRule,
  exchangesFrom,
  fail,
  isToldOnce,
  type People,
  type PeopleTold,
  pass,
  peopleTold,
  slipsFrom,
} from "../src/rule/index.ts";

export default defineRule({
  id: "restated-size-slip",
  title: "A size told again, one slip away",
  why: `*Of the 26 patients*, *9 of 72*: the whole of a share, and a group with an article, are groups that the text has told of. Where no other number of people is the same, but one is a digit or an exchange of two digits away, or one apart, one of the two is likely to be a slip. Of a group without an article only an exchange of two digits is one.

It is information: nineteen of twenty such pairs in real text agree, and the others may be groups of their own. Numbers that another two make up by sum or difference, and a few less than the size told before (with data, assessed), are left out, as are numbers below ${4}, abstracts that tell of more than ${40} numbers, where two come near each other by chance, and texts other than abstracts, which may tell of several studies.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "info",
  scope: "document",
  reads: ["cohort-size", "proportion", "response"],
  options: z.strictObject({}),
  *check(claims) {
    const told = claims.once(peopleTold);
    if (told.byNumber.size > most) return;
    for (const people of told.all) {
      if ((!people.again && people.role !== "size") || people.n < fewest) continue;
      const same = told.byNumber.get(people.n)!.find((other) => isOther(people, other));
      if (same) {
        yield pass([people.claim, "told again"], [same.claim, "told first"]);
        continue;
      }
      const near = people.again ? nearest(people, told) : exchanged(people, told);
      if (!near || !isToldOnce(people, told) || isMadeUp(people, told)) continue;
      const quotes = { quote: people.claim.quote, otherQuote: near.claim.quote };
      yield fail({ n: people.n, other: near.n, ...quotes }, [people.claim, "told again"], [near.claim, "told first"]);
    }
  },
  explain: ({ n, other, quote, otherQuote }) => ({
    message: `No other number here is ${n}, but ${other} in "${otherQuote}" is one slip away.`,
    explanation: [`"${quote}" against "${otherQuote}"; no sum or difference of two others makes ${n}.`],
    advice: "Compare both with the source; name the group where the two are not the same.",
  }),
  examples: {
    valid: [
      {
        title: "the size told again",
        files: "PMID- 1\nAB  - We treated 53 patients. Rash was seen in 4 of 53 patients.\n",
      },
      {
        title: "those who are left when some have gone",
        files:
          "PMID- 1\nAB  - We treated 53 patients. Two patients left. Rash was seen in 4 of 51 patients. All 53 patients lived.\n",
      },
      {
        title: "fewer who were assessed",
        files: "PMID- 1\nAB  - We treated 57 patients. Rash was seen in 4 of 52 patients. The 57 patients lived.\n",
      },
    ],
    invalid: [
      {
        title: "two digits exchanged",
        files: "PMID- 1\nAB  - We treated 53 patients. Rash was seen in 4 of 35 patients.\n",
        findings: [
          {
            at: "example.nbib:2:48 4 of 35 patients",
            message: 'No other number here is 35, but 53 in "53 patients" is one slip away.',
          },
        ],
      },
      {
        title: "one patient more",
        files: "PMID- 1\nAB  - We treated 26 patients. Of the 27 patients, 4 had rash.\n",
        findings: [
          {
            at: "example.nbib:2:38 27 patients",
            message: 'No other number here is 27, but 26 in "26 patients" is one slip away.',
          },
        ],
      },
    ],
  },
});

const fewest = 4;
/** A text with more numbers has some that come near each other by chance. */
const most = 40;
/** Fewer than this part of the size are missing where data are. */
const missing = 0.1;

/** A size, a whole or a count without a percentage, of the same things in another sentence. */
function isOther(people: People, other: People): boolean {
  if (other.sentence === people.sentence || other.claim.value.of !== people.claim.value.of) return false;
  return other.claim.kind === "cohort-size" || other.role !== "count" || other.claim.value.percent === null;
}

/** A size told before, or the whole of another share, that one slip makes of this number; in numbers below ten only one more or less. */
function nearest(people: People, { byNumber }: PeopleTold): People | null {
  for (const n of slipsFrom(people.n)) {
    if ((people.n < 10 || n < 10) && Math.abs(people.n - n) > 1) continue;
    const isFewer = people.n < n - 1 && n - people.n <= missing * n;
    const near = byNumber.get(n)?.find((other) => isOther(people, other));
    if (near && !isFewer) return near;
  }
  return null;
}

/** A size told before whose digits are those of another, two of them exchanged. */
function exchanged(people: People, { byNumber }: PeopleTold): People | null {
  for (const n of exchangesFrom(people.n)) {
    const near = byNumber.get(n)?.find((other) => isOther(people, other) && other.role === "size");
    if (near) return near;
  }
  return null;
}

/** The sum of two others, neither of them a single one, or their difference. */
function isMadeUp({ n }: People, { byNumber }: PeopleTold): boolean {
  return [...byNumber.keys()].some(
    (a) => (a > 1 && n - a > 1 && byNumber.has(n - a)) || (a > 0 && byNumber.has(n + a)),
  );
}
