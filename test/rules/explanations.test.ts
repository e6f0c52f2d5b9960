/** What findings add to their message: the numbers that matter, and no other population as if it were the right one. */
import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";

function explained(rule: string, text: string): readonly string[] {
  const found = auditTexts([{ path: "test.md", text }]).findings.filter((finding) => finding.rule === rule);
  expect(found).toHaveLength(1);
  return found[0]!.explanation;
}

describe("denominator-missing", () => {
  it("names the sizes that come nearest, not the smallest", () => {
    const text =
      "We treated 26 patients. Of 30 patients screened, 27 were enrolled. Rash was seen in 4 of 9 patients. Anaemia was seen in 16 (82%).\n";
    expect(explained("denominator-missing", text)[0]).toBe(
      "The nearest numbers of subjects on this page are 26 (61.54%) and 27 (59.26%).",
    );
  });

  it("says so where all sizes are below the count", () => {
    const text = "We treated 26 patients. Anaemia was seen in 61 (62%).\n";
    expect(explained("denominator-missing", text)[0]).toBe("The largest number of subjects on this page is 26.");
  });
});

describe("count-percentage-mismatch", () => {
  it("does not offer the size of another arm as the denominator", () => {
    const text =
      "Patients had daunol (n = 40) or placebo (n = 34). Anaemia was seen with daunol in 12 of 40 patients (35.3%).\n";
    const found = explained("count-percentage-mismatch", text);
    expect(found).toContain('The 34 in "n = 34" would fit, but may be of other patients.');
    expect(found.join(" ")).not.toContain("It fits the 34");
  });
});

describe("trial-id-conflict", () => {
  it("names the id that fails its check as the wrong one, however often it is printed", () => {
    const text =
      "# Results of NCT04000022\n\nThe study (NCT04000027) enrolled 40.\n\n## Safety\n\nIn NCT04000027, rashes were mild.\n";
    const [, why] = explained("trial-id-conflict", text);
    expect(why).toMatch(/^NCT04000027 is not a multiple of 13/);
  });
});

describe("trial-id-check-failed", () => {
  it("names the right id first where another page has it", () => {
    const found = explained("trial-id-check-failed", "The study NCT04000027 is over. Another was NCT04000022.\n");
    expect(found[1]).toBe("NCT04000022, which is also printed, passes; the last digit differs: 7 and 2.");
    expect(found[2]).not.toContain("NCT04000022");
  });
});
