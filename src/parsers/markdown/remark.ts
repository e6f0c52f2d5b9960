/** The Markdown parsers: one for pages, one for the text of a single cell. */
import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Indented text is prose that lost its layout more often than code. */
const pages = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [gfmTable(), { disable: { null: ["codeIndented"] } }])
  .data("fromMarkdownExtensions", [gfmTableFromMarkdown()])
  .freeze();

const blockConstructs = [
  "blockQuote",
  "codeFenced",
  "codeIndented",
  "definition",
  "headingAtx",
  "htmlFlow",
  "list",
  "setextUnderline",
  "thematicBreak",
];
const cells = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [{ disable: { null: blockConstructs } }])
  .freeze();

export function parseBlocks(markdown: string): Root {
  return pages.parse(markdown);
}

/** Reads text in which no block can begin: `> 5` in a cell is a number, not a quotation. */
export function parseInlines(markdown: string): Root {
  return cells.parse(markdown);
}
