/** What labels of a table say of the numbers beside and below them, a statistic each: `n`, `(%)`, `median`, `(range)`, `HR`, `95% CI`. */
import type { RatioMeasure } from "../../claims/index.ts";
import type { Printed } from "../../document/index.ts";
import type { Match, Token } from "../../language/index.ts";

/** What a number of a cell is, as far as its labels tell. */
export type Statistic =
  | "count"
  | "whole"
  | "percent"
  | "mean"
  | "median"
  | "deviation"
  | "range"
  | "iqr"
  | "interval"
  | RatioMeasure
  | "difference"
  /** An estimate of which the label tells nothing but that it has an interval. */
  | "estimate"
  | "p";

export interface Announced {
  /** In the order in which a cell prints them. */
  readonly statistics: readonly Statistic[];
  /** Of an interval, where it is printed. */
  readonly level: Printed | null;
}

export const announced = (...statistics: readonly Statistic[]): Announced => ({ statistics, level: null });

export const showAnnounced = ({ statistics }: Announced): string => statistics.join(" ");

const opening = /^[([,;:/\-±|]$/;
const closing = /^[)\],;:/([±%*†‡§#-]$/;
const stands = (unit: Token | undefined, edge: RegExp): boolean => unit === undefined || edge.test(unit.folded);

/** Between brackets, commas or the ends of the label: `, n (%)`; words of the name stand among others (`no response`). */
export const isAmongWords = (match: Match): boolean =>
  !stands(match.before(), opening) || !stands(match.after(), closing);
