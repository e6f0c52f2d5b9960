import { describe, expect, test } from "vitest";
import type { IgnoreEntry, SuppressionSetup } from "../../src/engine/index.ts";
import { audit } from "../../src/engine/index.ts";
import { auditTexts, setupOf } from "../../src/index.ts";

const wrong = "Water has the CAS number CAS 7732-18-4.";
const uneven = "Zelotinib 40 mg on days 1-7 and 15-22 of a 28-day cycle.";
const next = (rules: string) => `<!-- audit-ignore-next ${rules}: known to be so -->`;

const auditPage = (...lines: string[]) => auditTexts([{ path: "page.md", text: `${lines.join("\n\n")}\n` }]);
const rulesOf = (run: ReturnType<typeof auditTexts>) => run.findings.map(({ rule, at }) => `${rule}:${at.line}`);
const leftOut = (run: ReturnType<typeof auditTexts>) =>
  run.suppressed.map(({ by, reason, finding }) => `${finding.rule}:${finding.at.line} ${by}: ${reason}`);

describe("comments", () => {
  test("leave the findings of a rule out of the next block, and of no other", () => {
    const run = auditPage(next("check-digit-wrong"), wrong, `${wrong} ${uneven}`);
    expect(rulesOf(run)).toEqual(["check-digit-wrong:5", "dose-blocks-uneven:5"]);
    expect(leftOut(run)).toEqual(["check-digit-wrong:3 directive: known to be so"]);
  });

  test("leave several rules out, of a table too", () => {
    const run = auditPage(
      next("check-digit-wrong, dose-blocks-uneven"),
      `| a | b |\n|---|---|\n| ${wrong} | ${uneven} |`,
    );
    expect(rulesOf(run)).toEqual([]);
    expect(run.suppressed).toHaveLength(2);
  });

  test("leave a whole page out", () => {
    const run = auditPage(wrong, "# More", wrong, "<!-- audit-ignore-file check-digit-wrong: known to be so -->");
    expect(rulesOf(run)).toEqual([]);
    expect(run.suppressed).toHaveLength(2);
  });

  test("speak for their own page: a finding between pages is left out where each of them says so", () => {
    const a = "# Results of DRKS00010321\n\nCAS No.: 1799328-86-1\n\nThe study (DRKS00010321) is complete.\n";
    const b = "# Safety\n\nCAS No.: 1799328-86-1\n\nPatients of the DRKS00010231 trial were followed.\n";
    const file = "<!-- audit-ignore-file trial-id-conflict: two studies -->\n\n";
    const count = (left: string, right: string) => {
      const run = auditTexts([
        { path: "a.md", text: left },
        { path: "b.md", text: right },
      ]);
      return [run.findings.length, run.suppressed.length];
    };
    expect(count(a, b)).toEqual([1, 0]);
    // The second finding says that the comment is not enough.
    expect(count(file + a, b)).toEqual([2, 0]);
    expect(count(a, file + b)).toEqual([2, 0]);
    expect(count(file + a, file + b)).toEqual([0, 1]);
  });

  test("are not read as claims", () => {
    const reason = "CAS 7732-18-4 stands in the source";
    const run = auditPage(`<!-- audit-ignore-next check-digit-wrong: ${reason} -->`, wrong);
    expect(leftOut(run)).toEqual([`check-digit-wrong:3 directive: ${reason}`]);
    expect(rulesOf(run)).toEqual([]);
  });

  test("mean nothing in a record, where they are somebody's text", () => {
    const text = `PMID- 12345678\nTI  - Water.\nAB  - <!-- audit-ignore-file check-digit-wrong: x --> ${wrong}\n`;
    const run = auditTexts([{ path: "a.nbib", text }]);
    expect(rulesOf(run)).toEqual(["check-digit-wrong:3"]);
  });
});

