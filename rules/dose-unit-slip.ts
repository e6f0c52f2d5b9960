/** A dose that is ten or a thousand times that of the source. */
import { z } from "zod";
import {
  type Dose,
  defineRule,
  dosePairs,
  fail,
  linkNames,
  massesOf,
  mayLink,
  pass,
  readResting,
  unsure,
} from "../src/rule/index.ts";

export default defineRule({
  id: "dose-unit-slip",
  title: "Dose off by ten or a thousand",
  why: `Milligrams instead of micrograms, or a lost decimal point, make a harmful dose. The dose of a drug on a page is compared with that in the record or article of its study.
It fires where the two amounts are a thousand times apart and printed with the same digits, or ten times apart where each document gives one amount of the drug; neither may give the other's amount as well. Amounts per body surface area, per body weight and absolute amounts are not compared with each other.`,
  references: ["https://www.ismp.org/recommendations/error-prone-abbreviations-list"],
  severity: "error",
  scope: "corpus",
  reads: ["dose", "work", "reference", "identifier", "trial-id", "citation"],
  options: z.strictObject({}),
  keeps: mayLink,
  joins: (claims) => claims.once(linkNames),
  *check(claims) {
    const found = new Set<string>();
    for (const { own, other, source } of dosePairs(claims.of("dose"), claims.once(readResting))) {
      const there = massesIn(other);
      const here = massesIn(own);
      const seen = new Set<string>();
      for (const dose of own) {
        const mass = single(dose);
        if (mass === null || seen.has(mass)) continue;
        seen.add(mass);
        const equal = there.get(mass);
        const slipped = equal ?? slipsOf(mass).flatMap((key) => (here.has(key) ? [] : (there.get(key) ?? [])))[0];
        if (!slipped) continue;
        const operands = [
          [dose, "page"],
          [slipped, "source"],
        ] as const;
        const factor = factorBetween(mass, single(slipped) ?? "");
        const place = `${dose.document} ${dose.value.drug} ${mass}`;
        // One finding, however many sources say so.
        if (!equal && found.has(place)) continue;
        found.add(place);
        if (equal) yield pass(...operands);
        else if (factor === null) yield unsure("the source lists several amounts", ...operands);
        else if (factor === 1000 ? sameDigits(dose, slipped) : here.size === 1 && there.size === 1)
          yield fail(evidenceOf(dose, slipped, factor, source.work.document), ...operands);
        else yield unsure("the amounts may be two of several levels", ...operands);
      }
    }
  },
  explain: ({ drug, here, there, factor, source }) => ({
    message: `${drug} is ${here} here, but ${there} in ${source}.`,
    explanation: [`The two are ${factor} times apart.`],
    advice: "Take the dose from the source, with its unit.",
  }),
  examples: {
    valid: [
      {
        title: "one dose in two units",
        files: files("Women took zinc 0.5 mg daily.", "Women took zinc 500 µg daily."),
      },
      {
        title: "levels of an escalation",
        files: files("Women took zinc 10 mg daily.", "Women took zinc 10 mg daily, or zinc 100 mg daily."),
      },
      {
        title: "one of them per body surface area",
        files: files(
          "Women took zinc 5 mg daily and copper 2 mg daily.",
          "Women took zinc 50 mg/m2 daily and copper 2 mg daily.",
        ),
      },
    ],
    invalid: [
      {
        title: "milligrams for micrograms",
        files: files("Women took zinc 50 mg daily.", "Women took zinc 50 µg daily."),
        findings: [{ at: "a.md:3:12 zinc 50 mg daily", message: "zinc is 50 mg here, but 50 µg in b.nbib#31234567." }],
      },
      {
        title: "a lost decimal point",
        files: files("Women took zinc 25 mg daily.", "Women took zinc 2.5 mg daily."),
        findings: [{ at: "a.md:3:12 zinc 25 mg daily", message: "zinc is 25 mg here, but 2.5 mg in b.nbib#31234567." }],
      },
    ],
  },
});

function files(page: string, abstract: string) {
  return [
    { name: "a.md", text: `# Zinc in NCT04000022\n\n${page}\n` },
    {
      name: "b.nbib",
      text: `PMID- 31234567\nTI  - A trial.\nAB  - RESULTS: ${abstract}\nSI  - ClinicalTrials.gov/NCT04000022\n`,
    },
  ];
}

/** Every amount as a key of its mass and what it is by; the first dose that gives it. */
function massesIn(doses: readonly Dose[]): Map<string, Dose> {
  const found = new Map<string, Dose>();
  for (const dose of doses) {
    const read = massesOf(dose);
    for (const mass of read?.masses ?? []) {
      const key = keyOf(mass, read!.by, dose);
      if (!found.has(key)) found.set(key, dose);
    }
  }
  return found;
}

const keyOf = (mass: number, by: string, { value }: Dose): string =>
  `${Number(mass.toPrecision(9))} ${by}${value.perDay ? " a day" : ""}`;

/** Key of a dose of one amount. */
function single(dose: Dose): string | null {
  const read = massesOf(dose);
  return read?.masses.length === 1 ? keyOf(read.masses[0]!, read.by, dose) : null;
}

/** Keys of the masses ten and a thousand times as large and as small. */
function slipsOf(key: string): string[] {
  const [mass, by] = [Number.parseFloat(key), key.slice(key.indexOf(" "))];
  return [0.001, 0.1, 10, 1000].map((factor) => `${Number((mass * factor).toPrecision(9))}${by}`);
}

function factorBetween(a: string, b: string): 10 | 1000 | null {
  const [x, y] = [Number.parseFloat(a), Number.parseFloat(b)];
  if (a.slice(a.indexOf(" ")) !== b.slice(b.indexOf(" ")) || !x || !y) return null;
  const ratio = Number((Math.max(x, y) / Math.min(x, y)).toPrecision(9));
  return ratio === 10 || ratio === 1000 ? ratio : null;
}

const sameDigits = (a: Dose, b: Dose): boolean => a.value.amounts[0]!.digits === b.value.amounts[0]!.digits;

function evidenceOf(dose: Dose, other: Dose, factor: number, source: string) {
  return { drug: dose.value.drug ?? "", here: shown(dose), there: shown(other), factor, source };
}

function shown({ value }: Dose): string {
  const { digits, scale } = value.amounts[0]!;
  return `${Number(digits) / 10 ** scale} ${value.unit}`;
}
