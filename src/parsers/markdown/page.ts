/** A page as the reader of Markdown holds it: its text, and a copy of equal length in which formulas and URLs are hidden. */
import { partitionPoint, type Span, type TablePart, type TextPart } from "../../document/index.ts";
import { findHidden } from "./hidden/find.ts";
import { findInequalities } from "./inequalities.ts";
import type { Line } from "./lines.ts";
import type { Mask } from "./mask.ts";
import { findMath } from "./math/find.ts";
import { findUrls } from "./urls.ts";

/** A part before its headings are known. */
export interface LooseText extends Omit<TextPart, "headings" | "role"> {
  /** Where the bold text ends that it begins with. */
  readonly boldTo?: number;
  /** A further paragraph of the same list item. */
  readonly isContinued?: true;
  /** It goes on with the sentence of the part before it. */
  readonly goesOn?: true;
}
export type LooseTable = Omit<TablePart, "headings" | "role">;
export type LoosePart = LooseText | LooseTable;

export interface Page {
  readonly text: string;
  /**
   * As `text`, one for one, but for what is not printed, which is blank, and for what a Markdown parser would mistake for markup, which is replaced by
   * characters without meaning.
   */
  readonly masked: string;
  /** In order, without overlap. */
  readonly masks: readonly Mask[];
  /** What is not printed, in order, without overlap. */
  readonly hidden: readonly Span[];
}

/** The source text of a range. */
export const textAt = ({ text }: Page, { start, end }: Span): string => text.slice(start, end);

/** Stands for one unit of hidden text: a private-use character, which is a letter to Markdown. */
export const placeholder = "\ue000";

/** Line ends too: what goes over several lines must not end a paragraph. */
const everyUnit = /[\s\S]/g;

/** `isMdx`: a page with code between its prose. */
export function readPage(text: string, lines: readonly Line[], isMdx: boolean): Page {
  const hidden = findHidden(text, lines, isMdx);
  const printed = hide(text, hidden, " ", everyUnit);
  const masks: Mask[] = [];
  const found = [...findUrls(printed), ...findMath(printed), ...findInequalities(printed)];
  for (const mask of found.sort((a, b) => a.start - b.start))
    if (mask.start >= (masks.at(-1)?.end ?? 0)) masks.push(mask);
  return { text, masked: withPipes(hide(printed, masks, placeholder, everyUnit), lines), masks, hidden };
}

/** The line between header and body as some tools print it: `-----+-----`, `|-----+-----|`. */
const plusRule = /^[\s|]{0,40}[-:]{1,400}\+[-:+]{1,4000}[\s|]{0,40}$/;

/** Such a line below one with pipes, with pipes for its plus signs, as Markdown has it. */
function withPipes(masked: string, lines: readonly Line[]): string {
  const rules = lines.filter(
    ({ start, end }, index) =>
      plusRule.test(masked.slice(start, Math.min(end, start + 5_000))) &&
      index > 0 &&
      masked.slice(lines[index - 1]!.start, lines[index - 1]!.end).includes("|"),
  );
  return hide(masked, rules, "|", /\+/g);
}

/** Replaces the units of the given ranges (in order, without overlap) by `filler`: all but line ends, unless `units` says otherwise. */
export function hide(text: string, ranges: readonly Span[], filler: string, units = /[^\r\n]/g): string {
  const out: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    out.push(text.slice(at, start), text.slice(start, end).replace(units, filler));
    at = end;
  }
  out.push(text.slice(at));
  return out.join("");
}

/** The one of several ranges (in order, without overlap) that holds an offset. */
export function rangeAt<R extends Span>(ranges: readonly R[], offset: number): R | null {
  const range = ranges[partitionPoint(ranges, ({ end }) => end <= offset)];
  return range && range.start <= offset ? range : null;
}
