/** Prints the end of a report: what could not be read, and what was read, compared and found. */
import type { Problem } from "../../document/index.ts";
import type { Severity } from "../../rule/index.ts";
import type { ReportOptions, Run } from "../reporter.ts";
import { numbersOf, numbersText } from "../text/numbers.ts";
import { type Suppressed, suppressedOf } from "../text/suppressed.ts";
import { comparisonsOf, findingsOf } from "../text/tally.ts";
import type { Theme } from "../text/theme.ts";
import { unreadCount, unreadNames, unreadText } from "../text/unread-files.ts";
import { visible } from "../text/visible.ts";
import { counted, grouped, wrapBehind } from "../text/wrap.ts";

export function showProblem(problem: Problem, theme: Theme, options: ReportOptions): string {
  const name = problem.severity === "error" ? theme.error("not audited:") : theme.info("notice:");
  const where = visible(problem.line === null ? problem.path : `${problem.path}:${problem.line}`);
  const head = wrapBehind("", "  ", 2, `${name} ${theme.strong(where)}: ${visible(problem.message)}`, options.width);
  return `${head}\n${wrapBehind("  = ", "    ", 4, theme.strong("help: ") + visible(problem.remedy), options.width)}`;
}

/** What every rule did, widest first; shown on request. */
export function showRules(run: Run, theme: Theme): string {
  const ran = run.rules.filter((rule) => rule.ran);
  const widest = Math.max(4, ...ran.map(({ id }) => id.length));
  const row = (id: string, ...cells: string[]) => id.padEnd(widest) + cells.map((cell) => cell.padStart(11)).join("");
  const lines = ran.map(({ id, pass, fail, unsure }) => row(id, grouped(pass), grouped(fail), grouped(unsure)));
  const idle = run.rules.filter((rule) => !rule.ran && rule.severity !== "off").map(({ id }) => id);
  const note = idle.length === 0 ? [] : [theme.faint(`Found nothing to read: ${idle.join(", ")}`)];
  return [theme.strong(row("Rule", "agree", "do not", "unsettled")), ...lines, ...note].join("\n");
}

/** The files that were not read or gave nothing, by name; shown on request. */
export function showUnreadFiles(run: Run, theme: Theme): string[] {
  const names = unreadNames(run);
  return names.length === 0 ? [] : [[theme.strong("Not read, or nothing to compare"), ...names].join("\n")];
}

export function showSummary(run: Run, theme: Theme, options: ReportOptions): string {
  const claims = run.documents.reduce((sum, document) => sum + document.claims, 0);
  const left = suppressedOf(run);
  const rows = [
    ["Documents", grouped(run.documents.length)],
    ["Claims", grouped(claims)],
    ["Numbers", numbersRow(run)],
    ...(run.unreadFiles.length === 0 ? [] : [["Files", unread(run, theme, options)]]),
    ...rowOf("Left out", leftOut(run)),
    ["Comparisons", comparisons(run, theme, options)],
    ["Findings", findings(run, theme)],
    ...(left.length === 0 ? [] : [["Suppressed", suppressed(left)]]),
    ...(run.problems.length === 0 ? [] : [["Problems", problems(run.problems, theme)]]),
  ] as const;
  return rows
    .map(([name, value]) => wrapBehind(theme.strong(name!.padEnd(13)), " ".repeat(13), 13, value!, options.width))
    .join("\n");
}

const rowOf = (name: string, text: string): [string, string][] => (text === "" ? [] : [[name, text]]);

/** What pages contain but do not show, by kind. */
function leftOut(run: Run): string {
  const counts = new Map<string, number>();
  for (const { kind, count } of run.documents.flatMap((document) => document.leftOut ?? []))
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  const kinds = sorted.map(([kind, count]) => `${grouped(count)} ${kind}`).join(", ");
  return all === 0
    ? ""
    : `${counted(all, "part that a page does not show", "parts that pages do not show")} (${kinds})`;
}

/** Without the word that the row begins with. */
function numbersRow(run: Run): string {
  return numbersText(numbersOf(run)).replace(/ numbers?: /, ": ");
}

function comparisons(run: Run, theme: Theme, { verbose }: ReportOptions): string {
  const { rules } = run;
  const { pass, fail, unsure } = comparisonsOf(run);
  const hint = verbose || unsure === 0 ? "" : theme.faint(" (--verbose shows them)");
  const left = unsure === 0 ? "" : `; ${grouped(unsure)} more could not be settled${hint}`;
  if (pass + fail === 0) return theme.warning("none made") + left;
  const active = rules.filter(({ severity }) => severity !== "off").length;
  const by = `by ${rules.filter((rule) => rule.pass + rule.fail > 0).length} of ${counted(active, "rule")}`;
  return `${grouped(pass + fail)} made ${by}: ${agreeing(pass, fail)}${left}`;
}

function agreeing(pass: number, fail: number): string {
  return `${counted(pass, "agrees", "agree")}, ${counted(fail, "does not", "do not")}`;
}

function findings(run: Run, theme: Theme): string {
  const counts = (Object.entries(findingsOf(run)) as [Severity, number][]).flatMap(([severity, count]) => {
    if (count === 0) return [];
    return [theme[severity](severity === "info" ? `${grouped(count)} info` : counted(count, severity))];
  });
  if (counts.length > 0) return counts.join(", ");
  // No findings are good news only if something was read.
  return run.documents.length === 0 ? "none" : theme.good("none");
}

function unread(run: Run, theme: Theme, { verbose }: ReportOptions): string {
  const text = unreadText(run) + (verbose ? "" : theme.faint(" (--verbose names them)"));
  return unreadCount(run) === 0 ? text : theme.warning(text);
}

const suppressors = {
  directive: "by comments",
  config: "by the configuration",
  baseline: "by the baseline",
  since: "by --since",
};

function suppressed(all: readonly Suppressed[]): string {
  const counts = Object.entries(suppressors).flatMap(([by, name]) => {
    const count = all.filter((one) => one.by === by).length;
    return count === 0 ? [] : [`${grouped(count)} ${name}`];
  });
  return counts.join(", ");
}

function problems(all: readonly Problem[], theme: Theme): string {
  const errors = all.filter(({ severity }) => severity === "error").length;
  const notices = all.length - errors;
  const parts = [
    ...(errors === 0 ? [] : [theme.error(`${grouped(errors)} not audited`)]),
    ...(notices === 0 ? [] : [theme.info(counted(notices, "notice"))]),
  ];
  return parts.join(", ");
}
