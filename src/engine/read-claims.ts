/** Reads one document into claims: every extractor over the parts it asks for, then the binders, then numbers. */
import type { AnyClaim, Place } from "../claims/index.ts";
import { nobody } from "../claims/index.ts";
import { type Document, type Prose, quoteAt, type Span, sourceSpan } from "../document/index.ts";
import type { Draft, Extractor, OtherNumbers } from "../extractors/extractor.ts";
import {
  type Cascades,
  type Form,
  type Match,
  type Reading,
  readPart,
  sentenceAt,
  type Trace,
} from "../language/index.ts";
import type { NumberCounts } from "../rule/index.ts";
import type { Binder } from "../subjects/binder.ts";
import { countsOf, type Ledger, ledgerOf, type UnreadPlace, unreadIn } from "./ledger.ts";
import { readersOf } from "./readers.ts";
import { type SectionLabel, sectionAt, sectionLabels } from "./section-labels.ts";

/** Told of an extractor or binder that threw, and in which part; the rest of the document is read all the same. */
export type OnFailure = (id: string, error: unknown, span: Span) => void;

/** What text is read with. */
export interface ReadingSetup {
  readonly forms: Cascades;
  readonly extractors: readonly Extractor[];
  readonly binders: readonly Binder[];
  /** Keep in the claims why they were bound as they are. */
  readonly keepEvidence?: boolean;
}

/** A match of a form: its value as shown, or the refusal that kept it from being read. */
export interface Step {
  readonly form: string;
  readonly refusal: string | null;
  readonly shown: string;
  readonly span: Span;
}
type OnStep = (step: Step) => void;

/** What was read from a document. */
export interface Read {
  readonly claims: readonly AnyClaim[];
  readonly numbers: NumberCounts;
  readonly unread: readonly UnreadPlace[];
  /** Every number with its place; `null` where the document was read before. */
  readonly ledger: Ledger | null;
}

/** Reads a document into claims, in document order: tokenise, extract, bind, number; and accounts for every number of its text. */
export function readClaims(
  document: Document,
  { forms, extractors, binders, keepEvidence = false }: ReadingSetup,
  onFailure: OnFailure,
  onStep?: OnStep,
): Read {
  const readings = document.parts.map((part, index) => readPart(part, index, forms, onStep && traceTo(onStep)));
  const readers = readersOf(extractors);
  const found = readings.map((reading) => extractFrom(reading, document, readers.of(reading.part.role), onFailure));
  const others = found.flatMap((part) => part.others);
  let drafts: readonly Draft[] = found.flatMap((part) => part.drafts);
  for (const binder of binders) {
    try {
      drafts = binder.bind(drafts, readings, document, { keepEvidence });
    } catch (error) {
      onFailure(binder.id, error, { start: document.source.offset, end: document.source.offset });
    }
  }
  const ledger = ledgerOf(readings, drafts, others, forms);
  return { claims: numberClaims(drafts, document), numbers: countsOf(ledger), unread: unreadIn(ledger), ledger };
}

/** Passes on what forms match and refuse in a prose. */
function traceTo(onStep: OnStep) {
  return (prose: Prose): Trace => ({
    matched(form, match, value) {
      onStep({ form: form.id, refusal: null, shown: showOf(form, value), span: spanOf(prose, match) });
    },
    refused(form, match, refusal) {
      onStep({ form: form.id, refusal, shown: "", span: spanOf(prose, match) });
    },
  });
}

const showOf = ({ show }: Form, value: unknown): string => show?.(value) ?? JSON.stringify(value);

function spanOf(prose: Prose, { units, from, to }: Match): Span {
  return sourceSpan(prose, units[from]!.start, units[to - 1]!.end);
}

interface Extracted {
  readonly drafts: readonly Draft[];
  readonly others: readonly OtherNumbers[];
}

const nothing: Extracted = { drafts: [], others: [] };

function extractFrom(
  reading: Reading,
  document: Document,
  extractors: readonly Extractor[],
  onFailure: OnFailure,
): Extracted {
  // Most fields of a record are read by nobody.
  if (extractors.length === 0) return nothing;
  const { part } = reading;
  const drafts: Draft[] = [];
  const others: OtherNumbers[] = [];
  const isRunning = part.kind === "prose" || (part.kind === "field" && part.role === "abstract");
  const sections = isRunning ? sectionLabels(part.prose.text) : [];
  for (const extractor of extractors) {
    try {
      for (const draft of extractor.extract(reading, document))
        if (holdsNumbers(draft.value)) drafts.push(placed(draft, reading, extractor.id, sections));
      for (const other of extractor.others?.(reading) ?? []) others.push(other);
    } catch (error) {
      onFailure(extractor.id, error, part.span);
    }
  }
  return { drafts, others };
}

/** Whether the numbers of a value are numbers that can be reckoned with: one of four hundred digits is infinite. */
function holdsNumbers(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.values(value).every(isReckonable) : isReckonable(value);
}

const isReckonable = (field: unknown): boolean =>
  typeof field !== "number" || Math.abs(field) <= Number.MAX_SAFE_INTEGER;

function placed(
  draft: Draft,
  { part, index, prose }: Reading,
  reader: string,
  sections: readonly SectionLabel[],
): Draft {
  const section = sectionAt(sections, draft.start);
  const place: Place = {
    part: part.kind,
    role: part.role,
    tag: part.kind === "field" ? (part.tag ?? null) : null,
    headings: section === null ? [...part.headings] : [...part.headings, section],
    partIndex: index,
    // What begins a part is in its first sentence, so that a field read as a whole need not be tokenised.
    sentence: prose && draft.start > 0 ? sentenceAt(prose, draft.start) : 0,
    row: null,
    column: null,
    ...draft.place,
  };
  const { kind, value, start, end, subject = {}, ref } = draft;
  // Drafts of all kinds alike, whatever order their extractor gave: code over them is compiled once.
  return { kind, value, prose: draft.prose, start, end, form: draft.form ?? reader, subject, place, ref } as Draft;
}

function numberClaims(drafts: readonly Draft[], document: Document): AnyClaim[] {
  const ordered = drafts.map((draft, index) => ({
    draft,
    index,
    span: sourceSpan(draft.prose, draft.start, draft.end),
  }));
  ordered.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.index - b.index);
  const ids = new Map<string, string>();
  ordered.forEach(({ draft }, number) => {
    if (draft.ref) ids.set(draft.ref, `${document.id}#${number}`);
  });
  return ordered.map(({ draft, span }, number) => ({
    id: `${document.id}#${number}`,
    kind: draft.kind,
    // A binder's own claims (partitions) are read by no form.
    form: draft.form ?? draft.kind,
    value: ids.size === 0 ? draft.value : resolveRefs(draft.value, ids),
    subject: { ...nobody, ...draft.subject },
    span,
    quote: quoteAt(document, span),
    document: document.id,
    path: document.path,
    place: draft.place as Place,
  })) as AnyClaim[];
}

/** Replaces the extractors' own names of claims by their ids, wherever they stand in a value; one without names stays as it is. */
function resolveRefs<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (typeof value === "string") return (ids.get(value) ?? value) as T;
  if (value === null || typeof value !== "object" || !holdsRef(value, ids)) return value;
  if (Array.isArray(value)) return value.map((item) => resolveRefs(item, ids)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveRefs(item, ids)])) as T;
}

function holdsRef(value: object, ids: ReadonlyMap<string, string>): boolean {
  return Object.values(value).some((item: unknown) =>
    typeof item === "string" ? ids.has(item) : item !== null && typeof item === "object" && holdsRef(item, ids),
  );
}
