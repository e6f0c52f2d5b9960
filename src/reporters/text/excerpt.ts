/** Gathers the operands of a finding by file and source line, so that each line is shown once with all that is marked on it. */
import type { Location } from "../../rule/index.ts";
import type { Mark } from "./window.ts";

/** A source line with its marks; `cut` says where the line went on beyond the excerpt. */
export interface MarkedLine {
  readonly number: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cut: { readonly start: boolean; readonly end: boolean };
}

/** The marked lines of one document; `at` is the operand that stands for it. */
export interface MarkedFile {
  readonly at: Location;
  readonly lines: readonly MarkedLine[];
}

interface Draft {
  readonly number: number;
  readonly text: string;
  /** The column of the line at which `text` begins. */
  readonly column: number;
  readonly marks: Mark[];
}

const longestExcerpt = 2000;

/** The documents of a finding, the primary operand's first, each with its lines in order. */
export function markedFiles(primary: Location, related: readonly Location[]): MarkedFile[] {
  const files = new Map<string, { at: Location; lines: Draft[] }>();
  for (const at of [primary, ...related]) {
    const file = files.get(at.document) ?? { at, lines: [] };
    files.set(at.document, file);
    at.excerpt.forEach((text, index) => {
      const draft = draftOf(file.lines, at, text, index);
      const mark = markOf(at, index, draft, at === primary);
      if (mark.to > mark.from || at.excerpt.length === 1) draft.marks.push(mark);
    });
  }
  return [...files.values()].map(({ at, lines }) => ({
    at,
    lines: lines.sort((a, b) => a.number - b.number || a.column - b.column).map(finished),
  }));
}

/** The line's draft, shared with an earlier operand whose excerpt covers this one too. */
function draftOf(lines: Draft[], at: Location, text: string, index: number): Draft {
  const number = at.line + index;
  const end = (index === at.endLine - at.line ? at.endColumn : at.excerptColumn) - 1;
  const shared = lines.find(
    (line) => line.number === number && line.column <= at.excerptColumn && end <= line.column - 1 + line.text.length,
  );
  if (shared) return shared;
  const draft = { number, text, column: at.excerptColumn, marks: [] };
  lines.push(draft);
  return draft;
}

function markOf(at: Location, index: number, draft: Draft, isPrimary: boolean): Mark {
  const isLast = index === at.excerpt.length - 1;
  const ends = at.line + index === at.endLine;
  const indent = draft.text.length - draft.text.trimStart().length;
  const from = index === 0 ? at.column - draft.column : indent;
  const to = ends ? at.endColumn - draft.column : draft.text.trimEnd().length;
  return { from, to: Math.min(to, draft.text.length), isPrimary, label: isLast ? at.label : "" };
}

function finished({ number, text, column, marks }: Draft): MarkedLine {
  return { number, text, marks, cut: { start: column > 1, end: text.length >= longestExcerpt } };
}
