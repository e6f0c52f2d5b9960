/** The denominator of a finding is shown where it stands, and changes nothing else of the finding. */
import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";

const findings = (text: string) =>
  auditTexts([{ path: "page.md", text }]).findings.map(({ rule, fingerprint, related }) => ({
    rule,
    fingerprint,
    related: related.map(({ label, quote, line }) => `${line} ${label}: ${quote}`),
  }));

const table = (head: string) =>
  `| Outcome | Cohort A (${head}) |\n| --- | --- |\n| ORR | 33% |\n| Complete response (CR) | 4 |\n| Partial response (PR) | 8 |\n\nAll had lymphoma.\n`;

describe("the denominator", () => {
  it("is among the places of a finding whose words name it", () => {
    const [{ rule, related }] = findings(table("N=40")) as [ReturnType<typeof findings>[number]];
    expect(rule).toBe("response-rate-mismatch");
    expect(related).toEqual(["4 complete responses: 4", "5 partial responses: 8", "1 denominator: N=40"]);
  });

  it("is shown once where the rule has it among its operands", () => {
    const found = findings("A total of 45 patients were treated. Of the 45 patients, 12 (40%) had a response.\n");
    for (const { related } of found) expect(new Set(related).size).toBe(related.length);
  });

  it("leaves the fingerprint as it is", () => {
    // Another way to print the size is another quote, and the same number.
    expect(findings(table("N=40"))[0]!.fingerprint).toBe(findings(table("n = 40"))[0]!.fingerprint);
    expect(findings(table("N=40"))[0]!.fingerprint).toBe("1e9c121a4d56966f");
  });

  it("is left out where the words do not name it", () => {
    const [found] = findings(
      "| Event | Patients (N=80) |\n| --- | --- |\n| AEs, any grade | Nausea (31%), Rash (10%) |\n| AEs, grade ≥3 | Rash (16%) |\n",
    );
    expect(found).toMatchObject({ rule: "grade-exceeds-any-grade", related: [expect.stringContaining("10%")] });
  });
});
