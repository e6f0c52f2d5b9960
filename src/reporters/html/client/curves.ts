/** Draws curves between marks, beneath the text, within the frame that holds them. */
import { svg } from "./dom.ts";
import type { Loudness } from "./report.ts";

export interface Link {
  readonly from: HTMLElement;
  readonly to: HTMLElement;
  readonly level: Loudness;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export function drawCurves(overlay: SVGSVGElement, frame: HTMLElement, links: readonly Link[]): void {
  const origin = frame.getBoundingClientRect();
  const shapes = links.flatMap(({ from, to, level }) => {
    const path = pathOf(from, to, origin);
    return path === null ? [] : [{ path, level }];
  });
  overlay.setAttribute("width", String(frame.scrollWidth));
  overlay.setAttribute("height", String(frame.scrollHeight));
  overlay.replaceChildren(...shapes.map(({ path, level }) => svg("path", { d: path, class: `curve ${level}` })));
}

function pathOf(from: HTMLElement, to: HTMLElement, origin: DOMRect): string | null {
  if (from === to) return null;
  const a = boxOf(from, origin);
  const b = boxOf(to, origin);
  if (!a || !b || (a.beyond !== 0 && a.beyond === b.beyond)) return null;
  if (areSideBySide(from.closest(".pane"), to.closest(".pane"))) return across(a, b);
  const isSameLine = Math.abs(a.top - b.top) < a.height;
  return isSameLine ? under(a, b) : a.top < b.top ? down(a, b) : down(b, a);
}

function areSideBySide(a: Element | null, b: Element | null): boolean {
  if (!a || !b || a === b) return false;
  const [left, right] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return left.right <= right.left || right.right <= left.left;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** It is scrolled away: above (-1) or below (1) what its pane shows. */
  readonly beyond: -1 | 0 | 1;
}

/** The first line of a mark, held within the visible part of its pane: a curve to what is scrolled away ends at the edge. */
function boxOf(element: HTMLElement, origin: DOMRect): Box | null {
  const rect = element.getClientRects()[0];
  if (!rect) return null;
  const pane = element.closest(".text")?.getBoundingClientRect();
  const hold = (y: number) => (pane ? Math.min(Math.max(y, pane.top + 1), pane.bottom - 1) : y);
  const beyond = !pane ? 0 : rect.bottom <= pane.top ? -1 : rect.top >= pane.bottom ? 1 : 0;
  const top = hold(rect.top) - origin.top;
  const bottom = hold(rect.bottom) - origin.top;
  return { left: rect.left - origin.left, right: rect.right - origin.left, top, bottom, height: rect.height, beyond };
}

function across(a: Box, b: Box): string {
  const [left, right] = a.left < b.left ? [a, b] : [b, a];
  const from: Point = { x: left.right, y: (left.top + left.bottom) / 2 };
  const to: Point = { x: right.left, y: (right.top + right.bottom) / 2 };
  const reach = Math.max(40, (to.x - from.x) / 2);
  return cubic(from, { x: from.x + reach, y: from.y }, { x: to.x - reach, y: to.y }, to);
}

function under(a: Box, b: Box): string {
  const from: Point = { x: middle(a), y: a.bottom };
  const to: Point = { x: middle(b), y: b.bottom };
  const depth = Math.min(36, 10 + Math.abs(from.x - to.x) / 8);
  return cubic(from, { x: from.x, y: from.y + depth }, { x: to.x, y: to.y + depth }, to);
}

/** Bulges to the right, so that marks one below the other are seen to be connected. */
function down(upper: Box, lower: Box): string {
  const from: Point = { x: middle(upper), y: upper.bottom };
  const to: Point = { x: middle(lower), y: lower.top };
  const reach = Math.max(4, (to.y - from.y) / 2);
  const bulge = Math.max(0, Math.min(48, to.y - from.y) - Math.abs(from.x - to.x));
  return cubic(from, { x: from.x + bulge, y: from.y + reach }, { x: to.x + bulge, y: to.y - reach }, to);
}

function middle({ left, right }: Box): number {
  return left + Math.min(right - left, 120) / 2;
}

function cubic(...points: readonly Point[]): string {
  const [from, ...rest] = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${from}C${rest.join(",")}`;
}
