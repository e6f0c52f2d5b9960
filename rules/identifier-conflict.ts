/** One work with two DOIs, or one compound with two CAS numbers. */
import { z } from "zod";
import {
  type ClaimOf,
  capital,
  compoundNames,
  defineRule,
  fail,
  groupBy,
  idDifference,
  pass,
  showIdDifference,
  unsure,
} from "../src/rule/index.ts";

type Identifier = ClaimOf<"identifier">;

/** A compound or field with more numbers than this besides the usual one is not a misprint, but another use of its name. */
const mostValues = 20;

export default defineRule({
  id: "identifier-conflict",
  title: "Identifier conflict",
  why: `A record repeats its DOI in \`LID\`, \`AID\` and \`SO\`; a product page gives one CAS number for its compound, and so do all pages with its catalogue number. Where they differ, links and searches go astray. Each number that differs from the usual one is a finding.
Upper and lower case, punctuation and words glued to a DOI do not count; a DOI cut short stays unsettled, as do versions of one work. A salt has a CAS number of its own: only numbers given in the head of a page, without a form in brackets and under one compound's name or catalogue number, are compared.`,
  references: ["https://www.nlm.nih.gov/bsd/mms/medlineelements.html#aid", "https://www.cas.org/cas-data/cas-registry"],
  severity: "error",
  scope: "corpus",
  reads: ["identifier"],
  options: z.strictObject({}),
  *alone(claims) {
    for (const record of claims.groups(["identifier"], ({ document, value }) =>
      value.scheme === "doi" && value.identifies === "document" ? document : null,
    ))
      yield* compareDois(record);
  },
  keeps: (claim) => claim.kind === "identifier" && claim.value.identifies === "compound",
  joins: (claims) => compoundNames(claims.of("identifier")),
  *check(claims) {
    const compoundOf = compounds(claims.of("identifier"));
    for (const group of claims.groups(["identifier"], compoundOf)) yield* compareCas(group);
  },
  explain: ({ what, first, firstPlace, second, secondPlace, difference }) => ({
    message: `${what} has ${first} in ${firstPlace}, but ${second} in ${secondPlace}.`,
    explanation: [
      difference === "" ? `${first} and ${second} are not one slip apart.` : `${first} and ${second}: ${difference}.`,
    ],
    advice: "Look up both numbers, keep the one that leads to this work or substance, and correct the other.",
  }),
  examples: {
    valid: [
      {
        title: "one DOI in three fields, in upper case and with a full stop",
        files:
          "PMID- 1\nTI  - A trial.\nLID - 10.1016/J.XCRM.2025.1 [doi]\nAID - 10.1016/j.xcrm.2025.1 [doi]\nSO  - Cell. 2025. doi: 10.1016/j.xcrm.2025.1.Epub 2025 Jan 2.\n",
      },
      {
        title: "a salt named as such",
        files:
          "Compound: Examplin\n\nCAS No.: 929016-96-6\n\nCat. No.: S100001\n\nThe dihydrochloride (CAS 929016-98-8) is sold too.\n\nCAS No.: 929016-96-6\n\nCAS No.: 929016-97-7 (TFA salt)\n",
      },
      {
        title: "a DOI cut short at the end of a line",
        files:
          "PMID- 1\nTI  - A trial.\nAID - 10.1016/j.xcrm.2025.102364 [doi]\nSO  - Cell. 2025. doi: 10.1016/j.xcrm.2025.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two digits of a DOI transposed",
        files:
          "PMID- 1\nTI  - A trial.\nLID - 10.1016/j.xcrm.2025.102364 [doi]\nAID - 10.1016/j.xcrm.2025.102346 [doi]\n",
        findings: [
          {
            at: "example.nbib:4:7 10.1016/j.xcrm.2025.102346",
            message: "The record has 10.1016/j.xcrm.2025.102346 in AID, but 10.1016/j.xcrm.2025.102364 in LID.",
          },
        ],
      },
      {
        title: "two pages with one catalogue number",
        files: [
          { name: "a.md", text: "Compound: Examplin\n\nCAS No.: 7732-18-5\n\nCat. No.: S100001\n" },
          { name: "b.md", text: "Compound: Examplin\n\nCAS No.: 50-18-0\n\nCat. No.: S100001\n" },
        ],
        findings: [
          { at: "b.md:3:10 50-18-0", message: "Examplin has CAS 50-18-0 in b.md, but CAS 7732-18-5 in a.md." },
        ],
      },
      {
        title: "three numbers for one catalogue number: each odd one is found",
        files: [
          { name: "a.md", text: "Compound: Examplin\n\nCAS No.: 7732-18-5\n\nCat. No.: S100001\n" },
          { name: "b.md", text: "Compound: Examplin\n\nCAS No.: 50-18-0\n\nCat. No.: S100001\n" },
          { name: "c.md", text: "Compound: Examplin\n\nCAS No.: 50-00-0\n\nCat. No.: S100001\n" },
          { name: "d.md", text: "Compound: Examplin\n\nCAS No.: 7732-18-5\n\nCat. No.: S100001\n" },
        ],
        findings: [
          { at: "b.md:3:10 50-18-0", message: "Examplin has CAS 50-18-0 in b.md, but CAS 7732-18-5 in a.md." },
          { at: "c.md:3:10 50-00-0", message: "Examplin has CAS 50-00-0 in c.md, but CAS 7732-18-5 in a.md." },
        ],
      },
      {
        title: "a field that gives the DOI and a misprint of it",
        files:
          "PMID- 1\nTI  - A trial.\nLID - 10.1016/j.xcrm.2025.102364 [doi]\nAID - 10.1016/j.xcrm.2025.102364 [doi]\nAID - 10.1016/j.xcrm.2025.102346 [doi]\n",
        findings: [
          {
            at: "example.nbib:5:7 10.1016/j.xcrm.2025.102346",
            message: "The record has 10.1016/j.xcrm.2025.102346 in AID, but 10.1016/j.xcrm.2025.102364 in LID.",
          },
        ],
      },
    ],
  },
});

