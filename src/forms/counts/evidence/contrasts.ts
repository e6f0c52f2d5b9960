/** Two shares and the p value of the test between them. */
import { before, form, type Match, type Mention } from "../../../language/index.ts";
import type { PValues } from "../../figures/p-value.ts";
import { type Share, sharesOf, showShares } from "../share.ts";

/** Two shares that are compared, and the p value of their difference. */
export interface Contrast {
  readonly shares: readonly [Share, Share];
  readonly p: Mention<PValues>;
  /** A model, an adjustment or another test than one of two proportions is named beside it. */
  readonly modelled: boolean;
}

const joint = `(comma? ("and" | versus stop? | "compared" ("with" | "to") | "than" | "against") | comma (versus stop?)? | slash)`;
/** Words on a group: no number, no other clause. */
const words = `(beside | @arm-sizes | people){0,10}`;
const between = `((close | comma | semicolon | open | respectively | testWord | sided | people | pronoun | armHead | preposition | determiner | "difference" | significance | colon | be | @interval | @bounds | @confidence) (?! any-share)){0,8}`;

function contrastOf(match: Match): Contrast | null {
  const shares = match.each("it").flatMap(([unit]) => sharesOf(unit!));
  const p = match.one("p")!.mention as Mention<PValues>;
  const [first, second, third] = shares;
  if (!first || !second || third || p.value.items.length > 1 || p.value.hypothesis !== null) return null;
  const near = match.units.slice(Math.max(0, match.from - 8), match.to + 8);
  return { shares: [first, second], p, modelled: near.some(({ lexeme }) => lexeme.classes.has("modelled")) };
}

export const contrast = form<Contrast>({
  id: "contrast",
  title: "Two shares and the p value of the test between them",
  yields: "contrast",
  isOverlay: true,
  match: `({it: any-share} close? ${words} ${joint} ${words} open? {it: any-share} | {it: @rate | @fraction | @count}) ${between} {p: @p}`,
  unless: {
    // `12%, 15% and 20% (p = 0.2)`: one test of three.
    several: before(`any-share close? (beside | people){0,10} ${joint} (beside | people){0,8} open?`),
  },
  value: contrastOf,
  show: ({ shares, p, modelled }) => `${showShares(shares)}, ${p.units.at(-1)!.text}${modelled ? " modelled" : ""}`,
  examples: `
    Pain eased in 14 of 40 (35%) with zinc and 25 of 41 (61%) without (p = 0.02) -> 14/40 = 35% & 25/41 = 61%, 0.02
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    rash was rarer (35% versus 61%; P=.02), or 3/20 vs 9/21 men, P = .08         -> 35% & 61%, .02 | 3/20 & 9/21 patients, .08
    an adjusted rate of 35% versus 61% (P=.02)                                   -> 35% & 61%, .02 modelled
    in 12% with zinc, 15% with iron and 20% with both (p = 0.2)                  -> nothing (several)
    in 12% (p = 0.2); the rest had 61%, and weight fell (p = 0.02)               -> nothing
  `,
});
