/** Years as they stand in running text. */
import { before } from "../../language/index.ts";
import { mark } from "../mark.ts";

export const years = mark({
  id: "years",
  title: "A year, or years from one to another, after a word that leads to a time",
  other: "date",
  match: `(yearLead | "ecollection" | "copyright" | "updated" | comma | open) year ((dash | slash | "to" | "and" | "through" | "until") year){0,1} (?! (~dash | ~slash) ~integer | monthName digits) | ("of" | "for") year (?= stop | comma word | close | $ | function)`,
  unless: {
    counted: (match) =>
      match.after()?.lexeme.classes.has("people") === true ||
      match.after()?.lexeme.classes.has("fatality") === true ||
      match.after()?.lexeme.classes.has("unit") === true ||
      (match.after()?.lexeme.form === "(" && match.units[match.to + 1]?.kind === "mention"),
  },
  examples: `
    Between 1997 and 2005, women were asked     -> read
    ~~~~~~~~~~~~~~~~~~~~~
    In 2011 patients a rash was seen            -> nothing (counted)
    2660 women (1909 deaths) were traced        -> nothing (counted)
    The trial had 2011 visits                   -> nothing
  `,
});

export const yearRange = mark({
  id: "year-range",
  title: "Two years with a dash or a word between them",
  other: "date",
  match: `year (dash | "to" | slash) year | year (dash | "to" | "through" | "until") monthName year | year ~dash ~integer (?! ~dash | percent)`,
  unless: { cited: before(`"nct" | "no"`) },
  examples: `
    meetings 1997-2005 were searched     -> read
             ~~~~~~~~~
    protocol no 1997-2005                -> nothing (cited)
    of 2011 women                        -> nothing
  `,
});

export const decade = mark({
  id: "decade",
  title: "The years of a decade",
  other: "date",
  match: `year ~quote? ~"s"`,
  examples: `
    wells of the 1960's, or the wells of the 1980s    -> read | read
                 ~~~~~~                      ~~~~~
    seen in 1980 women                              -> nothing
  `,
});

export const publicationYear = mark({
  id: "year-of-a-publication",
  title: "A year after the name of an author or of who holds the rights",
  other: "reference",
  match: `(capital | acronym) ("et" "al" stop?)? comma? year (?= comma | close | slash | past | semicolon | open | stop | function) (?! semicolon (open | integer))`,
  examples: `
    in older trials (Meyskens 1994; Ruffin et al. 2004)   -> read | read
                     ~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~
    In all, Smith saw 1994 women                          -> nothing
  `,
});

export const yearAsName = mark({
  id: "year-as-name",
  title: "A year in front of what it names",
  other: "date",
  match: `("the" | "our" | "this" | "a" | "copyright" stop?) year (?= content&!plural&!people&!"s") (?! (content comma?){1,3} people) | "copyright"? ("©" | open "c" close) year | season ("of" "the"?)? year (~quote)? (~"s")? | ("year" | "years" | "season" | "early" | "late" | "mid" dash | "mid") year`,
  examples: `
    by the 2024 Survey of salaries, in the year 2001    -> read | read
       ~~~~~~~~                            ~~~~~~~~~
    the 2024 women                                      -> nothing
  `,
});
