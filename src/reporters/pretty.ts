/** The report for people: findings with their lines, what could not be settled or read, and a summary. */
import { showSuppressed, showUnsettled } from "./pretty/finding.ts";
import { countFindings, showFindings } from "./pretty/groups.ts";
import { showProblem, showRules, showSummary, showUnreadFiles } from "./pretty/summary.ts";
import type { Reporter } from "./reporter.ts";
import { suppressedOf } from "./text/suppressed.ts";
import { themeOf } from "./text/theme.ts";
import { harmless } from "./text/visible.ts";

const pretty: Reporter = {
  id: "pretty",
  title: "For people: each finding with its source lines, arithmetic and advice",
  needs: { text: true, claims: false },
  report(run, options) {
    const theme = themeOf(options.color);
    const { quiet, verbose } = options;
    const findings = quiet ? run.findings.filter(({ severity }) => severity === "error") : run.findings;
    const problems = quiet ? run.problems.filter(({ severity }) => severity === "error") : run.problems;
    const blocks = [
      ...(options.summary ? countFindings(findings, theme) : showFindings(findings, theme, options)),
      ...(verbose ? suppressedOf(run).map((suppressed) => showSuppressed(suppressed, theme, options)) : []),
      ...(verbose ? run.unsettled.map((unsettled) => showUnsettled(unsettled, theme, options)) : []),
      ...problems.map((problem) => showProblem(problem, theme, options)),
      ...(verbose ? [...showUnreadFiles(run, theme), showRules(run, theme)] : []),
      ...(quiet ? [] : [showSummary(run, theme, options)]),
    ];
    return blocks.length === 0 ? "" : harmless(`${blocks.join("\n\n")}\n`);
  },
};

export default pretty;
