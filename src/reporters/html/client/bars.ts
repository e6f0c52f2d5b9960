/** Draws counts as bars. */
import { counted, el, grouped, svg } from "./dom.ts";

export interface Share {
  readonly name: string;
  readonly count: number;
  readonly color: string;
}

/**
 * One bar of the given shares, as long as its sum is of `most`; a share that is not zero can always be seen. In units of
 * which the full length has 1000.
 */
export function bar(shares: readonly Share[], most: number, height: number): SVGSVGElement {
  const gap = 4;
  const least = 8;
  const there = shares.filter(({ count }) => count > 0);
  const room = 1000 - there.length * least - (there.length - 1) * gap;
  let x = 0;
  const pieces = there.map(({ name, count, color }) => {
    const width = least + (count / most) * room;
    const piece = svg(
      "rect",
      { x, y: 0, width, height, rx: 3, class: `fill-${color}` },
      svg("title", {}, `${name}: ${counted(count, "comparison")}`),
    );
    x += width + gap;
    return piece;
  });
  const words = there.map(({ name, count }) => `${name} ${count}`).join(", ") || "none";
  return svg(
    "svg",
    { class: "bar", viewBox: `0 0 1000 ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": words },
    ...pieces,
  );
}

/** The names of the shares beside their colours. */
export function legend(shares: readonly Share[]): HTMLElement {
  return el(
    "ul",
    { class: "legend" },
    ...shares.map(({ name, count, color }) =>
      el("li", {}, el("span", { class: `swatch fill-${color}` }), el("strong", {}, grouped(count)), ` ${name}`),
    ),
  );
}
