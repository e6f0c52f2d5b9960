/** What hides a piece of a page from the Markdown parser. */
import type { Span } from "../../document/index.ts";

/** A formula, a sign or a bare URL, and what is read in its place (`from..to` is the URL without its brackets). */
export interface Mask extends Span {
  readonly kind: "text" | "url";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}
