/** How the claims of a finding were bound, in lines of text: how often such statements hold, then each claim, what it is about, and why. */
import type { Binding, Finding } from "../../rule/index.ts";
import { clip } from "./plain.ts";
import { grouped } from "./wrap.ts";

export interface BindingLine {
  /** 0: the finding; 1: a claim; 2: what it was bound to; 3: a piece of evidence. */
  readonly depth: 0 | 1 | 2 | 3;
  readonly text: string;
}

/** None where the run was not asked to say. The text may hold what the document holds. */
export function bindingLines(finding: Finding): readonly BindingLine[] {
  const { bindings } = finding;
  if (!bindings) return [];
  const lines: BindingLine[] = [{ depth: 0, text: confidenceText(finding) }];
  let claim = "";
  for (const binding of bindings) {
    const name = nameOf(binding);
    if (name !== claim) lines.push({ depth: 1, text: name });
    claim = name;
    lines.push({ depth: 2, text: boundText(binding) });
    for (const { words, weight } of binding.evidence) lines.push({ depth: 3, text: `${signed(weight)} ${words}` });
  }
  return lines;
}

function confidenceText({ confidence, confidenceFrom: from }: Finding): string {
  if (confidence === null) return "too few statements like this one were compared to say how often they hold";
  const hold = `${(100 * confidence).toFixed(1)}% hold`;
  if (!from) return `of real statements weighed like this one, ${hold}`;
  const compared = grouped(from.compared);
  return from.kind === null
    ? `of ${compared} real statements that this rule compared, ${hold}`
    : `of ${compared} real statements like this one (${from.kind}), ${hold}`;
}

function nameOf({ label, quote }: Binding): string {
  const text = `"${clip(quote.replace(/\s{1,200}/g, " "), 60)}"`;
  return label === "" ? text : `${label} ${text}`;
}

const unbound = { division: "none", denominator: "not known", cohort: "whole study" } as const;

function boundText({ of, to, why, reliability, alternatives }: Binding): string {
  const sure = reliability === null ? "" : `; reliability ${reliability}`;
  const others = alternatives.length === 0 ? "" : `; or ${alternatives.join(", ")}`;
  return `${of}: ${to ?? unbound[of]}, ${why}${sure}${others}`;
}

const signed = (weight: number): string => `${weight > 0 ? "+" : "-"}${Math.abs(weight).toFixed(2)}`;
