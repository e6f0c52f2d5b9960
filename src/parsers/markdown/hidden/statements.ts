/** Finds the lines of a page that import and export: `import Chart from "./chart"`, `export const rows = [...]`. */
import { closingBracket, literalEnd } from "./brackets.ts";

const statement =
  /(?:export\s{1,9}(?:default\s|(?:const|let|var)\s{1,9}[\w$]{1,99}\s{0,9}[=:]|(?:async\s{1,9})?(?:function|class)\s|[{*])|import\s{1,9}(?:["']|[\w*{$][^;"'\n]{0,300}(?:\n[^;"'\n]{1,300}){0,9}?\sfrom\s{0,9}["']))/y;

export function isStatement(text: string, at: number): boolean {
  statement.lastIndex = at;
  return statement.test(text);
}

/**
 * Where the statement ends that begins at an offset: at the first line end outside all brackets that a semicolon, a blank line or
 * another statement borders. -1 where a bracket is never closed.
 */
export function statementEnd(text: string, at: number): number {
  for (let i = at; i < text.length; ) {
    const char = text.charAt(i);
    if (char === "{" || char === "[" || char === "(") {
      i = closingBracket(text, i, text.length);
      if (i === -1) return -1;
    } else if (char === ";" || char === "\n") {
      const next = text.indexOf("\n", i);
      if (next === -1) return text.length;
      if (char === ";" || /^\s{0,99}\n/.test(text.slice(next + 1, next + 100)) || isStatement(text, next + 1))
        return next;
      i = next + 1;
    } else i = literalEnd(text, i, text.length);
  }
  return text.length;
}
