/** Explains a rule on the terminal: why it exists, its options, examples that pass and that do not, references. */
import { z } from "zod";
import { cellsOf } from "../../reporters/text/cells.ts";
import { measuredHead, measuredRows, measuredSentence } from "../../reporters/text/measured.ts";
import type { Theme } from "../../reporters/text/theme.ts";
import { visible } from "../../reporters/text/visible.ts";
import { wrapBehind } from "../../reporters/text/wrap.ts";
import { type ExampleFile, measuredOf, type Rule } from "../../rule/index.ts";
import { columns } from "./columns.ts";
import { renderMarkdown } from "./markdown.ts";

export function explanationOf(rule: Rule, theme: Theme, width: number): string {
  const { severity, scope, reads } = rule;
  const facts = `${theme[severity](severity)}, ${scope === "corpus" ? "across documents" : "within a document"}, reads ${reads.join(", ")}`;
  const sections = [
    `${theme.strong(rule.id)}: ${rule.title}\n${wrapBehind("", "", 0, facts, width)}`,
    renderMarkdown(rule.why, theme, width),
    section("Measured", measuredText(rule.id, theme, width), theme),
    section("Options", optionsOf(rule, theme, width), theme),
    section(
      "Examples that it reports",
      rule.examples.invalid.map((example) => invalidExample(example, rule, theme, width)).join("\n\n"),
      theme,
    ),
    section(
      "Examples that it accepts",
      rule.examples.valid.map(({ title, files }) => shownExample(title, files, theme, width)).join("\n\n"),
      theme,
    ),
    section("References", rule.references.map((reference) => `  ${visible(reference)}`).join("\n"), theme),
  ];
  return `${sections.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, body: string, theme: Theme): string {
  return body === "" ? "" : `${theme.strong(title)}\n\n${body}`;
}

/** What became of its comparisons in real text, and how it differs by how statements were read or bound. */
function measuredText(rule: string, theme: Theme, width: number): string {
  const sentence = measuredSentence(rule);
  if (sentence === null) return "";
  const rows = measuredRows(measuredOf(rule)!.kinds);
  const lines = rows.length === 0 ? [] : ["", ...columns([measuredHead("read or bound by"), ...rows], theme)];
  return [wrapBehind("  ", "  ", 2, sentence, width), ...lines].join("\n");
}

interface OptionSchema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
}

function optionsOf(rule: Rule, theme: Theme, width: number): string {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: "input" }) as {
    properties?: Record<string, OptionSchema>;
  };
  const options = Object.entries(properties).map(([name, schema]) => {
    const type = schema.enum ? schema.enum.map((word) => JSON.stringify(word)).join(" | ") : (schema.type ?? "");
    const value = schema.default === undefined ? "" : ` = ${JSON.stringify(schema.default)}`;
    const head = `  ${theme.code(name)}${theme.faint(`: ${type}${value}`)}`;
    return schema.description ? `${head}\n${wrapBehind("    ", "    ", 4, schema.description, width)}` : head;
  });
  return options.join("\n");
}

function invalidExample(example: Rule["examples"]["invalid"][number], rule: Rule, theme: Theme, width: number): string {
  const findings = example.findings.map(({ at, message, severity = rule.severity }) => {
    const text = `${theme[severity](severity)} ${theme.faint(visible(at))}\n${visible(message)}`;
    return wrapBehind("    = ", "      ", 6, text, width);
  });
  return [shownExample(example.title, example.files, theme, width), ...findings].join("\n");
}

function shownExample(title: string, files: string | readonly ExampleFile[], theme: Theme, width: number): string {
  const list = typeof files === "string" ? [{ name: "", text: files }] : files;
  const texts = list.map(({ name, text }) => {
    const lines = text
      .replace(/\n$/, "")
      .split("\n")
      .flatMap((line) => broken(line, width - 6));
    const head = name === "" ? [] : [`    ${theme.frame("-->")} ${visible(name)}`];
    return [...head, ...lines.map((line) => `    ${theme.frame("|")} ${line}`.trimEnd())].join("\n");
  });
  return [wrapBehind("  ", "  ", 2, `${visible(title)}:`, width), ...texts].join("\n");
}

/** A source line broken where the terminal ends, with its spaces kept. */
function broken(line: string, width: number): string[] {
  const rows = [""];
  let taken = 0;
  for (const cell of cellsOf(line)) {
    if (taken + cell.width > width) {
      rows.push("");
      taken = 0;
    }
    rows.push(rows.pop() + cell.text);
    taken += cell.width;
  }
  return rows;
}
