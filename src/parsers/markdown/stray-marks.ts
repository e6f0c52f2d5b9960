/** Finds marks that a Markdown parser leaves standing: of emphasis, glued to a word (`**(ORR):**22%`), and of footnotes (`41[^1] patients`). */

const farthest = 120;
const footnote = /\[\^[^[\]\s]{1,30}\]/g;

/** Offsets of the units to drop, or `null` where there is none. */
export function strayMarks(text: string): ReadonlySet<number> | null {
  const isMarked = text.includes("*") || text.includes("_");
  if (!isMarked && !text.includes("[^")) return null;
  const dropped = new Set<number>();
  for (const { index, 0: mark } of text.matchAll(footnote))
    if (!isExponent(text, index)) for (let at = index; at < index + mark.length; at++) dropped.add(at);
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char !== "*" && char !== "_") continue;
    let end = i + 1;
    while (text.charAt(end) === char) end++;
    if (char === "*" && end - i > 1 && !isPower(text, i, end)) for (let at = i; at < end; at++) dropped.add(at);
    else if (
      end - i === 1 &&
      open >= 0 &&
      text.charAt(open) === char &&
      i - open <= farthest &&
      /\S/.test(text.charAt(i - 1))
    ) {
      dropped.add(open).add(i);
      open = -1;
    } else if (end - i === 1 && (i === 0 || /[\s([]/.test(text.charAt(i - 1))) && /\S/.test(text.charAt(end))) open = i;
    i = end - 1;
  }
  return dropped.size > 0 ? dropped : null;
}

/** `10**9` without its stars would be another number. */
function isPower(text: string, start: number, end: number): boolean {
  return /\d/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(end));
}

/** `x[^2]`: behind a letter alone. */
const isExponent = (text: string, at: number): boolean =>
  /(?:^|[^\p{L}])\p{L}$/u.test(text.slice(Math.max(0, at - 2), at));
