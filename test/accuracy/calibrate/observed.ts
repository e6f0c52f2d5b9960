/** Reads a record and tells, for each of its shares, among which candidates its cohort was chosen. */
import type { AnyClaim } from "../../../src/claims/index.ts";
import type { Document } from "../../../src/document/index.ts";
import { readClaims } from "../../../src/engine/read-claims.ts";
import type { Draft } from "../../../src/extractors/extractor.ts";
import { setupOf } from "../../../src/index.ts";
import type { Ranked } from "../../../src/subjects/cohorts/resolve.ts";
import type { Step } from "../../../src/subjects/cohorts/scene.ts";
import type { Weights } from "../../../src/subjects/cohorts/weights.ts";
import { bindCohorts } from "../../../src/subjects/cohorts.ts";

export interface Observed {
  readonly claims: readonly AnyClaim[];
  /** What the binder of cohorts gave on, sizes with their cohorts among them. */
  readonly bound: readonly Draft[];
  readonly choices: ReadonlyMap<Draft, ReadonlyMap<Step, readonly Ranked[]>>;
}

/** The documents of a file of records. */
export function* recordsIn(path: string, text: string): Iterable<Document> {
  const parser = setupOf({}).parsers.find(({ id }) => id === "medline")!;
  for (const parsed of parser.parse(path, [text])) if ("document" in parsed) yield parsed.document;
}

/** Reads a document with its cohorts chosen under the given weights. Throws what a reader or binder throws. */
export function observe(document: Document, weights: Weights): Observed {
  const setup = setupOf({});
  const choices = new Map<Draft, Map<Step, readonly Ranked[]>>();
  let bound: readonly Draft[] = [];
  const binders = setup.binders.map((binder) =>
    binder.id !== "cohorts"
      ? binder
      : {
          ...binder,
          bind(drafts: readonly Draft[], readings: Parameters<typeof bindCohorts>[1]) {
            bound = bindCohorts(drafts, readings, weights, (draft, step, ranked) => {
              choices.set(draft, (choices.get(draft) ?? new Map<Step, readonly Ranked[]>()).set(step, ranked));
            });
            return bound;
          },
        },
  );
  const { claims } = readClaims(document, { ...setup, binders }, (id, error) => {
    throw new Error(id, { cause: error });
  });
  return { claims, bound, choices };
}
