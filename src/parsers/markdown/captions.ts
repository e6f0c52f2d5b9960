/** Gives a table the caption that stands directly above it: `**Table 2.** Response (N = 98)`. */
import type { LoosePart, LooseText } from "./page.ts";

const numbered =
  /^(?:supplement(?:ary|al)\s|extended\sdata\s|e)?(?:table|tab\.|tabelle|tabla|tableau|tabella|表)\s?(?:[A-Z]{0,2}\d{1,3}|[IVX]{1,5}|[A-H])(?!\p{L})/iu;

/** The parts, captions among them: a caption is also read as a part of its own. */
export function withCaptions(ordered: readonly LoosePart[]): LoosePart[] {
  let above: LooseText | null = null;
  return ordered.map((part) => {
    if (part.kind === "url") return part;
    const caption = above;
    above = part.kind !== "table" && numbered.test(part.prose.text) ? part : null;
    if (part.kind !== "table" || part.table.caption || !caption) return part;
    return { ...part, table: { ...part.table, caption: caption.prose } };
  });
}
