/** The lines that an item speaks of, for print, where no source stands beside it. */
import { el } from "./dom.ts";
import type { Item, Operand, Report } from "./report.ts";

const around = 90;
const most = 6;

export function excerptsOf(report: Report, { operands }: Item): HTMLElement {
  const lines = operands.slice(0, most).map((operand) => excerptOf(report, operand));
  return el("div", { class: "excerpts" }, ...lines);
}

function excerptOf(report: Report, { document, start, end, path, line, label }: Operand): HTMLElement | null {
  const text = report.documents[document] ? report.textOf(document).text : "";
  if (start < 0 || text === "") return null;
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - around);
  const to = text.indexOf("\n", end) === -1 ? text.length : text.indexOf("\n", end);
  return el(
    "p",
    {},
    el("span", { class: "quiet" }, `${path}:${line} ${label === "" ? "" : `(${label}) `}`),
    text.slice(from, start),
    el("mark", {}, text.slice(start, Math.min(end, start + 2 * around))),
    text.slice(end, Math.min(to, end + around)),
  );
}
