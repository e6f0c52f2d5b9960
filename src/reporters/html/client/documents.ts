/** Every document with its claims underlined and all its contradictions drawn. */
import { drawCurves, type Link } from "./curves.ts";
import { headOf, legendOf } from "./document-head.ts";
import { documentList, findingsIn } from "./document-list.ts";
import { eachFrame, el, svg } from "./dom.ts";
import { type ClaimMark, loudnessOf, type Report } from "./report.ts";
import { type TextMark, textView } from "./text.ts";
import type { View } from "./view.ts";

/** More contradictions than these in one document would hide its text. */
const mostDrawn = 300;

export interface Documents extends View {
  open(document: number): void;
}

interface ItemMark extends TextMark {
  readonly item: number;
}

export function documentsView(
  report: Report,
  explain: (text: HTMLElement, claims: readonly ClaimMark[]) => void,
  openItem: (item: number) => void,
): Documents {
  const list = documentList(report, open);
  const overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  const body = el("div", { class: "pane whole" });
  const frame = el("div", { class: "frame" }, overlay, body);
  const head = el("header", { class: "document-head" });
  const page = el("section", { class: "source", "aria-label": "Document" }, head, frame);
  const node = el("div", { class: "workspace documents" }, list.node, page);
  let current = -1;
  let links: Link[] = [];
  let marks: readonly ItemMark[] = [];
  const redraw = eachFrame(() => drawCurves(overlay, frame, links));
  new ResizeObserver(redraw).observe(frame);
  body.addEventListener("click", openMark);
  body.addEventListener("keydown", (event) => event.key === "Enter" && openMark(event));

  function open(number: number): void {
    if (!report.documents[number]) return;
    current = number;
    list.mark(number);
    node.classList.add("shows-source");
    const text = report.textOf(number);
    const items = report.itemsIn(number).slice(0, mostDrawn);
    marks = items.flatMap((item, index) => marksOf(item, number, String(index + 1)));
    const view = textView(text, marks, false);
    explain(view.node, text.claims);
    links = linksOf(marks, view.anchor);
    head.replaceChildren(
      el("button", { type: "button", class: "back", click: back }, "← Back"),
      ...headOf(report, number, items, openItem),
      legendOf(report.kinds, text.claims, view.node),
    );
    body.replaceChildren(text.text === "" ? el("p", { class: "quiet" }, "The text is not in the report.") : view.node);
    redraw();
  }

  function marksOf(item: number, document: number, sign: string): ItemMark[] {
    const { operands, message } = report.items[item]!;
    const level = loudnessOf(report.items[item]!);
    const mine = operands.filter((operand) => operand.document === document);
    return mine.map(({ start, end }) => ({ start, end, level, sign, title: message, item }));
  }

  function openMark(event: Event): void {
    const mark = (event.target as HTMLElement).closest<HTMLElement>("[data-mark]");
    if (!mark) return;
    event.preventDefault();
    openItem(marks[Number(mark.dataset.mark)]!.item);
  }

  function back(): void {
    node.classList.remove("shows-source");
    list.focus(current);
  }

  return {
    node,
    search: list.search,
    shown() {
      if (current < 0) {
        open(firstToShow(report));
        node.classList.remove("shows-source");
      }
      redraw();
    },
    step(by) {
      const seen = list.shown();
      const next = seen[Math.min(Math.max(seen.indexOf(current) + by, 0), seen.length - 1)];
      if (next === undefined) return;
      open(next);
      list.focus(next);
    },
    enter: () => body.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    back,
    open(number) {
      open(number);
      scrollTo(0, 0);
    },
  };
}

/** The first document that has a finding, else the first. */
function firstToShow(report: Report): number {
  const index = report.documents.findIndex((_, document) => findingsIn(report, document) > 0);
  return Math.max(0, index);
}

/** From the first operand of every item to its others in this document. */
function linksOf(marks: readonly ItemMark[], anchor: (mark: number) => HTMLElement | null): Link[] {
  const firsts = new Map<number, HTMLElement>();
  return marks.flatMap(({ item, level }, index) => {
    const to = anchor(index);
    const from = firsts.get(item);
    if (to && !from) firsts.set(item, to);
    return from && to ? [{ from, to, level }] : [];
  });
}
