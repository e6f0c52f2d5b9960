/** Evidence that a percentage is one of subjects, or of something else: a probability, a change, a strength, a bound. */
import type { Form, Match, Refusal } from "../../../language/index.ts";
import { type Share, sharesOf, showShares } from "../share.ts";
import { evidence } from "./evidence.ts";

export interface MeasureEvidence {
  readonly tells: "measure";
  readonly of: readonly Share[];
  /** `tests`: a share, but of test results, whose number is not that of the subjects. */
  readonly says: "measure" | "subjects" | "tests";
  readonly weight: number;
}

interface Declared {
  readonly id: string;
  readonly title: string;
  readonly says: MeasureEvidence["says"];
  readonly weight: number;
  readonly match: string;
  readonly unless?: Readonly<Record<string, Refusal>>;
  readonly when?: (match: Match) => boolean;
  readonly examples: string;
}

export function measure({ id, title, says, weight, match, unless, when, examples }: Declared): Form {
  return evidence<MeasureEvidence>({
    id,
    title,
    match,
    unless,
    value: (match) => {
      if (when && !when(match)) return null;
      return {
        tells: "measure",
        of: match.each("it").flatMap(([unit]) => sharesOf(unit!)),
        says,
        weight,
      };
    },
    show: ({ of }) => `${showShares(of)} ${says}`,
    examples,
  });
}

/** What may stand between two percentages of one measure. */
export const between = `!@fraction&!@rate&!@count&!@category&!number&!stop&!colon&!have&!outcomeVerb&!topic`;
