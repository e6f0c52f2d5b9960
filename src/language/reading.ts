import type { Part, Prose } from "../document/index.ts";
import { sentences } from "./sentences.ts";
import type { Token, TokenRange } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** One stretch of prose, tokenised once for all extractors. */
export interface ProseReading {
  readonly prose: Prose;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
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
}

export function readProse(prose: Prose): ProseReading {
  const tokens = tokenize(prose.text);
  return { prose, text: prose.text, tokens, sentences: sentences(tokens) };
}

/** Reads a part of a document; `index` is its number in the document. */
export function readPart(part: Part, index: number): Reading {
  if (part.kind !== "table") return { part, index, prose: readProse(part.prose), header: [], rows: [] };
  const { header, rows } = part.table;
  return { part, index, prose: null, header: header.map(readProse), rows: rows.map((row) => row.map(readProse)) };
}
