/** Explains a form on the terminal: what it reads, its pattern, what keeps it from reading, and examples. */
import type { Form } from "../../index.ts";
import { measuredHead, measuredRows } from "../../reporters/text/measured.ts";
import type { Theme } from "../../reporters/text/theme.ts";
import { wrapBehind } from "../../reporters/text/wrap.ts";
import { measuredOfForm } from "../../rule/index.ts";
import { columns } from "./columns.ts";

export function formExplanationOf(form: Form, theme: Theme, width: number): string {
  const { id, title, yields, match, unless, other, examples } = form;
  const facts = `a form; reads mentions of the kind ${yields}${other === undefined ? "" : `; its numbers count as ${other} where no claim is made of them`}`;
  const refusals = Object.entries(unless ?? {}).map(
    ([name, refusal]) => `  ${theme.code(name)}: ${refusalText(refusal)}`,
  );
  const section = (name: string, body: string) => (body === "" ? [] : [`${theme.strong(name)}\n\n${body}`]);
  const blocks = [
    `${theme.strong(id)}: ${title}\n${wrapBehind("", "", 0, facts, width)}`,
    ...section("Pattern", `  ${match.trim()}`),
    ...section("Not where", refusals.join("\n")),
    ...section("Measured: what rules compared of it in real text", measuredText(id, theme)),
    ...section("Examples", withoutIndent(examples)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function measuredText(form: string, theme: Theme): string {
  const rows = measuredRows(measuredOfForm(form));
  return rows.length === 0 ? "" : columns([measuredHead("rule"), ...rows], theme).join("\n");
}

function refusalText(refusal: NonNullable<Form["unless"]>[string]): string {
  if (typeof refusal === "function") return "see the examples";
  if ("without" in refusal) return `no ${refusal.without} in the sentence`;
  return "before" in refusal ? `after ${refusal.before}` : `before ${refusal.after}`;
}

function withoutIndent(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => `  ${line.slice(indent).trimEnd()}`).join("\n");
}
