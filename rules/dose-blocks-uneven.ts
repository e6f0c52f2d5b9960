/** Blocks of treatment days that repeat one pattern but differ in length by a day. */
import { z } from "zod";
import { type ClaimOf, defineRule, fail, pass, unsure } from "../src/rule/index.ts";

type Dose = ClaimOf<"dose">;
type Block = Dose["value"]["days"][number];

const schedule = ({ value, span }: Dose) =>
  value.days.filter(({ from, to }) => to > from).length < 2
    ? null
    : JSON.stringify([span.end, value.days, value.cycle]);
const lengthOf = ({ from, to }: Block) => to - from + 1;
const show = ({ from, to }: Block) => `${from}-${to}`;

export default defineRule({
  id: "dose-blocks-uneven",
  title: "Dose blocks of uneven length",
  why: `Schedules such as *days 1-7 and 15-21 of 28* repeat one block. When the blocks differ by a single day, a last day was most likely counted wrongly, and patients would get one dose more or less.
It fires only within one list of ranges for one drug, when the blocks begin at regular intervals and one is exactly one day longer than the others. A larger difference (*days 1-5 and 8-9*) is usually intended and stays unsettled.`,
  references: ["https://doi.org/10.1136/bmj.g1687"],
  severity: "warning",
  scope: "document",
  reads: ["dose"],
  options: z.strictObject({}),
  *check(claims) {
    for (const group of claims.groups(["dose"], schedule)) {
      const operands = [...group].reverse().map((claim) => [claim, "schedule"] as const);
      const { days, cycle } = group.at(-1)!.value;
      const lengths = days.map(lengthOf);
      if (lengths.some((length) => length < 1)) continue;
      if (lengths.every((length) => length === lengths[0])) {
        yield pass(...operands);
        continue;
      }
      const gaps = days.slice(1).map(({ from }, index) => from - days[index]!.from);
      const gap = gaps[0]!;
      const isRegular =
        gaps.every((other) => other === gap) && (gap % 7 === 0 || (cycle !== null && cycle % gap === 0));
      const odd = oddOne(lengths);
      const longest = Math.max(...lengths);
      if (
        odd === null ||
        longest - Math.min(...lengths) !== 1 ||
        longest > gap ||
        Math.min(...lengths) < 2 ||
        !isRegular
      ) {
        yield unsure("the blocks do not repeat one pattern, so their lengths may be intended", ...operands);
        continue;
      }
      const usual = lengths[odd === 0 ? 1 : 0]!;
      const { from } = days[odd]!;
      yield fail(
        {
          blocks: days.map(show),
          lengths,
          odd,
          would: `${from}-${from + usual - 1}`,
          cycle: cycle ?? 0,
        },
        ...operands,
      );
    }
  },
  explain: ({ blocks, lengths, odd, would, cycle }) => {
    const other = odd === 0 ? 1 : 0;
    return {
      message: `Days ${blocks[other]} are ${lengths[other]} days, but days ${blocks[odd]} are ${lengths[odd]}.`,
      explanation: [
        blocks.map((block, index) => `${block}: ${lengths[index]} days`).join("; "),
        `${would} would match${cycle > 0 ? ` (cycle of ${cycle} days)` : ""}.`,
      ],
      advice: "Look up the schedule in the protocol or the source, and correct the block that is a day off.",
    };
  },
  examples: {
    valid: [
      { title: "blocks of equal length", files: "Zelotinib 180 mg on days 1-7 and 15-21 of a 28-day cycle.\n" },
      {
        title: "three blocks of equal length",
        files: "Cortisolone 20 mg on days 1–4, 9–12, and 17–20 of 28-day cycles.\n",
      },
      {
        title: "five days and two more after the weekend",
        files: "Desacytidine 75 mg/m2 was given on days 1-5 and 8-9 every 28 days.\n",
        unsure: 1,
      },
      {
        title: "a longer first block that overlaps no pattern",
        files: "Zelotinib 20 mg was taken on days 1-5 and 12-15 of a 28-day cycle.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "one block a day longer, in a table cell",
        files:
          "| Aspect | Details |\n| :-- | :-- |\n| Recommended dose | 240 mg daily, Days 1-7 & 15-22 of a 28-day cycle |\n",
        findings: [
          {
            at: "example.md:3:22 240 mg daily, Days 1-7 & 15-22 of a 28-day cycle",
            message: "Days 1-7 are 7 days, but days 15-22 are 8.",
          },
        ],
      },
      {
        title: "the odd block of three",
        files: "Zelotinib 40 mg on days 1-3, 8-11 and 15-17 in 28-day cycles.\n",
        findings: [
          {
            at: "example.md:1:1 Zelotinib 40 mg on days 1-3, 8-11 and 15-17 in 28-day cycles",
            message: "Days 1-3 are 3 days, but days 8-11 are 4.",
          },
        ],
      },
    ],
  },
});

/** The index of the only block of another length; of two blocks, the second. */
function oddOne(lengths: readonly number[]): number | null {
  if (lengths.length === 2) return 1;
  const odd = lengths.flatMap((length, index) =>
    lengths.filter((other) => other === length).length === 1 ? [index] : [],
  );
  return odd.length === 1 ? odd[0]! : null;
}
