/** The keys, in a dialogue. */
import { el } from "./dom.ts";

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["j", "↓"], "Next entry"],
  [["k", "↑"], "Previous entry"],
  [["Enter"], "From the entry to its quotes, one after another"],
  [["Esc"], "Back to the entry"],
  [["/"], "Search"],
  [["1", "…", "5"], "Change the view"],
  [["?"], "This help"],
];

export function helpDialog(): HTMLDialogElement {
  const rows = keys.map(([names, does]) =>
    el("div", {}, el("dt", {}, ...names.map((name) => el("kbd", {}, name))), el("dd", {}, does)),
  );
  const dialog = el("dialog", { class: "help", "aria-labelledby": "help-title" });
  dialog.append(
    el("h2", { id: "help-title" }, "Keys"),
    el("dl", {}, ...rows),
    el("p", { class: "quiet" }, "Arrow keys work while an entry has the focus."),
    el("button", { type: "button", class: "button", click: () => dialog.close() }, "Close"),
  );
  return dialog;
}
