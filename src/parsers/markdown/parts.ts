/** Makes parts out of what was read. */
import { type Prose, type Span, sliceProse, sourceSpan, type TextPart, trimProse } from "../../document/index.ts";
import { type Inline, verbatimRange } from "./inline.ts";
import { announces, lineEnd } from "./item-lines.ts";
import type { LoosePart, LooseText, Page } from "./page.ts";

export function urlParts(page: Pick<Page, "text">, urls: readonly Span[]): LoosePart[] {
  return urls.map((span) => ({ kind: "url", span, prose: verbatimRange(page, span) }));
}

type Marks = Pick<LooseText, "tag" | "depth" | "isContinued" | "goesOn">;

/** A text part, unless it is empty, with the URLs in it behind it. Lines that are items become a part each. */
export function textParts(
  page: Pick<Page, "text">,
  kind: TextPart["kind"],
  span: Span,
  { prose, urls, boldTo }: Inline,
  marks: Marks = {},
): LoosePart[] {
  if (prose.text === "") return urlParts(page, urls);
  const bold = boldTo > 0 ? { boldTo } : {};
  const isLined = prose.text.includes(lineEnd) && (kind === "prose" || kind === "list-item");
  const parts = isLined ? lineParts(kind, prose, marks) : [{ kind, span, prose: onOneLine(prose), ...bold, ...marks }];
  return [...parts, ...urlParts(page, urls)];
}

/** `Responses:<br>CR: 9<br>PR: 12`: two items; the first line is one, or leads to them. */
function lineParts(kind: "prose" | "list-item", prose: Prose, marks: Marks): LooseText[] {
  const lines = linesOf(prose);
  const isLed = announces(lines[0]!.text);
  const depth = (marks.depth ?? 1) + (isLed && kind === "list-item" ? 1 : 0);
  return lines.map((line, index) => {
    const span = sourceSpan(line, 0, line.text.length);
    if (index === 0 && (isLed || kind === "list-item")) return { kind, span, prose: line, ...marks };
    return { kind: "list-item", span, prose: line, depth };
  });
}

function linesOf(prose: Prose): Prose[] {
  const lines: Prose[] = [];
  let start = 0;
  for (const line of prose.text.split(lineEnd)) {
    if (line.trim() !== "") lines.push(trimProse(sliceProse(prose, start, start + line.length)));
    start += line.length + lineEnd.length;
  }
  return lines;
}

const onOneLine = ({ text, pieces }: Prose): Prose => ({ text: text.replaceAll(lineEnd, " "), pieces });
