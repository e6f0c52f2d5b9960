/** Two rates of one category are no conflict where a reader, a time or a part of the study may tell them apart. */
import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";

const found = (path: string, text: string) =>
  auditTexts([{ path, text }]).findings.filter(({ rule }) => rule === "restatement-conflict");
const record = (results: string, conclusion: string) =>
  `PMID- 1\nTI  - Daunol in lymphoma.\nAB  - RESULTS: ${results} CONCLUSION: ${conclusion}\n`;

describe("a record", () => {
  it.each([
    [
      "two readers",
      "The ORR was 45% by blinded central review.",
      "An ORR of 54% as read by investigators is promising.",
    ],
    ["two times", "The ORR at 6 months was 45%.", "At 12 months the ORR reached 54%."],
    ["two analyses", "The ORR was 45% at the planned interim look.", "The final analysis found an ORR of 54%."],
    ["two data cuts", "The ORR was 45% as of May 2019.", "By June 2021 the ORR had become 54%."],
    ["two parts", "The ORR in part A was 45%.", "In part B, 54% was the ORR seen."],
    ["two phases", "For phase 1, the ORR was 45%.", "For phase 2, the ORR was 54%."],
    ["two criteria", "The ORR by RECIST was 45%.", "By iRECIST the ORR was 54%."],
    ["two studies", "In the CALYX trial, the ORR was 45%.", "The COROLLA trial had an ORR of 54%."],
    ["lines of therapy", "The ORR was 45% in first-line therapy.", "In second-line therapy, the ORR was 54%."],
    ["a time that one alone names", "The ORR was 45%.", "With an ORR of 54% at 9 months, daunol is active."],
    ["a reader of another number", "The ORR was 45% and the DCR 70% by central review.", "The ORR of 54% is high."],
    ["an opening that may hold on", "At the interim analysis, 40 were evaluable. The ORR was 45%.", "The ORR was 54%."],
  ])("%s", (_title, results, conclusion) => {
    expect(found("test.nbib", record(results, conclusion))).toEqual([]);
  });

  it.each([
    ["nothing tells them apart", "The ORR was 45%.", "With an ORR of 54%, daunol is active."],
    ["both name one time", "The ORR was 45% at 9 months.", "With an ORR of 54% at 9 months, daunol is active."],
    ["both name one reader", "The ORR by BICR was 45%.", "The centrally reviewed ORR was 54%."],
    ["the study reported", "In this phase 2 study, the ORR was 45%.", "The ORR of 54% is high."],
  ])("is in conflict where %s", (_title, results, conclusion) => {
    expect(found("test.nbib", record(results, conclusion)).map(({ severity }) => severity)).toEqual(["error"]);
  });
});

describe("a page", () => {
  const page = (first: string, second: string, headings = ["Results", "Summary"]) =>
    `# Daunol in lymphoma\n\n## ${headings[0]}\n\n${first}\n\n## ${headings[1]}\n\n${second}\n`;

  it.each([
    ["two readers", page("The ORR by central review was 45%.", "The ORR by investigators was 54%.")],
    [
      "two studies",
      page(
        "In the CALYX study, 60 patients had an ORR of 45%.",
        "In the COROLLA study, 60 patients had an ORR of 54%.",
      ),
    ],
    ["headings", page("The ORR was 45%.", "The ORR was 54%.", ["Interim analysis", "Final analysis"])],
    ["a heading of a second study", page("The ORR was 45%.", "The ORR was 54%.", ["Results", "A second study"])],
  ])("%s", (_title, text) => expect(found("test.md", text)).toEqual([]));

  it("is in conflict where nothing tells them apart", () => {
    expect(found("test.md", page("The ORR was 45%.", "The ORR was 54%."))).toHaveLength(1);
  });
});
