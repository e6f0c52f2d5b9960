/** Prints the source lines of a finding with every operand underlined, file by file, behind a gutter of line numbers. */
import type { Location, Severity } from "../../rule/index.ts";
import { widthOf } from "../text/cells.ts";
import { type MarkedFile, markedFiles } from "../text/excerpt.ts";
import { paintOf, type Theme } from "../text/theme.ts";
import { type Stroke, underlinesOf } from "../text/underline.ts";
import { visible } from "../text/visible.ts";
import { rowsOf } from "../text/window.ts";

/** Printed lines and the width of their gutter, so that what follows can be aligned with them. */
export interface Snippet {
  readonly lines: readonly string[];
  readonly gutter: number;
}

const widestSource = 160;

export function snippetOf(
  at: Location,
  related: readonly Location[],
  severity: Severity,
  theme: Theme,
  width: number,
): Snippet {
  const files = markedFiles(at, related);
  const numbers = files.flatMap(({ lines }) => lines.map(({ number }) => number));
  const gutter = numbers.reduce((most, number) => Math.max(most, String(number).length), 2);
  const room = Math.max(20, Math.min(width, widestSource) - gutter - 3);
  const bar = theme.frame(`${" ".repeat(gutter)} |`);
  const lines = files.flatMap((file) => {
    const head = `${theme.frame(`${" ".repeat(gutter)}-->`)} ${theme.strong(placeOf(file.at))}`;
    return file.lines.length === 0 ? [head] : [head, bar, ...body(file, gutter, room, severity, theme), bar];
  });
  return { lines, gutter };
}

/** `path:line:column`, and the record where a file holds many documents. */
export function placeOf(at: Location): string {
  const record = at.document.startsWith(`${at.path}#`) ? ` (${at.document.slice(at.path.length + 1)})` : "";
  return visible(`${at.path}:${at.line}:${at.column}${record}`);
}

function body(file: MarkedFile, gutter: number, room: number, severity: Severity, theme: Theme): string[] {
  const bar = theme.frame(`${" ".repeat(gutter)} |`);
  const printed: string[] = [];
  let before: number | null = null;
  for (const line of file.lines) {
    if (before !== null && line.number > before + 1) printed.push(theme.frame("...".padStart(gutter)));
    const marks = line.marks.map((mark) => ({ ...mark, label: visible(mark.label) }));
    for (const row of rowsOf(line.text, marks, room, line.cut)) {
      const number = theme.frame(`${String(line.number).padStart(gutter)} |`);
      printed.push(row.text === "" ? number : `${number} ${row.text}`);
      for (const strokes of underlinesOf(row.marks, room)) printed.push(`${bar} ${draw(strokes, severity, theme)}`);
    }
    before = line.number;
  }
  return printed;
}

function draw(strokes: readonly Stroke[], severity: Severity, theme: Theme): string {
  let drawn = "";
  let column = 0;
  for (const { column: start, text, isPrimary } of strokes) {
    drawn += " ".repeat(Math.max(0, start - column));
    drawn += isPrimary ? paintOf(theme, severity)(text) : theme.frame(text);
    column = Math.max(start, column) + widthOf(text);
  }
  return drawn;
}
