/** Where a work was published: volume, issue, pages. */
import { mark } from "../mark.ts";

export const volumeAndPages = mark({
  id: "volume-and-pages",
  title: "Year, volume, issue and pages of a work",
  other: "reference",
  match: `(year (monthName integer{0,1}){0,1} semicolon)? integer (~open integer ((dash | slash) integer){0,1} close)? colon {pages: integer} (dash integer)?`,
  unless: {
    // \`1:200\` is a ratio: a volume without year and issue has a range of pages, or the long number of an article.
    ratio: (match) => match.to - match.from === 3 && (match.integer("pages") ?? 0) < 10_000,
  },
  examples: `
    Zinc Today 2003;98:542-53 has it       -> read
               ~~~~~~~~~~~~~~
    in Zinc Rep 62(6):865-872              -> read
                ~~~~~~~~~~~~~
    randomised 1:1 to zinc                 -> nothing (ratio)
  `,
});

export const issue = mark({
  id: "issue",
  title: "An issue or volume by its number",
  other: "reference",
  match: `("issue" | "volume" | "vol" | "vol." | "pp" | "pp." | "pages") {n: integer} ((dash | comma) integer){0,2}`,
  examples: `
    the library, Issue 3, 2011, was searched   -> read
                 ~~~~~~~~~~~~~
    the issue of 3 trials                      -> nothing
  `,
});
