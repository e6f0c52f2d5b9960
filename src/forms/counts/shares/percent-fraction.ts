/** A percentage with its count or fraction behind it: `54% (14/26)`, `9.1% (n = 3)`. */
import { before, form, type Match } from "../../../language/index.ts";
import { nounOf } from "../counted-unit.ts";
import { type Share, shareIn, showShares, thingOf } from "../share.ts";

/** Signs before a percentage make it a bound, and so does a sign glued to it. */
export const signed = before(`compare&!equals | plus-minus | times | plus | ("or" | less | greater | slash) equals`);
export const negative = (match: Match): boolean => match.before()?.folded === "-" && !match.units[match.from]!.spaced;

const ofNoun = `("of" determiner{0,2} {noun: subjects | things})?`;
const inside = `(statistic{1,2} (comma | semicolon) | comma | semicolon)?`;
/** `82% response (CR) rate`, `80% of women receiving zeltol`. */
const words = `(word&!have | @category | open (word | @category) close){1,10}`;
const whole = `(slash | of-whole | "from") {whole: integer (?! unit | timeUnit | slash) | @counted}`;

export const percentFraction = form<readonly Share[]>({
  id: "percent-fraction",
  title: "A percentage with its fraction after it",
  yields: "fraction",
  match: `{p: @percent} ${ofNoun} (open ${inside} {count: a-count} ${whole} (statistic{0,3} close)? | (comma | semicolon | equals) {count: a-count} ${whole} (?= close | stop | comma | semicolon | $))`,
  unless: { signed },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    54% (n = 14/26); 4% of patients (15 of 350) stopped; 20% (95% CI 10-30; 4 of 20)    -> 14/26 = 54% | 15/350 = 4% patients | 4/20 = 20%
    was 9.7% (19 from 196)                -> 19/196 = 9.7%
    (28%, 7 of 25 men)                    -> 7/25 = 28% patients
     ~~~~~~~~~~~~~~~~
    ≥20% (14 of 26)                       -> nothing (signed)
    54% (14)                              -> nothing
  `,
});

export const percentWordsFraction = form<readonly Share[]>({
  id: "percent-words-fraction",
  title: "A percentage with its fraction in brackets behind what it is of",
  yields: "fraction",
  match: `{p: @percent} {lead: ${words}} open ("n" equals)? {count: a-count} ${whole} (?= close | comma | semicolon)`,
  unless: { signed },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    in 40% of women receiving zeltol (26 of 65); a 72% complete response (CR) rate (36/50 lesions)  -> 26/65 = 40% | 36/50 = 72% lesion
    12% had rash, as had others; 12% had a rash (10 of 65)          -> nothing
    ≥40% of women receiving zeltol (26 of 65)              -> nothing (signed)
  `,
});

export const percentCount = form<readonly Share[]>({
  id: "percent-count",
  title: "A percentage with its count in brackets",
  yields: "fraction",
  match: `{p: @percent} ${ofNoun} open ${inside} {count: a-count} (?= close | comma | semicolon)`,
  unless: {
    signed,
    // `an index of 45-59% (n=12)`: the end of a range of values, and how many have one within it.
    rangeEnd: before(`(digits | @percent) (dash | "to")`),
    spread: (match) => match.units.slice(match.from, match.to).some(({ mention }) => mention?.kind === "range"),
  },
  value: (match) => {
    const [subjects, counted] = [thingOf(match.all("noun")), thingOf(nounOf(match.one("count")!))];
    return subjects !== null && counted !== null && subjects !== counted ? null : [shareIn(match)];
  },
  show: showShares,
  examples: `
    alive were 35.2% (n = 37), and 81% (42 tumours)    -> 37 = 35.2% | 42 = 81% tumour
               ~~~~~~~~~~~~~       ~~~~~~~~~~~~~~~
    in 80.6% of patients (34 biopsies)                 -> nothing
    >20% (14)                                          -> nothing (signed)
    an LVEF 45-59% (n=12)                              -> nothing (rangeEnd)
    a mean fall of 69% (range 38-100%; n = 2)          -> nothing (spread)
    35% (of 37)                                        -> nothing
  `,
});

export const percentWordsCount = form<readonly Share[]>({
  id: "percent-words-count",
  title: "A percentage with its count in brackets behind what its subjects are or had",
  yields: "fraction",
  match: `{p: @percent} ((be | have) adverb?)? (sex | content&!people&!armHead&!unit&!gerund){1,3} open ("n" equals)? {count: a-count} (?= close)`,
  unless: {
    signed,
    // `a fall of 40% sitting pressure (12)`, `at 60% dose (30)`: no share of anybody.
    changed: before(`"of" | "by" | "to" | "at" | dash`),
  },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    aged 83.5 years; 60% male (408)                       -> 408 = 60%
                     ~~~~~~~~~~~~~
    25% were diabetic (200), 12% had diabetes (n = 96) -> 200 = 25% | 96 = 12%
    ≥60% male (408)                                       -> nothing (signed)
    fell by 60% diastolic (12)                            -> nothing (changed)
    60% of patients with rash (408), 60% in group A (12)  -> nothing
  `,
});

export const percentOfWhole = form<readonly Share[]>({
  id: "percent-of-whole",
  title: "A percentage of a printed number of subjects",
  yields: "fraction",
  match: `{p: @percent} (statistic | open statistic{1,3} close)? ("of" determiner{0,3} ("total" "of")? | "for" determiner?) {whole: @counted}`,
  unless: { signed },
  value: (match) => [shareIn(match)],
  show: showShares,
  examples: `
    Rash was seen in 12% of the 40 adults who had relapsed    -> /40 = 12% patients
                     ~~~~~~~~~~~~~~~~~~~~
    in ≥12% of the 40 adults                                  -> nothing (signed)
    12% of adults                                             -> nothing
  `,
});
