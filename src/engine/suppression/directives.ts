// Finds the comments of a page that leave findings out: `<!-- audit-ignore-next rule-id: reason -->`.
import type { Comment, Source, Span } from "../../document/index.ts";
import { coveredBy } from "./covered.ts";
import { IndentedCode } from "./indented-code.ts";
import { inlineCode } from "./inline-code.ts";

/** A comment that begins as a directive does. Spans count in the decoded file. */
export interface Directive {
  readonly span: Span;
  /** What it covers: the block that begins next, the whole document, or nothing where the word is no known one. */
  readonly covers: Span | "document" | null;
  /** The word after `audit-ignore`, for what to say of it. */
  readonly word: string;
  readonly rules: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
}

const longestComment = 2000;
const opening = /<!--\s{0,100}audit-ignore(?![a-z])-?/gy;
const word = /[\w-]{0,40}/y;
/** A browser takes both for the end of a comment. */
const closing = /--!?>/;
/** A letter or digit that can be seen: fillers are letters by their kind alone. */
const telling = /[^\P{L}\u115F\u1160\u3164\uFFA0]|\p{N}/u;

/** All directives outside code, in order; in time linear in the length of the text. */
export function findDirectives({ text, offset }: Source): Directive[] {
  if (!text.includes("audit-ignore")) return [];
  const found: Directive[] = [];
  const covered = coveredBy(text);
  let at = text.indexOf("<!--");
  for (const { start, end } of linesOutsideCode(text)) {
    if (at !== -1 && at < start) at = text.indexOf("<!--", start);
    if (at === -1) break;
    if (at >= end) continue;
    const isCode = inlineCode(text.slice(start, end));
    while (at !== -1 && at < end) {
      const directive = isCode(at - start) || isEscaped(text, at) ? null : readDirective(text, at);
      if (directive) found.push(placed(directive, covered, offset));
      at = text.indexOf("<!--", directive?.span.end ?? at + 4);
    }
  }
  return found;
}

/** The directives among comments that a parser has found. */
export function directivesAmong(comments: readonly Comment[], { text, offset }: Source): Directive[] {
  return comments.flatMap(({ span, covers }) => {
    const found = readDirective(text, span.start - offset);
    if (!found) return [];
    return [{ ...found, span, covers: found.word === "file" ? "document" : found.word === "next" ? covers : null }];
  });
}

function placed(found: Loose, covered: (offset: number) => Span | null, by: number): Directive {
  const { span, word: kind } = found;
  const block = kind === "next" ? covered(span.end) : null;
  return { ...found, span: moved(span, by), covers: kind === "file" ? "document" : block && moved(block, by) };
}

type Loose = Omit<Directive, "covers">;

function readDirective(text: string, at: number): Loose | null {
  opening.lastIndex = at;
  const open = opening.exec(text);
  if (!open) return null;
  word.lastIndex = at + open[0].length;
  const kind = word.exec(text)![0];
  const from = word.lastIndex;
  const ending = closing.exec(text.slice(from, from + longestComment));
  const close = ending?.index ?? -1;
  // A comment that does not end is read to the end of its line, so that it can be spoken of.
  const newline = text.indexOf("\n", from);
  const to = close === -1 ? (newline === -1 ? text.length : newline) : from + close;
  const end = to + (ending?.[0].length ?? 0);
  const [rules, reason] = readBody(text.slice(from, Math.min(to, from + longestComment)));
  return { span: { start: at, end: Math.max(end, at + 4) }, word: close === -1 ? "" : kind, rules, reason };
}

/** `rule, rule: reason`. Without a colon the first word is the rule. */
function readBody(body: string): [rules: string[], reason: string] {
  const colon = body.indexOf(":");
  const listed = colon === -1 ? (body.trim().split(/[\s,]/, 1)[0] ?? "") : body.slice(0, colon);
  const rules = listed
    .split(",")
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "");
  const reason =
    colon === -1
      ? ""
      : body
          .slice(colon + 1)
          .replace(/\s+/g, " ")
          .trim();
  return [[...new Set(rules)], telling.test(reason) ? reason : ""];
}

/** Behind an odd number of backslashes, which are printed as what they escape. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charAt(from - 1) === "\\" && at - from < 1000) from--;
  return (at - from) % 2 === 1;
}

const fence = /[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(`{3,2000}|~{3,2000})/y;

function* linesOutsideCode(text: string): Generator<Span> {
  let open: string | null = null;
  const indented = new IndentedCode();
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    fence.lastIndex = start;
    const marks = fence.exec(text)?.[1] ?? null;
    if (open !== null) {
      const isClosing = marks?.startsWith(open) && text.slice(fence.lastIndex, end).trim() === "";
      if (isClosing) open = null;
    } else if (marks && !(marks.startsWith("`") && text.slice(fence.lastIndex, end).includes("`"))) open = marks;
    else if (!indented.takes(text.slice(start, end))) yield { start, end };
    if (marks) indented.breaks();
    start = end + 1;
  }
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
