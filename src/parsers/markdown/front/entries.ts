/** Reads the lines of front matter: keys, values in one line or several, lists. Nesting matters only as far as a list stands under its key. */
import type { Line } from "../lines.ts";
import { type Entry, readFlow, readScalar } from "./values.ts";

const keyed = /^\s{0,60}(?:-\s{1,9})?(?:"([^"]{1,80})"|'([^']{1,80})'|([A-Za-z_][\w .-]{0,60}?))\s{0,9}[:=](?:\s|$)/;
const listed = /^\s{0,60}-\s{1,9}/;
/** What holds no value: a blank, a comment, brackets alone, a TOML table. */
const structure = /^\s{0,60}(?:$|#|[[\]{}]{1,2},?\s{0,9}$|\[\[?[\w."' -]{1,80}\]\]?\s{0,9}$)/;

/** The entries in order; `null` where a line is none of front matter. */
export function readEntries(text: string, lines: readonly Line[], isJson: boolean): Entry[] | null {
  if (isJson && lines.length === 1) return readFlow(text, lines[0]!, "");
  const entries: Entry[] = [];
  let key = "";
  /** Whether the lines below may go on with the last value. */
  let isOpen = false;
  for (const line of lines) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 2_000));
    const found = keyed.exec(content);
    const head = found ?? listed.exec(content);
    if (!head && structure.test(content)) continue;
    if (!head && !/^\s/.test(content)) return null;
    key = found ? (found[1] ?? found[2] ?? found[3]!) : key;
    const value = { start: Math.min(line.start + (head?.[0].length ?? 0), line.end), end: line.end };
    const last = entries.at(-1);
    const isFlow = isJson || /^\s{0,60}[[{]/.test(text.slice(value.start, value.end));
    const scalar = isFlow ? null : readScalar(text, value);
    if (!head && isOpen && last?.key === key && scalar)
      entries[entries.length - 1] = { key, ranges: [...last.ranges, scalar] };
    else if (scalar) entries.push({ key, ranges: [scalar] });
    else if (isFlow) for (const entry of readFlow(text, value, key)) entries.push(entry);
    isOpen = !isFlow;
  }
  return entries;
}
