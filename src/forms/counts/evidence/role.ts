/**
 * Evidence of what a number of subjects says: the size of a cohort, or how many of one. Each form stands beside the text and
 * names the number, what speaks for it, and how much; the sums decide.
 */
import type { Population } from "../../../claims/index.ts";
import type { Form, Match, Refusal, Token } from "../../../language/index.ts";
import { type Share, sharesOf, showShares } from "../share.ts";
import { evidence } from "./evidence.ts";

export interface RoleEvidence {
  readonly tells: "role";
  readonly of: readonly Share[];
  readonly says: "size" | "share";
  readonly weight: number;
  readonly population: Population | null;
  /** The verb of the number itself names the population. */
  readonly named: boolean;
}

interface Declared {
  readonly id: string;
  readonly title: string;
  readonly says: RoleEvidence["says"];
  readonly weight: number;
  readonly match: string;
  readonly population?: (match: Match) => Population | null;
  /** Whether `population` reads it from the verb of the number. */
  readonly named?: boolean;
  readonly unless?: Readonly<Record<string, Refusal>>;
  readonly when?: (match: Match, it: Token) => boolean;
  readonly examples: string;
}

export function role({ id, title, says, weight, match, population, named, unless, when, examples }: Declared): Form {
  return evidence<RoleEvidence>({
    id,
    title,
    match,
    unless,
    value: (match) => {
      const it = match.one("it")!;
      if (when && !when(match, it)) return null;
      const found = population?.(match) ?? null;
      const isNamed = named === true && found !== null;
      const of = match.each("it").flatMap(([unit]) => sharesOf(unit!));
      return { tells: "role", of, says, weight, population: found, named: isNamed };
    },
    show: ({ of, population }) => `${showShares(of)} ${says}${population ? ` ${population}` : ""}`,
    examples,
  });
}
