/** The views of the page and the tabs that change between them. */
import { el, grouped } from "./dom.ts";
import type { View } from "./view.ts";

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
  readonly view: View;
}

export interface Tabs {
  readonly bar: HTMLElement;
  readonly panels: readonly HTMLElement[];
  open(index: number): void;
  current(): View;
}

/** `opened` is told the id of each tab that comes to the front. */
export function tabsOf(tabs: readonly Tab[], opened: (id: string) => void): Tabs {
  let selected = 0;
  const buttons = tabs.map(({ id, title, count }, index) =>
    el(
      "button",
      { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": id, click: () => open(index) },
      title,
      count !== null && el("span", { class: "figure" }, grouped(count)),
    ),
  );
  const panels = tabs.map(({ id, title, view }) =>
    el(
      "section",
      { role: "tabpanel", id, class: "view", "aria-labelledby": `tab-${id}` },
      el("h2", { class: "print-title" }, title),
      view.node,
    ),
  );
  const bar = el("div", { class: "tabs", role: "tablist", "aria-label": "Views" }, ...buttons);
  bar.addEventListener("keydown", (event) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    open((selected + by + tabs.length) % tabs.length);
    buttons[selected]!.focus();
  });

  function open(index: number): void {
    if (!tabs[index]) return;
    selected = index;
    buttons.forEach((button, at) => {
      button.setAttribute("aria-selected", String(at === index));
      button.tabIndex = at === index ? 0 : -1;
      if (at === index) button.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    panels.forEach((panel, at) => {
      panel.toggleAttribute("data-hidden", at !== index);
    });
    scrollTo(0, 0);
    opened(tabs[index].id);
    tabs[index].view.shown?.();
  }

  return { bar, panels, open, current: () => tabs[selected]!.view };
}
