/** Runs to be shown: real texts and claims, findings put together by hand. */
import { auditTexts, type Run, type Unsettled } from "../../src/index.ts";
import { findingOf, locationOf } from "../reporters/sample-run.ts";

export const pageText = [
  "# A trial of examplinib",
  "",
  "Of 51 evaluable patients, 2 had a complete and 10 a partial response.",
  ...Array.from({ length: 40 }, (_, index) => `Line ${index + 4} says nothing of interest.`),
  "The objective response rate was 22%.",
  "",
].join("\n");
export const otherText = "# The record\n\nThe objective response rate was 23.5% in 51 patients.\n";

/** Three findings in two pages (one across both), one of them suppressed, and one comparison that could not be settled. */
export function sampleRun(): Run {
  const at = locationOf("page.md", pageText, "22%", "response rate");
  const patients = locationOf("page.md", pageText, "51 evaluable patients", "evaluable patients");
  const record = locationOf("record.md", otherText, "23.5%", "the record");
  const across = findingOf(at, [record], {
    rule: "restatement-conflict",
    severity: "warning",
    message: "22% here, 23.5% there.",
  });
  const silenced = findingOf(patients, [], { rule: "cohort-size-conflict", message: "51 or 50 patients?" });
  const unsettled: Unsettled = {
    rule: "response-rate-mismatch",
    reason: "the denominator is not stated",
    at: record,
    related: [],
  };
  return runOn(
    [
      ["page.md", pageText],
      ["record.md", otherText],
    ],
    {
      rules: [
        { id: "response-rate-mismatch", severity: "error", pass: 3, fail: 1, unsure: 1, ran: true },
        { id: "restatement-conflict", severity: "warning", pass: 2, fail: 1, unsure: 0, ran: true },
        { id: "cohort-size-conflict", severity: "error", pass: 0, fail: 0, unsure: 0, ran: true },
        { id: "check-digit-wrong", severity: "error", pass: 0, fail: 0, unsure: 0, ran: false },
      ],
      findings: [findingOf(at, [patients]), across],
      suppressed: [{ finding: silenced, by: "directive", reason: "checked with the author" }],
      unsettled: [unsettled],
    },
  );
}

/** A run over texts as they are read, with the given results in place of its own. */
export function runOn(files: readonly (readonly [path: string, text: string])[], results: Partial<Run>): Run {
  const texts = files.map(([path, text]) => ({ path, text }));
  return { ...auditTexts(texts, { rules: [], keepClaims: true, keepText: true }), ...results };
}

/** `count` findings over a hundred pages. */
export function hugeRun(count: number): Run {
  const files = Array.from({ length: 100 }, (_, index) => [`page-${index}.md`, pageText] as const);
  const findings = Array.from({ length: count }, (_, index) => {
    const path = `page-${index % 100}.md`;
    const message = `Finding ${index} says that the response rate is 22%, but 12 of 51 are 23.5%.`;
    return findingOf(locationOf(path, pageText, "22%"), [locationOf(path, pageText, "51 evaluable patients")], {
      message,
      severity: index % 3 === 0 ? "error" : index % 3 === 1 ? "warning" : "info",
    });
  });
  return runOn(files, { findings });
}
