/** What the sentences before tell of whom figures may be. */
import type { Cohort } from "../../claims/index.ts";
import type { Partners } from "./partners.ts";
import type { Step } from "./scene.ts";

/** What a document has told before a sentence. */
export interface Story {
  readonly partners: Partners;
  /** The cohorts of the comparison told last. */
  compared: readonly Cohort[];
  /** What the last share was of, by step, and where. */
  readonly last: Record<Step, { readonly cohort: Cohort; readonly at: number; readonly isOpening: boolean } | null>;
  /** The number of the sentence at hand. */
  at: number;
  /** The cohorts that the last sentences name, arms and subgroups apart. */
  told: Readonly<Record<"arm" | "subgroup", readonly Told[]>>;
}

/** What a sentence names. */
export interface Told {
  readonly cohorts: readonly Cohort[];
  readonly at: number;
  /** Keys of those that open it or close it in a bracket: what the text goes on about. */
  readonly topics: ReadonlySet<string>;
}
