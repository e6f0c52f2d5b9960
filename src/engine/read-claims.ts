/** Reads one document into claims: every extractor over the parts it asks for, then the binders, then numbers. */
import type { AnyClaim, Place } from "../claims/index.ts";
import { nobody } from "../claims/index.ts";
import { type Document, quoteAt, sourceSpan } from "../document/index.ts";
import type { Draft, Extractor } from "../extractors/extractor.ts";
import { type Reading, readPart, sentenceAt } from "../language/index.ts";
import type { Binder } from "../subjects/binder.ts";

/** Reads a document into claims, in document order: tokenise, extract, bind, number. */
export function readClaims(
  document: Document,
  extractors: readonly Extractor[],
  binders: readonly Binder[],
): AnyClaim[] {
  const readings = document.parts.map(readPart);
  let drafts: readonly Draft[] = readings.flatMap((reading) => extractFrom(reading, document, extractors));
  for (const binder of binders) drafts = binder.bind(drafts, readings, document);
  return numberClaims(drafts, document);
}

function extractFrom(reading: Reading, document: Document, extractors: readonly Extractor[]): Draft[] {
  const { part, index } = reading;
  const drafts: Draft[] = [];
  for (const extractor of extractors) {
    if (!extractor.parts.includes(part.kind)) continue;
    if (extractor.tags && part.kind === "field" && !extractor.tags.includes(part.tag ?? "")) continue;
    for (const draft of extractor.extract(reading, document)) {
      const place: Place = {
        part: part.kind,
        tag: part.kind === "field" ? (part.tag ?? null) : null,
        headings: [...part.headings],
        partIndex: index,
        sentence: sentenceOf(reading, draft.start),
        row: null,
        column: null,
        ...draft.place,
      };
      drafts.push({ ...draft, place });
    }
  }
  return drafts;
}

/** What begins a part is in its first sentence, so that a field read as a whole need not be tokenised. */
function sentenceOf(reading: Reading, offset: number): number {
  return reading.prose && offset > 0 ? sentenceAt(reading.prose, offset) : 0;
}

function numberClaims(drafts: readonly Draft[], document: Document): AnyClaim[] {
  const placed = drafts.map((draft, index) => ({
    draft,
    index,
    span: sourceSpan(draft.prose, draft.start, draft.end),
  }));
  placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.index - b.index);
  const ids = new Map<string, string>();
  placed.forEach(({ draft }, number) => {
    if (draft.ref) ids.set(draft.ref, `${document.id}#${number}`);
  });
  return placed.map(({ draft, span }, number) => ({
    id: `${document.id}#${number}`,
    kind: draft.kind,
    value: ids.size === 0 ? draft.value : resolveRefs(draft.value, ids),
    subject: { ...nobody, ...draft.subject },
    span,
    quote: quoteAt(document, span),
    document: document.id,
    path: document.path,
    place: draft.place as Place,
  })) as AnyClaim[];
}

/** Replaces the extractors' own names of claims by their ids, wherever they stand in a value. */
function resolveRefs<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === "string") return (ids.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((item) => resolveRefs(item, ids)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveRefs(item, ids)])) as T;
}
