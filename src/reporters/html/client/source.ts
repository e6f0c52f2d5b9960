/** Shows an item in its documents, side by side, with curves between its operands. */
import { drawCurves, type Link } from "./curves.ts";
import { eachFrame, el, pathOf, svg } from "./dom.ts";
import { type ClaimMark, type Item, loudnessOf, type Report } from "./report.ts";
import { type TextView, textView } from "./text.ts";

export interface Source {
  readonly node: HTMLElement;
  show(item: Item | null): void;
  /** Scrolls to an operand and gives it the focus. */
  focus(operand: number): void;
  redraw(): void;
}

export interface SourceHost {
  readonly report: Report;
  readonly explain: (text: HTMLElement, claims: readonly ClaimMark[]) => void;
  openDocument(document: number): void;
  back(): void;
}

export function sourceOf({ report, explain, openDocument, back }: SourceHost): Source {
  const overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  const panes = el("div", { class: "panes" });
  const frame = el("div", { class: "frame" }, overlay, panes);
  const whole = el("input", { type: "checkbox" });
  const node = el(
    "section",
    { class: "source", "aria-label": "Source" },
    el(
      "header",
      { class: "source-head" },
      el("button", { type: "button", class: "back", click: back }, "← Back"),
      el("h2", {}, "In the source"),
      el("label", { class: "toggle" }, whole, "Whole text"),
    ),
    frame,
  );
  let current: Item | null = null;
  let anchors: (HTMLElement | null)[] = [];
  let links: Link[] = [];
  const redraw = eachFrame(() => drawCurves(overlay, frame, links));
  new ResizeObserver(redraw).observe(frame);
  panes.addEventListener("scroll", redraw, { capture: true, passive: true });
  whole.addEventListener("change", () => show(current));

  function show(item: Item | null): void {
    current = item;
    anchors = item ? item.operands.map(() => null) : [];
    const numbers = item ? [...new Set(item.operands.map(({ document }) => document))] : [];
    panes.dataset.count = String(Math.min(numbers.length, 3));
    panes.replaceChildren(...numbers.map((number) => paneOf(item!, number)));
    const [first, ...rest] = anchors;
    const level = item ? loudnessOf(item) : "info";
    links = first ? rest.flatMap((to) => (to ? [{ from: first, to, level }] : [])) : [];
    for (const pane of panes.children) scrollToMark(pane);
    redraw();
  }

  function paneOf(item: Item, number: number): HTMLElement {
    const row = report.documents[number];
    const head = el(
      "header",
      { class: "pane-head" },
      pathOf(row?.id ?? item.operands[0]?.path ?? ""),
      row ? el("button", { type: "button", class: "link", click: () => openDocument(number) }, "Open document") : null,
    );
    const pane = el("section", { class: "pane", "aria-label": row?.id ?? "document" }, head);
    const text = row ? report.textOf(number) : null;
    if (!text || text.text === "") {
      pane.append(el("p", { class: "quiet" }, "The text of this document is not in the report."));
      return pane;
    }
    const mine = item.operands.flatMap((operand, index) => (operand.document === number ? [{ operand, index }] : []));
    const level = loudnessOf(item);
    const marks = mine.map(({ operand, index }) => {
      const { start, end, label, shown } = operand;
      return { start, end, level, sign: String(index + 1), title: label || shown };
    });
    const view: TextView = textView(text, marks, !whole.checked);
    mine.forEach(({ index }, mark) => {
      anchors[index] = view.anchor(mark);
    });
    view.node.addEventListener("unfold", redraw);
    explain(view.node, text.claims);
    pane.append(view.node);
    return pane;
  }

  function focus(operand: number): void {
    const anchor = anchors[operand];
    if (!anchor) return;
    anchor.scrollIntoView({ block: "center", inline: "nearest" });
    anchor.focus({ preventScroll: true });
    redraw();
  }

  return { node, show, focus, redraw };
}

/** Brings the first mark of a pane into its view without moving the page. */
function scrollToMark(pane: Element): void {
  const text = pane.querySelector<HTMLElement>(".text");
  const mark = pane.querySelector<HTMLElement>("[data-mark]");
  if (!text || !mark) return;
  const gap = mark.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTop += gap - text.clientHeight / 3;
}
