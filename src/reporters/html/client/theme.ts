/** The button that changes between the theme of the system, a light and a dark one. */
import { el } from "./dom.ts";

const themes = ["auto", "light", "dark"] as const;
const signs = { auto: "◐", light: "☀", dark: "☾" } as const;

export function themeButton(): HTMLElement {
  let index = 0;
  const button = el("button", { type: "button", class: "icon" });
  const apply = () => {
    const theme = themes[index]!;
    document.documentElement.dataset.theme = theme;
    button.textContent = signs[theme];
    button.title = `Theme: ${theme}`;
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => {
    index = (index + 1) % themes.length;
    apply();
  });
  apply();
  return button;
}
