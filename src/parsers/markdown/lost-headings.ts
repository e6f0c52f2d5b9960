/** Recognises the headings of pages that lost their heading marks. */
import type { Span } from "../../document/index.ts";
import type { LoosePart, LooseText, Page } from "./page.ts";

const longest = 100;
const minorWords = new Set(
  "a an and are as at but by for if in is it its nor not of off on or per so the to up via vs yet about above after among before between during following from into over than that their through under using versus with within without your".split(
    " ",
  ),
);

/** Reads short lines in title case as headings where a page has no other heading; the first of them is its title. */
export function restoreHeadings(page: Page, parts: readonly LoosePart[]): readonly LoosePart[] {
  if (parts.some((part) => part.kind === "heading") || parts.filter((part) => part.kind !== "url").length < 3)
    return parts;
  const ordered = [...parts].sort((a, b) => a.span.start - b.span.start);
  const first = ordered.findIndex((part) => part.kind !== "field");
  return ordered.map((part, index) => {
    if (part.kind !== "prose" || index === ordered.length - 1 || !looksLikeHeading(page, part, index === first))
      return part;
    return { ...part, kind: "heading", depth: index === first ? 1 : 2 };
  });
}

function looksLikeHeading(page: Page, part: LooseText, isTitle: boolean): boolean {
  const text = part.prose.text;
  if (!standsAlone(page.text, part.span)) return false;
  // Bold text, a link or a second line in the source is something else than a heading that lost its mark.
  if (text.length > longest || page.text.slice(part.span.start, part.span.end).trim() !== text) return false;
  if (!/^[\p{Lu}\d]/u.test(text) || /[.;,:!?]$/.test(text) || /[%=<>≥≤|@\t]|\d\.\d|\. /.test(text)) return false;
  const bare = text.replace(/\s?\[\d{1,4}\]/g, "");
  const list = bare.search(/:\s/);
  if (!isTitle && (/\d{3}/.test(bare) || (list !== -1 && /\d/.test(bare.slice(list))))) return false;
  const colon = bare.indexOf(":");
  if (colon !== -1 && bare.slice(0, colon).trim().split(/\s+/).length < 2) return false;
  const words = bare.split(/[\s/]+/).filter((word) => /\p{L}/u.test(word));
  return words.some((word) => word.length > 3) && words.every((word, at) => isTitleCase(word, at === 0));
}

function isTitleCase(word: string, isFirst: boolean): boolean {
  const letters = word.replace(/^[^\p{L}\d]+|(?<![^\p{L}\d])[^\p{L}\d]+$/gu, "");
  if (isFirst) return /^[\p{Lu}\d]/u.test(letters) || /\p{Lu}/u.test(letters);
  return letters === "" || minorWords.has(letters.toLowerCase()) || /[\p{Lu}\d]/u.test(letters);
}

/** Blank lines, or the ends of the page, stand on either side. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 20);
  return (
    (/\n[ \t\f\r]{0,18}\n[ \t]{0,3}$/.test(before) || before.trim() === "") &&
    (/^[ \t\r]{0,18}\n[ \t\f\r]{0,18}\n/.test(after) || after.trim() === "")
  );
}
