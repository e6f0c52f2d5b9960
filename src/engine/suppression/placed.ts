// Directives with their places in a document, ready to be asked whether they leave a finding out.
import { type Document, LineIndex, type Position } from "../../document/index.ts";
import type { Location } from "../../rule/index.ts";
import { excerptOf } from "../locate.ts";
import { directivesAmong, findDirectives } from "./directives.ts";

export interface PlacedDirective {
  readonly word: string;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly at: Location;
  /** Whether a finding of this rule with an operand at this place of the same document is left out. */
  leavesOut(rule: string, place: Position): boolean;
}

/** Formats whose text has comments that no parser lists; a record has none, and what looks like one is somebody's text. */
const formatsWithComments = new Set(["markdown"]);

export function placedDirectives(document: Document): PlacedDirective[] {
  const { source, comments } = document;
  if (!comments && !formatsWithComments.has(document.format)) return [];
  const lines = new LineIndex(source);
  const found = comments ? directivesAmong(comments, source) : findDirectives(source);
  return found.map(({ span, covers, word, rules, reason }) => {
    const quote = source.text.slice(span.start - source.offset, span.end - source.offset);
    const block = covers === null || covers === "document" ? null : lines.position(covers);
    const isInForce = covers !== null && reason !== "";
    return {
      word,
      rules,
      reason,
      at: commentAt(document, lines.position(span), quote, (line) => lines.lineText(line)),
      leavesOut: (rule, place) => isInForce && rules.includes(rule) && (block === null || begins(place, block)),
    };
  });
}

/** Whether a place begins within a block. */
function begins({ line, column }: Position, block: Position): boolean {
  const isAfterStart = line > block.line || (line === block.line && column >= block.column);
  return isAfterStart && (line < block.endLine || (line === block.endLine && column < block.endColumn));
}

function commentAt(
  { id, path }: { readonly id: string; readonly path: string },
  at: Position,
  quote: string,
  lineText: (line: number) => string,
): Location {
  const claim = { id, kind: "comment", shown: quote };
  return { path, document: id, ...at, quote, ...excerptOf(at, lineText), claim, label: "" };
}
