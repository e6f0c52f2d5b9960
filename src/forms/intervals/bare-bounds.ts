/** Bounds without a name: what they are is told by a name before them in the sentence, or by their middle. */
import { form, type Match, type Token } from "../../language/index.ts";
import { isNumber } from "../figures/figure.ts";
import { type Bounds, boundsIn, showBounds } from "./bounds.ts";

const two = `{lower: bound} {separator: dash | tilde | "to" | semicolon | comma} {upper: bound}`;
const range = `{lower: bound} {separator: dash | "to"} {upper: bound}`;

const own = ({ units, from, to }: Match): readonly Token[] => units.slice(from, to);
/** `(12%, 30%)` may be the shares of two groups, `(3, 5)` two counts; decimals, and what stands behind a number, are bounds. */
const isList = (match: Match): boolean =>
  match.one("separator")?.folded === "," &&
  !isBehindFigure(match) &&
  !own(match).some(({ value }) => value && value.scale > 0);
const isDose = (match: Match): boolean =>
  !isBehindFigure(match) && own(match).some(({ lexeme }) => lexeme.classes.has("doseUnit"));

/** A number with its unit stands right before. */
function isBehindFigure(match: Match): boolean {
  const [before, second, third] = [1, 2, 3, 4].map((places) => match.before(places));
  if (before && isNumber(before)) return true;
  const hasUnit = before?.kind === "word" && ["unit", "doseUnit"].some((name) => before.lexeme.classes.has(name));
  return (
    hasUnit && second !== undefined && (isNumber(second) || (third !== undefined && second.lexeme.classes.has("slash")))
  );
}

/** Numerals in words, as in `one to three`, count. */
const boundsOf = (match: Match): Bounds | null =>
  own(match).some(({ inWords }) => inWords) ? null : (boundsIn(match)?.[0] ?? null);

export const bareBounds = form<Bounds>({
  id: "bounds-in-brackets",
  title: "Two bounds in a bracket",
  yields: "bounds",
  match: `open ("from"? pair | "between" {lower: bound} {separator: "and"} {upper: bound}) {noun: content?} close`,
  unless: { isList, isDose },
  value: boundsOf,
  show: showBounds,
  examples: `
    lived 18.7 months (12.9–30.2) or 0.71 [0.52, 0.97]          -> 12.9 to 30.2 | 0.52 to 0.97
                      ~~~~~~~~~~~         ~~~~~~~~~~~~
    2 (1-12+), 45% (30% to 60%), 8 (5-NR), 3 (1-9 cycles)       -> 1 to 12+ | 30 to 60% | 5 to NE | 1 to 9 cycles
    54 years (from 23 to 78), 3 months (between 2 and 5)        -> 23 to 78 | 2 to 5
    after 13 [9, 16] days, with 20 mg (5-49 mg)                 -> 9 to 16 | 5 to 49 mg
    in those years (1994-2009)                                  -> nothing
    in both arms (12%, 30%)                                     -> nothing (isList)
    radiotherapy (40-50 Gy)                                     -> nothing (isDose)
    in phase (1/2) and (12 of 30) patients                      -> nothing
  `,
});

/** `15.0 months (10.8-19.6; hazard ratio 0.78, ...)`: what compares the groups goes on in one bracket. */
export const boundsBeforeMore = form<Bounds>({
  id: "bounds-before-more",
  title: "Two bounds at the head of a bracket that goes on",
  yields: "bounds",
  match: `${two} (?= (comma | semicolon) (@p | ratioName | ratioHead ratioWord))`,
  unless: { outside: (match) => !match.before()?.lexeme.classes.has("open") },
  value: boundsOf,
  show: showBounds,
  examples: `
    lived 15.0 months (10.8-19.6; hazard ratio 0.78)            -> 10.8 to 19.6
                       ~~~~~~~~~
    in both seasons (2003-2004, p = 0.02)                       -> nothing
    for 5-10, p < 0.05                                          -> nothing (outside)
    (10-12 in arm A; OR 2)                                      -> nothing
  `,
});

/** The second of two written alike: `... 95% CI 2.79-4.40 vs 1.1 months, 0.95-1.68`. */
export const boundsBehindComma = form<Bounds>({
  id: "bounds-behind-comma",
  title: "Two bounds after their estimate and a comma",
  yields: "bounds",
  match: range,
  unless: {
    apart: (match) =>
      !/^[,;:]$/.test(match.before()?.folded ?? "") || !isNumber(match.before(2) ?? match.units[match.from]!),
    isWhole: (match) =>
      match.before(2)?.mention?.kind !== "percent" &&
      !match.units.slice(Math.max(0, match.from - 8), match.from).some(({ lexeme }) => lexeme.classes.has("median")) &&
      [boundsOf(match)?.lower, boundsOf(match)?.upper].every((bound) => bound?.value?.scale === 0),
    isDose: (match) => own(match).some(({ lexeme }) => lexeme.classes.has("doseUnit")),
  },
  value: boundsOf,
  show: showBounds,
  examples: `
    against 1.1 months, 0.95-1.68; eight of 22 (36%; 17-59)     -> 0.95 to 1.68 | 17 to 59
                        ~~~~~~~~~                    ~~~~~
    median age 54, 23-78 years                                  -> 23 to 78 years
    between 0.95-1.68                                           -> nothing (apart)
    on days 1, 8-12                                             -> nothing (isWhole)
    doses of 0.2, 0.5-0.9 mg                                    -> nothing (isDose)
    45%, 12 to one                                              -> nothing
  `,
});
