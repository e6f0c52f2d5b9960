/** What could not be read, and what to do about it. */
import { el } from "./dom.ts";
import type { Report } from "./report.ts";

export function problemsView({ problems }: Report): HTMLElement {
  if (problems.length === 0) return el("p", { class: "empty" }, "Everything was read.");
  const rows = problems.map(({ path, line, message, remedy, severity }) =>
    el(
      "li",
      { class: `card ${severity === "error" ? "error" : "info"}` },
      el(
        "header",
        {},
        el(
          "span",
          { class: `badge ${severity === "error" ? "error" : "info"}` },
          severity === "error" ? "Not audited" : "Notice",
        ),
        el("span", { class: "rule" }, line === null ? path : `${path}:${line}`),
      ),
      el("h3", { class: "message" }, message),
      el("p", { class: "advice" }, remedy),
    ),
  );
  return el("ul", { class: "problems" }, ...rows);
}
