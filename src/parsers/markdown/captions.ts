/** Gives a table the caption that stands directly above it: `**Table 2.** Response (N = 98)`. */
import type { LoosePart, LooseTable, LooseText } from "./page.ts";

const numbered =
  /^(?:supplement(?:ary|al)\s|extended\sdata\s|e)?(?:table|tab\.|tabelle|tabla|tableau|tabella|表)\s?(?:[A-Z]{0,2}\d{1,3}|[IVX]{1,5}|[A-H])(?!\p{L})/iu;

/** What says of the table above it what its cells hold: `Values are n (%)`, `* Data are mean ± SD`. */
const note =
  /^\W{0,4}(?:note[:.]\s)?(?:(?:unless|except)[^,]{0,60},\s)?(?:the\s|all\s)?(?:continuous\s|categorical\s)?(?:values?|data|numbers?|figures?|results|variables|entries|cells)\s/iu;

/** So many paragraphs below a table are looked at, up to the first that is no text. */
const mostNotes = 3;

/** The parts, captions and notes among them: these are also read as parts of their own. */
export function withCaptions(ordered: readonly LoosePart[]): LoosePart[] {
  let above: LooseText | null = null;
  return ordered.map((own, at) => {
    const part = own.kind === "table" ? withNotes(own, ordered.slice(at + 1, at + 1 + mostNotes)) : own;
    if (part.kind === "url") return part;
    const caption = above;
    above = part.kind !== "table" && numbered.test(part.prose.text) ? part : null;
    if (part.kind !== "table" || part.table.caption || !caption) return part;
    return { ...part, table: { ...part.table, caption: caption.prose } };
  });
}

function withNotes(part: LooseTable, below: readonly LoosePart[]): LooseTable {
  const end = below.findIndex(({ kind }) => kind !== "prose");
  const notes = (end < 0 ? below : below.slice(0, end)).flatMap((text) =>
    text.kind === "prose" && note.test(text.prose.text.slice(0, 160)) ? [text.prose] : [],
  );
  return notes.length === 0 || part.table.footnotes ? part : { ...part, table: { ...part.table, footnotes: notes } };
}
