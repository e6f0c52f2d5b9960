/** Tells the kinds of drafts apart that binders work on. */
import type { Draft } from "../../extractors/extractor.ts";

export type SizeDraft = Draft<"cohort-size">;
export type ShareDraft = Draft<"proportion"> | Draft<"response">;
export type IntervalDraft = Draft<"interval">;

export function asSize(draft: Draft): SizeDraft | null {
  return draft.kind === "cohort-size" ? draft : null;
}

export function asShare(draft: Draft): ShareDraft | null {
  return draft.kind === "proportion" || draft.kind === "response" ? draft : null;
}

export function asInterval(draft: Draft): IntervalDraft | null {
  return draft.kind === "interval" ? draft : null;
}
