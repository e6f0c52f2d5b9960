/**
 * Finds what a page does not print: comments, text struck out, and the code of MDX pages between their prose (imports and exports, tags of
 * components, expressions in braces).
 */
import type { Span } from "../../../document/index.ts";
import type { Line } from "../lines.ts";
import { Finder } from "./finder.ts";

/** The ranges in order, without overlap. On a page that is no MDX by its name, code must be of a form that no text has. */
export function findHidden(text: string, lines: readonly Line[], isMdx: boolean): Span[] {
  const finder = new Finder(text, isMdx);
  const hidden: Span[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (line.isFenced || line.end <= at) continue;
    const before = lines[index - 1];
    const mayState = at <= line.start && (!before || before.isBlank || before.end <= finder.statementTo);
    at = Math.max(at, line.start);
    const statement = mayState ? finder.statement(at) : null;
    if (statement) {
      hidden.push(statement);
      at = statement.end;
    }
    while (at < line.end) {
      const found = finder.inline(at, line.end);
      for (const range of found?.hidden ?? []) hidden.push(range);
      at = found?.end ?? at + 1;
    }
  }
  return hidden;
}
