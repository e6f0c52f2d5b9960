/** Ranges and interquartile ranges: named, or told by what they are ranges of. */
import { form, type Match } from "../../language/index.ts";
import { type Bounds, boundsIn, showBounds } from "./bounds.ts";

/** Lowest and highest value, or quartiles; several where one name stands before them. */
export interface Range {
  readonly rangeKind: "range" | "IQR";
  readonly bounds: readonly Bounds[];
  /** The words before say what it is a range of, so that no number before it is its middle. */
  readonly isCued: boolean;
}

const tail = `({noun: content{0,2}} | ("per" | slash) {rate: (content | timeUnit | cycleWord){1,2}}) close`;
const between = `{lower: bound} {separator: "and"} {upper: bound}`;
const body = `{name: range-name} link (open pair ${tail} | open? pair | ${between})`;

/** `ranging from a low of 0.6 for pain to a high of 0.9`. */
const apart = `{name: ranging} (preposition word){0,2} "from" (article word "of")? {lower: bound} (open word{1,4} close | preposition word{1,4})
  {separator: "to"} (article word "of")? {upper: bound}`;
const minimum = `("minimum" | "min") (colon | comma | equals | "of" | be)? {lower: figure} {separator: (comma | semicolon | slash | dash)? "and"? article? ("maximum" | "max")}
  (colon | comma | equals | "of" | be)? {upper: figure}`;

export const showRange = ({ rangeKind, bounds }: Range): string =>
  `${rangeKind} ${bounds.map(showBounds).join(" and ")}`;

/** A list of shares or of other things behind the word: `a range of 5, 7 and 9`. */
const isList = (match: Match): boolean => {
  const [separator] = match.all("separator");
  return (
    separator?.folded === "," && /^(?:,|and)$/.test(match.after()?.folded ?? "") && match.after(2)?.value !== undefined
  );
};

/** `range of follow-up 12-60`: of what is named here, and no middle before it is; a unit (`range in years`) names nothing, nor do those whose middle it is. */
function isOfOther(match: Match): boolean {
  const [lead, ...words] = match.all("scope");
  return (
    /^(?:of|in|for)$/.test(lead?.folded ?? "") &&
    match.all("name").some(({ folded }) => folded === "range" || folded === "iqr") &&
    words.some(({ lexeme: { classes } }) => classes.has("content")) &&
    !words.some(({ folded, lexeme: { lemma } }) => folded === "those" || lemma === "patient") &&
    !words.some(({ lexeme: { classes } }) => classes.has("timeUnit") || classes.has("unit"))
  );
}

export const range = form<Range>({
  id: "range",
  title: "A range with its bounds",
  yields: "range",
  match: `(open ${body} ${tail} | ${body} | open pair (comma | semicolon)? {name: range-name} close | ${apart} | ${minimum})`,
  unless: {
    isList,
    compound: (match) => match.all("name").some(({ text, lexeme }) => lexeme.form.length < text.length),
    motion: (match) => match.units.slice(match.from, match.to).some(({ folded }) => folded === "motion"),
    // `1800-1400 cm(-1)`: wavenumbers, which are printed from high to low.
    spectral: (match) => match.units[match.to - 1]!.folded === "cm-1" || isInverse(match),
  },
  value: (match) => rangeOf(match, isOfOther(match)),
  show: ({ isCued, ...range }) => `${showRange({ isCued, ...range })}${isCued ? " of its own" : ""}`,
  examples: `
    5 months (range of follow-up, 12-60 months)                 -> range 12 to 60 months of its own
    9 months (range of those alive, 2-9 months)                 -> range 2 to 9 months
    12 years (range in controls 14-18; range in years: 3-9)     -> range 14 to 18 of its own | range 3 to 9
    50 Gy (range 1.8-2 Gy per fraction)                         -> range 1.8 to 2 Gy/fraction
    54 years (range 1-4 prior lines)                            -> range 1 to 4 lines
    their median age was 54 years (range, 23-78)                -> range 23 to 78
                                  ~~~~~~~~~~~~~~
    a median of 15·9 months (interquartile range, IQR, 7·8–22·0) -> IQR 7.8 to 22.0
    12 [IQR: 8 to 16] cycles; 40 (30-50, IQR); 25th-75th percentile 3-9 -> IQR 8 to 16 | IQR 30 to 50 | IQR 3 to 9
    ages ranged from 23 to 78 years, doses between 3 and 5 mg   -> range 23 to 78 years
    ranging in number from 1 to 12+; range: -3.5 to 9 points    -> range 1 to 12+ | range -3.5 to 9 points
    3 months (min-max 1-9 months), (range 2-30 lesions)         -> range 1 to 9 months | range 2 to 30 lesions
    an age range from six to 89, range <1 to >20 months         -> range 6 to 89 | range 1 to 20 months
    follow-up extends from 0.5 to 9 years, and it extended from 3 to 9 cm -> range 0.5 to 9 years | range 3 to 9 cm
    varied from 3 to 9 cm, spanning 2 to 4 cm                   -> range 3 to 9 cm | range 2 to 4 cm
    ranging from a low of 0.66 for pain to a high of 0.99       -> range 0.66 to 0.99
    5 cm (minimum 3, maximum 12 cm), doses ranged from 5.5 CGE to 8 CGE -> range 3 to 12 cm | range 5.5 to 8 CGE
    a wide range of 5, 7 and 9 mg doses                         -> nothing (isList)
    in the range 1700-1500 cm(-1), the range of 900-600 cm-1    -> nothing (spectral)
    the cohorts spanning 2001-2007                              -> nothing
    the time-in-range 70-180 mg/dL                              -> nothing (compound)
    a range of motion of 30-40 degrees                          -> nothing (motion)
    days 1-5 and grade 3-4 events                               -> nothing
  `,
});

export const rangeList = form<Range>({
  id: "range-list",
  title: "Several ranges after one name",
  yields: "range",
  match: `{name: range-name} link open? pair (((comma | semicolon) pair){0,5} (comma | semicolon)? (and | versus | or) pair){1,2}`,
  unless: { mixed: (match) => new Set(match.each("separator").map(([sign]) => sign!.folded)).size > 1 },
  value: (match) => rangeOf(match),
  show: showRange,
  examples: `
    were 45 and 70 years (range, 35-55 and 60-79, respectively) -> range 35 to 55 and 60 to 79
    range 1-5, and 5, 7 more                                    -> nothing (mixed)
    (range 35-55) and 70 (range 60-79)                          -> nothing
  `,
});

/** `cm(-1)`: the unit before the match ends is that of the inverse. */
function isInverse(match: Match): boolean {
  const [first, second, third] = [match.after(), match.after(2), match.after(3)];
  const isOpen = first?.lexeme.classes.has("open") === true;
  return isOpen && second?.lexeme.classes.has("dash") === true && third?.text === "1";
}

/** IQR where the name says so, or percentiles that are the quartiles. */
export function rangeOf(match: Match, isCued = false): Range | null {
  const bounds = boundsIn(match);
  const name = match.all("name");
  const [percentile] = name.filter(({ value }) => value !== undefined);
  if (!bounds || bounds.some(({ lower, upper }) => !lower.value || !upper.value)) return null;
  if (percentile && percentile.text !== "25") return null;
  const isIqr =
    percentile || name.some(({ folded, lexeme }) => lexeme.classes.has("iqr") || /^(?:q1|iq)$/.test(folded));
  return { rangeKind: isIqr ? "IQR" : "range", bounds, isCued };
}
