/** Finds LaTeX on a page: `$\geq 3$`, `\( \pm \)`, and formulas set on lines of their own. */
import type { Mask } from "../mask.ts";
import { commandAt, latexToText } from "./latex.ts";

const longestInline = 300;
const longestDisplay = 2_000;
/** The beginning of a formula, or a command that lost its dollars: `\frac{9}{98}`, `\geq 3`. */
const delimited =
  /\$\$?|\\[([]|\\(?:[dt]?frac(?=\s?\{)|(?:geq?|leq?|geqslant|leqslant|pm|times|approx|sim|mu)(?![A-Za-z]))/g;
const closers: ReadonlyMap<string, string> = new Map([
  ["$", "$"],
  ["$$", "$$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
]);

export function* findMath(text: string): Generator<Mask> {
  const marks = new RegExp(delimited);
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const open = match[0];
    const from = match.index + open.length;
    if (text.charAt(match.index - 1) === "\\") continue;
    const close = closers.get(open);
    if (close === undefined) {
      const command = commandAt(text, match.index);
      if (command) yield { kind: "text", start: match.index, from: match.index, to: command.end, ...command };
      marks.lastIndex = command?.end ?? from;
      continue;
    }
    const isDisplay = open === "$$" || open === "\\[";
    const to = closingMark(text, from, close, isDisplay);
    if (to === -1) continue;
    const inner = text.slice(from, to);
    const end = to + close.length;
    if (open === "$" && !isFormula(inner, text.charAt(end))) continue;
    // `\[12\]` is a citation whose brackets are escaped.
    if (open === "\\[" && !/\\[A-Za-z]/.test(inner)) continue;
    yield { kind: "text", start: match.index, end, text: latexToText(inner), from, to };
    marks.lastIndex = end;
  }
}

/** Where the formula is closed, on its line; for one set apart, before a blank line. */
function closingMark(text: string, from: number, close: string, isDisplay: boolean): number {
  const limit = Math.min(text.length, from + (isDisplay ? longestDisplay : longestInline));
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (char === "\n" && (!isDisplay || /^[ \t\r]{0,9}\n/.test(text.slice(at + 1, at + 11)))) return -1;
    if (char === "\r" && !isDisplay) return -1;
    if (text.startsWith(close, at)) return at;
    if (char === "\\") at++;
  }
  return -1;
}

/** Two sums of money are no formula: without a command, the dollars must hug what they hold, as Pandoc has it. */
function isFormula(inner: string, after: string): boolean {
  if (/\\[A-Za-z%]|[\^_]\{?[A-Za-z0-9+-]/.test(inner)) return true;
  return inner !== "" && !/^\s|\s$|^[\d.,]+\s/.test(inner) && !/\d/.test(after) && inner.length <= 40;
}
