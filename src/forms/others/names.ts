/** Numbers that are a part of a name: isotopes, compounds, proteins, alleles, protocols. */
import { mark } from "../mark.ts";

const unitless = `!unit&!doseUnit&!timeUnit&!"fold"&!"x"&!"percent"&!"°"`;

export const isotope = mark({
  id: "isotope",
  title: "An isotope or an atom by its number",
  other: "name",
  match: `open integer&!numeral close ~content | "[" integer&!numeral ~content&${unitless} (dash | close)`,
  unless: { listItem: (match) => match.units[match.to - 1]!.lexeme.classes.has("lower") },
  examples: `
    sources of (60)Co and [3H]-thymidine      -> read | read
               ~~~~~~     ~~~~
    we saw (1)skin and (2)hair                -> nothing (listItem)
    in two of them (60) Cox models            -> nothing
  `,
});

export const gluedName = mark({
  id: "number-glued-to-a-word",
  title: "A number with letters glued after it: an isotope, an allele, a serotype",
  other: "name",
  match: `integer&!numeral ~content&${unitless} (~stop ~integer)? | code ~stop ~integer | content ~@bounds | letter ~decimal letter greater letter | integer&!numeral ~quote (dash | comma | content) | integer&!numeral ~open ~letter (~letter)? ~close ~content | integer&!numeral ~open ~acronym ~close (~content)?`,
  unless: {
    // \`12th\`, \`1980s\`: a place in an order, or years.
    ordinal: (match) => /^(?:st|nd|rd|th|s|,s)$/.test(match.units[match.from + 1]!.folded),
  },
  examples: `
    decay of 60Co in cells with 14N at the 5' end, amyloid(1-42)   -> read | read | read | read
             ~~~~               ~~~        ~~~~~~  ~~~~~~~~~~~~~
    at the 12th visit                                          -> nothing (ordinal)
    a bath of 60 ml for 12 Cohns                               -> nothing
  `,
});

export const ordinal = mark({
  id: "ordinal",
  title: "A place in an order",
  other: "ordinal",
  match: `integer&!numeral ~ordinalEnding ((dash | comma | "and" | "or" | "to" | slash) integer ~ordinalEnding){0,6}`,
  unless: { nuclide: (match) => match.units[match.from + 1]!.text !== match.units[match.from + 1]!.folded },
  examples: `
    at the 2nd and 3rd visits      -> read
           ~~~~~~~~~~~
    at 2 visits, of 228Th          -> nothing
    decay of 228Th                 -> nothing (nuclide)
  `,
});

export const greekName = mark({
  id: "greek-letter-with-number",
  title: "A Greek letter with the number of a kind: alpha 1-antitrypsin",
  other: "name",
  match: `greekLetter dash? (open integer (("and" | comma) integer){0,2} close | integer&!numeral) (comma integer&!numeral){0,2} (~content | dash ~content | (?! dash | stop digits))`,
  examples: `
    little alpha 1-antitrypsin and beta(2) microglobulin    -> read | read
           ~~~~~~~~~~~~~~~~~~~     ~~~~~~~
    an alpha of 0.05                                        -> nothing
  `,
});

export const familyName = mark({
  id: "family-with-number",
  title: "Proteins, genes and viruses of a family by their numbers",
  other: "name",
  match: `familyWord dash? integer&!numeral (~content)? ((comma | slash | "and" | "or" | dash | comma "and"){1,2} dash? integer&!numeral (~content)?){0,16} (?! percent | unit | doseUnit | timeUnit)`,
  examples: `
    with interleukins 2, 4, and 6, and kinases 4 and 6      -> read | read
         ~~~~~~~~~~~~~~~~~~~~~~~~      ~~~~~~~~~~~~~~~
    loss of a factor in 12 women                            -> nothing
  `,
});

