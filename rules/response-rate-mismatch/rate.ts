/** Response rates: whether one is of fewer patients, and how findings show it. */
import { fittingDenominators, fixed, oftenEvaluable, type Response, type Severity } from "../../src/rule/index.ts";

/** Whether the rate is that of somewhat fewer patients than those known. */
export function isRateOfFewer(count: number, N: number, { value }: Response): boolean {
  const fewer = fittingDenominators(count, value.percent!, N - 1);
  return fewer !== null && fewer.to >= Math.ceil(oftenEvaluable * N);
}

/** The percentage with one decimal more than was printed; `null` when it is exact. */
export function oneDecimalMore(count: number, N: number, scale: number): string | null {
  const value = fixed((100 * count) / N, scale + 1);
  return Number(value) === (100 * count) / N ? null : value;
}

/** How a percentage was made that was not rounded as usual, in words; `null` for any other. */
export const roundingOf = (how: string | null | undefined): string | null => roundings.get(how ?? "") ?? null;

const roundings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    truncated: "cut off instead of rounded",
    "rounded-up": "rounded up",
    "rounded-twice": "rounded twice",
  }),
);

/** The cohort that a rate is of, as findings call it. */
export const cohortOf = ({ subject }: Response): string | null => subject.cohort?.label ?? null;

/** The sentence says that these could be assessed: a few of them less are not meant. */
export const isOfEvaluable = ({ subject, value }: Response): boolean =>
  subject.population === "evaluable" && value.denominatorFrom?.how === "sentence";

export interface Found {
  readonly [key: string]: string | readonly string[] | null;
  readonly cohort: string | null;
  readonly sum: string;
  readonly computed: string;
  readonly printed: string;
  readonly fits: readonly string[];
  readonly rounding: string | null;
}

export type Judged = "pass" | (string & {}) | { readonly evidence: Found; readonly severity: Severity };
