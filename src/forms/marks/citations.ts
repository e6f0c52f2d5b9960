/** Marks that refer to the literature or to a part of the text. */
import { mark } from "../mark.ts";

/** The places of a text that are numbered. */
export const citationMark = mark({
  id: "citation-mark",
  title: "Numbers of references in square brackets",
  other: "citation",
  match: `"[" digits ((comma | semicolon | dash | "and")? digits){0,12} "]" (comma integer&!numeral (?! content | percent | @duration)){0,8} (~dash ~integer)?`,
  unless: {
    // `[12, 30]` behind an estimate or a level are bounds of an interval.
    bounds: (match) =>
      match.before()?.kind === "number" ||
      match.before()?.lexeme.classes.has("ci") === true ||
      match.before()?.lexeme.classes.has("percent") === true ||
      match.units.slice(match.from, match.to).some(({ value }) => value !== undefined && value.scale > 0),
  },
  examples: `
    Zinc was tried before [3, 5-7] in wounds       -> read
                          ~~~~~~~~
    Median age was 61.5 [44, 78]                   -> nothing (bounds)
    Rash was seen in 12 [30%]                      -> nothing
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
  title: "A number that layout glued behind a square bracket",
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
