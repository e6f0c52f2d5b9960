/** Lists rules: a table for people, JSON for programs. */
import { z } from "zod";
import { cutTo } from "../../reporters/text/cells.ts";
import type { Theme } from "../../reporters/text/theme.ts";
import { counted } from "../../reporters/text/wrap.ts";
import { measuredDocuments, measuredOf, type Rule } from "../../rule/index.ts";

export function rulesTable(rules: readonly Rule[], theme: Theme, width: number): string {
  const widest = Math.max(4, ...rules.map(({ id }) => id.length));
  const row = (id: string, severity: string, scope: string) =>
    `${id.padEnd(widest)}  ${severity.padEnd(8)}  ${scope.padEnd(8)}  `;
  const lines = rules.map(({ id, severity, scope, title }) => {
    const painted = theme[severity](severity) + " ".repeat(8 - severity.length);
    const room = Math.max(20, width - widest - 22);
    return `${id.padEnd(widest)}  ${painted}  ${scope.padEnd(8)}  ${cutTo(title, room)}`;
  });
  const end = `${counted(rules.length, "rule")}; "audit explain <rule>" explains one.`;
  return `${[theme.strong(`${row("Rule", "Severity", "Scope")}Title`), ...lines, "", end].join("\n")}\n`;
}

/** What was counted for it in real text; `null` where nothing was. */
function measuredJson(rule: string): object | null {
  const counts = measuredOf(rule);
  return counts && { documents: measuredDocuments, ...counts, kinds: Object.fromEntries(counts.kinds) };
}

export function rulesJson(rules: readonly Rule[], tool: { name: string; version: string }): string {
  const listed = rules.map(({ id, title, severity, scope, reads, why, references, options }) => {
    const schema = z.toJSONSchema(options, { io: "input" });
    return { id, title, severity, scope, reads, why, references, options: schema, measured: measuredJson(id) };
  });
  return `${JSON.stringify({ schemaVersion: 1, tool, rules: listed }, null, 2)}\n`;
}
