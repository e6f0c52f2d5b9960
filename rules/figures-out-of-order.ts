/** Figures that cannot stand in the order in which a text gives them. */
import { z } from "zod";
import {
  type ClaimOf,
  compare,
  defineRule,
  fail,
  pass,
  printedInterval,
  type RationalInterval,
  showPrinted,
  withSeverity,
} from "../src/rule/index.ts";

type Ordered = ClaimOf<"ordered-figures">;
type Value = Ordered["value"]["values"][number];

export default defineRule({
  id: "figures-out-of-order",
  title: "Figures in impossible order",
  why: `Fewer are alive after five years than after three, and nobody lives free of the disease who does not live.
It compares figures that one phrase or table gives together: survival, local control or patency at several times, which cannot rise, recurrence, failure or mortality, which cannot fall; survival free of progression, relapse or any event with overall survival at the same time, or the medians of both; subjects named first (*of 24 patients, 12*) with how many of them; two figures that words compare: *more frequent with zinc than with iron (24% vs 12%)*, *fell from 24% to 12%*; and in a table of the flow of subjects those randomised, treated and completed, unless the arms may be told as they were treated. The rounding of all is taken in favour of the text. More subjects than were named first are an error where they have their noun or a percentage, all else is a warning.`,
  references: ["https://doi.org/10.1136/bmj.308.6943.1552", "https://doi.org/10.1093/jnci/djm010"],
  severity: "warning",
  scope: "document",
  reads: ["ordered-figures"],
  options: z.strictObject({}),
  *check(claims) {
    for (const claim of claims.of("ordered-figures")) {
      const { order, unit, said, values } = claim.value;
      const [wrong] = said === null ? values.flatMap(beyondNext(order, unit)) : againstWords(claim, said);
      // Of subjects named first no more can be meant, unless the number is of something else, as one without a noun may be.
      if (wrong) yield withSeverity(unit === "subjects" ? "error" : "warning", fail(wrong, [claim, "figures"]));
      else yield pass([claim, "figures"]);
    }
  },
  explain: ({ message, reason }) => ({
    message,
    explanation: [reason],
    advice: "Compare the figures with the source; look for a wrong digit or exchanged figures.",
  }),
  examples: {
    valid: [
      {
        title: "what is more frequent comes first",
        files: "Rash was more frequent with zinc than with iron (24% vs. 12%).\n",
      },
      { title: "survival that falls", files: "The 1- and 2-year survival rates were 76% and 54%.\n" },
      { title: "rounded to the same figure", files: "The 3-year OS and DFS rates were 60% and 60.4%.\n" },
    ],
    invalid: [
      {
        title: "exchanged digits beside a word that compares",
        files: "Rash was more frequent with zinc (21%) than with iron (82%).\n",
        findings: [
          {
            at: "example.md:1:10 more frequent with zinc (21%) than with iron (82%",
            message: '21% and then 82% contradict "more".',
          },
        ],
      },
      {
        title: "what fell is higher",
        files: "The rate of falls decreased from 18% to 81%.\n",
        findings: [
          {
            at: "example.md:1:19 decreased from 18% to 81%",
            message: '18% and then 81% contradict "decreased".',
          },
        ],
      },
      {
        title: "survival that rises",
        files: "The 1-, 2- and 3-year survival rates were 71%, 25% and 40%.\n",
        findings: [
          {
            at: "example.md:1:5 1-, 2- and 3-year survival rates were 71%, 25% and 40%",
            message: "25% at 2 years is below 40% at 3 years.",
          },
        ],
      },
      {
        title: "more live free of progression than live",
        files: "The 3-year PFS was 73% and OS was 58%.\n",
        findings: [
          {
            at: "example.md:1:5 3-year PFS was 73% and OS was 58%",
            message: "58% overall is below 73% free of the event.",
          },
        ],
      },
      {
        title: "more treated than randomised, in a table",
        files: "| | Zinc | Iron |\n| --- | --- | --- |\n| Randomised | 100 | 52 |\n| Treated | 99 | 54 |\n",
        findings: [{ at: "example.md:4:18 54", message: "52 randomised are below 54 treated." }],
      },
      {
        title: "more than were named",
        files: "Of 24 patients with asthma, 42 had rash.\n",
        findings: [
          {
            at: "example.md:1:1 Of 24 patients with asthma, 42",
            message: "24 in all are below 42 among them.",
          },
        ],
      },
      {
        title: "a larger share than the whole",
        files: "Of 24 patients with asthma, 42 (95%) had rash.\n",
        findings: [
          {
            at: "example.md:1:1 Of 24 patients with asthma, 42 (95%)",
            message: "24 subjects in all are below 42 subjects among them.",
            severity: "error",
          },
        ],
      },
      {
        title: "more enrolled than screened",
        files: "Of 28 screened, 31 were enrolled.\n",
        findings: [
          {
            at: "example.md:1:1 Of 28 screened, 31",
            message: "28 subjects in all are below 31 subjects among them.",
            severity: "error",
          },
        ],
      },
    ],
  },
});

interface Found {
  readonly [key: string]: string;
  readonly message: string;
  readonly reason: string;
}

/** The first two neighbours that are in the wrong order. */
const beyondNext =
  (order: "falling" | "rising" | "paired", unit: string) =>
  (one: Value, index: number, values: readonly Value[]): Found[] => {
    const next = values[index + 1];
    if (!next || (order === "paired" && index % 2 === 1)) return [];
    const [low, high] = order === "rising" ? [next, one] : [one, next];
    if (!isBelow(intervalOf(low), intervalOf(high))) return [];
    return [
      {
        message: `${shown(low, unit)} ${unit === "%" ? "is" : "are"} below ${shown(high, unit)}.`,
        reason: order !== "rising" ? "Who is counted there is counted here, too." : "Events only add up with time.",
      },
    ];
  };

/** Two figures of which the words say what they do not. */
function againstWords({ value: { order, unit, values } }: Ordered, said: string): Found[] {
  const [first, second] = values.map((value) => intervalOf(value)) as [RationalInterval, RationalInterval];
  if (!(order === "falling" ? isBelow(first, second) : isBelow(second, first))) return [];
  const [one, other] = values.map(
    ({ value }) => `${showPrinted(value)}${unit === "%" || unit === "" ? unit : ` ${unit}`}`,
  );
  return [
    {
      message: `${one} and then ${other} contradict "${said}".`,
      reason: `${one} is ${order === "falling" ? "below" : "above"} ${other}; "${said}" says the opposite.`,
    },
  ];
}

const intervalOf = ({ value }: Value): RationalInterval => printedInterval(value);
const isBelow = (a: RationalInterval, b: RationalInterval): boolean => compare(a.upper, b.lower) < 0;
const shown = ({ label, value }: Value, unit: string): string =>
  `${showPrinted(value)}${unit === "%" || unit === "" ? unit : ` ${unit}`} ${label}`;
