/** Prints how the claims of a finding were bound: what each is about, why, and how surely. */
import type { Binding, Finding } from "../../rule/index.ts";
import type { ReportOptions } from "../reporter.ts";
import { cutTo } from "../text/cells.ts";
import type { Theme } from "../text/theme.ts";
import { visible } from "../text/visible.ts";
import { wrapBehind } from "../text/wrap.ts";

/** A block of lines under a finding; nothing where the run was not asked to say. */
export function showBindings(finding: Finding, gutter: number, theme: Theme, options: ReportOptions): string[] {
  const { bindings, confidence } = finding;
  if (!bindings) return [];
  const indent = " ".repeat(gutter + 1);
  const at = (depth: number, text: string) => {
    const room = indent + "  ".repeat(depth);
    return wrapBehind(room, `${room}  `, room.length + 2, text, options.width);
  };
  const head = `${indent}${theme.frame("=")} ${theme.strong("evidence: ")}`;
  const lines = [wrapBehind(head, `${indent}  `, gutter + 13, confidenceText(confidence), options.width)];
  let claim = "";
  for (const binding of bindings) {
    const name = nameOf(binding);
    if (name !== claim) lines.push(at(1, name));
    claim = name;
    lines.push(at(2, boundText(binding, theme)));
    for (const { words, weight } of binding.evidence)
      lines.push(at(3, `${theme.faint(signed(weight).padStart(5))} ${visible(words)}`));
  }
  return lines;
}

function confidenceText(confidence: number | null): string {
  if (confidence === null) return "too few statements like this one were compared to say how often they hold";
  const percent = (100 * confidence).toFixed(1);
  return `of statements read and bound like this one, ${percent}% hold in real text`;
}

function nameOf({ label, quote }: Binding): string {
  const text = `"${cutTo(visible(quote.replace(/\s{1,200}/g, " ")), 60)}"`;
  return label === "" ? text : `${visible(label)} ${text}`;
}

const unbound = { division: "none", denominator: "not known", cohort: "whole study" } as const;

function boundText({ of, to, why, reliability, alternatives }: Binding, theme: Theme): string {
  const bound = `${of}: ${theme.strong(to === null ? unbound[of] : visible(to))}, ${visible(why)}`;
  const sure = reliability === null ? "" : `; reliability ${reliability}`;
  const others = alternatives.length === 0 ? "" : `; or ${alternatives.map(visible).join(", ")}`;
  return bound + sure + others;
}

const signed = (weight: number): string => `${weight > 0 ? "+" : "-"}${Math.abs(weight).toFixed(2)}`;
