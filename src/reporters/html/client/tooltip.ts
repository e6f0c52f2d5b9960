/** Says of the claims under the pointer or the focus how they were read and what they are about. */
import { el } from "./dom.ts";
import { type ClaimMark, hueOf, type Report } from "./report.ts";

const id = "claim-tooltip";
const mostClaims = 6;

/** Adds the tooltip to the page and returns what connects a text with it. */
export function tooltipOf({ kinds }: Report): (text: HTMLElement, claims: readonly ClaimMark[]) => void {
  const box = el("div", { class: "tooltip", id, role: "tooltip", hidden: true });
  document.body.append(box);
  const hide = () => {
    box.hidden = true;
  };
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("scroll", hide, { capture: true, passive: true });

  function show(target: HTMLElement, claims: readonly ClaimMark[]): void {
    const numbers = (target.dataset.claims ?? "").split(" ").filter(Boolean).map(Number);
    box.replaceChildren(...numbers.slice(0, mostClaims).map((number) => rowOf(claims[number]!, kinds)));
    if (numbers.length > mostClaims) box.append(el("p", { class: "quiet" }, `and ${numbers.length - mostClaims} more`));
    box.hidden = false;
    target.setAttribute("aria-describedby", id);
    place(box, target);
  }

  return (text, claims) => {
    const enter = (event: Event) => {
      const target = (event.target as HTMLElement).closest<HTMLElement>("[data-claims]");
      if (target) show(target, claims);
    };
    for (const name of ["pointerover", "focusin"]) text.addEventListener(name, enter);
    for (const name of ["pointerout", "focusout"]) text.addEventListener(name, hide);
  };
}

function rowOf({ kind, shown, about }: ClaimMark, kinds: Report["kinds"]): HTMLElement {
  const swatch = el("span", { class: "swatch kind" });
  swatch.style.setProperty("--hue", String(hueOf(kind)));
  return el(
    "div",
    { class: "claim-row" },
    el("p", { class: "kind-name" }, swatch, kinds[kind]?.title ?? ""),
    el("p", { class: "shown" }, shown),
    el("p", { class: "about" }, about === "" ? "subject not known" : about),
  );
}

/** Below the target, or above where there is no room; never beyond the window. */
function place(box: HTMLElement, target: HTMLElement): void {
  const at = target.getClientRects()[0] ?? target.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + 8;
  const top = below + height > innerHeight ? Math.max(8, at.top - height - 8) : below;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  box.style.top = `${top}px`;
}
