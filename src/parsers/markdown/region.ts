/** A stretch of a page that is read before the Markdown parser sees it. */
import type { Span, TableForm } from "../../document/index.ts";
import type { Line } from "./lines.ts";
import type { LoosePart, Page } from "./page.ts";

export interface Region {
  /** What is taken from the page; `null` where the lines are only passed over. */
  readonly span: Span | null;
  /** Index of the first line behind the region. */
  readonly next: number;
  readonly parts: readonly LoosePart[];
}

/** Reads what begins on a line of a page; `null` where it is something else. */
export type RegionReader = (page: Page, lines: readonly Line[], index: number) => Region | null;

/** A table that could not be read; its text stands in prose parts. */
export function unreadable(form: TableForm, { start, end }: Span): LoosePart {
  const damages = [{ kind: "unreadable" as const, span: { start, end }, mended: null }];
  return { kind: "table", span: { start, end }, table: { form, header: [], rows: [], damages } };
}
