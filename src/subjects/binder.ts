/** What a binder is. */
import type { Document } from "../document/index.ts";
import type { Draft } from "../extractors/extractor.ts";
import type { Reading } from "../language/index.ts";

/**
 * Binds the drafts of one document to what they are about, after all extractors: cohort, population, denominator, and the
 * claims that belong together. Binders run in the order of their `order`; each returns the whole list.
 */
export interface Binder {
  readonly id: string;
  readonly order: number;
  bind(
    drafts: readonly Draft[],
    readings: readonly Reading[],
    document: Document,
    asked: BinderOptions,
  ): readonly Draft[];
}

export interface BinderOptions {
  /** Keep in the drafts why they were bound as they are, where evidence was weighed. */
  readonly keepEvidence: boolean;
}

export function defineBinder(binder: Binder): Binder {
  return binder;
}
