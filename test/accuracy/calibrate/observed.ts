/** Reads a record and tells, for each of its shares, among which candidates its cohort was chosen. */
import type { AnyClaim } from "../../../src/claims/index.ts";
import type { Document } from "../../../src/document/index.ts";
import { readClaims } from "../../../src/engine/read-claims.ts";
import type { Draft } from "../../../src/extractors/extractor.ts";
import { setupOf } from "../../../src/index.ts";
import { type ClaimOf, isShare, type Share } from "../../../src/rule/index.ts";
import type { Binder } from "../../../src/subjects/binder.ts";
import type { Ranked } from "../../../src/subjects/cohorts/choose.ts";
import type { Step } from "../../../src/subjects/cohorts/scene.ts";
import type { Weights } from "../../../src/subjects/cohorts/weights.ts";
import { bindCohorts } from "../../../src/subjects/cohorts.ts";

export interface Observed {
  readonly claims: readonly AnyClaim[];
  /** What the binder of cohorts gave on, sizes with their cohorts among them. */
  readonly bound: readonly Draft[];
  readonly choices: ReadonlyMap<Draft, ReadonlyMap<Step, readonly Ranked[]>>;
}

/** What says how many subjects there are, or how many of them. */
export const isCounted = (claim: AnyClaim): claim is ClaimOf<"cohort-size"> | Share =>
  claim.kind === "cohort-size" || isShare(claim);

/** Reads a document. Throws what a reader or binder throws. */
export function readStrictly(document: Document, setup = setupOf({})): readonly AnyClaim[] {
  return readClaims(document, setup, (failed, error) => {
    throw new Error(failed, { cause: error });
  }).claims;
}

/** Reads a document with a binder of the product in another's place. Throws what a reader or binder throws. */
export function readWith(document: Document, id: string, bind: Binder["bind"]): readonly AnyClaim[] {
  const setup = setupOf({});
  const binders = setup.binders.map((binder) => (binder.id === id ? { ...binder, bind } : binder));
  return readStrictly(document, { ...setup, binders });
}

/** Reads a document with its cohorts chosen under the given weights. Throws what a reader or binder throws. */
export function observe(document: Document, weights: Weights): Observed {
  const choices = new Map<Draft, Map<Step, readonly Ranked[]>>();
  let bound: readonly Draft[] = [];
  const claims = readWith(document, "cohorts", (drafts, readings) => {
    bound = bindCohorts(drafts, readings, weights, (draft, step, ranked) => {
      choices.set(draft, (choices.get(draft) ?? new Map<Step, readonly Ranked[]>()).set(step, ranked));
    });
    return bound;
  });
  return { claims, bound, choices };
}
