/** Writes XML 1.0 in which any text is safe: characters that XML forbids are shown or replaced. */
import { visible } from "../text/visible.ts";

/** An element; `content` is markup, or `null` for none. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string | null,
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(visible(String(value)))}"`);
  return `<${name}${list.join("")}${content === null ? "/>" : `>${content}</${name}>`}`;
}

/** Lines of text as content. */
export function textOf(lines: readonly string[]): string {
  return lines.map((line) => escaped(visible(line)).replace(/^( {0,40}):(?=:)/, "$1&#58;")).join("\n");
}

/** Controls and lone surrogates are shown by `visible`; of what XML excludes only the two noncharacters are left. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\ufffe\uffff]/g, "\ufffd")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      // A build server that prints the file would take these for commands; as it does `::` at the beginning of a line.
      .replace(/##(?=(?:vso|teamcity)?\[)/g, "#&#35;")
  );
}
