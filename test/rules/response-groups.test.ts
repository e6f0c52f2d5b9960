import { describe, expect, it } from "vitest";
import { auditTexts } from "../../src/index.ts";

/** What rules say of a page on lymphoma. */
const findingsOf = (list: string): readonly string[] =>
  auditTexts([{ path: "page.md", text: `# Zinc in lymphoma\n\n${list}` }]).findings.map(({ message }) => message);

describe("responses of the items of a list", () => {
  it("are held against each other", () => {
    expect(findingsOf("- Patients: N = 40\n- Complete responses: 3\n- Partial responses: 9\n- ORR: 45%\n")).toEqual([
      "The response rate is printed as 45%, but (3 + 9)/40 = 30%.",
    ]);
    expect(findingsOf("- ORR: 40%\n- Stable disease: 30%\n- DCR: 80%\n")).toEqual([
      "Disease control is printed as 80%, but 40% + 30% = 70%.",
    ]);
  });

  it("are those of one list", () => {
    const first = "Cohort A:\n\n- Patients: 40\n- CR: 2\n- PR: 8\n- ORR: 25%\n\n";
    const second = "Cohort B:\n\n- Patients: 60\n- PR: 12\n- CR: 6\n- ORR: 30%\n";
    expect(findingsOf(first + second)).toEqual([]);
    expect(findingsOf(`- ORR: 40%\n\nLater on:\n\n- SD: 30%\n- DCR: 80%\n`)).toEqual([]);
  });

  it("are not compared where a category is told twice", () => {
    expect(findingsOf("- ORR with A: 40%\n- ORR with B: 50%\n- SD: 30%\n- DCR: 80%\n")).toEqual([]);
  });
});
