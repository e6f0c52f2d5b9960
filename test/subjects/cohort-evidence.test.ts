import { describe, expect, test } from "vitest";
import type { AnyClaim } from "../../src/claims/index.ts";
import { auditTexts } from "../../src/index.ts";
import { wordsOf } from "../../src/subjects/cohorts/evidence/words.ts";
import { weights } from "../../src/subjects/cohorts/weights.ts";
import { recordsIn } from "../accuracy/calibrate/documents.ts";
import { observe } from "../accuracy/calibrate/observed.ts";
import * as examples from "./cohort-examples.ts";
import { recordOf } from "./read.ts";

const text =
  "We randomised 80 patients to daunol (n = 41) or placebo (n = 39). Fever was seen in 18 of 41 patients (54%) with daunol.";

function claimsOf(keepEvidence: boolean): readonly AnyClaim[] {
  const run = auditTexts([{ path: "a.nbib", text: recordOf(text) }], { keepClaims: true, keepEvidence });
  return run.claims!.map(({ claim }) => claim);
}

describe("the words for evidence", () => {
  const isWords = (words: string) => /^[a-z+].* /.test(words) && !/undefined|NaN/.test(words);

  test("there are some for every id that has a weight", () => {
    const ids = [...new Set(Object.values(weights).flatMap((table) => [...table.keys()]))];
    expect(ids.filter((id) => wordsOf(id) === id || !isWords(wordsOf(id)))).toEqual([]);
  });

  test("and for every id that the examples give", () => {
    const ids = new Set<string>();
    for (const [, example] of Object.values(examples).flat())
      for (const ranked of observe([...recordsIn("a.nbib", recordOf(example))][0]!, weights).choices.values())
        for (const list of ranked.values()) for (const { evidence } of list) for (const id of evidence) ids.add(id);
    expect(ids.size).toBeGreaterThan(150);
    expect([...ids].filter((id) => wordsOf(id) === id || !isWords(wordsOf(id)))).toEqual([]);
  });

  test("an id of a kind that has none stands for itself", () => {
    expect(wordsOf("constructor:x")).toBe("constructor:x");
  });
});

describe("the evidence for a cohort", () => {
  test("is kept where it is asked for, the strongest first", () => {
    const { subject } = claimsOf(true).find(({ kind }) => kind === "proportion")!;
    expect(subject.cohortFrom?.key).toBe(subject.cohort?.key);
    const [group, ...others] = subject.cohortFrom!.groups;
    expect(others).toEqual([]);
    expect(group).toMatchObject({ label: "daunol" });
    expect(group!.evidence).toHaveLength(3);
    const sizes = group!.evidence.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(group!.evidence.map(({ words }) => words)).toContain("stands directly behind the figure");
  });

  test("is of the arm and of the subgroup where a share is of both", () => {
    const found = examples.nested.flatMap(([, example]) => {
      const run = auditTexts([{ path: "a.nbib", text: recordOf(example) }], { keepClaims: true, keepEvidence: true });
      return run.claims!.flatMap(({ claim: { subject } }) =>
        subject.cohortFrom?.groups.length === 2 ? [subject] : [],
      );
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { cohort, cohortFrom } of found)
      expect(cohort!.label.split(", ").sort()).toEqual(cohortFrom!.groups.map(({ label }) => label).sort());
  });

  test("is in no claim else, and changes none", () => {
    const plain = claimsOf(false);
    expect(plain.some(({ subject }) => "cohortFrom" in subject)).toBe(false);
    const kept = claimsOf(true).map(({ subject: { cohortFrom, ...subject }, ...claim }) => ({ ...claim, subject }));
    expect(kept).toEqual(plain.map((claim) => ({ ...claim })));
  });
});
