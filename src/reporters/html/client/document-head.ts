/** The head of a document: its names, its findings, and the kinds of claims in it. */
import { counted, el, grouped, pathOf } from "./dom.ts";
import { type ClaimMark, hueOf, loudnessOf, type Report } from "./report.ts";

/** Items by their numbers in the report, in the order in which they are numbered in the text. */
export function headOf(
  report: Report,
  document: number,
  items: readonly number[],
  openItem: (item: number) => void,
): HTMLElement[] {
  const { id, format, ids } = report.documents[document]!;
  const row = (item: number, index: number) =>
    el(
      "li",
      {},
      jumpOf(report.items[item]!, index + 1, () => openItem(item)),
    );
  const rows = items.map(row);
  const found = items.filter((item) => report.items[item]!.outcome !== "unsure").length;
  const unsettled = rows.slice(found);
  return [
    el("h2", {}, pathOf(id, "")),
    el("p", { class: "quiet" }, [format, ...ids].join(" · ")),
    found === 0
      ? el("p", { class: "good" }, "No contradiction was found in this document.")
      : el("ol", { class: "jumps" }, ...rows.slice(0, found)),
    ...(unsettled.length === 0
      ? []
      : [
          el(
            "details",
            {},
            el("summary", {}, `${counted(unsettled.length, "comparison")} not settled`),
            el("ol", { class: "jumps" }, ...unsettled),
          ),
        ]),
  ];
}

function jumpOf(item: Report["items"][number], number: number, open: () => void): HTMLElement {
  return el(
    "button",
    { type: "button", class: `jump ${loudnessOf(item)}`, click: open },
    el("span", { class: "sign" }, String(number)),
    el("span", {}, item.message),
  );
}

/** The kinds of claims in a text; each can be switched off. */
export function legendOf(kinds: Report["kinds"], claims: readonly ClaimMark[], text: HTMLElement): HTMLElement {
  const counts = new Map<number, number>();
  for (const { kind } of claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const chips = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([kind, count]) => {
      const swatch = el("span", { class: "swatch kind" });
      swatch.style.setProperty("--hue", String(hueOf(kind)));
      const title = kinds[kind]?.title ?? "";
      const figure = el("span", { class: "figure" }, grouped(count));
      const chip = el("button", { type: "button", class: "chip", "aria-pressed": "true" }, swatch, title, figure);
      chip.addEventListener("click", () => {
        const isOn = chip.getAttribute("aria-pressed") !== "true";
        chip.setAttribute("aria-pressed", String(isOn));
        for (const span of text.querySelectorAll(`[data-kind="${kind}"]`)) span.classList.toggle("plain", !isOn);
      });
      return chip;
    });
  return el("div", { class: "chips", role: "group", "aria-label": "Kinds of claims" }, ...chips);
}
