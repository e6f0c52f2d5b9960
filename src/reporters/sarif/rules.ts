/** The rules of a run as SARIF describes them, with what each did. */
import type { Severity } from "../../rule/index.ts";
import type { ReportOptions, RuleTally, RuleText, Run } from "../reporter.ts";
import { suppressedOf } from "../text/suppressed.ts";

export const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "recommendation",
};

export interface SarifRules {
  readonly descriptors: readonly object[];
  /** Where the severity in force is not the rule's own. */
  readonly overrides: readonly object[];
  readonly indexOf: ReadonlyMap<string, number>;
}

export function rulesOf(run: Run, { rules = [] }: ReportOptions): SarifRules {
  const texts = new Map(rules.map((rule) => [printable(rule.id), rule]));
  const tallies = new Map(run.rules.map((tally) => [printable(tally.id), tally]));
  const found = [...run.findings, ...suppressedOf(run).map(({ finding }) => finding)];
  const ids = [...new Set([...tallies.keys(), ...found.map(({ rule }) => printable(rule))])];
  const places = new Map(ids.map((id, index) => [id, index]));
  const printed = [...run.rules.map(({ id }) => id), ...found.map(({ rule }) => rule)];
  return {
    descriptors: ids.map((id) => descriptorOf(id, texts.get(id), tallies.get(id))),
    overrides: ids.flatMap((id, index) => overrideOf(id, index, texts.get(id), tallies.get(id))),
    indexOf: new Map(printed.map((id) => [id, places.get(printable(id))!])),
  };
}

/** Ids that differ in lone surrogates alone are one where they are printed, and no rule may be described twice. */
function printable(id: string): string {
  return id.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

function descriptorOf(id: string, text: RuleText | undefined, tally: RuleTally | undefined): object {
  const severity = text?.severity ?? (tally && tally.severity !== "off" ? tally.severity : "warning");
  return {
    id,
    ...(text && wordsOf(text)),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ["biomedical", "consistency"],
      "problem.severity": problemSeverities[severity],
      ...(tally && { ran: tally.ran, comparisons: { pass: tally.pass, fail: tally.fail, unsure: tally.unsure } }),
    },
  };
}

function wordsOf({ title, why, references, url }: RuleText): object {
  const list = references.map((reference) => `- ${reference}`).join("\n");
  const markdown = list === "" ? why : `${why}\n\nReferences:\n\n${list}`;
  return {
    shortDescription: { text: title },
    fullDescription: { text: unmarked(why.split("\n")[0] ?? "") || title },
    help: { text: unmarked(markdown), markdown },
    ...(url !== undefined && { helpUri: url }),
  };
}

/** Markdown as rules use it, read as plain text. */
function unmarked(markdown: string): string {
  return markdown.replace(/`|\*\*/g, "");
}

function overrideOf(id: string, index: number, text: RuleText | undefined, tally: RuleTally | undefined): object[] {
  if (!tally) return [];
  const own = text?.severity ?? tally.severity;
  if (tally.severity === own && tally.severity !== "off") return [];
  const configuration = tally.severity === "off" ? { enabled: false } : { level: levels[tally.severity] };
  return [{ descriptor: { id, index }, configuration }];
}
