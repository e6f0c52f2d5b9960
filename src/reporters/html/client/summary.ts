/** The first view: what was read, compared, settled and not. */
import { bar, legend, type Share } from "./bars.ts";
import { counted, el, grouped } from "./dom.ts";
import type { Report } from "./report.ts";
import { hueOf } from "./report.ts";

type RuleRow = Report["rules"][number];

function sharesOf(row: Pick<RuleRow, "pass" | "fail" | "unsure" | "suppressed">): Share[] {
  return [
    { name: "agree", count: row.pass, color: "pass" },
    { name: "contradict", count: row.fail, color: "fail" },
    { name: "not settled", count: row.unsure, color: "unsure" },
    { name: "suppressed", count: row.suppressed, color: "suppressed" },
  ];
}

const total = (row: RuleRow) => row.pass + row.fail + row.unsure + row.suppressed;

/** `showRule` leads to the findings of a rule. */
export function summaryView(report: Report, showRule: (id: string, outcome: "fail" | "unsure") => void): HTMLElement {
  const sum = (key: "pass" | "fail" | "unsure" | "suppressed") => report.rules.reduce((all, row) => all + row[key], 0);
  const all = { pass: sum("pass"), fail: sum("fail"), unsure: sum("unsure"), suppressed: sum("suppressed") };
  const compared = all.pass + all.fail + all.unsure + all.suppressed;
  const made = report.comparisons.pass + report.comparisons.fail;
  return el(
    "div",
    { class: "summary" },
    el("p", { class: "headline" }, headlineOf(report, made)),
    report.unread !== "" && el("p", { class: "unread" }, `Files: ${report.unread}.`),
    aboutLines(report).length > 0 && el("p", { class: "about" }, aboutLines(report).join(" · ")),
    tiles(report),
    el(
      "section",
      { class: "panel", "aria-labelledby": "compared" },
      el("h2", { id: "compared" }, "Comparisons"),
      compared === 0
        ? el("p", { class: "quiet" }, "None was made: nothing in these documents could be compared.")
        : el("figure", { class: "overall" }, bar(sharesOf(all), compared, 40), legend(sharesOf(all))),
      compared > 0 && rulesTable(report, showRule),
      idle(report),
    ),
    kinds(report),
  );
}

/** When, how and on what the audit ran. */
export function aboutLines({ about: { date, command, commit } }: Report): string[] {
  return [date, command, commit === "" ? "" : `commit ${commit}`].filter((part) => part !== "");
}

function headlineOf({ items, documents }: Report, compared: number): string {
  const findings = items.filter(({ outcome }) => outcome === "fail").length;
  const unsettled = items.filter(({ outcome }) => outcome === "unsure").length;
  const where = `${counted(compared, "comparison")} across ${counted(documents.length, "document")}`;
  if (compared === 0) return `No comparison could be made across ${counted(documents.length, "document")}.`;
  const found = findings === 0 ? `No contradiction in ${where}` : `${counted(findings, "finding")} in ${where}`;
  return `${found}; ${unsettled === 0 ? "all could be settled" : `${grouped(unsettled)} could not be settled`}.`;
}

function tiles({ items, problems, documents }: Report): HTMLElement {
  const open = items.filter(({ outcome }) => outcome === "fail");
  const of = (severity: string) => open.filter((item) => item.severity === severity).length;
  const claims = documents.reduce((all, row) => all + row.claims, 0);
  const tile = (name: string, count: number, tone: string) =>
    el("div", { class: `tile ${count === 0 ? "zero" : tone}` }, el("dd", {}, grouped(count)), el("dt", {}, name));
  return el(
    "dl",
    { class: "tiles" },
    tile("errors", of("error"), "error"),
    tile("warnings", of("warning"), "warning"),
    tile("infos", of("info"), "info"),
    tile("documents", documents.length, ""),
    tile("claims read", claims, ""),
    tile("problems", problems.length, "warning"),
  );
}

function rulesTable(report: Report, showRule: (id: string, outcome: "fail" | "unsure") => void): HTMLElement {
  const rows = report.rules
    .filter((row) => row.ran || total(row) > 0)
    .sort((a, b) => b.fail - a.fail || total(b) - total(a));
  const most = Math.max(1, ...rows.map(total));
  const figure = (count: number, more = "") =>
    el("td", { class: `figure ${more} ${count === 0 ? "zero" : ""}` }, grouped(count));
  const linked = (row: RuleRow, outcome: "fail" | "unsure") =>
    row[outcome] === 0
      ? figure(0)
      : el(
          "td",
          { class: `figure ${outcome}` },
          el(
            "button",
            {
              class: "link",
              "aria-label": `${row[outcome]} of ${row.id}, show them`,
              click: () => showRule(row.id, outcome),
            },
            grouped(row[outcome]),
          ),
        );
  return el(
    "div",
    { class: "scroll" },
    el(
      "table",
      { class: "rules" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          ...["Rule", "Comparisons", "Agree", "Contradict", "Not settled", "Suppressed"].map((name, column) =>
            el("th", { scope: "col", class: column < 2 ? null : "figure" }, name),
          ),
        ),
      ),
      el(
        "tbody",
        {},
        ...rows.map((row) =>
          el(
            "tr",
            {},
            el("th", { scope: "row", title: row.title || null }, row.id),
            el("td", { class: "bars" }, bar(sharesOf(row), most, 40)),
            figure(row.pass),
            linked(row, "fail"),
            linked(row, "unsure"),
            figure(row.suppressed),
          ),
        ),
      ),
    ),
  );
}

/** Says what was not checked. */
function idle({ rules }: Report): HTMLElement | null {
  const off = rules.filter(({ severity }) => severity === "off");
  const without = rules.filter((row) => !row.ran && row.severity !== "off" && total(row) === 0);
  if (off.length + without.length === 0) return null;
  const names = (rows: readonly RuleRow[]) => rows.map(({ id }) => id).join(", ");
  return el(
    "div",
    { class: "idle" },
    without.length > 0 && el("p", {}, el("strong", {}, "Nothing to compare for "), names(without), "."),
    off.length > 0 && el("p", {}, el("strong", {}, "Turned off: "), names(off), "."),
  );
}

function kinds(report: Report): HTMLElement {
  const rows = report.kinds
    .map((row, index) => ({ ...row, index }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return el(
    "section",
    { class: "panel", "aria-labelledby": "kinds" },
    el("h2", { id: "kinds" }, "Claims read"),
    rows.length === 0 && el("p", { class: "quiet" }, "No claim was read from these documents."),
    el(
      "ul",
      { class: "kinds" },
      ...rows.map(({ title, count, index }) => {
        const meter = el("span", { class: "meter" });
        meter.style.setProperty("--share", `${(count / most) * 100}%`);
        meter.style.setProperty("--hue", String(hueOf(index)));
        return el(
          "li",
          {},
          el("span", { class: "name" }, title),
          meter,
          el("span", { class: "figure" }, grouped(count)),
        );
      }),
    ),
  );
}
