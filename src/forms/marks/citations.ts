/** Marks that refer to the literature or to a part of the text. */
import { toNumber } from "../../document/index.ts";
import { after, before, form, type Match, type Token } from "../../language/index.ts";
import { mark } from "../mark.ts";

/** A number of the list of references that a mark cites, in offsets of the prose; several of one range have its place. */
export interface Cited {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const longestRange = 40;

export const citationMark = form<readonly Cited[]>({
  id: "citation-mark",
  title: "Numbers of references in square brackets",
  yields: "citation",
  other: "citation",
  match: `"[" {item: digits (dash digits)?} ((comma | semicolon) {item: digits (dash digits)?}){0,15} "]" ((comma ({loose: ~digits (~dash ~digits)?} | {loose: integer&!numeral} (?! content | percent | unit | slash | "of" | open))){1,8} | ~dash ({behind: ~integer} | ~"[" {behind: ~digits} ~"]"))?`,
  unless: {
    glued: after("~dash | ~open | ~word | ~digits"),
    // `[12, 30]` behind an estimate or a level are bounds of an interval, `61 [9]` a deviation; behind the number of a name, one number cites.
    bounds: (match) => isValue(match) && !(isSingle(match) && (isName(match) || isLast(match))),
    spread: (match) => isSpread(match),
    index: (match) => !match.units[match.from]!.spaced && isIndexed(match.before()),
    long: isLong,
  },
  value: citedIn,
  show: (cited) => cited.map(({ number }) => number).join(" "),
  examples: `
    Zinc was tried before [3, 5-7] in wounds [12]  -> 3 5 6 7 | 12
                          ~~~~~~~~           ~~~~
    as told before [26]-28, and since then [5], 6  -> 26 27 28 | 5 6
                   ~~~~~~~                 ~~~~~~
    told in the north.[5],7–9 Of old, [5], 6 women -> 5 7 8 9 | 5
                      ~~~~~~~         ~~~
    as told before [2, 6]–[8] and of old age[3]    -> 2 6 7 8 | 3
                   ~~~~~~~~~~               ~~~
    Levels of cIAP1/2 [4] fell in phase 2 [5]      -> 4 | 5
    Median age was 61 [44, 78], 30% [20-40]        -> nothing (bounds)
    the [1,4]-shift                                -> nothing (glued)
    in group [1], 10/16 (63%) of them              -> 1
             ~~~
    it fell by 33% [5] and to a score of 6.1 [24]. -> 5 | 24
                   ~~~                       ~~~~
    a mean age of 61 [9] years                     -> nothing (bounds)
    Nodes: 2 (1–5) [1–19]; 9.5 cm (8.2-11) [3-14]  -> nothing (spread)
    lived 18 months (12–30) [5-7], in all (3–5) [1–9] -> 5 6 7 | 1 2 3 4 5 6 7 8 9
                            ~~~~~               ~~~~~
    an array[3] of it                              -> nothing (index)
    a date of [2024]                               -> nothing (long)
    Rash was seen in 12 [30%]                      -> nothing
  `,
});

/** A decimal or a year. */
function isLong({ units, from, to }: Match): boolean {
  return units.slice(from, to).some(({ value, text }) => value && (value.scale > 0 || text.length > 3));
}

/** `24 [6-36]`, `30% [20-40]`, `95% CI [2, 3]` */
function isValue(match: Match): boolean {
  const before = match.before();
  return before?.kind === "number" || ["ci", "percent"].some((name) => before?.lexeme.classes.has(name));
}

/** `2 (1–5) [1–19]`, `2 cm (1–5) [1–19]`: a median with two ranges, of which the second holds the first. */
const isSpread = (match: Match): boolean => {
  const inner = [5, 4, 3, 2, 1].map((places) => match.before(places));
  const shape = inner.map((unit) => (unit?.kind === "number" ? "n" : unit?.text)).join("");
  const [low, high] = numbersIn(inner);
  const [lower, upper] = numbersIn(match.all("item"));
  if (!/^\(n[-–—]n\)$/.test(shape) || upper === undefined || lower! > low! || upper < high!) return false;
  return [6, 7].some((places) => match.before(places)?.kind === "number");
};

const numbersIn = (units: readonly (Token | undefined)[]): number[] =>
  units.flatMap((unit) => (unit?.value ? [toNumber(unit.value)] : []));

const isSingle = (match: Match): boolean => match.all("item").length === 1 && match.each("item").length === 1;

/** `fell by 33% [5].`, `a score of 6 [24].` */
const isLast = (match: Match): boolean => {
  const classes = match.after()?.lexeme.classes;
  const isEnd = classes === undefined || classes.has("stop") || match.after()!.text === ".";
  return isEnd || match.before()?.lexeme.classes.has("percent") === true;
};

/** `cIAP1/2`, `phase 2` */
const isName = (match: Match): boolean => ["slash", "label"].some((name) => match.before(2)?.lexeme.classes.has(name));

/** `array[3]`, `a[3]`: a bracket glued to the name of a list, or to letters that are no word. */
const isIndexed = (token: Token | undefined): boolean =>
  token?.kind === "word" && (token.text.length < 3 || /^(?:array|index|list|args?|row)$/.test(token.folded));

/** What stands in the brackets; a number behind a dash ends the range that the last of them opens. */
function citedIn(match: Match): Cited[] {
  const items = match.each("item");
  const behind = match.all("behind");
  const cited = items.flatMap((item, index) => citedBy(index < items.length - 1 ? item : [...item, ...behind]));
  return [...cited, ...match.each("loose").flatMap(citedBy)];
}

function citedBy(units: readonly Token[]): Cited[] {
  const [start, end] = [units[0]!.start, units.at(-1)!.end];
  const [first = 0, last = first] = numbersIn(units);
  if (first === 0 || last < first || last - first > longestRange) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => ({ number: first + i, start, end }));
}

