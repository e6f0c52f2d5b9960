/** The number of references of a review, told differently in its title and its abstract. */
import { z } from "zod";
import { defineRule, fail, pass, type Verdict } from "../src/rule/index.ts";

export default defineRule({
  id: "reference-count-conflict",
  title: "Number of references told twice, differently",
  why: "Databases add to the record of a review how many references it has, to the title (*[65 refs]*) and to the abstract (*[References: 65]*). Both are one number; where they differ, one was changed. The first of each record is compared.",
  references: [],
  severity: "error",
  scope: "document",
  reads: ["reference-count"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    const told = claims.of("reference-count");
    const title = told.find(({ place }) => place.role === "title");
    const abstract = told.find(({ place }) => place.role === "abstract");
    if (!title || !abstract) return;
    const operands = [
      [abstract, "in the abstract"],
      [title, "in the title"],
    ] as const;
    if (title.value.n === abstract.value.n) yield pass(...operands);
    else yield fail({ title: title.value.n, abstract: abstract.value.n }, ...operands);
  },
  explain: ({ title, abstract }) => ({
    message: `The abstract tells of ${abstract} references, the title of ${title}.`,
    explanation: ["Both numbers are those of the whole list of references."],
    advice: "Take the number from the record in the database.",
  }),
  examples: {
    valid: [
      {
        title: "the same number",
        files: "PMID- 1\nTI  - Zinc in slow wounds. [Review] [65 refs]\nAB  - Zinc helps. [References: 65]\n",
      },
    ],
    invalid: [
      {
        title: "one digit changed",
        files: "PMID- 1\nTI  - Zinc in slow wounds. [Review] [65 refs]\nAB  - Zinc helps. [References: 66]\n",
        findings: [
          {
            at: "example.nbib:3:19 [References: 66]",
            message: "The abstract tells of 66 references, the title of 65.",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: number;
  readonly title: number;
  readonly abstract: number;
}
