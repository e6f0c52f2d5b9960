/** Publication types of a record that contradict the design in its title and abstract. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, groupBy, isBackground, pass, unsure } from "../src/rule/index.ts";

type Design = ClaimOf<"design">;

const isType = ({ place }: Design): boolean => place.role === "publication-type";
const phasesOf = (claims: readonly Design[]): Set<string> =>
  new Set(claims.flatMap(({ value }) => value.value.split("/")));
/** What a randomised trial cannot be. */
const notRandomised = new Set(["allocation: non-randomised", "model: single-arm"]);

export default defineRule({
  id: "publication-type-conflict",
  title: "Publication type contradicts title and abstract",
  why: `Searches and reviews filter by publication type: a phase 3 trial indexed as phase 2, or a single-arm study indexed as randomised, is lost or counted in error.
It compares the phases and the allocation in \`PT\` with what the title and the abstract say of the study. All phases in \`PT\` count together, so that \`Phase I\` and \`Phase II\` agree with phase 1/2. A phase that only the background names stays unsettled.`,
  references: ["https://www.nlm.nih.gov/mesh/pubtypes.html"],
  severity: "warning",
  scope: "document",
  reads: ["design"],
  options: z.strictObject({}),
  *check(claims) {
    for (const record of groupBy(claims.of("design"), ({ document }) => document).values()) {
      const types = record.filter(isType);
      const told = record.filter((claim) => !isType(claim));
      yield* comparePhases(types.filter(isPhase), told.filter(isPhase));
      const randomised = types.find(({ value }) => value.aspect === "allocation");
      const other = told.find(({ value }) => notRandomised.has(`${value.aspect}: ${value.value}`));
      const same = told.find(({ value }) => value.aspect === "allocation" && value.value === "randomised");
      if (!randomised || !(other || same)) continue;
      const operands = [
        [randomised, "publication type"],
        [(other ?? same)!, "text"],
      ] as const;
      if (!other) yield pass(...operands);
      else if (same) yield unsure("the text speaks of randomised and other parts", ...operands);
      else yield fail({ type: "randomised", text: other.value.value }, ...operands);
    }
  },
  explain: ({ type, text }) => ({
    message: `The record is indexed as ${type}, but its text calls the study ${text}.`,
    explanation: ["Publication types are assigned by indexers or machines from the text of the article."],
    advice: "Check the design in the article or the registry, and report the wrong type to the database.",
  }),
  examples: {
    valid: [
      {
        title: "two types for a phase 1/2 trial",
        files:
          "PMID- 1\nTI  - Zinc in slow wounds: a phase I/II trial.\nPT  - Clinical Trial, Phase I\nPT  - Clinical Trial, Phase II\n",
      },
      {
        title: "a randomised part beside one arm",
        files:
          "PMID- 1\nTI  - Zinc in slow wounds: a randomised trial.\nAB  - This single-arm study enrolled 40 women.\nPT  - Randomized Controlled Trial\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a different phase",
        files: "PMID- 1\nTI  - Zinc in slow wounds: a phase III trial.\nPT  - Clinical Trial, Phase II\n",
        findings: [
          {
            at: "example.nbib:3:7 Clinical Trial, Phase II",
            message: "The record is indexed as phase 2, but its text calls the study phase 3.",
          },
        ],
      },
      {
        title: "one arm indexed as randomised",
        files: "PMID- 1\nTI  - Zinc in slow wounds: a single-arm trial.\nPT  - Randomized Controlled Trial\n",
        findings: [
          {
            at: "example.nbib:3:7 Randomized Controlled Trial",
            message: "The record is indexed as randomised, but its text calls the study single-arm.",
          },
        ],
      },
    ],
  },
});

const isPhase = ({ value }: Design): boolean => value.aspect === "phase";

function* comparePhases(types: readonly Design[], told: readonly Design[]) {
  const [type, text] = [types[0], told[0]];
  if (!type || !text) return;
  const [indexed, said] = [phasesOf(types), phasesOf(told)];
  const operands = [
    [type, "publication type"],
    [text, "text"],
  ] as const;
  if ([...indexed].some((phase) => said.has(phase))) yield pass(...operands);
  else if (told.every(isBackground)) yield unsure("only the background names a phase", ...operands);
  else yield fail({ type: `phase ${[...indexed].join("/")}`, text: `phase ${[...said].join("/")}` }, ...operands);
}
