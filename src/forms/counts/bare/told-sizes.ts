/** The sizes of arms, with or without their names, behind the name of a population: `Safety set: 113 and 118`. */
import { form, type Token, without } from "../../../language/index.ts";
import { integerOf } from "../counted-unit.ts";
import { type Share, shareOf, showShares } from "../share.ts";

const who = `(safetyName | ittName | perProtocolName | population | evaluable | treating&past | randomisation&past | enrolment&past | "exposed")`;
const name = `((?! @percent | people | outcomeVerb) word&!be&!have&!and&!versus&!preposition | dash | slash){0,4}`;
const item = `({item: integer&!year&!numeral} ${name} | {item: @counted})`;

export const toldSizes = form<readonly Share[]>({
  id: "bare-told-sizes",
  title: "Sizes of arms behind the name of their population and a colon",
  yields: "count",
  match: `${item} ((comma | comma? "and" | versus stop?) ${item}){1,5} (?= close | stop | semicolon | open integer | $) | {item: integer&!year&!numeral} {pair: @bounds}`,
  unless: {
    elsewhere: without(
      `(^ | open | close | @arm-sizes | @bounds | stop | semicolon | comma) ("all" | "both")? (content&!people | dash){0,2} ${who} (population | people&plural)? (close | open (word | dash){1,4} close | open number close)? colon`,
    ),
  },
  value: (match) => {
    const units = [...match.each("item").map(([unit]) => unit!), ...match.all("pair").flatMap(numbersIn)];
    // Where the last two are those of the arms, the first is the whole.
    const shares = units.map((count) => shareOf({ count }, false));
    return shares.every(({ count }) => count !== null) ? shares : null;
  },
  show: showShares,
  examples: `
    Safety set: 113 and 118.                                 -> 113 & 118
                ~~~~~~~~~~~
    Adverse events (all treated: 1,605 and 1,602)            -> 1605 & 1602
    Exposed (safety set): 3,082 daunol, 1,033 placebo        -> 3082 & 1033
    mITT: 187 (93, 94)                                       -> 187 & 93 & 94
    Randomised: 199 (100 daunol, 99 sham) Safety: 196 (98, 98) -> 196 & 98 & 98
    Rash: 113 and 118.                                       -> nothing (elsewhere)
    Safety set: 113 men, rash in 118 (20%)                   -> nothing
  `,
});

const numbersIn = ({ mention }: Token): Token[] =>
  (mention?.units ?? []).filter((unit) => unit.value !== undefined && integerOf(unit) !== null);
