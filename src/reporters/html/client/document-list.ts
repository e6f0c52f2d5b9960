/** The list of documents: searched by name and identifier, or only those with findings. */
import { counted, el, grouped, pathOf } from "./dom.ts";
import type { Report } from "./report.ts";

export interface DocumentList {
  readonly node: HTMLElement;
  readonly search: HTMLInputElement;
  /** The documents that are shown, by number. */
  shown(): readonly number[];
  mark(document: number): void;
  focus(document: number): void;
}

export function documentList(report: Report, open: (document: number) => void): DocumentList {
  const search = el("input", {
    type: "search",
    class: "search",
    placeholder: "Search documents",
    "aria-label": "Search documents",
    spellcheck: "false",
  });
  const only = el("input", { type: "checkbox" });
  const found = report.documents.map((_, index) => findingsIn(report, index));
  const buttons = report.documents.map((row, index) => buttonOf(row, found[index]!, () => open(index)));
  const rows = buttons.map((button) => el("li", {}, button));
  let marked = -1;

  function apply(): void {
    const wanted = search.value.toLowerCase();
    rows.forEach((row, index) => {
      const { id, ids } = report.documents[index]!;
      const isNamed = [id, ...ids].some((name) => name.toLowerCase().includes(wanted));
      row.hidden = !isNamed || (only.checked && found[index] === 0);
    });
  }
  search.addEventListener("input", apply);
  only.addEventListener("change", apply);

  const filters = el("div", { class: "filters" }, search, el("label", { class: "toggle" }, only, "With findings only"));
  return {
    node: el(
      "nav",
      { class: "list", "aria-label": "Documents" },
      filters,
      el("ul", { class: "document-list" }, ...rows),
    ),
    search,
    shown: () => rows.flatMap((row, index) => (row.hidden ? [] : [index])),
    mark(document) {
      buttons[marked]?.removeAttribute("aria-current");
      marked = document;
      buttons[marked]?.setAttribute("aria-current", "true");
      buttons[marked]?.scrollIntoView({ block: "nearest" });
    },
    focus: (document) => buttons[document]?.focus(),
  };
}

/** How many contradictions a document has, those that are suppressed apart. */
export function findingsIn(report: Report, document: number): number {
  return report.itemsIn(document).filter((item) => report.items[item]!.outcome === "fail").length;
}

function buttonOf(row: Report["documents"][number], found: number, open: () => void): HTMLButtonElement {
  const about = [row.format, ...row.ids, counted(row.claims, "claim")].join(" · ");
  return el(
    "button",
    { type: "button", class: "page-link", click: open },
    pathOf(row.id),
    el("span", { class: "quiet" }, about),
    found > 0 && el("span", { class: "figure found", title: counted(found, "finding") }, grouped(found)),
  );
}
