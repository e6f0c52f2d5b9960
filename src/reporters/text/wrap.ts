/** Breaks running text into lines of a terminal. */
import { wrapAnsi } from "fast-wrap-ansi";

const widestText = 100;

/** Text (which may be coloured) after `first`, wrapped to `width` columns; further lines begin with `rest`, as wide as `first`. */
export function wrapBehind(first: string, rest: string, indent: number, text: string, width: number): string {
  const room = Math.max(20, Math.min(width, widestText + indent) - indent);
  return wrapAnsi(text, room, { hard: true })
    .split("\n")
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join("\n");
}

/** `1 finding`, `2 findings`, `1,234 findings`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** A whole number with thousands separators. */
export function grouped(count: number): string {
  const digits = String(count);
  const groups: string[] = [];
  // `toLocaleString` would load the tables of all languages, which takes longer than the rest of a report.
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(",");
}
