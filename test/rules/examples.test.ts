import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { auditTexts } from "../../src/index.ts";
import type { ExampleFile, Finding } from "../../src/rule/index.ts";

const filesOf = (files: string | readonly ExampleFile[]) =>
  typeof files === "string"
    ? [{ path: files.startsWith("PMID- ") ? "example.nbib" : "example.md", text: files }]
    : files.map(({ name, text }) => ({ path: name, text }));

const showPlace = ({ at }: Finding) => `${at.path}:${at.line}:${at.column} ${at.quote}`;

describe.each(rules.map((rule) => [rule.id, rule] as const))("rule %s", (id, rule) => {
  it("has valid and invalid examples", () => {
    expect(rule.examples.valid.length).toBeGreaterThan(0);
    expect(rule.examples.invalid.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.valid.map((example) => [example.title, example] as const))(
    "lets pass: %s",
    (_title, example) => {
      const run = auditTexts(filesOf(example.files));
      const tally = run.rules.find((entry) => entry.id === id)!;
      expect(run.findings.filter((finding) => finding.rule === id)).toEqual([]);
      expect(run.problems.filter((problem) => problem.severity === "error")).toEqual([]);
      if (example.unsure === undefined) expect(tally.pass).toBeGreaterThan(0);
      else expect(tally.unsure).toBe(example.unsure);
    },
  );

  it.each(rule.examples.invalid.map((example) => [example.title, example] as const))("finds: %s", (_title, example) => {
    const run = auditTexts(filesOf(example.files));
    const findings = run.findings.filter((finding) => finding.rule === id);
    expect(findings.map((finding) => ({ at: showPlace(finding), message: finding.message }))).toEqual(
      example.findings.map(({ at, message }) => ({ at, message })),
    );
    expect(findings.map((finding) => finding.severity)).toEqual(
      example.findings.map(({ severity }) => severity ?? rule.severity),
    );
    for (const finding of findings) {
      expect(finding.explanation.length).toBeGreaterThan(0);
      expect(finding.advice).not.toBe("");
    }
  });
});
