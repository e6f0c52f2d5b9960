/** Prints how the claims of a finding were bound: what each is about, why, and how surely. */
import type { Finding } from "../../rule/index.ts";
import type { ReportOptions } from "../reporter.ts";
import { bindingLines } from "../text/bindings.ts";
import type { Theme } from "../text/theme.ts";
import { visible } from "../text/visible.ts";
import { wrapBehind } from "../text/wrap.ts";

/** A block of lines under a finding; nothing where the run was not asked to say. */
export function showBindings(finding: Finding, gutter: number, theme: Theme, options: ReportOptions): string[] {
  const indent = " ".repeat(gutter + 1);
  return bindingLines(finding).map(({ depth, text }) => {
    const room = indent + "  ".repeat(depth);
    const [first, title] = depth === 0 ? [`${indent}${theme.frame("=")} `, theme.strong("evidence: ")] : [room, ""];
    return wrapBehind(first, `${room}  `, room.length + 2, title + visible(text), options.width);
  });
}
