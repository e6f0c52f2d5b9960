/** Makes parts out of what was read. */
import type { Span, TextPart } from "../../document/index.ts";
import { type Inline, verbatimRange } from "./inline.ts";
import type { LoosePart, Page } from "./page.ts";

export function urlParts(page: Page, urls: readonly Span[]): LoosePart[] {
  return urls.map((span) => ({ kind: "url", span, prose: verbatimRange(page, span) }));
}

/** A text part, unless it is empty, with the URLs in it behind it. */
export function textParts(
  page: Page,
  kind: TextPart["kind"],
  span: Span,
  inline: Inline,
  more: Pick<TextPart, "tag" | "depth"> = {},
): LoosePart[] {
  const part: LoosePart = { kind, span, prose: inline.prose, ...more };
  return inline.prose.text === "" ? urlParts(page, inline.urls) : [part, ...urlParts(page, inline.urls)];
}
