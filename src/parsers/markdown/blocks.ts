/** Turns the tree of a Markdown parser into parts. */
import type {
  BlockContent,
  Code,
  DefinitionContent,
  List,
  ListItem,
  Root,
  RootContent,
  Table as TableNode,
} from "mdast";
import { type Damage, ProseBuilder, type Span } from "../../document/index.ts";
import { shifted } from "../tables/shifted.ts";
import { unstacked } from "../tables/stacked.ts";
import { readHtmlBlock } from "./html/block.ts";
import { endOf, InlineReader, startOf } from "./inline.ts";
import { textLanguages } from "./lines.ts";
import type { LoosePart, Page } from "./page.ts";
import { textParts, urlParts } from "./parts.ts";
import { breaksIn } from "./tables/parts.ts";

type Block = RootContent | BlockContent | DefinitionContent;

const longestHeading = 120;

/** The parts of a tree whose positions count from `base` in the page. */
export function blockParts(page: Page, root: Root, base: number): LoosePart[] {
  return root.children.flatMap((block) => readBlock(page, block, base, 0));
}

function readBlock(page: Page, block: Block, base: number, listDepth: number): LoosePart[] {
  const span = { start: base + startOf(block), end: base + endOf(block) };
  switch (block.type) {
    case "heading": {
      const inline = new InlineReader(page).nodes(block.children, base).build();
      // A rule below a paragraph makes it a heading to Markdown, and a page break to a converter.
      const isUnderlined = page.text.charAt(span.start) !== "#";
      if (isUnderlined && (inline.prose.text.length > longestHeading || /[.,;:]$/.test(inline.prose.text)))
        return textParts(page, "prose", span, inline);
      return textParts(page, "heading", span, inline, { depth: block.depth });
    }
    case "paragraph":
      return textParts(page, "prose", span, new InlineReader(page).nodes(block.children, base).build());
    case "list":
      if (goesOn(page, block, span)) return readContinued(page, block, base);
      return block.children.flatMap((item) => readItem(page, item, base, listDepth + 1, block.ordered === true));
    case "blockquote":
      return block.children.flatMap((child) => readBlock(page, child, base, listDepth));
    case "table":
      return readTable(page, block, base, span);
    case "html":
      return readHtmlBlock(page, span);
    case "code":
      return readCode(page, block, span);
    case "definition": {
      const start = page.text.indexOf("]:", span.start) + 2;
      const url = /^\s{0,100}<?([^\s<>]{2,4000})/.exec(page.text.slice(start, span.end));
      const at = url ? start + url[0].length - url[1]!.length : 0;
      return url ? urlParts(page, [{ start: at, end: at + url[1]!.length }]) : [];
    }
    default:
      return [];
  }
}

/** A line that ends in the middle of a sentence; behind it, `21.` is no number of an item. */
const unfinished =
  /(?:(?:^|\s)(?:of|was|were|is|are|in|to|the|and|or|by|at|with|for|from|than|about|approximately|nearly|only|least|most|total|grade|stage|phase|day|week|cycle|n|N)|[=(<>≥≤±–-])$/;

/**
 * `The number of responders was` and, on the next line or page, `21. Of these`, or `(group` and `1) or`: the end of a sentence, which a list
 * would lose.
 */
function goesOn(page: Page, list: List, { start }: Span): boolean {
  if (!list.ordered) return false;
  const before = page.text.slice(Math.max(0, start - 200), start).trimEnd();
  const isInBrackets = before.lastIndexOf("(") > before.lastIndexOf(")") && !/\n\s{0,99}\n/.test(before);
  if (isInBrackets && /^\d{1,3}\)/.test(page.text.slice(start, start + 5))) return true;
  if (list.children.length > 1) return false;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return unfinished.test(line) && !/^\s{0,40}(?:#{1,6}\s|\||\d{1,9}[.)]\s)/.test(line);
}

function readContinued(page: Page, { children }: List, base: number): LoosePart[] {
  return children.flatMap((item) =>
    item.children.flatMap((block, index): LoosePart[] => {
      if (block.type !== "paragraph") return readBlock(page, block, base, 0);
      const at = base + startOf(index === 0 ? item : block);
      const inline = new InlineReader(page)
        .verbatim({ start: at, end: base + startOf(block) })
        .nodes(block.children, base);
      const marks = index === 0 ? { goesOn: true as const } : {};
      return textParts(page, "prose", { start: at, end: base + endOf(block) }, inline.build(), marks);
    }),
  );
}

/** The paragraphs of an item; the first bears the printed number. */
function readItem(page: Page, item: ListItem, base: number, depth: number, isOrdered: boolean): LoosePart[] {
  const start = base + startOf(item);
  const number = isOrdered ? /^\d{1,9}/.exec(page.text.slice(start, start + 10))?.[0] : undefined;
  return item.children.flatMap((block, index): LoosePart[] => {
    if (block.type !== "paragraph") return readBlock(page, block, base, depth);
    const inline = new InlineReader(page).nodes(block.children, base).build();
    const span = { start: index === 0 ? start : base + startOf(block), end: base + endOf(block) };
    const own = index === 0 ? (number === undefined ? {} : { tag: number }) : { isContinued: true as const };
    return textParts(page, "list-item", span, inline, { ...own, depth });
  });
}

function readTable(page: Page, table: TableNode, base: number, span: Span): LoosePart[] {
  const urls: Span[] = [];
  const damages: Damage[] = [];
  const [header = [], ...body] = table.children.map((row, index) => {
    const cells = row.children.map((cell) => {
      const inline = new InlineReader(page).nodes(cell.children, base).build();
      for (const url of inline.urls) urls.push(url);
      return {
        prose: inline.prose,
        breaks: breaksIn(page, [{ start: base + startOf(cell), end: base + endOf(cell) }]),
      };
    });
    const width = table.children[0]!.children.length;
    if (index > 0 && cells.length !== width) {
      const kind = cells.length < width ? "short-row" : "long-row";
      damages.push({ kind, span: { start: base + startOf(row), end: base + endOf(row) }, mended: null });
    }
    return cells;
  });
  const head = header.map(({ prose }) => prose);
  const read = shifted({ form: "gfm", header: head, rows: body.flatMap(unstacked), damages });
  return [{ kind: "table", span, table: read }, ...urlParts(page, urls)];
}

function readCode(page: Page, code: Code, span: Span): LoosePart[] {
  if (code.lang && !textLanguages.has(code.lang.toLowerCase())) return [];
  const builder = new ProseBuilder();
  let at = page.text.indexOf("\n", span.start) + 1;
  for (const line of code.value.split("\n")) {
    const from = page.text.indexOf(line, at);
    if (at === 0 || from === -1 || from + line.length > span.end) break;
    if (builder.length > 0) builder.replaced(" ", from, from);
    builder.verbatim(line, from);
    at = from + line.length;
  }
  const prose = builder.build();
  return prose.text.trim() === "" ? [] : [{ kind: "prose", span, prose }];
}
