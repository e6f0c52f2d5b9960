/** The ledger of numbers for a terminal: one line per document, what the other kinds are, and the numbers not read if they were kept. */
import type { NumberCounts } from "../../rule/index.ts";
import type { Run } from "../reporter.ts";
import { widthOf } from "../text/cells.ts";
import { coverageOf, numbersOf, numbersText, otherCount } from "../text/numbers.ts";
import { themeOf } from "../text/theme.ts";
import { harmless, visible } from "../text/visible.ts";
import { grouped } from "../text/wrap.ts";

export function listCoverage(run: Run, options: { readonly color: boolean }): string {
  const theme = themeOf(options.color);
  const total = numbersOf(run);
  const rows = run.documents.map(({ id, numbers }) => ({ id: visible(id), cells: cellsOf(numbers) }));
  const widest = Math.max(8, ...rows.map(({ id }) => widthOf(id)));
  const line = (name: string, cells: readonly string[]) =>
    name + " ".repeat(Math.max(0, widest - widthOf(name))) + cells.map((cell) => cell.padStart(10)).join("");
  const head = theme.strong(line("Document", ["in claims", "other", "not read", "read"]));
  const unread = (run.unread ?? []).map(({ path, line, column, quote, before, after }) => {
    const context = `${theme.faint(visible(before))}${visible(quote)}${theme.faint(visible(after))}`;
    return `${visible(path)}:${line}:${column}  ${context}`;
  });
  const others = total.others.map(({ kind, count }) => `${grouped(count)} ${kind}`).join(", ");
  const blocks = [
    [head, ...rows.map(({ id, cells }) => line(id, cells))].join("\n"),
    ...(unread.length === 0 ? [] : [[theme.strong("Not read"), ...unread].join("\n")]),
    ...(others === "" ? [] : [`${theme.strong("Other kinds")}  ${others}`]),
    `${numbersText(total)} (${percentOf(total)} read)`,
  ];
  return harmless(`${blocks.join("\n\n")}\n`);
}

function cellsOf(numbers: NumberCounts): string[] {
  return [numbers.claimed, otherCount(numbers), numbers.unread].map(grouped).concat(percentOf(numbers));
}

/** Truncated, not rounded, so that 100% means all. */
function percentOf(numbers: NumberCounts): string {
  return `${Math.floor(coverageOf(numbers) * 10) / 10}%`;
}
