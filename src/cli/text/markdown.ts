/** Renders the little Markdown that rules are explained in: paragraphs, lists, `code` and **strong** words. */
import type { Theme } from "../../reporters/text/theme.ts";
import { visible } from "../../reporters/text/visible.ts";
import { wrapBehind } from "../../reporters/text/wrap.ts";

export function renderMarkdown(markdown: string, theme: Theme, width: number): string {
  const blocks: string[] = [];
  let open: string | null = null;
  for (const raw of markdown.split("\n")) {
    const line = raw.trim();
    const isItem = /^(?:[-*]|\d{1,3}\.) /.test(line);
    if (open !== null && (line === "" || isItem)) blocks.push(open);
    if (line === "" || isItem || open === null) open = line === "" ? null : line;
    else open = `${open} ${line}`;
  }
  if (open !== null) blocks.push(open);
  return blocks.map((block) => renderBlock(block, theme, width)).join("\n\n");
}

function renderBlock(block: string, theme: Theme, width: number): string {
  const item = /^(?:[-*]|\d{1,3}\.) /.exec(block)?.[0] ?? "";
  const first = item === "" ? "" : `  ${/^\d/.test(item) ? item : "- "}`;
  const indent = " ".repeat(first.length);
  return wrapBehind(first, indent, first.length, inline(block.slice(item.length), theme), width);
}

function inline(text: string, theme: Theme): string {
  return visible(text)
    .replace(/`([^`]{1,300})`/g, (_, code: string) => theme.code(code))
    .replace(/\*\*([^*]{1,300})\*\*/g, (_, strong: string) => theme.strong(strong))
    .replace(/(?<![\w*])\*([^*\s][^*]{0,300})\*(?![\w*])/g, (_, term: string) => theme.term(term));
}
