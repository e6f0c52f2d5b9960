/** What a form of this folder reads: a response category named in the text. */
import type { ResponseCategory } from "../../../claims/index.ts";
import { before } from "../../../language/index.ts";

export interface Category {
  readonly category: ResponseCategory;
  /** As printed, for composites: `CR/PR`, `≥VGPR`. */
  readonly composite: string | null;
  readonly confirmed: boolean | null;
  /**
   * What the document must speak of, or not, for the words to mean this: `PD` is a response among responses, `OR` none among odds,
   * and people respond to a survey otherwise. `categories`: the sentence must name another category.
   */
  readonly provided: "responses" | "no-odds" | "no-survey" | "categories" | null;
}

export function categoryOf(category: ResponseCategory, rest: Partial<Category> = {}): Category {
  return { category, composite: null, confirmed: null, provided: null, ...rest };
}

/** A reason, a time or something foretold instead of an outcome: `due to PD`, `duration of response`, `prediction of pCR`. */
export const notOutcome = before(
  `("until" | "time" "to" | ("duration" | "because" | "prediction" | "predictor" | "predictors" | "predictive") "of") article?`,
);

export const showCategory = ({ category, composite, confirmed }: Category): string =>
  `${composite ?? category}${confirmed === null ? "" : confirmed ? " confirmed" : " unconfirmed"}`;
