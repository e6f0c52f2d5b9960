/** Keys for the whole page; they leave alone what is typed into a field. */
import type { View } from "./view.ts";

export interface KeyHost {
  view(): View;
  help: HTMLDialogElement;
  /** Brings the view of this number (from 0) to the front. */
  open(view: number): void;
}

export function listenToKeys({ view, help, open }: KeyHost): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const target = event.target as HTMLElement;
    if (target.matches("input, select, textarea")) {
      if (event.key === "Escape") leave(target, view());
      return;
    }
    if (act(event.key, target, view(), { view, help, open })) event.preventDefault();
  });
}

function act(key: string, target: HTMLElement, view: View, host: KeyHost): boolean {
  const isOnEntry = target.matches(".card, .page-link");
  if (key === "j" || (key === "ArrowDown" && isOnEntry)) view.step?.(1);
  else if (key === "k" || (key === "ArrowUp" && isOnEntry)) view.step?.(-1);
  else if (key === "Enter" && (isOnEntry || !target.matches("button, a, summary"))) view.enter?.();
  else if (key === "Escape") view.back?.();
  else if (key === "/") view.search?.focus();
  else if (key === "?") host.help.showModal();
  else if (/^[1-9]$/.test(key)) host.open(Number(key) - 1);
  else return false;
  return true;
}

function leave(field: HTMLElement, view: View): void {
  field.blur();
  view.back?.();
}
