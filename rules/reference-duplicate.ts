/** Two entries in one list of references for the same work. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, isWordSlip, pass, unsure } from "../src/rule/index.ts";

type Reference = ClaimOf<"reference">;

/** Both name their authors, and none is the same. */
function isByOthers({ value: a }: Reference, { value: b }: Reference): boolean {
  const known = new Set(a.authors.map(foldName));
  return known.size > 0 && b.authors.length > 0 && !b.authors.some((name) => known.has(foldName(name)));
}

/** `Müller` and `Mueller` are one name. */
const foldName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")
    .replace(/(?<=[aou])e/gu, "");

/** How many earlier entries under one key an entry is compared with. */
const mostCandidates = 12;

export default defineRule({
  id: "reference-duplicate",
  title: "Reference listed twice",
  why: `One work under two numbers makes a statement look better supported than it is.
Titles are compared without case, punctuation and ellipsis; a few misspelt letters in long words are forgiven, a different number is not. A letter on a paper, and the reply, bear its title: entries without an author in common are two works. Different hosts do not matter: the same work is often fetched from two places.`,
  references: [],
  severity: "info",
  scope: "document",
  reads: ["reference"],
  options: z.strictObject({
    /** Titles of fewer words are too general to compare. */
    minWords: z.int().positive().default(6),
  }),
  *check(claims, { minWords }) {
    const long = claims.of("reference").filter((entry) => wordsOf(entry).length >= minWords);
    const seen = new Map<string, Reference[]>();
    for (const entry of long) {
      const words = wordsOf(entry);
      // A misspelt word spoils one of the two keys, not both.
      const keys = [`a ${words.slice(0, 3).join(" ")}`, `b ${words.slice(3, 6).join(" ")}`];
      const candidates = new Set(keys.flatMap((key) => (seen.get(key) ?? []).slice(-mostCandidates)));
      for (const key of keys) seen.set(key, [...(seen.get(key) ?? []).slice(1 - mostCandidates), entry]);
      let isFirst = true;
      for (const other of candidates) {
        const likeness = compare(wordsOf(other), words, other.value.truncated, entry.value.truncated);
        if (likeness === "other" || isByOthers(other, entry)) continue;
        isFirst = false;
        if (likeness === "prefix")
          yield unsure("a shortened title may stand for either", [entry, "entry"], [other, "earlier entry"]);
        else yield fail(evidenceOf(other, entry), [entry, "entry"], [other, "earlier entry"]);
        break;
      }
      if (isFirst) yield pass([entry, "entry"]);
    }
  },
  explain: ({ number, earlier, title, other, typos }) => ({
    message:
      number === null || earlier === null
        ? "A reference is the same work as an earlier one."
        : `Reference ${number} is the same work as reference ${earlier}.`,
    explanation: [
      `“${other}” and “${title}”`,
      typos === 0
        ? "The titles agree apart from case and punctuation."
        : `The titles differ only by ${typos} misspelt ${typos === 1 ? "word" : "words"}.`,
    ],
    advice: "Keep one entry and point both citations at it.",
  }),
  examples: {
    valid: [
      {
        title: "a letter on a paper under the title of the paper",
        files:
          "## References\n\n1. Orr A, Lee B. Zinc sulphate for slow wounds in adults. J Zinc. 2004;1:2.\n2. Moss C. Zinc sulphate for slow wounds in adults. J Zinc. 2005;2:9.\n",
      },
      {
        title: "two works of one series",
        files:
          "## References\n\n1. Phase 1 study of zinc salts in slow wounds of adults [a.example]\n2. Phase 2 study of zinc salts in slow wounds of adults [a.example]\n",
      },
      {
        title: "one title is cut before the two can differ",
        files:
          "## References\n\n1. Zinc salts in slow wounds of older ... [a.example]\n2. Zinc salts in slow wounds of older adults at home [b.example]\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "the same title with a typing error, from two hosts",
        files:
          "## References\n\n1. Early results of the zinc study using daily salts ... [a.example]\n2. Copper and bone: a review of thirty years [b.example]\n3. Early Results of the Zinc Study Suing Daily Salts ... [c.example]\n",
        findings: [
          {
            at: "example.md:5:4 Early Results of the Zinc Study Suing Daily Salts ... [c.example]",
            message: "Reference 3 is the same work as reference 1.",
          },
        ],
      },
    ],
  },
});

/** Names of sites that search results print before or behind a title. */
const site =
  /^(?:Frontiers|MDPI|PubMed|PDF) \| |^\[?\(?PDF\)?\]? | (?:-|–|\|) (?:PubMed|PMC|NCBI|PubMed Central|ScienceDirect|ResearchGate|Frontiers|MDPI|Nature|Europe PMC)$/i;

function wordsOf({ value }: Reference): string[] {
  return (
    value.title
      .replace(site, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function evidenceOf(other: Reference, entry: Reference) {
  const [a, b] = [wordsOf(other), wordsOf(entry)];
  return {
    number: entry.value.number,
    earlier: other.value.number,
    title: entry.value.title,
    other: other.value.title,
    typos: b.filter((word, index) => word !== a[index]).length,
  };
}

function compare(
  a: readonly string[],
  b: readonly string[],
  aCut: boolean,
  bCut: boolean,
): "same" | "prefix" | "other" {
  const length = Math.min(a.length, b.length);
  let typos = 0;
  for (let i = 0; i < length; i++) {
    if (a[i] === b[i]) continue;
    if (!isSlip(a[i]!, b[i]!) || ++typos > 2) return "other";
  }
  if (a.length === b.length && (aCut === bCut || typos === 0)) return "same";
  const isShorterCut = a.length < b.length ? aCut : bCut;
  return isShorterCut ? "prefix" : "other";
}

/** A final letter is a plural or an ending rather than a slip. */
function isSlip(a: string, b: string): boolean {
  return isWordSlip(a, b) && (a.length === b.length || a.at(-1) === b.at(-1));
}