describe("what is wrong with a comment is a finding at the comment", () => {
  test.each([
    ["<!-- audit-ignore-next check-digit-wrng: x -->", "suppression-unknown-rule", /Did you mean check-digit-wrong\?/],
    ["<!-- audit-ignore-next check-digit-wrong -->", "suppression-without-reason", /Without one, nothing is left out/],
    ["<!-- audit-ignore-next interval-invalid: x -->", "suppression-unused", /The reason given: x/],
    ["<!-- audit-ignore-line check-digit-wrong: x -->", "suppression-malformed", /leaves nothing out/],
    ["<!-- audit-ignore-next : x -->", "suppression-malformed", /leaves nothing out/],
  ])("%s", (comment, rule, explanation) => {
    const run = auditPage("# Water", comment, wrong);
    expect(rulesOf(run)).toEqual([`${rule}:3`, "check-digit-wrong:5"]);
    expect(run.findings[0]).toMatchObject({ severity: "warning", at: { line: 3, column: 1, quote: comment } });
    expect(run.findings[0]!.explanation.join()).toMatch(explanation);
    expect(run.findings[0]!.advice).not.toBe("");
  });

  test("it cannot itself be left out by a comment", () => {
    const run = auditPage("<!-- audit-ignore-file suppression-unused: x -->", next("check-digit-wrong"), "Water.");
    expect(rulesOf(run)).toEqual(["suppression-unknown-rule:1", "suppression-unused:3"]);
  });

  test("a rule that is off, or that needs documents which were not read, is not called unused", () => {
    const text = `${next("check-digit-wrong")}\n\nA\n\n${next("trial-id-conflict")}\n\nB\n`;
    const files = [{ path: "page.md", text }];
    expect(rulesOf(auditTexts(files))).toEqual(["suppression-unused:1"]);
    expect(rulesOf(auditTexts(files, { severities: { "check-digit-wrong": "off" } }))).toEqual([]);
  });
});

describe("entries of the configuration", () => {
  const at = { path: "audit.config.yaml", document: "audit.config.yaml", line: 3, column: 1, endLine: 3, endColumn: 2 };
  const place = {
    ...at,
    quote: "-",
    excerpt: ["-"],
    excerptColumn: 1,
    claim: { id: "", kind: "entry", shown: "" },
    label: "",
  };
  const record = (pmid: number) => `PMID- ${pmid}\nTI  - Water.\nAB  - ${wrong}\n\n`;
  const auditWith = (entry: Omit<IgnoreEntry, "at" | "reason">, more: Partial<SuppressionSetup> = {}) => {
    const input = { path: "records/a.nbib", chunks: () => [record(11111111) + record(22222222)] };
    const suppression = { ignore: [{ ...entry, reason: "printed so", at: place }], isWhole: true, ...more };
    return audit([input], { ...setupOf(), suppression });
  };
  const rule = "check-digit-wrong";

  test.each([
    [{ rule, document: "records/*.nbib" }, 2],
    [{ rule, document: "a.nbib" }, 2],
    [{ rule, document: "records" }, 2],
    [{ rule, document: "records/a.nbib#22222222" }, 1],
    [{ rule, document: "records/a.nbib", claim: "7732-18-4" }, 2],
    [{ rule, document: "records/a.nbib", claim: "64-17-5" }, 0],
    [{ rule, document: "b.nbib" }, 0],
    [{ rule: "interval-invalid", document: "a.nbib" }, 0],
  ])("%j leaves out %i", (entry, count) => {
    const run = auditWith(entry);
    expect(run.suppressed.map(({ by, reason }) => [by, reason])).toEqual(Array(count).fill(["config", "printed so"]));
    const rest = count === 0 ? ["suppression-unused:3"] : [];
    expect(rulesOf(run).filter((found) => found.startsWith("suppression"))).toEqual(rest);
  });

  test("hold through their last day, and are named after it", () => {
    const entry = { rule, document: "a.nbib", until: "2026-03-31" };
    expect(auditWith(entry, { today: "2026-03-31" }).suppressed).toHaveLength(2);
    const run = auditWith(entry, { today: "2026-04-01" });
    expect(run.suppressed).toEqual([]);
    expect(rulesOf(run)).toEqual(["suppression-expired:3", "check-digit-wrong:3", "check-digit-wrong:7"]);
    expect(auditWith(entry, {}).suppressed).toHaveLength(2);
  });

  test("that leave nothing out are told only when everything was read", () => {
    expect(auditWith({ rule, document: "b.nbib" }, { isWhole: false }).findings).toHaveLength(2);
  });

  test("take the severities asked for", () => {
    const entry = { rule, document: "b.nbib" };
    const off = auditWith(entry, { severities: { "suppression-unused": "off" } });
    expect(off.findings).toHaveLength(2);
    const error = auditWith(entry, { severities: { "suppression-unused": "error" } });
    expect(error.findings[0]).toMatchObject({ rule: "suppression-unused", severity: "error" });
  });
});
