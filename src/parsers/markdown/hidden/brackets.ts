/** Finds where brackets of program code close, past strings and comments. */

const closers: ReadonlyMap<string, string> = new Map([
  ["{", "}"],
  ["[", "]"],
  ["(", ")"],
]);
/** More levels are no code that a page holds. */
const deepest = 100;

/** The offset behind the bracket that closes the one at `at`; -1 where none does before `limit`. */
export function closingBracket(text: string, at: number, limit: number): number {
  const open: string[] = [];
  for (let i = at; i < limit; i++) {
    const char = text.charAt(i);
    const closer = closers.get(char);
    if (closer !== undefined) {
      if (open.push(closer) > deepest) return -1;
    } else if (char === open.at(-1)) {
      open.pop();
      if (open.length === 0) return i + 1;
    } else i = literalEnd(text, i, limit) - 1;
  }
  return -1;
}

/** The offset behind the string or comment that begins at an offset, or behind the one character that stands there. */
export function literalEnd(text: string, at: number, limit: number): number {
  const char = text.charAt(at);
  if (char === "/" && text.charAt(at + 1) === "*") return endAt(text.indexOf("*/", at + 2), 2, limit);
  if (char === "/" && text.charAt(at + 1) === "/") return endAt(text.indexOf("\n", at), 0, limit);
  if (char !== '"' && char !== "'" && char !== "`") return at + 1;
  for (let i = at + 1; i < limit; i++) {
    const inner = text.charAt(i);
    if (inner === "\\") i++;
    else if (inner === char) return i + 1;
    // An apostrophe of text between tags, not a string.
    else if (inner === "\n" && char !== "`") return at + 1;
  }
  return char === "`" ? limit : at + 1;
}

const endAt = (found: number, length: number, limit: number): number =>
  found === -1 ? limit : Math.min(found + length, limit);
