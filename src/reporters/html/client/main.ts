/** Builds the page of a report from the data in it. */
import { addressOf } from "./address.ts";
import { documentsView } from "./documents.ts";
import { el } from "./dom.ts";
import { helpDialog } from "./help.ts";
import { listenToKeys } from "./keyboard.ts";
import { listingOf } from "./listing.ts";
import { problemsView } from "./problems.ts";
import { readReport } from "./report.ts";
import { aboutLines, summaryView } from "./summary.ts";
import { tabsOf } from "./tabs.ts";
import { themeButton } from "./theme.ts";
import { tooltipOf } from "./tooltip.ts";

const at = { summary: 0, findings: 1, unsettled: 2, documents: 3, problems: 4 } as const;

const report = readReport();
const explain = tooltipOf(report);
const numbers = report.items.map((_, index) => index);
const unsettled = numbers.filter((index) => report.items[index]!.outcome === "unsure");
const found = numbers.filter((index) => report.items[index]!.outcome !== "unsure");

const host = {
  explain,
  openDocument,
  chosen(item: number) {
    const { fingerprint } = report.items[item]!;
    if (fingerprint !== "") address.set(`finding=${fingerprint}`);
  },
};
const findings = listingOf(report, "Findings", "findings", found, host);
const open = listingOf(report, "Not settled", "unsettled comparisons", unsettled, host);
const documents = documentsView(report, explain, (item) => {
  const isUnsettled = report.items[item]!.outcome === "unsure";
  tabs.open(isUnsettled ? at.unsettled : at.findings);
  (isUnsettled ? open : findings).select(item);
});
const summary = summaryView(report, (rule, outcome) => {
  tabs.open(outcome === "unsure" ? at.unsettled : at.findings);
  (outcome === "unsure" ? open : findings).onlyRule(rule);
});

const tabs = tabsOf(
  [
    { id: "summary", title: "Summary", count: null, view: { node: summary } },
    { id: "findings", title: "Findings", count: found.length, view: findings },
    { id: "unsettled", title: "Not settled", count: unsettled.length, view: open },
    { id: "documents", title: "Documents", count: report.documents.length, view: documents },
    { id: "problems", title: "Problems", count: report.problems.length, view: { node: problemsView(report) } },
  ],
  (id) => address.set(id),
);
const address = addressOf((place) => {
  const finding = place.startsWith("finding=")
    ? report.items.findIndex(({ fingerprint }) => fingerprint !== "" && place === `finding=${fingerprint}`)
    : -1;
  tabs.open(finding >= 0 ? at.findings : Math.max(0, Object.keys(at).indexOf(place)));
  if (finding >= 0) findings.select(finding);
});
const help = helpDialog();

function openDocument(document: number): void {
  tabs.open(at.documents);
  documents.open(document);
}

document.body.append(
  el(
    "header",
    { class: "top" },
    el("h1", {}, "Audit report"),
    tabs.bar,
    el(
      "div",
      { class: "tools" },
      themeButton(),
      el(
        "button",
        { type: "button", class: "icon", "aria-label": "Keys", title: "Keys (?)", click: () => help.showModal() },
        "?",
      ),
    ),
  ),
  el("main", {}, ...tabs.panels),
  el("footer", { class: "foot" }, [`${report.tool.name} ${report.tool.version}`, ...aboutLines(report)].join(" · ")),
  help,
);
address.follow();
listenToKeys({ view: tabs.current, help, open: tabs.open });
addEventListener("beforeprint", () => {
  for (const view of [findings, open]) view.beforePrint?.();
});
