// Decodes character references (`&lt;`, `&#177;`) in record text and keeps where they stood.
import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { decodeNumericCharacterReference } from "micromark-util-decode-numeric-character-reference";
import type { ProseBuilder } from "../../document/index.ts";

/** Exports that escaped twice print `&amp;lt;`; both layers stand for one character. */
const reference = /&(?:amp;)?(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

/** Adds source text that begins at `from` to the prose, with its character references decoded. */
export function addDecoded(builder: ProseBuilder, text: string, from: number): void {
  let at = 0;
  if (text.includes("&"))
    for (const match of text.matchAll(reference)) {
      const decoded = decode(match[1]!);
      if (decoded === null) continue;
      const end = match.index + match[0].length;
      builder.verbatim(text.slice(at, match.index), from + at).replaced(decoded, from + match.index, from + end);
      at = end;
    }
  builder.verbatim(text.slice(at), from + at);
}

/** The characters a reference stands for; `null` where it names none. */
function decode(name: string): string | null {
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || null;
  return /^#[xX]/.test(name)
    ? decodeNumericCharacterReference(name.slice(2), 16)
    : decodeNumericCharacterReference(name.slice(1), 10);
}
