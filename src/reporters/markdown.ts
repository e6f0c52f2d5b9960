/** The report for a comment on a pull request or a job summary, in GitHub-flavoured Markdown of bounded size. */
import { prose } from "./markdown/escape.ts";
import { showProblem } from "./markdown/finding.ts";
import { fileHeading, fitInto, type Shown, sizeOf } from "./markdown/fit.ts";
import type { Reporter, Run } from "./reporter.ts";
import { numbersOf } from "./text/numbers.ts";
import { suppressedOf } from "./text/suppressed.ts";
import { comparisonsOf, findingsOf } from "./text/tally.ts";
import { unreadText } from "./text/unread-files.ts";
import { counted } from "./text/wrap.ts";

/** In bytes of UTF-8; GitHub refuses a comment above 65,536 characters. */
const largest = 60_000;
const roomForProblems = 15_000;
const roomForNote = 300;

const markdown: Reporter = {
  id: "markdown",
  title: "For a comment on a pull request or a job summary: Markdown, at most 60 KB",
  needs: { text: false, claims: false },
  report(run, { tool }) {
    const count = run.findings.length;
    const head = [
      `## ${prose(tool.name)}: ${count === 0 ? "no findings" : counted(count, "finding")}`,
      table(run),
      ...unreadOf(run),
    ];
    const problems = problemsOf(run);
    const fixed = [...head, ...problems].reduce((sum, block) => sum + sizeOf(block) + 2, 0);
    const { shown, brief, missing } = fitInto(run.findings, largest - fixed - roomForNote);
    return `${[...head, ...noteOf(brief, missing), ...problems, ...byFile(shown)].join("\n\n")}\n`;
  },
};

function table(run: Run): string {
  const { error, warning, info } = findingsOf(run);
  const { pass, fail, unsure } = comparisonsOf(run);
  const columns = [
    ["Errors", error],
    ["Warnings", warning],
    ["Info", info],
    ["Suppressed", suppressedOf(run).length],
    ["Documents", run.documents.length],
    ["Comparisons", pass + fail],
    ["Not settled", unsure],
    ["Numbers not read", numbersOf(run).unread],
    ["Problems", run.problems.length],
  ] as const;
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [row(columns.map(([name]) => name)), row(columns.map(() => "--:")), row(columns.map(([, n]) => n))].join("\n");
}

function unreadOf(run: Run): string[] {
  const text = unreadText(run);
  return text === "" ? [] : [prose(`Files: ${text}.`)];
}

function problemsOf({ problems }: Run): string[] {
  const lines: string[] = [];
  let left = roomForProblems;
  for (const line of problems.map(showProblem)) {
    left -= sizeOf(line) + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const missing = problems.length - lines.length;
  if (missing > 0) lines.push(`- … and ${counted(missing, "more problem")}`);
  return lines.length === 0 ? [] : ["### Not audited, or noticed", lines.join("\n")];
}

function noteOf(brief: number, missing: number): string[] {
  if (brief + missing === 0) return [];
  return [
    `Cut to 60 KB: ${counted(missing, "finding")} not shown, ${brief} shown without details. Another format gives all of them.`,
  ];
}

function byFile(shown: readonly Shown[]): string[] {
  return shown.flatMap(({ path, text }, index) =>
    shown[index - 1]?.path === path ? [text] : [fileHeading(path), text],
  );
}

export default markdown;
