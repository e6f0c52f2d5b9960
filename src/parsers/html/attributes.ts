/** Finds where the value of an attribute stands in a tag. */
import type { Span } from "../../document/index.ts";
import type { XmlElement } from "../xml/node.ts";

const longestTag = 20_000;
const attribute =
  /[\s/"']([^\s"'<>/=]{1,60})\s{0,99}=\s{0,99}(?:"([^"]{0,16384})"|'([^']{0,16384})'|([^\s"'<>=`]{1,4096}))/g;

/** The range of the value as it is printed, without its quotes; `null` where there is none, or too much of it. */
export function attributeAt({ from, to, attributes }: XmlElement, name: string, source: string): Span | null {
  if (!attributes.has(name)) return null;
  const tag = source.slice(from, Math.min(to, from + longestTag));
  for (const found of tag.matchAll(attribute)) {
    if (found[1]!.toLowerCase() !== name) continue;
    const value = found[2] ?? found[3] ?? found[4] ?? "";
    const isQuoted = found[4] === undefined;
    const end = from + found.index + found[0].length - (isQuoted ? 1 : 0);
    return { start: end - value.length, end };
  }
  return null;
}
