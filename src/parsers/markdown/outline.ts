/** Puts the parts of a page in order, each below what leads to it. */
import { cover, type Part, ProseBuilder, type Role } from "../../document/index.ts";
import { toldIn, toldPart } from "../tables/told.ts";
import { withCaptions } from "./captions.ts";
import { announces } from "./item-lines.ts";
import { withLabel } from "./labels.ts";
import type { LoosePart, LooseText } from "./page.ts";

/** A longer line is no name of what stands below it. */
const longestLead = 160;
const boldDepth = 7;

interface Above {
  readonly depth: number;
  readonly text: string;
}

/** The parts in the order of the page, each with the headings, bold lines, lead-ins and parent items above it. */
export function outline(loose: readonly LoosePart[]): Part[] {
  const ordered = [...loose].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const headings: Above[] = [];
  let lead: string | null = null;
  let items: Above[] = [];
  return withCaptions(sentencesJoined(ordered)).flatMap((part): Part | Part[] => {
    if (part.kind === "url") return placed(part, textsOf([...headings, ...items]));
    if (part.kind === "table") {
      const above = [...textsOf(headings), ...(lead === null ? [] : [lead])];
      [lead, items] = [null, []];
      const { table, sentences } = toldIn(part.table);
      const told = sentences.map((prose) => placed(toldPart(prose), above));
      return table ? [placed({ ...part, table }, above), ...told] : told;
    }
    if (part.kind === "list-item") {
      const depth = part.depth ?? 1;
      if (!part.isContinued) items = items.filter((item) => item.depth < depth);
      const above = [...textsOf(headings), ...(lead === null ? [] : [lead]), ...textsOf(items)];
      if (!part.isContinued && part.prose.text.length <= longestLead)
        items.push({ depth, text: nameOf(part.prose.text) });
      return placed(part, above);
    }
    items = [];
    lead =
      part.kind === "prose" && announces(part.prose.text) && part.prose.text.length <= longestLead
        ? nameOf(part.prose.text)
        : null;
    const read = isBoldLine(part) ? { ...part, kind: "heading" as const, depth: boldDepth } : part;
    if (read.kind !== "heading") return placed(read, textsOf(headings));
    const depth = read.depth ?? 1;
    while (headings.length > 0 && headings.at(-1)!.depth >= depth) headings.pop();
    const own = placed(read, textsOf(headings));
    headings.push({ depth, text: nameOf(read.prose.text) });
    return own;
  });
}

/** Joins a part that goes on with a sentence to the one before it. */
function sentencesJoined(ordered: readonly LoosePart[]): LoosePart[] {
  const joined: LoosePart[] = [];
  for (const part of ordered) {
    const last = joined.at(-1);
    const isJoined = part.kind === "prose" && part.goesOn && (last?.kind === "prose" || last?.kind === "list-item");
    if (!isJoined) joined.push(part);
    else {
      const prose = new ProseBuilder()
        .prose(last.prose)
        .replaced(" ", last.span.end, part.span.start)
        .prose(part.prose)
        .build();
      joined[joined.length - 1] = { ...last, span: cover(last.span, part.span), prose };
    }
  }
  return joined;
}

const textsOf = (above: readonly Above[]): string[] => above.map(({ text }) => text);

const nameOf = (text: string): string => text.trimEnd().replace(/:$/, "").trimEnd();

/** `**PTCL (n = 98)**` on a line of its own: a heading in all but the mark. A sentence or a result in bold is none. */
function isBoldLine(part: LooseText): boolean {
  const { text } = part.prose;
  if (part.kind !== "prose" || part.boldTo !== text.length || text.length > 100) return false;
  return !/[.!?;,]$|%/.test(text) && !/:\s*\S/.test(text) && text.split(/\s+/).length <= 12;
}

function placed(part: LoosePart, headings: readonly string[]): Part {
  if (part.kind === "table") return { ...part, role: "table", headings };
  const { boldTo: _, isContinued: __, goesOn: ___, ...text } = withLabel(part);
  return { ...text, role: roleOf(part), headings };
}

function roleOf({ kind, tag, depth }: LooseText): Role {
  if (kind === "heading") return depth === 1 ? "title" : "heading";
  if (kind === "field") return tag === "title" ? "title" : "text";
  return kind === "url" ? "url" : "text";
}
