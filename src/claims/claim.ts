/** What every claim has, whatever its kind: what it is about, where it stands, and how a kind is defined. */
import { z } from "zod";
import type { Span } from "../document/index.ts";

/** The populations a study counts, from the widest to the narrowest as they usually nest. */
export const populations = [
  "screened",
  "enrolled",
  "randomised",
  "itt",
  "treated",
  "safety",
  "per-protocol",
  "evaluable",
  "completed",
] as const;
export type Population = (typeof populations)[number];

/** What narrows a number down beside its cohort and population. */
export const qualifiers = ["assessor", "criteria", "timepoint", "part"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A piece of evidence for what a claim was bound to: its id, in words, and its weight, below 0 where it speaks against. */
export const weighedSchema = z.object({ id: z.string(), words: z.string(), weight: z.number() });
export type Weighed = z.infer<typeof weighedSchema>;

/** Why a cohort was chosen: the strongest evidence for each group that it is made of; `null` stands for the whole study. */
export const cohortFromSchema = z.object({
  /** The key of the cohort that was chosen; a claim may have taken another one with its denominator. */
  key: z.string().nullable(),
  groups: z.array(z.object({ label: z.string().nullable(), evidence: z.array(weighedSchema) })),
});
export type CohortFrom = z.infer<typeof cohortFromSchema>;

/**
 * What a number is about. `null` means that the text does not say or that it could not be told; for `cohort`, `null` is the
 * whole study. Two claims speak of one quantity only when every field that both have agrees and neither has a qualifier that the other lacks.
 */
export const subjectSchema = z.object({
  /** Normalised trial id of the study (`nct:NCT01234558`) when the document is about one. */
  study: z.string().nullable(),
  /** The arm, subgroup or column: `key` for comparing (folded words), `label` as printed. */
  cohort: z.object({ key: z.string(), label: z.string() }).nullable(),
  population: z.enum(populations).nullable(),
  /** A response category (`ORR`) or the folded words of the event or measure. */
  endpoint: z.string().nullable(),
  /** Who read the result: `investigator`, `independent`, `reader 1`. */
  assessor: z.string().nullable(),
  /** By what it was read, or of what kind it is: `recist 1.1`, `mri`, `pathologic`. */
  criteria: z.string().nullable(),
  /** Time point, analysis or data cut: `12 months`, `interim analysis`, `after surgery`. */
  timepoint: z.string().nullable(),
  /** Part of the study, line of treatment, or another study: `phase 2`, `part b`, `second line`, `alpha study`. */
  part: z.string().nullable(),
  /** Qualifiers that stand beside the number, but of which could not be told whether they are its own. */
  unclear: z.array(z.object({ qualifier: z.enum(qualifiers), values: z.array(z.string()) })),
  /** Where a run keeps evidence. */
  cohortFrom: cohortFromSchema.optional(),
});
export type Subject = z.infer<typeof subjectSchema>;
export type Cohort = NonNullable<Subject["cohort"]>;

/** The subject of a number about which nothing is known yet. */
export const nobody: Subject = {
  study: null,
  cohort: null,
  population: null,
  endpoint: null,
  assessor: null,
  criteria: null,
  timepoint: null,
  part: null,
  unclear: [],
};

/** A subject in a few words; what is not known is left out. */
export function showSubject({ cohort, population, endpoint, study, unclear, ...subject }: Subject): string {
  const own = qualifiers.map((qualifier) => subject[qualifier]);
  const open = unclear.map(({ values }) => `perhaps ${values.join(" or ")}`);
  const known = [cohort?.label, population, endpoint, ...own, ...open, study];
  return known.filter((word) => word !== null && word !== undefined).join("; ");
}

/** Where in its document a claim stands, as far as rules may know. */
export const placeSchema = z.object({
  part: z.enum(["heading", "prose", "list-item", "table", "field", "url"]),
  /** What the part is in its document: `title`, `abstract`, `text`, `identifier:doi` ... */
  role: z.string(),
  /** Tag of a record field as printed (`AB`), for showing only. */
  tag: z.string().nullable(),
  /** Headings above, outermost first; labels of structured abstracts. */
  headings: z.array(z.string()),
  /** Number of the part in its document and of the sentence in its part, both from 0. */
  partIndex: z.int(),
  sentence: z.int(),
  /** Row and column of a table cell, from 0; the header row is row -1. */
  row: z.int().nullable(),
  column: z.int().nullable(),
});
export type Place = z.infer<typeof placeSchema>;

/** Reference to another claim of the run, by its `id`. */
export const claimRefSchema = z.string();
export type ClaimRef = z.infer<typeof claimRefSchema>;

export const printedSchema = z.object({
  digits: z.string().regex(/^\d+$/),
  scale: z.int().nonnegative(),
  negative: z.boolean(),
});

/** A typed statement read from a document, bound to its subject. Plain JSON data. */
export interface Claim<K extends string = string, V = unknown> {
  /** Unique in a run: the document's id, `#`, and the number of the claim in document order. */
  readonly id: ClaimRef;
  readonly kind: K;
  readonly value: V;
  /** The form that read it (`fraction-of`), or the exact reader (`trial-ids`); see `audit explain`. */
  readonly form: string;
  readonly subject: Subject;
  readonly span: Span;
  /** The exact source slice at `span`. */
  readonly quote: string;
  /** The document's id and path. */
  readonly document: string;
  readonly path: string;
  readonly place: Place;
}

/** One kind of claim: its schema and how a value reads on one line. */
export interface ClaimKind<K extends string, S extends z.ZodType> {
  readonly kind: K;
  readonly title: string;
  /** The numbers in its quote are its operands; false for claims that quote a whole list or entry. */
  readonly isStatement: boolean;
  readonly schema: S;
  show(value: z.infer<S>): string;
}

export function defineClaim<const K extends string, S extends z.ZodType>(kind: ClaimKind<K, S>): ClaimKind<K, S> {
  return kind;
}