export const codeList = mark({
  id: "codes-listed",
  title: "A code whose last number is told for several: CDK4/6, caspases-8 and -7",
  other: "name",
  match: `(code | (acronym | content) ~dash ~integer (~content)?) ((slash | comma | "and" | "or" | comma "and"){1,2} dash ~integer (~content)? | ~slash ~integer (~content)?){1,16}`,
  examples: `
    blocks CDK4/6 and caspases-8, -7 and -9     -> read | read
           ~~~~~~     ~~~~~~~~~~~~~~~~~~~~~
    in MCF7 and 12 more                         -> nothing
  `,
});

export const chemicalName = mark({
  id: "compound-with-number",
  title: "A compound, a receptor or a marker with a number joined before its name",
  other: "name",
  match: `integer&!numeral ((comma | dash | quote) integer&!numeral){0,4} quote? dash (drug | acronym | letter | compound) | integer "fu" | integer ~dash ~integer ~dash ~content&lower`,
  examples: `
    gave 5-fluorouracil and 5-HT                       -> read | read
         ~~~~~~~~~~~~~~     ~~~~
    a 5-y course                                       -> nothing
    a 5-point scale                                    -> nothing
  `,
});

export const registerNumber = mark({
  id: "register-number",
  title: "The number of a protocol, a grant, a version or a study group",
  other: "identifier",
  match: `registerWord (stop | colon | "no" | "number" | "#" | open | dash){0,3} acronym? (dash | slash)? {n: integer&!numeral&!year} ((dash | slash | stop | "and") ~dash? ~integer | "and" integer){0,6} (~content)?`,
  unless: {
    size: (match) => match.after()?.lexeme.classes.has("content") === true,
  },
  examples: `
    by grant 9342, CALGB 9840-11 and RevMan 4.2      -> read | read
       ~~~~~~~~~~  ~~~~~~~~~~~~~
    of the SWOG 320 women                              -> nothing (size)
  `,
});

export const labelledByNumber = mark({
  id: "noun-with-its-number",
  title: "A noun of the singular with a number after it: a protein, a variant, an era",
  other: "name",
  match: `(content&!plural&!past&!gerund&!adverb&!people&!verb&!unit&!doseUnit&!timeUnit&!change&!scoreWord&!measure&!doseWord&!labValue&!comparison&!including) {n: integer&!numeral&!year} (?= open (acronym | code) | "in" | "for" | "on" | "at" | "with" | "to" | content&!plural&!people&!unit&!doseUnit&!timeUnit&!"x" | "and" integer | be | stop | close | $ | dash open | abstract | @p) | people&singular integer&!numeral (?= close | stop | comma | "and" | be | have | past | colon | open | preposition) | "disease" year (?= open acronym) | content&plural integer&!numeral (comma integer&!numeral){0,8} comma? ("and" | "or" | dash | slash) integer&!numeral (?= be | stop | close | $ | comma word | preposition | @p)`,
  unless: {
    large: (match) => (match.integer("n") ?? 0) > (match.units[match.from]!.lexeme.classes.has("lower") ? 12 : 100),
  },
  examples: `
    programmed death-ligand 1 (PDL) and syndecan 1 level    -> read | read
               ~~~~~~~~~~~~~~           ~~~~~~~~~~
    reached a plateau 65 in it                              -> nothing (large)
    received 3 and gave 4                                   -> nothing
  `,
});

export const printedCode = mark({
  id: "printed-code",
  title: "A number after the abbreviation of a study, a collection or an institution",
  other: "identifier",
  match: `(acronym | content) (dash | slash)? {n: integer&!numeral} ((slash | dash) ~integer){1,4} | acronym {n: integer&!numeral} (?= close) | content ~slash ~integer (~dash ~integer)? (~slash ~integer){0,3}`,
  unless: {
    small: (match) => !match.units.slice(match.from, match.to).some(({ text }) => /^(?:0\d|\d{4,})/.test(text)),
  },
  examples: `
    in SAKK 95/06 with reuteri (DSM 17938)     -> read | read
       ~~~~~~~~~~               ~~~~~~~~~
    rash 12/45                                 -> nothing (small)
    SAKK gave 17938                            -> nothing
  `,
});