/** The claim whose value is the most frequent; the first, if several are. */
function prevailing(claims: readonly Identifier[]): Identifier {
  const counts = new Map<string, number>();
  for (const { value } of claims) counts.set(value.id, (counts.get(value.id) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return claims.find(({ value }) => counts.get(value.id) === most)!;
}

function* compareDois(record: readonly Identifier[]) {
  const fields = groupBy(record, ({ place }) => place.tag ?? "");
  if (fields.size < 2) return;
  const main = prevailing(record);
  const mainTag = main.place.tag ?? "";
  for (const [tag, own] of fields) {
    const values = groupBy(own, ({ value }) => value.id);
    for (const [odd] of [...values.values()].slice(0, mostValues)) {
      if (odd!.value.id !== main.value.id) yield compareDoi(odd!, tag, main, mainTag, own.length > 1);
      else if (tag !== mainTag) yield pass([odd!, tag], [main, mainTag]);
    }
  }
}

function compareDoi(odd: Identifier, tag: string, main: Identifier, mainTag: string, isOneOfSeveral: boolean) {
  const labels = [
    [odd, tag],
    [main, mainTag],
  ] as const;
  const [a, b] = [odd.value.id, main.value.id];
  if (isCutShort(a, b)) return unsure("one DOI may be cut short", ...labels);
  if (withoutVersion(a) === withoutVersion(b)) return unsure("versions of one work", ...labels);
  if (isOneOfSeveral && idDifference(a, b) === null) return unsure("several DOIs in one field", ...labels);
  return fail(conflict("The record", [odd, tag], [main, mainTag]), ...labels);
}

const isCutShort = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
const withoutVersion = (doi: string) => doi.replace(/(?:\.v?|\/v)\d{1,2}$/, "");

/** What a CAS number in the head of a page is about: the one catalogue number of the page, else its named compound. */
function compounds(identifiers: readonly Identifier[]): (claim: Identifier) => string | null {
  const skus = new Map<string, Set<string>>();
  for (const { document, value } of identifiers)
    if (value.scheme === "sku" && value.identifies === "compound")
      skus.set(document, (skus.get(document) ?? new Set()).add(value.id));
  return ({ document, value }) => {
    if (value.scheme !== "cas" || value.identifies !== "compound") return null;
    const own = [...(skus.get(document) ?? [])];
    return own.length === 1 ? `sku ${own[0]}` : `document ${document} ${value.name ?? ""}`;
  };
}

function* compareCas(group: readonly Identifier[]) {
  if (group.length < 2) return;
  const main = prevailing(group);
  const values = groupBy(group, ({ value }) => value.id);
  const usual = values.get(main.value.id)!;
  const others = [...values.values()].filter(([odd]) => odd!.value.id !== main.value.id);
  if (others.length === 0) yield pass(...group.map(labelled));
  else if (others.length > mostValues)
    yield unsure("too many numbers for one compound", labelled(others[0]![0]!), labelled(main));
  else for (const other of others) yield compareCasNumbers(other, main, usual);
}

const labelled = (claim: Identifier) => [claim, "CAS number of the compound"] as const;

/** `others` are the claims of one number, `usual` those of the number that prevails, with `main` among them. */
function compareCasNumbers(others: readonly Identifier[], main: Identifier, usual: readonly Identifier[]) {
  const odd = others[0]!;
  if (mayDiffer(odd, main))
    return unsure("the numbers may belong to two compounds or to a salt", labelled(odd), labelled(main));
  const places: readonly [string, string] =
    odd.document === main.document ? ["one place", "another"] : [odd.document, main.document];
  const name = main.value.name ?? odd.value.name ?? "the compound";
  const evidence = conflict(capital(name), [odd, places[0]], [main, places[1]], "CAS ");
  return fail(evidence, ...[odd, main, ...inOtherDocuments([...others, ...usual], odd, main)].map(labelled));
}

/** One claim of each further document that gives one of the two numbers. */
function inOtherDocuments(claims: readonly Identifier[], odd: Identifier, main: Identifier): Identifier[] {
  const seen = new Set([odd.document, main.document]);
  return claims.filter(({ document }) => !seen.has(document) && seen.add(document));
}

/** Two numbers of one named compound cannot; nor can two a slip apart, unless each has a name of its own. */
function mayDiffer({ value: a }: Identifier, { value: b }: Identifier): boolean {
  if (a.name !== null && b.name !== null) return a.name !== b.name;
  return idDifference(a.id, b.id) === null;
}

type Placed = readonly [claim: Identifier, place: string];

function conflict(what: string, [a, firstPlace]: Placed, [b, secondPlace]: Placed, scheme = "") {
  const difference = idDifference(a.value.id, b.value.id);
  return {
    what,
    first: scheme + a.value.id,
    firstPlace,
    second: scheme + b.value.id,
    secondPlace,
    difference: difference ? showIdDifference(difference) : "",
  };
}
