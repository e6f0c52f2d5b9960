/** The filters above a list: severity, rule, document and free text. */
import { counted, el, grouped } from "./dom.ts";
import type { Item, Report } from "./report.ts";
import { type Loudness, loudnessOf, loudnessWords } from "./report.ts";

export interface Filters {
  readonly form: HTMLElement;
  readonly search: HTMLInputElement;
  /** Leaves all filters open but the rule's. */
  onlyRule(id: string): void;
}

/** Calls `changed` with the indexes of the items that are let through, in their order. */
export function filtersOf(
  report: Report,
  candidates: readonly number[],
  name: string,
  changed: (shown: readonly number[]) => void,
): Filters {
  const items = candidates.map((index) => report.items[index]!);
  const words = new Map<number, string>();
  const textOf = (index: number) => {
    const known = words.get(index) ?? wordsOf(report.items[index]!);
    words.set(index, known);
    return known;
  };
  const hidden = new Set<Loudness>();
  const search = el("input", {
    type: "search",
    class: "search",
    placeholder: `Search ${name}`,
    "aria-label": `Search ${name}`,
    "aria-keyshortcuts": "/",
    autocomplete: "off",
    spellcheck: "false",
  });
  const rule = choice(
    "Rule",
    "All rules",
    tally(items, ({ rule }) => [rule]),
  );
  const page = choice("Document", "All documents", tally(items, documentsOf(report)));
  const count = el("p", { class: "count", role: "status" });
  const chips = chipsOf(items, hidden, apply);

  function apply(): void {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const inPage = documentsOf(report);
    const shown = candidates.filter((index) => {
      const item = report.items[index]!;
      if (hidden.has(loudnessOf(item)) || (rule.value !== "" && item.rule !== rule.value)) return false;
      if (page.value !== "" && !inPage(item).includes(page.value)) return false;
      return wanted.every((word) => textOf(index).includes(word));
    });
    count.textContent =
      shown.length === candidates.length
        ? counted(shown.length, "entry", "entries")
        : `${grouped(shown.length)} of ${counted(candidates.length, "entry", "entries")}`;
    changed(shown);
  }

  for (const input of [rule, page]) input.addEventListener("change", apply);
  search.addEventListener("input", apply);
  apply();
  return {
    form: el(
      "form",
      { class: "filters", role: "search", submit: (event) => event.preventDefault() },
      search,
      rule,
      page,
      chips,
      count,
    ),
    search,
    onlyRule(id) {
      search.value = "";
      page.value = "";
      rule.value = id;
      hidden.clear();
      for (const chip of chips.querySelectorAll("button")) chip.setAttribute("aria-pressed", "true");
      apply();
    },
  };
}

function chipsOf(items: readonly Item[], hidden: Set<Loudness>, apply: () => void): HTMLElement {
  const counts = new Map<Loudness, number>();
  for (const item of items) counts.set(loudnessOf(item), (counts.get(loudnessOf(item)) ?? 0) + 1);
  const levels = (Object.keys(loudnessWords) as Loudness[]).filter((level) => counts.has(level));
  const chip = (level: Loudness) => {
    const button = el(
      "button",
      { type: "button", class: `chip ${level}`, "aria-pressed": "true" },
      loudnessWords[level],
      el("span", { class: "figure" }, grouped(counts.get(level)!)),
    );
    button.addEventListener("click", () => {
      if (hidden.has(level)) hidden.delete(level);
      else hidden.add(level);
      button.setAttribute("aria-pressed", String(!hidden.has(level)));
      apply();
    });
    return button;
  };
  const box = el("div", { class: "chips", role: "group", "aria-label": "Severity" });
  if (levels.length > 1) box.append(...levels.map(chip));
  return box;
}

function choice(name: string, all: string, counts: ReadonlyMap<string, number>): HTMLSelectElement {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return el(
    "select",
    { "aria-label": name, disabled: rows.length < 2 },
    el("option", { value: "" }, all),
    ...rows.map(([value, count]) => el("option", { value }, `${value} (${grouped(count)})`)),
  );
}

function tally(items: readonly Item[], keys: (item: Item) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keys(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function documentsOf({ documents }: Report): (item: Item) => string[] {
  return ({ operands }) => [...new Set(operands.map(({ document, path }) => documents[document]?.id ?? path))];
}

function wordsOf({ rule, message, explanation, advice, note, operands }: Item): string {
  const quotes = operands.flatMap(({ label, path, line, quote }) => [label, `${path}:${line}`, quote]);
  return [rule, message, ...explanation, advice, note, ...quotes].join("\n").toLowerCase();
}
