/** A molecular weight that does not follow from the formula. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  groupBy,
  type MolarMass,
  molarMass,
  pass,
  showPrinted,
  toNumber,
  unsure,
} from "../src/rule/index.ts";

type Mass = ClaimOf<"molar-mass">;
type Formula = ClaimOf<"formula">;
type Known = readonly [formula: Formula, mass: MolarMass];

/** How much the mass of a salt, hydrate or ion exceeds that of its base. */
const additions: readonly (readonly [name: string, mass: number])[] = [
  ["hydrochloride", 36.461],
  ["hydrobromide", 80.912],
  ["hydrate", 18.015],
  ["sodium salt", 21.982],
  ["potassium salt", 38.09],
  ["trifluoroacetate", 114.023],
  ["mesylate", 96.1],
  ["sulfate", 98.072],
  ["acetate", 60.052],
  ["phosphate", 97.994],
];

export default defineRule({
  id: "formula-mass-mismatch",
  title: "Molecular weight does not match the formula",
  why: `The formula fixes the molecular weight. Where the two differ, one belongs to another substance, or to a salt that the formula does not show, and every concentration calculated from the weight is wrong.
It needs one labelled formula and a labelled weight in the same document. Weights are compared within \`slack\`, since tables of atomic weights differ; the mass of the most common isotopes is accepted too. Where a page has several formulae, a weight that fits none of them stays unsettled.`,
  references: ["https://doi.org/10.1515/pac-2019-0603"],
  severity: "error",
  scope: "document",
  reads: ["formula", "molar-mass"],
  options: z.strictObject({
    /** In g/mol, in addition to one part in 5,000 of the mass. */
    slack: z.number().positive().default(0.1),
  }),
  *check(claims, { slack }) {
    const formulae = [...groupBy(claims.of("formula"), ({ value }) => value.formula).values()].flatMap(
      ([first]): Known[] => {
        const mass = molarMass(first!.value.formula);
        return mass ? [[first!, mass]] : [];
      },
    );
    if (formulae.length === 0) return;
    for (const mass of claims.of("molar-mass")) {
      const fitting = formulae.find(([, known]) => fits(mass, known, slack));
      const [first] = formulae[0]!;
      if (fitting) yield pass([mass, "weight"], [fitting[0], "formula"]);
      else if (formulae.length > 1) yield unsure("the page has several formulae", [mass, "weight"], [first, "formula"]);
      else yield fail(evidenceOf(mass, formulae[0]!), [mass, "weight"], [first, "formula"]);
    }
  },
  explain: ({ formula, computed, printed, addition }) => ({
    message: `${formula} has a molecular weight of ${computed}, not ${printed}.`,
    explanation: [
      `The atoms of ${formula} add up to ${computed} g/mol.`,
      ...(addition ? [`${printed} would fit its ${addition}.`] : []),
    ],
    advice: addition
      ? "Say which form the weight belongs to, and give the formula of that form."
      : "Compare formula and weight with the certificate of analysis or a database of substances.",
  }),
  examples: {
    valid: [
      { title: "a weight to one decimal", files: "**Formula:** C24H27FN4O3\n\n**Molecular weight:** 438.5\n" },
      {
        title: "an exact mass",
        files: "**Formula:** C24H27FN4O3\n\n**Exact mass:** 438.2067\n",
      },
      {
        title: "two forms with their weights, one of which fits neither",
        files: "**Formula:** C24H27FN4O3\n\n**Molecular weight:** 512.3\n\n**Formula:** C24H28ClFN4O3\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "two exchanged digits",
        files: "**Formula:** C24H27FN4O3\n\n**Molecular weight:** 483.5\n",
        findings: [{ at: "example.md:3:23 483.5", message: "C24H27FN4O3 has a molecular weight of 438.5, not 483.5." }],
      },
      {
        title: "the weight of a salt",
        files:
          "| Property | Value |\n| --- | --- |\n| Molecular formula | C24H27FN4O3 |\n| Molecular weight | 474.96 |\n",
        findings: [
          { at: "example.md:4:22 474.96", message: "C24H27FN4O3 has a molecular weight of 438.50, not 474.96." },
        ],
      },
    ],
  },
});

/** Half a unit of the last place, and what tables of atomic weights differ by. */
const slackOf = ({ value: { mass } }: Mass, slack: number): number =>
  0.5 * 10 ** -mass.scale + Math.max(slack, toNumber(mass) / 5000);

function fits(mass: Mass, { average, isotope }: MolarMass, slack: number): boolean {
  const stated = toNumber(mass.value.mass);
  return [average, isotope].some((one) => Math.abs(one - stated) <= slackOf(mass, slack));
}

function evidenceOf(
  mass: Mass,
  [
    {
      value: { formula },
    },
    { average, isotope },
  ]: Known,
) {
  const stated = toNumber(mass.value.mass);
  const { scale } = mass.value.mass;
  const addition = additions
    .flatMap(([name, weight]) => [1, 2, 3].map((times) => ({ name, times, weight: weight * times })))
    .find(({ weight }) => Math.abs(average + weight - stated) <= slackOf(mass, 0.1));
  const prefix = ["", "", "di", "tri"];
  return {
    formula,
    computed: (mass.value.exact ? isotope : average).toFixed(Math.min(scale, 4)),
    printed: showPrinted(mass.value.mass),
    addition: addition ? `${prefix[addition.times]}${addition.name}` : null,
  };
}
