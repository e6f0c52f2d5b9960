/** Trial ids that fail the check of their registry: no trial has them. */
import { z } from "zod";
import {
  type ClaimOf,
  checkRemainder,
  defineRule,
  fail,
  idDifference,
  pass,
  passingNeighbours,
  showIdDifference,
} from "../src/rule/index.ts";

type TrialId = ClaimOf<"trial-id">;

export default defineRule({
  id: "trial-id-check-failed",
  title: "Trial id that belongs to no trial",
  why: `From NCT00020000 on, the digits of every id of ClinicalTrials.gov are a multiple of 13, so every wrong digit and every exchange of two neighbouring digits shows: such an id leads nowhere.
The registry does not document this; it was measured. All 790 different ids in 3,631 MEDLINE records, 9,733 abstracts of trials, 250 articles and 72 records of the registry itself pass; by chance, 61 would. Ids below NCT00020000 do not follow the pattern (7 of the 8 met do not pass) and take no part, nor do ids of other registries. The finding names the ids one slip away that pass, first those printed elsewhere in the run.`,
  references: ["https://clinicaltrials.gov/"],
  severity: "error",
  scope: "corpus",
  reads: ["trial-id"],
  options: z.strictObject({}),
  joins: (claims) => claims.of("trial-id").filter(isRead).flatMap(namesOf),
  *check(claims) {
    const passing = new Set<string>();
    for (const claim of claims.of("trial-id"))
      if (isRead(claim) && checkRemainder(claim) === 0) passing.add(claim.value.id);
    for (const same of claims.groups(["trial-id"], keyOf)) {
      const remainder = checkRemainder(same[0]!)!;
      const operands = same.map((claim) => [claim, "trial id"] as const);
      if (remainder === 0) yield pass(...operands);
      else yield fail(evidenceOf(same[0]!.value.id, remainder, passing), ...operands);
    }
  },
  explain: ({ id, quotient, remainder, printed, others }) => ({
    message: `${id} belongs to no trial: it is not a multiple of 13.`,
    explanation: [
      `${Number(id.slice(3))} = 13 x ${quotient} + ${remainder}; from NCT00020000 on, ids of ClinicalTrials.gov leave no remainder.`,
      ...printed.map(({ id: other, difference }) => `${other}, which is also printed, passes; ${difference}.`),
      ...(others.length > 0 ? [`Ids one slip away that pass: ${others.join(", ")}.`] : []),
    ],
    advice: "Look up the study in the registry by its title or sponsor, and put in the id found there.",
  }),
  examples: {
    valid: [
      { title: "a multiple of 13", files: "The study (NCT04000022) enrolled 40 patients.\n" },
      {
        title: "an id from before the check",
        files: "The studies NCT00010301 and NCT04000009 enrolled children.\n",
      },
    ],
    invalid: [
      {
        title: "a wrong digit, the right id beside it",
        files: "The study NCT04000027 is complete.\n\nPatients of NCT04000022 were followed up.\n",
        findings: [
          {
            at: "example.md:1:11 NCT04000027",
            message: "NCT04000027 belongs to no trial: it is not a multiple of 13.",
          },
        ],
      },
      {
        title: "two exchanged digits in one place on two pages",
        files: [
          { name: "a.md", text: "# Design\n\nThe study NCT04000022 is complete.\n" },
          { name: "b.md", text: "# Results\n\nRates of NCT04000202 are shown.\n" },
        ],
        findings: [
          { at: "b.md:3:10 NCT04000202", message: "NCT04000202 belongs to no trial: it is not a multiple of 13." },
        ],
      },
    ],
  },
});

function isRead({ value: { form } }: TrialId): boolean {
  return form === "valid" || form === "damaged";
}

/** An id that fails is compared with those near it that pass. */
function namesOf(claim: TrialId): string[] {
  const remainder = checkRemainder(claim);
  const { id } = claim.value;
  return remainder === null ? [] : remainder === 0 ? [id] : passingNeighbours(id);
}

/** An id of a document is judged once, wherever it stands. */
function keyOf(claim: TrialId): string | null {
  return isRead(claim) && checkRemainder(claim) !== null ? `${claim.document} ${claim.value.id}` : null;
}

function evidenceOf(id: string, remainder: number, passing: ReadonlySet<string>) {
  const neighbours = passingNeighbours(id);
  const printed = neighbours.filter((other) => passing.has(other));
  return {
    id,
    quotient: Math.floor(Number(id.slice(3)) / 13),
    remainder,
    printed: printed.map((other) => ({ id: other, difference: showIdDifference(idDifference(id, other)!) })),
    others: neighbours.filter((other) => !passing.has(other)),
  };
}
