/** Lists the comments of a page, each with the block that begins behind it. */
import type { Comment, Span } from "../../document/index.ts";
import { descendants } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { comment } from "./tree.ts";

/** `blocks` in the order of the page, one around others before them. */
export function commentsOf(page: XmlElement, blocks: readonly Span[]): Comment[] {
  let next = 0;
  return [...descendants(page, comment)].map(({ from, to }) => {
    while (next < blocks.length && blocks[next]!.start < to) next++;
    return { span: { start: from, end: to }, covers: blocks[next] ?? null };
  });
}
