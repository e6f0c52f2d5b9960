/** A filtered list of items beside the source of the one that is selected. */
import { cardOf } from "./card.ts";
import { el } from "./dom.ts";
import { excerptsOf } from "./excerpts.ts";
import { filtersOf } from "./filters.ts";
import type { Report } from "./report.ts";
import { type SourceHost, sourceOf } from "./source.ts";
import type { View } from "./view.ts";

/** So many cards are made at once; more follow when the end of the list comes near. */
const chunk = 40;
/** Nobody needs more findings, or more unsettled comparisons, than this on paper. */
const mostPrinted = { fail: 200, unsure: 50 };

export interface Listing extends View {
  onlyRule(id: string): void;
  /** Selects an item by its number in the report. */
  select(item: number): void;
}

export function listingOf(
  report: Report,
  name: string,
  noun: string,
  candidates: readonly number[],
  host: Pick<SourceHost, "explain" | "openDocument"> & {
    /** Told the number of an item that somebody chose. */
    chosen(item: number): void;
  },
): Listing {
  const feed = el("div", { class: "feed", role: "feed", "aria-label": name });
  const sentinel = el("div", { class: "sentinel" });
  const empty = el("p", { class: "empty", hidden: true });
  const node = el("div", { class: "workspace" });
  const source = sourceOf({ ...host, report, back });
  const whys = new Map(report.rules.map(({ id, why }) => [id, why]));
  const more = el("p", { class: "more" });
  let shown: readonly number[] = [];
  let position = -1;
  let operand = -1;

  const cardAt = (index: number) => feed.children[index] as HTMLElement | undefined;

  function renderTo(count: number): void {
    const end = Math.min(count, shown.length);
    const cards = [];
    for (let index = feed.childElementCount; index < end; index++) {
      const item = report.items[shown[index]!]!;
      const card = cardOf(item, whys.get(item.rule) ?? "", `item-${shown[index]}`, (at) => jump(index, at));
      card.setAttribute("aria-posinset", String(index + 1));
      card.setAttribute("aria-setsize", String(shown.length));
      card.addEventListener("click", () => position !== index && choose(index, false, true));
      cards.push(card);
    }
    feed.append(...cards);
    sentinel.hidden = feed.childElementCount >= shown.length;
  }

  function choose(index: number, isFocused: boolean, isMeant = isFocused): void {
    renderTo(Math.max(index + 1, feed.childElementCount));
    cardAt(position)?.removeAttribute("aria-current");
    for (const card of feed.querySelectorAll('[tabindex="0"]')) card.setAttribute("tabindex", "-1");
    position = index;
    operand = -1;
    const card = cardAt(index);
    card?.setAttribute("aria-current", "true");
    card?.setAttribute("tabindex", "0");
    if (isFocused && card) {
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
      // Cards near it have now got their true heights.
      requestAnimationFrame(() => card.scrollIntoView({ block: "nearest" }));
    }
    source.show(report.items[shown[index]!] ?? null);
    if (isMeant) host.chosen(shown[index]!);
  }

  function jump(index: number, at: number): void {
    if (position !== index) choose(index, false, true);
    operand = at;
    node.classList.add("shows-source");
    source.focus(at);
  }

  function back(): void {
    node.classList.remove("shows-source");
    const card = cardAt(position);
    card?.scrollIntoView({ block: "nearest" });
    card?.focus({ preventScroll: true });
  }

  const filters = filtersOf(report, candidates, noun, (indexes) => {
    shown = indexes;
    position = -1;
    feed.replaceChildren();
    renderTo(chunk);
    empty.hidden = shown.length > 0;
    empty.textContent = candidates.length > 0 ? "Nothing matches these filters." : `There are no ${noun}.`;
    if (shown.length > 0) choose(0, false);
    else source.show(null);
  });
  node.append(el("div", { class: "list" }, filters.form, feed, more, empty, sentinel), source.node);
  new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && renderTo(feed.childElementCount + chunk),
    { rootMargin: "1500px" },
  ).observe(sentinel);

  return {
    node,
    search: filters.search,
    shown: () => source.show(report.items[shown[position]!] ?? null),
    step: (by) => shown.length > 0 && choose(Math.min(Math.max(position + by, 0), shown.length - 1), true),
    enter() {
      const count = report.items[shown[position]!]?.operands.length ?? 0;
      if (count > 0) jump(position, (operand + 1) % count);
    },
    back,
    beforePrint() {
      const isUnsettled = report.items[shown[0] ?? -1]?.outcome === "unsure";
      const most = isUnsettled ? mostPrinted.unsure : mostPrinted.fail;
      renderTo(Math.min(shown.length, most));
      for (const [index, card] of [...feed.children].entries()) {
        (card as HTMLElement).classList.toggle("not-printed", index >= most);
        if (!card.querySelector(".excerpts")) card.append(excerptsOf(report, report.items[shown[index]!]!));
      }
      more.textContent = shown.length > most ? `${shown.length - most} more are not printed.` : "";
    },
    onlyRule: filters.onlyRule,
    select(item) {
      let index = shown.indexOf(item);
      if (index < 0) filters.onlyRule("");
      index = shown.indexOf(item);
      if (index >= 0) choose(index, true);
    },
  };
}
