/** Reads text without a Markdown parser. */
import type { Span } from "../../document/index.ts";
import { InlineReader } from "./inline.ts";
import type { LoosePart, Page } from "./page.ts";
import { textParts } from "./parts.ts";

/** One prose part of a block, its lines joined by a space. */
export function plainParts(page: Page, block: Span): LoosePart[] {
  return textParts(page, "prose", block, new InlineReader(page).plain(block).build());
}
