/** Writes `rules/README.md`, the page that explains every rule, from the rules themselves. */
import { z } from "zod";
import { measuredHead, measuredRows, measuredSentence } from "../../src/reporters/text/measured.ts";
import { measuredOf as countsOf, type ExampleFile, type InvalidExample, type Rule } from "../../src/rule/index.ts";

export const readmePath = "rules/README.md";

export function rulesReadme(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, scope, title }) => `| [\`${id}\`](#${id}) | ${severity} | ${scope} | ${cell(title)} |`,
  );
  const head = [
    "<!-- Generated from the rules by `npm run generate`. -->",
    "# Rules",
    `${rules.length} rules. An \`error\` cannot be true as printed, a \`warning\` is probably wrong or against a stated convention, an \`info\` is worth knowing. A rule of scope \`document\` looks within one document, one of scope \`corpus\` across all of them. \`audit explain <rule>\` shows the same on the terminal; each example below is a test.`,
    ["| rule | severity | scope | says |", "| --- | --- | --- | --- |", ...rows].join("\n"),
  ];
  return `${[...head, ...rules.map(sectionOf)].join("\n\n")}\n`;
}

function sectionOf(rule: Rule): string {
  const { id, title, why, severity, scope, reads, references, examples } = rule;
  const kinds = reads.map((kind) => `\`${kind}\``).join(", ");
  const options = optionsOf(rule);
  return [
    `## ${id}`,
    `**${title}.** ${severity[0]!.toUpperCase()}${severity.slice(1)}, ${scope === "corpus" ? "across documents" : "within a document"}; reads ${kinds}.`,
    why
      .trim()
      .split(/\n{1,4}/)
      .join("\n\n"),
    ...measuredOf(id),
    ...(options.length === 0 ? [] : ["Options:", options.join("\n")]),
    "Reported:",
    ...examples.invalid.flatMap((example) => [
      `_${line(example.title)}_`,
      ...blocksOf(example.files),
      said(example, rule),
    ]),
    "Accepted:",
    ...examples.valid.flatMap(({ title, files }) => [`_${line(title)}_`, ...blocksOf(files)]),
    ...(references.length === 0 ? [] : ["References:", references.map((url) => `- <${url}>`).join("\n")]),
  ].join("\n\n");
}

function measuredOf(id: string): string[] {
  const sentence = measuredSentence(id);
  if (sentence === null) return [];
  const rows = measuredRows(countsOf(id)!.kinds).map((row) => `| ${row.map(cell).join(" | ")} |`);
  const columns = measuredHead("read or bound by");
  const head = [`| ${columns.join(" | ")} |`, `| --- |${" ---: |".repeat(columns.length - 1)}`];
  return [line(sentence), ...(rows.length === 0 ? [] : [[...head, ...rows].join("\n")])];
}

function optionsOf(rule: Rule): string[] {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: "input" }) as {
    properties?: Record<string, { readonly description?: string; readonly default?: unknown }>;
  };
  return Object.entries(properties).map(([name, { description = "", default: value }]) => {
    const usual = value === undefined ? "" : ` (default \`${JSON.stringify(value)}\`)`;
    return `- \`${name}\`${usual}${description === "" ? "" : `: ${line(description)}`}`;
  });
}

function blocksOf(files: string | readonly ExampleFile[]): string[] {
  const list = typeof files === "string" ? [{ name: "", text: files }] : files;
  return list.flatMap(({ name, text }) => {
    const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`{3,20}/g)].map(([run]) => run.length + 1)));
    return [...(name === "" ? [] : [`\`${name}\`:`]), `${fence}text\n${text.replace(/\n$/, "")}\n${fence}`];
  });
}

function said({ findings }: InvalidExample, rule: Rule): string {
  return findings
    .map(({ at, message, severity = rule.severity }) => `- ${severity} at ${code(at)}: ${line(message)}`)
    .join("\n");
}

const line = (text: string): string => text.replace(/\s{1,100}/g, " ").replace(/[\\<*_]/g, "\\$&");
const cell = (text: string): string => line(text).replaceAll("|", "\\|");

function code(text: string): string {
  const fence = "`".repeat(1 + Math.max(0, ...[...text.matchAll(/`{1,20}/g)].map(([run]) => run.length)));
  const pad = /^`|`$/.test(text) ? " " : "";
  return `${fence}${pad}${text.replace(/\s{1,100}/g, " ")}${pad}${fence}`;
}
