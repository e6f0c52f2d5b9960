/** One study that is said to have two statuses that exclude each other. */
import { z } from "zod";
import { type ClaimOf, contextKey, defineRule, fail, groupBy, pass, unsure } from "../src/rule/index.ts";

type Status = ClaimOf<"status">;

/** The states of a study in the order of its life. */
const states = ["planned", "recruiting", "ongoing", "completed"];
/** Whether a study cannot be in both: one not begun or open, the other ended. */
const excludes = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((state) => states.indexOf(state === "terminated" ? "completed" : state)) as [
    number,
    number,
  ];
  return x >= 0 && y >= 0 && Math.abs(x - y) >= (Math.max(x, y) === 3 ? 1 : 2);
};

const isLabelled = ({ form, place }: Status): boolean => form === "status-label" || place.part === "table";

export default defineRule({
  id: "status-conflict",
  title: "One study, two statuses",
  why: `A trial is either recruiting or completed. Where a page says both of one trial, one of the two was right at another time, and readers are sent to a closed study.
It compares what is said of one study by its registry id, and what labelled lines and tables say. Two sentences may both be right, each at its own time: unless at least one of the two is a label, they stay unsettled. Planned, recruiting and ongoing exclude completed and terminated; active and recruiting do not exclude each other.`,
  references: ["https://clinicaltrials.gov/study-basics/glossary"],
  severity: "warning",
  scope: "document",
  reads: ["status"],
  options: z.strictObject({}),
  *check(claims) {
    const all = claims
      .of("status")
      .filter(({ subject, value }) => subject.study !== null && value.status !== "approved");
    // A table with the statuses of several studies does not say which of them the page is about.
    const tables = groupBy(
      all.filter(({ place }) => place.part === "table"),
      contextKey,
    );
    const known = all.filter((claim) => claim.place.part !== "table" || tables.get(contextKey(claim))!.length === 1);
    for (const study of groupBy(known, ({ subject }) => subject.study!).values()) {
      const [first, ...others] = [...groupBy(study, ({ value }) => value.status).values()].map(
        (group) => group.find(isLabelled) ?? group[0]!,
      );
      if (others.length === 0) yield pass([first!, "state"]);
      for (const other of others) {
        const operands = [
          [other, "state"],
          [first!, "other state"],
        ] as const;
        if (!excludes(first!.value.status, other.value.status)) yield pass(...operands);
        else if (!isLabelled(first!) && !isLabelled(other))
          yield unsure("the two may refer to different times", ...operands);
        else yield fail({ first: first!.value.status, second: other.value.status }, ...operands);
      }
    }
  },
  explain: ({ first, second }) => ({
    message: `The study is called ${second} here, but ${first} before.`,
    explanation: [`A study that is ${first} is not ${second}.`],
    advice: "Look up the study in its registry, and give the date of its status.",
  }),
  examples: {
    valid: [
      {
        title: "active, and not recruiting",
        files: "# Zinc in slow wounds (NCT04000022)\n\n**Status:** Active, not recruiting\n\nThe trial is ongoing.\n",
      },
      {
        title: "two sentences of two times",
        files:
          "# Zinc in slow wounds (NCT04000022)\n\nThis study is currently recruiting in Spain.\n\nThe study was completed in June.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a label against a sentence",
        files: "# Zinc in slow wounds (NCT04000022)\n\n**Status:** Recruiting\n\nThe study was completed in June.\n",
        findings: [
          {
            at: "example.md:5:5 study was completed",
            message: "The study is called completed here, but recruiting before.",
          },
        ],
      },
    ],
  },
});
