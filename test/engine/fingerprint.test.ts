import { describe, expect, test } from "vitest";
import { audit } from "../../src/engine/index.ts";
import { auditTexts, setupOf } from "../../src/index.ts";

const page = `# Compound A

## Safety in cohort 1

Healing was better (OR = 1.02, 95% CI = 0.90-1.14, p = 0.03).

## Identity

Water has the CAS number CAS 7732-18-4.

| Arm | Days |
|-----|------|
| A   | Zelotinib 40 mg on days 1-7 and 15-22 of a 28-day cycle. |
`;
const printsOf = (text: string, path = "page.md") =>
  auditTexts([{ path, text }])
    .findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`)
    .sort();
const before = printsOf(page);

test("the page has findings of several kinds", () => {
  expect(before).toHaveLength(3);
});

describe("a finding keeps its fingerprint when", () => {
  test.each([
    ["text comes before it", `New text, with 12 of 60 patients (20%) and 5 mg of zelotinib.\n\n${page}`],
    ["lines move", page.replace(/\n/g, "\n\n\n").replaceAll("|\n\n\n|", "|\n|")],
    ["headings are renamed", page.replace("Safety in cohort 1", "What was seen").replace("Identity", "Names")],
    ["the title is renamed", page.replace("# Compound A", "# A compound of note")],
    ["sections change places", page.replace(/(## Safety[\s\S]*?)(## Identity[\s\S]*?)(?=\| Arm)/, "$2$1")],
    ["white space changes", page.replace("OR = 1.02, 95%", "OR = 1.02,\n95%")],
    ["line ends change", page.replaceAll("\n", "\r\n")],
    ["other text is added", `${page}\nAnother paragraph.\n`],
    ["words around it change", page.replace("Healing was better", "Wounds healed faster")],
  ])("%s", (_, text) => {
    expect(text).not.toBe(page);
    expect(printsOf(text)).toEqual(before);
  });

  test("rules between pages: a page's text moves", () => {
    const a = "# Results of DRKS00010321\n\nCAS No.: 1799328-86-1\n\nThe study (DRKS00010321) is complete.\n";
    const b = "# Safety\n\nCAS No.: 1799328-86-1\n\nPatients of the DRKS00010231 trial were followed.\n";
    const prints = (left: string, right: string) =>
      auditTexts([
        { path: "a.md", text: left },
        { path: "b.md", text: right },
      ]).findings.map(({ fingerprint }) => fingerprint);
    expect(prints(a, b)).toHaveLength(1);
    expect(prints(a.replace("\n\nThe", "\n\nNew.\n\nThe"), b.replace("Patients", "All patients"))).toEqual(
      prints(a, b),
    );
  });
});

describe("a finding gets another fingerprint when", () => {
  test("what it says changes", () => {
    const after = printsOf(page.replace("p = 0.03", "p = 0.02"));
    expect(after.filter((print) => before.includes(print))).toHaveLength(2);
  });

  test("it stands in another file", () => {
    expect(printsOf(page, "other.md").some((print) => before.includes(print))).toBe(false);
  });
});

test("equal findings of one page are told apart, and one more leaves the first as they were", () => {
  const wrong = "Water has the CAS number CAS 7732-18-4.\n\n";
  const [one, two] = [printsOf(wrong), printsOf(wrong + wrong)];
  expect(new Set(two).size).toBe(2);
  expect(two).toContain(one[0]);
});

test("a file is known by its path from the root, wherever the audit was started", () => {
  const prints = (path: string, rootPath: string) =>
    audit([{ path, rootPath, chunks: () => [page] }], setupOf()).findings.map(({ fingerprint }) => fingerprint);
  expect(prints("page.md", "docs/page.md")).toEqual(prints("docs/page.md", "docs/page.md"));
  expect(prints("../docs/page.md", "docs/page.md")).toEqual(prints("docs/page.md", "docs/page.md"));
});
