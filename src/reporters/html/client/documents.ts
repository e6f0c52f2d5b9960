/** Every document with its claims underlined and all its contradictions drawn. */
import { drawCurves, type Link } from "./curves.ts";
import { counted, eachFrame, el, grouped, pathOf, svg } from "./dom.ts";
import { type ClaimMark, hueOf, loudnessOf, type Report } from "./report.ts";
import { type TextMark, textView } from "./text.ts";
import type { View } from "./view.ts";

/** More contradictions than these in one document would hide its text. */
const mostDrawn = 300;

export interface Documents extends View {
  open(document: number): void;
}

export function documentsView(
  report: Report,
  explain: (text: HTMLElement, claims: readonly ClaimMark[]) => void,
  openItem: (item: number) => void,
): Documents {
  const search = el("input", {
    type: "search",
    class: "search",
    placeholder: "Search documents",
    "aria-label": "Search documents",
    spellcheck: "false",
  });
  const list = el("ul", { class: "document-list" });
  const overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  const body = el("div", { class: "pane whole" });
  const frame = el("div", { class: "frame" }, overlay, body);
  const node = el("div", { class: "workspace documents" });
  const head = el("header", { class: "document-head" });
  const page = el("section", { class: "source", "aria-label": "Document" }, head, frame);
  node.append(
    el("nav", { class: "list", "aria-label": "Documents" }, el("div", { class: "filters" }, search), list),
    page,
  );
  let current = -1;
  let links: Link[] = [];
  const redraw = eachFrame(() => drawCurves(overlay, frame, links));
  new ResizeObserver(redraw).observe(frame);

  const buttons = report.documents.map((row, index) => {
    const found = report.itemsIn(index).filter((item) => report.items[item]!.outcome === "fail").length;
    const about = [row.format, ...row.ids, counted(row.claims, "claim")].join(" · ");
    const button = el(
      "button",
      { type: "button", class: "page-link", click: () => open(index) },
      pathOf(row.id),
      el("span", { class: "quiet" }, about),
      found > 0 && el("span", { class: "figure found", "aria-label": counted(found, "finding") }, grouped(found)),
    );
    list.append(el("li", {}, button));
    return button;
  });
  search.addEventListener("input", () => {
    const wanted = search.value.toLowerCase();
    buttons.forEach((button, index) => {
      const { id, ids } = report.documents[index]!;
      button.parentElement!.hidden = ![id, ...ids].some((name) => name.toLowerCase().includes(wanted));
    });
  });

  function open(number: number): void {
    const row = report.documents[number];
    if (!row) return;
    buttons[current]?.removeAttribute("aria-current");
    buttons[number]!.setAttribute("aria-current", "true");
    current = number;
    node.classList.add("shows-source");
    const text = report.textOf(number);
    const items = report.itemsIn(number).slice(0, mostDrawn);
    const marks: (TextMark & { item: number })[] = items.flatMap((item, index) => {
      const { operands, message } = report.items[item]!;
      const level = loudnessOf(report.items[item]!);
      const mine = operands.filter(({ document }) => document === number);
      return mine.map(({ start, end }) => ({ start, end, level, sign: String(index + 1), title: message, item }));
    });
    const view = textView(text, marks, false);
    explain(view.node, text.claims);
    links = linksOf(marks, view.anchor);
    view.node.addEventListener("click", (event) => openMark(event, marks));
    head.replaceChildren(
      el("button", { type: "button", class: "back", click: back }, "← Back"),
      el("h2", {}, pathOf(row.id, "")),
      el("p", { class: "quiet" }, [row.format, ...row.ids].join(" · ")),
      findingsOf(items),
      legendOf(text.claims, view.node),
    );
    body.replaceChildren(text.text === "" ? el("p", { class: "quiet" }, "The text is not in the report.") : view.node);
    page.scrollTop = 0;
    redraw();
  }

  function openMark(event: Event, marks: readonly { readonly item: number }[]): void {
    const mark = (event.target as HTMLElement).closest<HTMLElement>("[data-mark]");
    if (mark) openItem(marks[Number(mark.dataset.mark)]!.item);
  }

  function findingsOf(items: readonly number[]): HTMLElement {
    if (items.length === 0) return el("p", { class: "good" }, "No contradiction found in this document.");
    const rows = items.map((item) => {
      const { message } = report.items[item]!;
      const level = loudnessOf(report.items[item]!);
      return el(
        "li",
        {},
        el("button", { type: "button", class: `jump ${level}`, click: () => openItem(item) }, message),
      );
    });
    return el("ol", { class: "jumps" }, ...rows);
  }

  /** The kinds of claims in the text; each can be switched off. */
  function legendOf(claims: readonly ClaimMark[], text: HTMLElement): HTMLElement {
    const counts = new Map<number, number>();
    for (const { kind } of claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const chips = [...counts]
      .sort(([a], [b]) => a - b)
      .map(([kind, count]) => {
        const swatch = el("span", { class: "swatch kind" });
        swatch.style.setProperty("--hue", String(hueOf(kind)));
        const chip = el(
          "button",
          { type: "button", class: "chip", "aria-pressed": "true" },
          swatch,
          report.kinds[kind]!.title,
          el("span", { class: "figure" }, grouped(count)),
        );
        chip.addEventListener("click", () => {
          const isOn = chip.getAttribute("aria-pressed") !== "true";
          chip.setAttribute("aria-pressed", String(isOn));
          for (const span of text.querySelectorAll(`[data-kind="${kind}"]`)) span.classList.toggle("plain", !isOn);
        });
        return chip;
      });
    return el("div", { class: "chips", role: "group", "aria-label": "Kinds of claims" }, ...chips);
  }

  function back(): void {
    node.classList.remove("shows-source");
    buttons[current]?.focus();
  }

  return {
    node,
    search,
    shown() {
      if (current < 0) {
        open(firstToShow(report));
        node.classList.remove("shows-source");
      }
      redraw();
    },
    step(by) {
      const seen = buttons.flatMap((button, index) => (button.parentElement!.hidden ? [] : [index]));
      const next = seen[Math.min(Math.max(seen.indexOf(current) + by, 0), seen.length - 1)];
      if (next === undefined) return;
      open(next);
      buttons[next]!.focus();
    },
    enter: () => body.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    back,
    open,
  };
}

/** The first document that has a finding, else the first. */
function firstToShow(report: Report): number {
  return Math.max(
    0,
    report.documents.findIndex((_, index) => report.itemsIn(index).length > 0),
  );
}

/** From the first operand of every item to its others in this document. */
function linksOf(
  marks: readonly (TextMark & { item: number })[],
  anchor: (mark: number) => HTMLElement | null,
): Link[] {
  const firsts = new Map<number, HTMLElement>();
  return marks.flatMap(({ item, level }, index) => {
    const to = anchor(index);
    const from = firsts.get(item);
    if (to && !from) firsts.set(item, to);
    return from && to ? [{ from, to, level }] : [];
  });
}
