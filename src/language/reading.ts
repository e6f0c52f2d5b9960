/** What extractors see of a part: its prose in tokens and sentences, made when one of them first asks. */
import { asShown, type Part, type Prose, partitionPoint } from "../document/index.ts";
import type { Cascade, CascadeResult, Trace } from "./match/index.ts";
import { sentences } from "./sentences.ts";
import type { Mention, Token, TokenRange } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** One stretch of prose, tokenised once for all extractors. */
export interface ProseReading {
  readonly prose: Prose;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  /** The sentences as forms read them. */
  readonly scenes: readonly Scene[];
  /** The overlays of all scenes, in their order: most sentences have none. */
  readonly overlays: readonly Overlay[];
}

/** What a form noted beside the units of a sentence. */
export interface Overlay {
  readonly mention: Mention;
  /** The number of its scene. */
  readonly sentence: number;
}

/** A sentence as forms read it. */
export interface Scene extends CascadeResult {
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** The forms that prose and the cells of tables are read with, and those that name the numbers of which no claim is made. */
export interface Cascades {
  readonly prose: Cascade;
  readonly cells: Cascade;
  readonly naming: Cascade;
  /** The last level of `naming`, for the units that prose keeps. */
  readonly others: Cascade;
}

/** A part as extractors see it: its prose read; for a table, every cell (header row first, row -1). */
export interface Reading {
  readonly part: Part;
  readonly index: number;
  /** The prose of a text part; `null` for a table. */
  readonly prose: ProseReading | null;
  /** Cells of a table by row and column; empty for a text part. */
  readonly header: readonly ProseReading[];
  readonly rows: readonly (readonly ProseReading[])[];
  /** The caption of a table. */
  readonly caption: ProseReading | null;
  /** The notes below a table. */
  readonly notes: readonly ProseReading[];
}

/** Most fields of a record are read by no extractor, or only as text: they are never tokenised. */
class LazyProseReading implements ProseReading {
  readonly prose: Prose;
  #tokens: readonly Token[] | null = null;
  #sentences: readonly TokenRange[] | null = null;
  #scenes: readonly Scene[] | null = null;
  #overlays: readonly Overlay[] | null = null;
  readonly #forms: Cascade;
  readonly #trace: Trace | undefined;

  constructor(prose: Prose, forms: Cascade, trace: Trace | undefined) {
    this.prose = prose;
    this.#forms = forms;
    this.#trace = trace;
  }

  get text(): string {
    return this.prose.text;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.prose.text);
    return this.#tokens;
  }

  get sentences(): readonly TokenRange[] {
    this.#sentences ??= sentences(this.tokens, this.prose.text);
    return this.#sentences;
  }

  get scenes(): readonly Scene[] {
    this.#scenes ??= this.sentences.map(({ from, to }, index) => {
      const tokens = this.tokens.slice(from, to);
      return { index, tokens, ...this.#forms.read(tokens, this.#trace) };
    });
    return this.#scenes;
  }

  get overlays(): readonly Overlay[] {
    this.#overlays ??= this.scenes.flatMap(({ overlays, index }) =>
      overlays.map((mention) => ({ mention, sentence: index })),
    );
    return this.#overlays;
  }
}

/** Reads a prose by forms; tokens, sentences and scenes are made at the first use. */
export function readProse(prose: Prose, forms: Cascade, trace?: Trace): ProseReading {
  return new LazyProseReading(prose, forms, trace);
}

/** Of the parts of a record, nearly all have no cells. */
const none: readonly never[] = [];

/** Reads a part of a document; `index` is its number in the document. `traceOf` tells of every match in a prose. */
export function readPart(part: Part, index: number, forms: Cascades, traceOf?: (prose: Prose) => Trace): Reading {
  if (part.kind !== "table") {
    const shown = asShown(part.prose);
    const prose = readProse(shown, forms.prose, traceOf?.(shown));
    return { part, index, prose, header: none, rows: none, caption: null, notes: none };
  }
  const { header, rows, caption, footnotes = [] } = part.table;
  const known = new Map<Prose, ProseReading>();
  const readShown = (cell: Prose): ProseReading => {
    const shown = asShown(cell);
    return readProse(shown, forms.cells, traceOf?.(shown));
  };
  // A cell that spans others stands in each place as the same prose, and is read once.
  const readCell = (cell: Prose): ProseReading => {
    const reading = known.get(cell) ?? readShown(cell);
    known.set(cell, reading);
    return reading;
  };
  return {
    part,
    index,
    prose: null,
    header: header.map(readCell),
    rows: rows.map((row) => row.map(readCell)),
    caption: caption ? readCell(caption) : null,
    notes: footnotes.map(readCell),
  };
}

/** The number of the sentence that holds a text offset; 0 where none does. */
export function sentenceAt({ tokens, sentences }: ProseReading, offset: number): number {
  const index = partitionPoint(sentences, ({ to }) => (tokens[to - 1]?.end ?? 0) <= offset);
  return index === sentences.length ? 0 : index;
}

/** The number of the first token that ends behind an offset; the number of tokens where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return partitionPoint(tokens, ({ end }) => end <= offset);
}
