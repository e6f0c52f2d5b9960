/** Who read a number, by which criteria, when and in which part of the study. */
import { describe, expect, it } from "vitest";
import { showSubject } from "../../src/claims/index.ts";
import { auditTexts } from "../../src/index.ts";
import { expectLinear, processorTime } from "../processor-time.ts";
import { claimsOf } from "./read.ts";

/** What qualifies each response of a text: `known`, or `perhaps this or that`. */
function qualified(text: string): readonly string[] {
  return claimsOf(text)
    .filter(({ kind }) => kind === "response")
    .map(({ subject }) => showSubject({ ...subject, cohort: null, population: null, endpoint: null, study: null }));
}

describe("one number in a sentence", () => {
  it.each([
    ["The ORR by independent central review was 45%.", "independent"],
    ["The ORR was 45% as assessed by the investigators.", "investigator"],
    ["The ORR per BICR was 45%.", "independent"],
    ["The locally assessed ORR was 45%.", "investigator"],
    ["The ORR by RECIST 1.1 was 45%.", "recist 1.1"],
    ["By WHO criteria the ORR was 45%.", "who"],
    ["A pathological complete response was reached in 45%.", "pathologic"],
    ["At 12 months the ORR was 45%.", "12 months"],
    ["The 12-month ORR was 45%.", "12 months"],
    ["The ORR was 45% after two cycles.", "2 cycles"],
    ["The ORR was 45% at week 8.", "8 weeks"],
    ["The ORR was 45% at the second interim analysis.", "second interim analysis"],
    ["The ORR was 45% (data cutoff: 3 March 2021).", "mar 2021"],
    ["The ORR was 45% before surgery.", "before surgery"],
    ["With a median follow-up of 14.5 months, the ORR was 45%.", "14.5 months"],
    ["In the phase 1b part the ORR was 45%.", "phase 1b"],
    ["In phase II the ORR was 45%.", "phase 2"],
    ["In part B the ORR was 45%.", "part b"],
    ["In the dose-expansion cohort the ORR was 45%.", "expansion"],
    ["In the CALYX-2 study the ORR was 45%.", "calyx-2 study"],
    ["In a previous trial the ORR was 45%.", "previous trial"],
  ])("%s", (text, expected) => expect(qualified(text)).toEqual([expected]));

  it.each([
    "In this phase 2 study, the ORR was 45%.",
    "We ran a multicentre, open-label, phase II trial; the ORR was 45%.",
    "The ORR was 45% in independent risk groups.",
    "The ORR was 45% in patients who met the inclusion criteria.",
    "The ORR was 45% with 21-day cycles.",
    "The ORR was 45% in patients aged at least 18 years.",
    "The ORR was 45% and central venous access was needed.",
    "The ORR was 45% at the recommended phase 2 dose.",
  ])("does not qualify: %s", (text) => expect(qualified(text)).toEqual([""]));

  it("takes what the title names for the study itself", () => {
    const record =
      "PMID- 1\nTI  - The CALYX-2 study of daunol in lymphoma.\nAB  - In the CALYX-2 study, the ORR was 45%.\n";
    const run = auditTexts([{ path: "test.nbib", text: record }], { keepClaims: true });
    expect(
      run.claims!.filter(({ claim }) => claim.kind === "response").map(({ claim }) => showSubject(claim.subject)),
    ).toEqual(["ORR"]);
  });
});

describe("several numbers in a sentence", () => {
  it("has an opening phrase speak for all of its clause", () => {
    expect(qualified("At 12 months, the ORR was 45% and the CR rate 10%.")).toEqual(["12 months", "12 months"]);
    expect(qualified("At 12 months, the ORR was 45%; the CR rate was 10%.")).toEqual([
      "12 months",
      "perhaps 12 months",
    ]);
  });

  it("takes phrases that follow on each other together", () => {
    const text = "At the primary analysis (median follow-up, 5 months), the ORR was 45% and the CR rate 10%.";
    expect(qualified(text)).toEqual(["primary analysis, 5 months", "primary analysis, 5 months"]);
  });

  it("gives turns to as many phrases as numbers", () => {
    const first = "The ORR was 45% by central review and the DCR 80% by the investigators.";
    expect(qualified(first)).toEqual(["independent", "investigator"]);
    expect(qualified("At 6 months the ORR was 45%, at 9 months the DCR was 80%.")).toEqual(["6 months", "9 months"]);
  });

  it("keeps a phrase in brackets to what stands in them", () => {
    expect(qualified("The ORR was 45% (CR rate by central review 10%) in all.")).toEqual([
      "perhaps independent",
      "independent",
    ]);
  });

  it("leaves all open that cannot be told apart", () => {
    const both = "perhaps 6 months or 9 months";
    expect(qualified("The ORR was 45% and the DCR 80% at 6 and 9 months.")).toEqual([both, both]);
    expect(qualified("The ORR was 45% and the DCR 80% by central review.")).toEqual([
      "perhaps independent",
      "perhaps independent",
    ]);
  });

  it("leaves open what an earlier sentence of the text opened", () => {
    expect(qualified("At the interim analysis, 40 patients were evaluable. The ORR was 45%.")).toEqual([
      "perhaps interim analysis",
    ]);
  });
});

describe("a page", () => {
  const parts = (text: string) => {
    const run = auditTexts([{ path: "test.md", text }], { keepClaims: true });
    return run.claims!.filter(({ claim }) => claim.kind === "response").map(({ claim }) => showSubject(claim.subject));
  };

  it("has headings speak for what stands below", () => {
    const page =
      "# Daunol in lymphoma\n\n## Final analysis\n\nThe ORR was 45%.\n\n### By the investigators\n\nThe ORR was 54%.\n\n## Safety\n\nThe ORR was 45%.\n";
    expect(parts(page)).toEqual(["ORR; final analysis", "ORR; investigator; final analysis", "ORR"]);
  });

  it("reads the row and the column of a table", () => {
    const page =
      "# Lymphoma\n\n| Outcome | At 6 months | At 9 months |\n| --- | --- | --- |\n| ORR by central review, % | 45% | 54% |\n| ORR, % | 44% | 52% |\n";
    expect(parts(page).map((shown) => shown.replace(/^.*?ORR; /, ""))).toEqual([
      "independent; 6 months",
      "independent; 9 months",
      "6 months",
      "9 months",
    ]);
  });
});

describe("a long sentence", () => {
  const timeOf = (count: number) => {
    const text = Array.from(
      { length: count },
      (_, i) => `${i % 90}% at ${i} months (by central review, ORR ${i % 80}%)`,
    );
    const started = processorTime();
    auditTexts([{ path: "test.md", text: `The ORR was ${text.join(" and ")}.\n` }]);
    return processorTime() - started;
  };

  it("takes time in proportion to its length", () => {
    expectLinear(timeOf, 50);
  });
});
