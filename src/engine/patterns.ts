// Tests paths against the glob patterns that users write for files.
import { sep } from "node:path";
import picomatch from "picomatch";

/** A pattern without a slash holds at any depth, and a folder's pattern for all that is in it. */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.flatMap((pattern) => {
    const own = slashed(pattern)
      .replace(/^\.\//, "")
      .replace(/\/{1,9}$/, "");
    const glob = own.includes("/") ? own.replace(/^\//, "") : `**/${own}`;
    return [glob, `${glob}/**`];
  });
  return globs.length === 0 ? () => false : picomatch(globs, { dot: true, nonegate: true });
}

export const slashed = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));

/** Whether a pattern opens a bracket and never closes it: it would match what is called so, which nobody means. */
export function isUnclosed(pattern: string): boolean {
  const text = pattern.replace(/\\./g, "");
  return ["[]", "{}"].some((pair) => text.lastIndexOf(pair[0]!) > text.lastIndexOf(pair[1]!));
}
