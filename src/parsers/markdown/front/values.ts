/** Finds the values in a line of front matter: a scalar, quoted or plain, and the members of a list or map in brackets. */
import type { Span } from "../../../document/index.ts";
import { trimRange } from "../lines.ts";

/** A value with its key; one of several lines stands in as many ranges. */
export interface Entry {
  readonly key: string;
  readonly ranges: readonly Span[];
}

const comment = /\s#/;
/** Says that the value stands on the lines below, or that there is none. */
const announced = /^(?:[|>][+-]?\d?|null|~|"""|''')?$/;

/** The scalar of a line, without its quotes and the comment behind it. */
export function readScalar(text: string, line: Span): Span | null {
  const range = trimRange(text, line);
  const open = text.charAt(range.start);
  const close = open === '"' || open === "'" ? text.lastIndexOf(open, range.end - 1) : -1;
  if (close > range.start + 1) return { start: range.start + 1, end: close };
  const found = text.slice(range.start, range.end).search(comment);
  const bare = found === -1 ? range : trimRange(text, { start: range.start, end: range.start + found });
  return close > range.start || announced.test(text.slice(bare.start, bare.end)) ? null : bare;
}

const member = /"((?:[^"\\]|\\.)*)"|'([^']*)'|[^\s,:{}[\]"'](?:[^,:{}[\]"']|:(?!\s))*/g;

/** The members of `[a, "b"]` and `{ key: value }`, each with its own key or that of the whole. */
export function readFlow(text: string, line: Span, key: string): Entry[] {
  const entries: Entry[] = [];
  let own = key;
  for (const found of text.slice(line.start, line.end).matchAll(member)) {
    const quoted = found[1] ?? found[2];
    const value = quoted ?? found[0].trimEnd();
    const start = line.start + found.index + (quoted === undefined ? 0 : 1);
    const end = line.start + found.index + found[0].length;
    if (/^\s{0,9}:/.test(text.slice(end, end + 10))) own = value;
    else if (value !== "" && value !== "null")
      entries.push({ key: own, ranges: [{ start, end: start + value.length }] });
  }
  return entries;
}