/** What may be bounds, or a list of references: it tells that an entry may be cited after all. */
export const perhapsCited = form<readonly Cited[]>({
  id: "perhaps-citation",
  title: "Numbers in square brackets that may cite or not",
  yields: "perhaps-citation",
  isOverlay: true,
  match: `"[" {item: digits (dash digits)?} ((comma | semicolon) {item: digits (dash digits)?}){0,15} "]"`,
  value: (match) => (isLong(match) ? null : match.each("item").flatMap(citedBy)),
  show: (cited) => cited.map(({ number }) => number).join(" "),
  examples: `
    survival is 24–58% [1-3] and 0.7 [33,65]       -> 1 2 3 | 33 65
                       ~~~~~         ~~~~~~~
    survival is 24–58% [3.5]                       -> nothing
  `,
});

/** As layout leaves them: `[3 4]`. */
export const looseCitations = mark({
  id: "loose-citations",
  title: "Numbers of references with nothing between them",
  other: "citation",
  match: `"[" digits (digits | "and" digits){1,8} "]"`,
  unless: { bounds: before(`digits | percent | ci`) },
  examples: `
    as told before and later [3 4]                -> read
                             ~~~~~
    in 12 [4 30]                                  -> nothing (bounds)
    in [4] women                                  -> nothing
  `,
});

export const referenceTotal = mark({
  id: "reference-total",
  title: "How many references a review has",
  other: "citation",
  match: `"[" ("references" colon integer | integer ("refs" | "references" | "ref")) "]" (~integer)?`,
  examples: `
    A review of zinc. [References: 55]  -> read
                      ~~~~~~~~~~~~~~~~
    A review of 55 trials               -> nothing
  `,
});

export const gluedReference = mark({
  id: "glued-reference",
  title: "A number that layout glued after a square bracket",
  other: "reference",
  match: `("]" | @reference-total) ~integer`,
  examples: `
    of zinc baths [Protocol]3281    -> read
                           ~~~~~
    of zinc [baths] 3281            -> nothing
  `,
});

export const numberedPlace = mark({
  id: "numbered-place",
  title: "A table, figure, section or supplement by its number",
  other: "reference",
  match: `textPlace (stop)? (integer | decimal | roman) ((comma | dash | "and") (integer | roman)){0,4}`,
  examples: `
    as Table 2 and Fig. 3 show          -> read | read
       ~~~~~~~     ~~~~~~
    The table held 3 rows               -> nothing
  `,
});

/** `3D` is no three days. */
export const dimension = mark({
  id: "dimension",
  title: "The number of dimensions",
  other: "name",
  match: `integer ((slash | "and" | comma) integer){0,2} ~dash? ~"d"`,
  unless: { days: (match) => match.units[match.to - 1]!.text !== "D" || match.units[match.from]!.text.length > 1 },
  examples: `
    from 2D to 3-D scans     -> read | read
         ~~    ~~~
    dried for 3d             -> nothing (days)
    vitamin 3 D              -> nothing
  `,
});
