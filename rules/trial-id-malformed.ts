/** A trial id that no registry could have issued. */
import { z } from "zod";
import { type ClaimOf, defineRule, pass, type Verdict } from "../src/rule/index.ts";

export default defineRule({
  id: "trial-id-malformed",
  title: "Trial id malformed",
  why: `An id of the wrong length, with a letter among its digits or a beginning that its registry has never used leads nowhere: the study cannot be looked up, and searches for the right id miss the page.
An id that is merely broken (a space, a hyphen or a line end between its digits) can be repaired with certainty and is reported as information only. Ids cut short by an ellipsis and blanks to be filled in are not read as ids.`,
  references: [
    "https://clinicaltrials.gov/policy/protocol-definitions",
    "https://www.who.int/tools/clinical-trials-registry-platform/network",
  ],
  severity: "error",
  scope: "document",
  reads: ["trial-id"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("trial-id")) yield judge(claim);
  },
  explain: ({ printed, id, flaw, mended }) =>
    mended
      ? {
          message: `Trial id ${printed} is ${flaw === "a hyphen is missing" ? "written without a hyphen" : flaw}; read as ${id}.`,
          explanation: [`All digits are there: ${printed} reads ${id}.`],
          advice: `Write ${id}.`,
        }
      : {
          message: `${printed} cannot be a trial id: ${flaw}.`,
          explanation: [`Printed: ${printed}; ${flaw}.`],
          advice: "Look up the study in its registry by title or sponsor, and put in the id found there.",
        },
  examples: {
    valid: [
      {
        title: "ids of several registries, one of them in an address",
        files:
          "Registered: NCT04000022, ISRCTN18705064, 2015-001967-38 (https://clinicaltrials.gov/study/NCT04000022).\n",
      },
      { title: "two ids that lost the comma between them", files: "Pooled from NCT02637687 NCT02576431.\n" },
      {
        title: "words and numbers that only look like ids, beside a real one",
        files: "The NCT group of 24 took NCT-503; strain NCTC 14430; see NCT04000022, not NCT0400...\n",
      },
    ],
    invalid: [
      {
        title: "a digit missing, a digit too many",
        files: "The trials NCT0473687 and NCT000224102 were pooled.\n",
        findings: [
          {
            at: "example.md:1:12 NCT0473687",
            message: "NCT0473687 cannot be a trial id: 7 digits; an NCT number has 8, the first of them 0.",
          },
          {
            at: "example.md:1:27 NCT000224102",
            message: "NCT000224102 cannot be a trial id: 9 digits; an NCT number has 8, the first of them 0.",
          },
        ],
      },
      {
        title: "the letter O for a zero",
        files: "Filed under NCTO4000012.\n",
        findings: [
          {
            at: "example.md:1:13 NCTO4000012",
            message:
              "NCTO4000012 cannot be a trial id: the letter O stands where a digit belongs; an NCT number has 8, the first of them 0.",
          },
        ],
      },
      {
        title: "broken by a space: repaired, and only mentioned",
        files: "Filed under NCT 00513929.\n",
        findings: [
          {
            at: "example.md:1:13 NCT 00513929",
            message: "Trial id NCT 00513929 is broken by a space; read as NCT00513929.",
            severity: "info",
          },
        ],
      },
    ],
  },
});

type Flaw = { readonly printed: string; readonly id: string; readonly flaw: string; readonly mended: boolean };

function judge(claim: ClaimOf<"trial-id">): Verdict<Flaw> {
  const { id, form, flaw } = claim.value;
  const operands = [{ claim, label: "trial id" }];
  if (form === "valid" || form === "foreign") return pass([claim, "trial id"]);
  const evidence = { printed: claim.quote.replace(/\s+/g, " "), id, flaw: flaw ?? "", mended: form === "damaged" };
  return { outcome: "fail", operands, evidence, severity: form === "damaged" ? "info" : "error" };
}
