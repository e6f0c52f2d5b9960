/** One line for each finding, as editors and `grep` read them: `path:line:column: severity rule: message`. */
import type { Reporter } from "./reporter.ts";
import { oneLine, problemText, summaryOf } from "./text/plain.ts";
import { harmless } from "./text/visible.ts";

const compact: Reporter = {
  id: "compact",
  title: "For editors and grep: one line for each finding",
  needs: { text: false, claims: false },
  report(run, { quiet, tool }) {
    const findings = run.findings
      .filter(({ severity }) => !quiet || severity === "error")
      .map(({ at, severity, rule, message }) => line(at.path, at.line, at.column, severity, rule, message));
    const problems = run.problems
      .filter(({ severity }) => !quiet || severity === "error")
      .map((problem) => {
        const [severity, name] = problem.severity === "error" ? ["error", "not-audited"] : ["info", "notice"];
        // Where no line is known the first one stands for the file, so that every line has one form.
        return line(problem.path, problem.line ?? 1, 1, severity!, name!, problemText(problem));
      });
    const lines = [...findings, ...problems, ...(quiet ? [] : [`${oneLine(tool.name)}: ${summaryOf(run)}`])];
    return lines.length === 0 ? "" : harmless(`${lines.join("\n")}\n`);
  },
};

function line(path: string, row: number, column: number, severity: string, name: string, message: string): string {
  return `${oneLine(path)}:${row}:${column}: ${severity} ${oneLine(name)}: ${oneLine(message)}`;
}

export default compact;
