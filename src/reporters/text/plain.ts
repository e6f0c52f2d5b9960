/** Words for findings, problems and the whole run in plain lines, as reports for machines carry them. */
import type { Problem } from "../../document/index.ts";
import type { Finding, Location } from "../../rule/index.ts";
import type { Run } from "../reporter.ts";
import { numbersOf, numbersText } from "./numbers.ts";
import { suppressedOf } from "./suppressed.ts";
import { comparisonsOf, findingsOf } from "./tally.ts";
import { unreadText } from "./unread-files.ts";
import { visible } from "./visible.ts";
import { counted } from "./wrap.ts";

const longestLine = 1000;
const longestQuote = 200;

/** Text of at most so many UTF-16 units, with `…` where something is left out. */
export function clip(text: string, length: number): string {
  // Half a surrogate pair would be no character.
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Text on one line, without hidden characters and of bounded length. */
export function oneLine(text: string, length = longestLine): string {
  return visible(clip(text, length));
}

/** What stands behind a message: the arithmetic, every operand with its place, and the advice; one line each. */
export function detailsOf(finding: Finding): string[] {
  return [
    ...finding.explanation.map((line) => oneLine(line)),
    ...[finding.at, ...finding.related].map(operandOf),
    oneLine(finding.advice),
  ].filter((line) => line.trim() !== "");
}

function operandOf(at: Location): string {
  const label = at.label === "" ? "" : `${oneLine(at.label, longestQuote)}: `;
  return `${label}"${oneLine(at.quote, longestQuote)}" (${oneLine(at.path)}:${at.line}:${at.column})`;
}

export function problemText({ message, remedy }: Problem): string {
  return [message, remedy]
    .filter((part) => part !== "")
    .map((part) => oneLine(part))
    .join(" ");
}

/** The file that a problem stands in: a rule that threw names its document or the whole run (`null`) instead of a file. */
export function problemPath({ path }: Problem, run: Run): string | null {
  if (path === "the run") return null;
  return run.documents.find(({ id }) => id === path)?.path ?? path;
}

/** What was read, compared and found, in one sentence without its full stop. */
export function summaryOf(run: Run): string {
  const { pass, fail, unsure } = comparisonsOf(run);
  const { error, warning, info } = findingsOf(run);
  const notAudited = run.problems.filter(({ severity }) => severity === "error").length;
  const notices = run.problems.length - notAudited;
  return [
    `${counted(run.documents.length, "document")}, ${counted(pass + fail, "comparison")}, ${unsure} not settled`,
    numbersText(numbersOf(run)),
    `${counted(error, "error")}, ${counted(warning, "warning")}, ${info} info`,
    `${suppressedOf(run).length} suppressed`,
    ...(notAudited + notices === 0 ? [] : [`${notAudited} not audited, ${counted(notices, "notice")}`]),
    ...[unreadText(run)].filter((text) => text !== ""),
  ].join("; ");
}
