/** Tells the kinds of drafts apart that binders work on. */
import type { Draft } from "../../extractors/extractor.ts";

export type SizeDraft = Draft<"cohort-size">;
export type ShareDraft = Draft<"proportion"> | Draft<"response">;
export type IntervalDraft = Draft<"interval">;

export function asSize(draft: Draft): SizeDraft | null {
  return draft.kind === "cohort-size" ? (draft as unknown as SizeDraft) : null;
}

export function asShare(draft: Draft): ShareDraft | null {
  return draft.kind === "proportion" || draft.kind === "response" ? (draft as unknown as ShareDraft) : null;
}

export function asInterval(draft: Draft): IntervalDraft | null {
  return draft.kind === "interval" ? (draft as unknown as IntervalDraft) : null;
}

/** A draft of any kind as one of the list that binders hand on. */
export function anyDraft(draft: SizeDraft | ShareDraft | IntervalDraft | Draft<"partition">): Draft {
  return draft as unknown as Draft;
}
