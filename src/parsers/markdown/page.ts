/** A page as the reader of Markdown holds it: its text, and a copy of equal length in which formulas and URLs are hidden. */
import type { Part, Role, Span, TablePart, TextPart } from "../../document/index.ts";
import { findInequalities } from "./inequalities.ts";
import { findMath } from "./math.ts";
import { findUrls } from "./urls.ts";

/** A formula, a sign or a bare URL, and what is read in its place (`from..to` is the URL without its brackets). */
export interface Mask extends Span {
  readonly kind: "text" | "url";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A part before its headings are known. */
export type LooseText = Omit<TextPart, "headings" | "role">;
export type LoosePart = LooseText | Omit<TablePart, "headings" | "role">;

export interface Page {
  readonly text: string;
  /** As `text`, but what a Markdown parser would mistake for markup is replaced by characters without meaning, one for one. */
  readonly masked: string;
  /** In order, without overlap. */
  readonly masks: readonly Mask[];
}

/** Stands for one unit of hidden text: a private-use character, which is a letter to Markdown. */
export const placeholder = "\ue000";

export function readPage(text: string): Page {
  const masks: Mask[] = [];
  const found = [...findUrls(text), ...findMath(text), ...findInequalities(text)].sort((a, b) => a.start - b.start);
  for (const mask of found) if (mask.start >= (masks.at(-1)?.end ?? 0)) masks.push(mask);
  return { text, masked: hide(text, masks, placeholder), masks };
}

/** Replaces every unit of the given ranges (in order, without overlap) but line ends by `filler`. */
export function hide(text: string, ranges: readonly Span[], filler: string): string {
  const out: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    out.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, filler));
    at = end;
  }
  out.push(text.slice(at));
  return out.join("");
}

/** The mask that holds an offset. */
export function maskAt(page: Page, offset: number): Mask | null {
  let low = 0;
  let high = page.masks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mask = page.masks[middle]!;
    if (offset < mask.start) high = middle - 1;
    else if (offset >= mask.end) low = middle + 1;
    else return mask;
  }
  return null;
}

/** The parts in the order of the page, each with the headings above it. */
export function underHeadings(loose: readonly LoosePart[]): Part[] {
  const above: { readonly depth: number; readonly text: string }[] = [];
  const ordered = [...loose].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return ordered.map((part) => {
    if (part.kind !== "heading") return { ...part, role: roleOf(part), headings: above.map((heading) => heading.text) };
    const depth = part.depth ?? 1;
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop();
    const headings = above.map((heading) => heading.text);
    above.push({ depth, text: part.prose.text });
    return { ...part, role: roleOf(part), headings };
  });
}

function roleOf({ kind, ...part }: LoosePart): Role {
  if (kind === "heading") return "depth" in part && part.depth === 1 ? "title" : "heading";
  return kind === "table" || kind === "url" ? kind : "text";
}
