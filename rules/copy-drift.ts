/** Copies of one text in which a single number has changed. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, groupBy, pass, unsure } from "../src/rule/index.ts";
import { oneDifference, slipInWords, withoutNumbers } from "./copy-drift/number-difference.ts";

const kinds = ["cohort-size", "proportion", "response", "interval", "range", "average", "dose"] as const;
type Statement = ClaimOf<(typeof kinds)[number]>;

/** How many numbers on either side must be the same in both texts. */
const reach = 2;
/** The least number of them, where there are fewer. */
const fewest = 3;
/** Copies of one passage beyond these are not looked at. */
const mostCopies = 50;

export default defineRule({
  id: "copy-drift",
  title: "Copy with one number changed",
  why: `Pages are copied from each other, and a number that is retyped may change on the way. Where two documents make the same statements in the same words, and one number in the middle differs, one of the two is wrong.
Statements are matched by their words without the numbers and by their neighbours as printed; documents are never compared as a whole. Two neighbours on either side must be the same, three at the ends of a text. Where the difference is not a typical slip (one digit, two digits exchanged, a decimal point moved), the change may be intended and stays unsettled.`,
  references: ["https://doi.org/10.1145/1242572.1242592"],
  severity: "warning",
  scope: "corpus",
  reads: kinds,
  options: z.strictObject({}),
  joins: (claims) => [...shingles(apart(claims.of(...kinds)))].map(([key]) => key),
  *check(claims) {
    const keyed = new Map<string, Statement[]>();
    const documents = groupBy(claims.of(...kinds), ({ document }) => document);
    if (documents.size < 2) return;
    for (const document of documents.values())
      for (const [key, statement] of shingles(apart(document))) {
        const copies = keyed.get(key);
        if (!copies) keyed.set(key, [statement]);
        else if (copies.length < mostCopies && copies.at(-1)!.document !== statement.document) copies.push(statement);
      }
    for (const copies of keyed.values()) {
      if (copies.length < 2) continue;
      const first = usual(copies);
      for (const copy of copies) {
        if (copy === first) continue;
        const difference = oneDifference(first.quote, copy.quote);
        const operands = [
          [copy, "copy"],
          [first, "other copy"],
        ] as const;
        if (!difference) {
          if (first.quote === copy.quote) yield pass(...operands);
          continue;
        }
        const slip = slipInWords(difference.first, difference.second);
        if (slip === null) yield unsure("the number may have been changed on purpose", ...operands);
        else yield fail({ ...difference, slip, copy: copy.document, other: first.document }, ...operands);
      }
    }
  },
  explain: ({ first, second, slip, other }) => ({
    message: `${second} stands here, but ${other} has ${first} in the same words.`,
    explanation: [`The statements before and after it are the same in both; ${slip}.`],
    advice: "Compare both with the source, and correct the one that differs from it.",
  }),
  examples: {
    valid: [
      {
        title: "two copies that agree",
        files: [
          {
            name: "a.md",
            text: "Of 80 women, 24 (30%) had a rash, 16 (20%) pain, 12 (15%) fever and 8 (10%) a cough.\n",
          },
          {
            name: "b.md",
            text: "Of 80 women, 24 (30%) had a rash, 16 (20%) pain, 12 (15%) fever and 8 (10%) a cough.\n",
          },
        ],
      },
      {
        title: "an entirely different number",
        files: [
          {
            name: "a.md",
            text: "Of 80 women, 24 (30%) had a rash; pain was seen in 12%, fever in 15% and a cough in 9%.\n",
          },
          {
            name: "b.md",
            text: "Of 80 women, 24 (30%) had a rash; pain was seen in 47%, fever in 15% and a cough in 9%.\n",
          },
        ],
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two exchanged digits",
        files: [
          {
            name: "a.md",
            text: "Of 80 women, 24 (30%) had a rash; pain was seen in 12%, fever in 15% and a cough in 9%.\n",
          },
          {
            name: "b.md",
            text: "Of 80 women, 24 (30%) had a rash; pain was seen in 21%, fever in 15% and a cough in 9%.\n",
          },
        ],
        findings: [{ at: "b.md:1:52 21%", message: "21 stands here, but a.md has 12 in the same words." }],
      },
    ],
  },
});

/** The statements of a document in order; of those that overlap, the longest. */
function apart(statements: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const statement of [...statements].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = found.at(-1);
    if (!last || statement.span.start >= last.span.end) found.push(statement);
    else if (statement.span.end - statement.span.start > last.span.end - last.span.start)
      found[found.length - 1] = statement;
  }
  return found;
}

/** Each statement, keyed by its words without numbers and its neighbours as printed. */
function* shingles(statements: readonly Statement[]): Generator<readonly [key: string, statement: Statement]> {
  const quoteAt = (index: number): string => statements[index]?.quote.replace(/\s+/g, " ") ?? "";
  for (const [index, statement] of statements.entries()) {
    const around = [...Array(2 * reach + 1).keys()].map((step) => index - reach + step).filter((at) => at !== index);
    const quotes = around.map(quoteAt);
    if (quotes.filter((quote) => quote !== "").length < fewest) continue;
    const event = "event" in statement.value ? statement.value.event : "";
    yield [JSON.stringify([statement.kind, event, withoutNumbers(statement.quote), ...quotes]), statement];
  }
}

/** The first copy that says what most of them say. */
function usual(copies: readonly Statement[]): Statement {
  const groups = [...groupBy(copies, ({ quote }) => quote).values()];
  return groups.reduce((most, group) => (group.length > most.length ? group : most))[0]!;
}
