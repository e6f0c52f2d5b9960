/** The run of characters directly before a place in a text, found by walking back: a pattern would have to search for its start. */
export function tokenBefore(text: string, at: number, stop: RegExp, longest: number): string {
  let start = at;
  while (start > 0 && at - start < longest && !stop.test(text[start - 1]!)) start--;
  return text.slice(start, at);
}
