/** Shows one finding, or one comparison that could not be settled, as a card of a list. */
import { el } from "./dom.ts";
import { type Item, loudnessOf, loudnessWords, type Operand } from "./report.ts";

const longestQuote = 240;

/** `jump` leads to the numbered operand in its document. */
export function cardOf(item: Item, why: string, id: string, jump: (operand: number) => void): HTMLElement {
  const level = loudnessOf(item);
  return el(
    "article",
    { class: `card ${level}`, id, tabindex: "-1", "aria-labelledby": `${id}-message` },
    el(
      "header",
      {},
      el("span", { class: `badge ${level}` }, loudnessWords[level]),
      item.outcome === "suppressed" && el("span", { class: `badge ${item.severity}` }, loudnessWords[item.severity!]),
      el("span", { class: "rule" }, item.rule),
      item.fingerprint !== "" &&
        el(
          "a",
          { class: "permalink", href: `#finding=${item.fingerprint}`, "aria-label": "Link to this finding" },
          "#",
        ),
    ),
    el("h3", { class: "message", id: `${id}-message` }, item.message),
    item.note !== "" && el("p", { class: "note" }, el("strong", {}, "Suppressed by "), item.note),
    item.explanation.length > 0 &&
      el("ul", { class: "arithmetic" }, ...item.explanation.map((line) => el("li", {}, line))),
    item.advice !== "" && el("p", { class: "advice" }, item.advice),
    why !== "" && el("details", { class: "why" }, el("summary", {}, "Why it is reported"), el("p", {}, why)),
    item.bound.length > 0 &&
      el(
        "details",
        { class: "why" },
        el("summary", {}, "How its numbers were bound"),
        ...item.bound.map(({ depth, text }) => el("p", { class: "bound", "data-depth": depth }, text)),
      ),
    el(
      "ol",
      { class: "quotes" },
      ...item.operands.map((operand, index) =>
        el(
          "li",
          {},
          quoteOf(operand, index, () => jump(index)),
        ),
      ),
    ),
  );
}

function quoteOf(operand: Operand, index: number, jump: () => void): HTMLElement {
  const { label, quote, path, line } = operand;
  const text = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
  return el(
    "button",
    { type: "button", class: "quote", "data-operand": index, click: jump },
    el("span", { class: "number", "aria-hidden": "true" }, String(index + 1)),
    el("span", { class: "what" }, el("q", {}, text), label !== "" && el("span", { class: "label" }, label)),
    el("span", { class: "place", title: `${path}:${line}` }, el("bdi", {}, `${path}:${line}`)),
  );
}
