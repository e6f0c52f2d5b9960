import { describe, expect, it } from "vitest";
import { type AnyClaim, type Kind, nobody, type ValueOf } from "../../src/claims/index.ts";
import { printed } from "../../src/document/index.ts";
import { align } from "./align.ts";
import { measureBinding } from "./binding.ts";
import { abbreviationsOf, aliasesOf, cohortAgreement, denotesWhole, isGlossed } from "./cohorts.ts";
import { asRecord } from "./gold-records.ts";
import { measureRecognition } from "./recognition.ts";
import { sample } from "./sample.ts";

const record = asRecord(sample);

function claim<K extends Kind>(kind: K, quote: string, value: Partial<ValueOf<K>>, cohort = ""): AnyClaim {
  const start = record.text.indexOf(quote);
  const subject = { ...nobody, cohort: cohort ? { key: cohort, label: cohort } : null };
  const span = { start, end: start + quote.length };
  return { id: quote, kind, value, subject, span, quote, document: "x7", path: record.path } as unknown as AnyClaim;
}

const proportion = claim("proportion", "12 of 40 (30%)", { count: 12, denominator: 40, percent: printed("30") });
const size = claim("cohort-size", "Forty women", { n: 40 });
const loose = claim("proportion", "30% in", { count: null, denominator: null, percent: printed("30") });
const dose = claim("dose", "20 mg twice daily on days 1-14 of 21", {
  drug: "zorvatinib",
  amounts: [printed("20")],
  unit: "mg",
  days: [{ from: 1, to: 14 }],
  cycle: 21,
  everyDays: null,
  on: null,
  off: null,
  timesPerDay: 2,
});

describe("recognition", () => {
  const rows = new Map(measureRecognition([align(record, [proportion, size, loose, dose])]).map((r) => [r.type, r]));

  it("counts what is read with the right values", () => {
    expect(rows.get("prop")).toMatchObject({ annotated: 1, right: 1, strict: 1 });
    expect(rows.get("N")).toMatchObject({ annotated: 1, right: 1 });
    expect(rows.get("dose")).toMatchObject({ annotated: 1, right: 1, strict: 1 });
    expect(rows.get("p")).toMatchObject({ annotated: 1, right: 0 });
  });

  it("counts claims that answer to no annotation", () => {
    expect(rows.get("prop")!.spurious.map(({ claim: { quote } }) => quote)).toEqual(["30% in"]);
  });

  it("tells a wrong value from a right one", () => {
    const off = claim("proportion", "12 of 40 (30%)", { count: 12, denominator: 41, percent: printed("30") });
    const [row] = measureRecognition([align(record, [off])]);
    expect(row).toMatchObject({ right: 0, partial: 1 });
    const other = claim("dose", "20 mg", { ...dose.value, unit: "mg/m2" } as ValueOf<"dose">);
    expect(align(record, [other]).pairs[3]!.agreement).toBe("partial");
  });

  it("takes a subgroup's size read as a count with latitude", () => {
    const count = claim("proportion", "Forty women", { count: 40, denominator: null, percent: null });
    expect(align(record, [count]).pairs[1]!.agreement).toBe("lenient");
  });
});

describe("binding", () => {
  it("wants the cohort, the population and the denominator", () => {
    expect(measureBinding([align(record, [proportion])])[0]).toMatchObject({ right: true, denominator: "right" });
    const named = claim("proportion", proportion.quote, proportion.value as ValueOf<"proportion">, "placebo");
    expect(measureBinding([align(record, [named])])[0]).toMatchObject({ right: false, cohort: "wrong" });
  });

  it("takes what the tool says as a time, and the whole where the annotated denominator is the size of all", () => {
    const cohortFit = (cohort: string, made: AnyClaim) => {
      const [item, ...items] = sample.items;
      const told = asRecord({
        ...sample,
        items: [{ ...item, cohort, N: made.value === proportion.value ? 40 : null } as never, ...items, other],
      });
      return measureBinding([align(told, [made])])[0]!.cohort;
    };
    const other = { t: "N", n: 12, pop: "", cohort: "placebo", q: "Forty women" } as const;
    const timed = { ...loose, ...proportion, value: { ...proportion.value, denominator: null } } as AnyClaim;
    const after = { ...timed, subject: { ...timed.subject, timepoint: "after surgery" } } as AnyClaim;
    expect(cohortFit("after surgery", after)).toBe("right");
    expect(cohortFit("after rest", after)).toBe("missing");
    expect(cohortFit("those who had surgery", proportion)).toBe("right");
    expect(
      cohortFit("those who had surgery", claim("proportion", proportion.quote, proportion.value as never, "placebo")),
    ).toBe("wrong");
  });

  it("takes a name and its gloss for one", () => {
    expect(isGlossed("locally advanced (stage IIIB)", "locally advanced")).toBe(true);
    expect(isGlossed("controls (matched)", "controls (of the region)")).toBe(false);
    expect(cohortAgreement("no therapy", "without therapy", new Map())).toBe(1);
  });

  it("compares names of cohorts by their words, initials and abbreviations", () => {
    const abbreviations = abbreviationsOf("treated with best supportive care (BSC) or zorvatinib (ZV)");
    expect(cohortAgreement("BSC", "best supportive care", abbreviations)).toBeGreaterThan(0.7);
    expect(cohortAgreement("zorvatinib group", "ZV", abbreviations)).toBeGreaterThan(0.7);
    expect(cohortAgreement("placebo", "zorvatinib", abbreviations)).toBe(0);
    expect(cohortAgreement("arm A", "arm B", abbreviations)).toBe(0);
    expect(denotesWhole("both arms")).toBe(true);
    expect(denotesWhole("arm A")).toBe(false);
  });

  it("takes what the text calls a cohort in brackets for the same cohort, and nothing else", () => {
    const aliases = aliasesOf(
      "Patients were assigned to standard care (arm A, n = 131) or zorvatinib plus placebo (combination group; n = 17) (60 per arm).",
    );
    const agreement = (ours: string, gold: string) => cohortAgreement(ours, gold, new Map(), aliases);
    expect(agreement("standard care", "arm A")).toBeGreaterThan(0.8);
    expect(agreement("combination group", "zorvatinib + placebo")).toBeGreaterThan(0.8);
    expect(agreement("zorvatinib plus placebo", "arm A")).toBe(0);
    expect(agreement("placebo", "combination group")).toBeLessThan(0.5);
    expect(agreement("standard care", "arm B")).toBe(0);
  });
});
