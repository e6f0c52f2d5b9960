/** Where a work was published: volume, issue, pages. */
import { mark } from "../mark.ts";

const number = `(open integer ((dash | slash) integer){0,1} close)`;
/** `(2006) 11`, `29(11)`; `Phys. 21, 1591 (1994)` has its year behind. */
const volume = `(open year close integer | integer ~open integer close)`;

export const volumeAndPages = mark({
  id: "volume-and-pages",
  title: "Year, volume, issue and pages of a work",
  other: "reference",
  match: `(year (monthName integer{0,1}){0,1} semicolon)? integer ${number}? colon ({pages: integer} (dash integer)? | code) | year semicolon ${number} colon (integer (dash integer)? | code) | ${volume} (comma | semicolon | colon) integer dash integer`,
  unless: {
    // \`1:200\` is a ratio: a volume without year and issue has a range of pages, or the long number of an article.
    ratio: (match) => match.to - match.from === 3 && match.has("pages") && (match.integer("pages") ?? 0) < 10_000,
  },
  examples: `
    Zinc Today 2003;98:542-53 has it       -> read
               ~~~~~~~~~~~~~~
    Zinc Rep. 62(6):e016, or 2000;(2):CD001        -> read | read
    Zinc Bath (2006) 11, 352-360; 29(11), 2718-24  -> read | read
    in Zinc Rep 62(6):865-872              -> read
                ~~~~~~~~~~~~~
    randomised 1:1 to zinc                 -> nothing (ratio)
  `,
});

export const issue = mark({
  id: "issue",
  title: "An issue or volume by its number",
  other: "reference",
  match: `("issue" | "volume" | "vol" | "vol." | "p" stop | "pp" | "pp." | "pages" | "page") {n: integer} ((dash | comma)? year | (dash | comma) integer){0,2}`,
  examples: `
    the library, Issue 3, 2011, was searched   -> read
                 ~~~~~~~~~~~~~
    the issue of 3 trials                      -> nothing
  `,
});

export const pageOfVolume = mark({
  id: "page-of-a-volume",
  title: "Volume, page and year of a work",
  other: "reference",
  match: `(capital stop)? integer comma integer (dash integer)? open year close`,
  examples: `
    a set of curves in Bath 21, 1591 (1994) was made   -> read
                            ~~~~~~~~~~~~~~~
    in Phys. 21 of 1591                                      -> nothing
  `,
});
