/** One study that is described in two ways that exclude each other. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  differentAnalysis,
  fail,
  groupBy,
  isBackground,
  pass,
  unsure,
} from "../src/rule/index.ts";

type Design = ClaimOf<"design">;

/** What a description says of the study, by which others are excluded. */
const excluded: ReadonlyMap<string, readonly string[]> = new Map([
  ["allocation: randomised", ["allocation: non-randomised", "model: single-arm"]],
  ["allocation: non-randomised", ["allocation: randomised"]],
  ["masking: open-label", ["masking: double-blind"]],
  ["masking: double-blind", ["masking: open-label"]],
  ["model: single-arm", ["allocation: randomised", "model: parallel", "model: factorial", "model: controlled"]],
  ["model: parallel", ["model: single-arm"]],
  ["model: factorial", ["model: single-arm"]],
  ["model: controlled", ["model: single-arm"]],
]);

const keyOf = ({ value }: Design): string => `${value.aspect}: ${value.value}`;
const phasesOf = ({ value }: Design): string[] => value.value.split("/");

/** Whether no study can be both. */
function areExclusive(a: Design, b: Design): boolean {
  if (a.value.aspect === "phase" && b.value.aspect === "phase")
    return !phasesOf(a).some((phase) => phasesOf(b).includes(phase));
  return excluded.get(keyOf(a))?.includes(keyOf(b)) ?? false;
}

/** `Randomised (part 2), non-randomised (part 1)`: who tells both in one breath means two things; arms are of one study. */
const isBeside = (a: Design, b: Design): boolean =>
  a.value.aspect !== "model" &&
  a.place.partIndex === b.place.partIndex &&
  a.place.row === b.place.row &&
  a.place.column === b.place.column &&
  a.place.sentence === b.place.sentence;

const judged = new Set(["phase", "allocation", "masking", "model"]);

export default defineRule({
  id: "design-conflict",
  title: "One study, two designs",
  why: `A study is open-label or double-blind, has one arm or a control arm, is phase 2 or phase 3. Where a page says both of one study, one of the two was copied from another trial, and readers misjudge its results.
Only what a title, a label or a sentence says of *this* study is compared: extensions, earlier trials, parts of a study, historical controls and reviews of studies are not read as its design. Phase 1/2 agrees with phase 2. The comparison stays unsettled where several designs of one kind are stated, as for studies in several parts, and where one of the two stands in the background.`,
  references: ["https://doi.org/10.1136/bmj.c332"],
  severity: "warning",
  scope: "document",
  reads: ["design"],
  options: z.strictObject({}),
  *check(claims) {
    const all = claims
      .of("design")
      .filter(({ value, place }) => judged.has(value.aspect) && !/^fact|^publication-type$/.test(place.role));
    for (const study of groupBy(all, ({ subject }) => subject.study ?? "").values()) {
      const firsts = [...groupBy(study, keyOf).values()].map((group) => group[0]!);
      const reported = new Set<Design>();
      for (const [index, claim] of firsts.entries()) {
        const other = firsts.slice(0, index).find((earlier) => areExclusive(earlier, claim));
        if (!other) continue;
        reported.add(claim).add(other);
        const operands = [
          [claim, "design"],
          [other, "other design"],
        ] as const;
        const doubt =
          differentAnalysis(claim, other) ??
          (isBackground(claim) !== isBackground(other) ? "one of the two stands in the background" : null) ??
          (isBeside(claim, other) ? "told side by side, the two are of different parts" : null);
        if (doubt) yield unsure(doubt, ...operands);
        else yield fail({ first: said(other), second: said(claim) }, ...operands);
      }
      for (const claim of firsts) if (!reported.has(claim)) yield pass([claim, "design"]);
    }
  },
  explain: ({ first, second }) => ({
    message: `The study is called ${second} here, but ${first} before.`,
    explanation: [`No study is both ${first} and ${second}.`],
    advice: "Compare with the registry record; if the two describe different parts or trials, say which.",
  }),
  examples: {
    valid: [
      {
        title: "two parts told side by side",
        files: "- Allocation: Randomized (part 2), non-randomized (part 1)\n",
        unsure: 1,
      },
      {
        title: "phase 1/2 and phase 2",
        files: "# Zinc in slow wounds: a phase 1/2 trial\n\nThis open-label phase 2 trial enrolled 40 women.\n",
      },
      {
        title: "a double-blind period and an open-label extension",
        files:
          "# Zinc in slow wounds: a double-blind trial\n\nThe double-blind period was followed by an open-label extension.\n",
      },
      {
        title: "a single-arm study with a historical control",
        files: "This single-arm study used a historical control arm.\n",
      },
    ],
    invalid: [
      {
        title: "masking in title and text",
        files: "# Zinc in slow wounds: a double-blind trial\n\nThis open-label trial enrolled 40 women.\n",
        findings: [
          {
            at: "example.md:3:6 open-label",
            message: "The study is called open-label here, but double-blind before.",
          },
        ],
      },
      {
        title: "two phases",
        files: "# Zinc in slow wounds: a phase 2 trial\n\nIn this randomised phase III trial, 40 women took zinc.\n",
        findings: [
          { at: "example.md:3:20 phase III", message: "The study is called phase 3 here, but phase 2 before." },
        ],
      },
      {
        title: "one arm, and a control arm",
        files: "This single-arm study included a placebo arm and a treatment group.\n",
        findings: [
          {
            at: "example.md:1:34 placebo arm",
            message: "The study is called controlled here, but single-arm before.",
          },
        ],
      },
    ],
  },
});

const said = ({ value: { aspect, value } }: Design): string => (aspect === "phase" ? `phase ${value}` : value);
