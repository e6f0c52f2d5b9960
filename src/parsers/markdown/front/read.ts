/** Reads the front matter of a page (YAML, TOML or JSON) as fields: each value with the key it stands under. */
import type { Span } from "../../../document/index.ts";
import { readRanges } from "../inline.ts";
import { type Line, nextText } from "../lines.ts";
import type { LoosePart, Page } from "../page.ts";
import { textParts } from "../parts.ts";
import type { Region } from "../region.ts";
import { readEntries } from "./entries.ts";

const longest = 200;
/** Keys under which a page says where it is found. */
const address = /^(?:url|slug|permalink|path|canonical(?:_?url)?)$/i;

/** The front matter, or `null` where the page begins at once, or with a rule and text. */
export function readFrontMatter(page: Page, lines: readonly Line[]): Region | null {
  const block = blockOf(page.text, lines);
  if (!block) return null;
  const { first, last } = block;
  const inner = block.isJson ? lines.slice(first, last + 1) : lines.slice(first + 1, last);
  const entries = readEntries(page.text, inner, block.isJson);
  const parts = (entries ?? []).flatMap(({ key, ranges }): LoosePart[] => {
    const span = { start: ranges[0]!.start, end: ranges.at(-1)!.end };
    const parts = textParts(page, "field", span, readRanges(page, ranges), { tag: key });
    const [first] = parts;
    // A path without a host is the address of the page, too.
    return address.test(key) && parts.length === 1 && first && "prose" in first
      ? [{ kind: "url", span, prose: first.prose, tag: key }]
      : parts;
  });
  if (parts.length === 0) return null;
  return { span: { start: lines[first]!.start, end: lines[last]!.end }, next: last + 1, parts };
}

/** The first and last line of the block: `---` twice, `+++` twice, or `{` to `}` on lines of their own. */
function blockOf(
  text: string,
  lines: readonly Line[],
): { readonly first: number; readonly last: number; readonly isJson: boolean } | null {
  const first = nextText(lines, 0);
  const opening = lineOf(text, lines[first]);
  const isJson = opening === "{" || /^\{\s{0,9}"[^"]{1,80}"\s{0,9}:/.test(opening);
  if (opening !== "---" && opening !== "+++" && !isJson) return null;
  const closes = (line: string): boolean =>
    isJson ? line === "}" : line === opening || (opening === "---" && line === "...");
  if (isJson && opening.endsWith("}")) return { first, last: first, isJson };
  for (let last = first + 1; last < lines.length && last - first <= longest; last++)
    if (closes(lineOf(text, lines[last]))) return { first, last, isJson };
  return null;
}

const lineOf = (text: string, line: Span | undefined): string =>
  line ? text.slice(line.start, Math.min(line.end, line.start + 2_000)).trimEnd() : "";
