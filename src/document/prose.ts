/** Plain text with a map back to the source. */
import { lazily } from "./lazily.ts";
import { partitionPoint } from "./partition-point.ts";
import type { Span } from "./span.ts";

/**
 * One run of prose text and where it came from. The run begins at `at` in the text (and ends where the next piece begins);
 * it was read from the source range `from..to`. A run as long as its source range maps offset by offset;
 * any other run (an entity, a folded line, LaTeX) maps as a whole.
 */
export interface Piece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Plain text with a map back to source offsets: what extractors read. */
export interface Prose {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The source span of the prose range `start..end`; the quote a user sees is the source slice at that span. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const first = pieceIndex(prose.pieces, start);
  const last = end > start ? pieceIndex(prose.pieces, end - 1) : first;
  return { start: sourceOffset(prose, first, start, false), end: sourceOffset(prose, last, end, true) };
}

function sourceOffset(prose: Prose, index: number, offset: number, isEnd: boolean): number {
  const piece = prose.pieces[index];
  if (!piece) return 0;
  const length = (prose.pieces[index + 1]?.at ?? prose.text.length) - piece.at;
  if (length === piece.to - piece.from) return piece.from + Math.min(Math.max(offset - piece.at, 0), length);
  return isEnd ? piece.to : piece.from;
}

function pieceIndex(pieces: readonly Piece[], offset: number): number {
  return Math.max(0, partitionPoint(pieces, ({ at }) => at <= offset) - 1);
}

/** Prose that stands in the source exactly as read, beginning at `from`. */
export function verbatim(text: string, from: number): Prose {
  return { text, pieces: [{ at: 0, from, to: from + text.length }] };
}

/** Collects prose run by run, joining runs that touch both in the text and in the source. */
export class ProseBuilder {
  #text: string[] = [];
  #length = 0;
  #pieces: Piece[] = [];
  #joinable = false;

  get length(): number {
    return this.#length;
  }

  /** Adds text that stands in the source as it is, beginning at `from`. */
  verbatim(text: string, from: number): this {
    if (text === "") return this;
    const last = this.#pieces.at(-1);
    if (this.#joinable && last && last.to === from)
      this.#pieces[this.#pieces.length - 1] = { ...last, to: from + text.length };
    else this.#pieces.push({ at: this.#length, from, to: from + text.length });
    this.#joinable = true;
    return this.#append(text);
  }

  /** Adds text that replaces the source range `from..to` (which may be empty). */
  replaced(text: string, from: number, to: number): this {
    if (text === "") return this;
    if (text.length === to - from) return this.verbatim(text, from);
    this.#pieces.push({ at: this.#length, from, to });
    this.#joinable = false;
    return this.#append(text);
  }

  /** Adds another prose with its map. */
  prose({ text, pieces }: Prose): this {
    for (const [index, { at, from, to }] of pieces.entries())
      this.replaced(text.slice(at, pieces[index + 1]?.at ?? text.length), from, to);
    return this;
  }

  #append(text: string): this {
    this.#text.push(text);
    this.#length += text.length;
    return this;
  }

  build(): Prose {
    return { text: this.#text.join(""), pieces: this.#pieces };
  }
}

/** The part of a prose between two text offsets, with its map. */
export function sliceProse(prose: Prose, start: number, end: number): Prose {
  const builder = new ProseBuilder();
  for (let i = 0; i < prose.pieces.length; i++) {
    const piece = prose.pieces[i];
    if (!piece) continue;
    const stop = prose.pieces[i + 1]?.at ?? prose.text.length;
    const from = Math.max(piece.at, start);
    const to = Math.min(stop, end);
    if (from >= to) continue;
    const text = prose.text.slice(from, to);
    if (stop - piece.at === piece.to - piece.from) builder.verbatim(text, piece.from + (from - piece.at));
    else builder.replaced(text, piece.from, piece.to);
  }
  return builder.build();
}

/** The prose without white space at either end. */
export function trimProse(prose: Prose): Prose {
  const start = prose.text.length - prose.text.trimStart().length;
  const end = prose.text.trimEnd().length;
  return start === 0 && end === prose.text.length ? prose : sliceProse(prose, start, Math.max(start, end));
}

/** Characters that show as nothing: soft hyphens, joiners, marks of direction, variation selectors, byte order marks. */
const unseen = lazily(() => /\p{Default_Ignorable_Code_Point}/u);
const stretches = lazily(() => /\P{Default_Ignorable_Code_Point}+/gu);
const beyondAscii = /[^\0-\x7f]/;

/** The prose as it shows: copied text holds characters inside its numbers and words that nobody sees. */
export function asShown(prose: Prose): Prose {
  const { text } = prose;
  if (!beyondAscii.test(text) || !unseen().test(text)) return prose;
  const builder = new ProseBuilder();
  for (const [index, { at, from, to }] of prose.pieces.entries()) {
    const piece = text.slice(at, prose.pieces[index + 1]?.at ?? text.length);
    const isVerbatim = piece.length === to - from;
    if (!isVerbatim) builder.replaced([...piece.matchAll(stretches())].join(""), from, to);
    else for (const { 0: shown, index: within } of piece.matchAll(stretches())) builder.verbatim(shown, from + within);
  }
  return builder.build();
}
