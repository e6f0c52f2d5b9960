/** Numbers of subjects told by their verb, by what they are of, or by the category or grade beside them: `21 are enrolled`, `three of them`, `PR in 7`. */
import { before, type Form, type Match, type Token, without } from "../../../language/index.ts";
import { bare, opening } from "./bare.ts";

/** What was counted last are things, such as studies: `77 studies, 50 of which`. */
function isOfThings({ units, from }: Match): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 16); i--) {
    const { mention, lexeme } = units[i]!;
    if (mention?.form === "count-studies" || mention?.kind === "counted") return true;
    if (mention?.kind === "count" || mention?.kind === "fraction" || lexeme.classes.has("people")) return false;
  }
  return false;
}

/** Nothing but things was named before: `Among the 135 genes, 4 were`. */
function isAmongThings({ units, from }: Match): boolean {
  const near = units.slice(Math.max(0, from - 24), from);
  const isSubject = ({ mention, lexeme }: Token) =>
    mention?.kind === "count" || mention?.kind === "fraction" || lexeme.classes.has("people");
  // `65 received at least one dose and 76 were`: what they received.
  const isObject = (at: number): boolean => near.slice(Math.max(0, at - 6), at).some(isGiven);
  return near.some(({ mention }, at) => mention?.kind === "counted" && !isObject(at)) && !near.some(isSubject);
}

const isGiven = ({ lexeme }: Token): boolean => lexeme.classes.has("treating");

export const bareForms: readonly Form[] = [
  bare({
    id: "bare-verb",
    title: "A number that opens a clause, with its verb",
    match: `lone-count ("other" | "others" | "more" | "additional" | "further")? (?= (open !close{1,14} close | @arm-sizes)? adverb{0,2} (be | have | outcomeVerb&past | occurrence&past | occurrence&base | outcomeVerb&base | completion&past | treating&past | enrolment&past | randomisation&past | screening&past | evaluation&past | leaving&past | fulfilling&past | past&unknown (?! content&!adverb) | "male" | "female" | "failed" | "went"))`,
    unless: { midClause: without(opening), things: isAmongThings, choice: before(`integer "or"`) },
    examples: `
    Of these, 21 are enrolled and three died    -> 21 | 3
              ~~                  ~~~~~
    Of the treated women 21 received it, more than 3 did    -> 21
    one girl failed, and 1 other died, whereas 7 others have it    -> 1 | 7
    Of 3439 women, 4 went into remission                           -> 4
    After 12 months 132 were still in it                           -> 132
    Of 1652 women, 1372 fulfilled the criteria                     -> 1372
    65 received one dose and 21 were evaluable  -> 65 | 21
    a dose of 21 was given                      -> nothing (midClause)
    Among the 135 genes, 21 were found          -> nothing (things)
    women of trial 1005 or 1007 were included   -> nothing (choice)
    `,
  }),
  bare({
    id: "bare-of-them",
    title: "A number of those just named",
    match: `lone-count (?= "of" ("whom" | "which" | "them" | ("these" | "those") (?! content) | ("the" | "our" | "these" | "those") subjects))`,
    unless: {
      things: (match) => !/^whom$/.test(match.after(2)?.folded ?? "") && isOfThings(match),
    },
    examples: `
    12 of whom and five of the older women    -> 12 | 5
    ~~             ~~~~
    one of the challenges and four of these studies    -> nothing
    77 studies were found, 50 of which were read       -> nothing (things)
    `,
  }),
  bare({
    id: "bare-whole",
    title: "A number that a sentence goes on to divide",
    match: `lone-count (?= word&!timeUnit&!unit)`,
    unless: {
      midClause: without(
        `(^ | semicolon | colon | comma | stop | open | "and") ("of" | "among" | "amongst") determiner? | "leaving"`,
      ),
    },
    examples: `
    Of 28 screened, 21 stayed, leaving 12 for analysis    -> 28 | 12
       ~~                              ~~
    a mean of 28 screened        -> nothing (midClause)
    `,
  }),
  bare({
    id: "bare-group",
    title: "A number of those with or without something that a clause goes on to speak of",
    match: `lone-count (?= "with" | "without" | "who" | comma? ("it" | "there"))`,
    unless: {
      midClause: without(
        `(^ | semicolon | colon | comma | stop | open | "and") ("in" | "for") "the" ("other" | remaining)?`,
      ),
    },
    examples: `
    In the 69 without, there were 27; in the other 83 it was 2    -> 69 | 83
           ~~                                      ~~
    as seen in the 69 without                          -> nothing (midClause)
    In the 69 places                                   -> nothing
    `,
  }),
  bare({
    id: "bare-category",
    title: "A number of responses",
    match: `lone-count (?= ("a" | "had" "a" | "confirmed" | "unconfirmed" | "in" | "with" "a"? | acronym | "durable" | "intracranial" | "additional")? @category)`,
    examples: `
    3 partial responses and 4 CR    -> 3 | 4
    ~                       ~
    11 CNS complete responses, two durable complete responses    -> 11 | 2
    3 years                         -> nothing
    `,
  }),
  bare({
    id: "bare-behind-category",
    title: "A number directly after a response category",
    match: `lone-count (?! measured | content{0,2} content&plural)`,
    unless: {
      elsewhere: without(
        `@category (("in" | "of" | "for" | "was" | "were" | colon | equals | open | comma | "by" | dash) ){1,2} | @category integer (comma | semicolon | and){1,2} @category`,
      ),
    },
    examples: `
    PR in 7, CR: 3    -> 7 | 3
          ~      ~
    CR 2, PR 13       -> 13
             ~~
    a score of 7      -> nothing (elsewhere)
    the ORR of two different schedules    -> nothing
    `,
  }),
  bare({
    id: "bare-category-row",
    title: "A number directly behind the first of several response categories that have one each",
    match: `lone-count (?= (comma | semicolon | and){1,2} @category integer)`,
    unless: { elsewhere: without(`@category`) },
    examples: `
    CR 2, PR 13, SD 8      -> 2
       ~
    it was 2, PR 13        -> nothing (elsewhere)
    CR 2 years, PR 13      -> nothing
    `,
  }),
  bare({
    id: "bare-in",
    title: "A number of those in whom something was found",
    match: `lone-count (?= comma | semicolon | stop | open | close | "and" | "or" | versus | "due" | "within" | "during" | "after" | "at" @duration | $)`,
    unless: {
      elsewhere: without(
        `((occurrence | "required" | "needed" | "discontinued") (word&!preposition){0,3} ("in" | "by" | "for") | (@count | @fraction) (plain | integer){0,12} (plain | integer){0,12} "in" ("the" remaining)?)`,
      ),
    },
    examples: `
    rash was observed in two, and pain was seen in 3    -> 2 | 3
                         ~~~                       ~
    relapse occurred in four within a year    -> 4
    in 19 patients death was due to cancer, in 14 due to a clot; seen in 3 men and not in the other 5.    -> 14 | 5
    in 19 patients death was due to cancer, in 14 due to heart failure, and in 3 due to a clot -> 14 | 3
    written in 12.                                      -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-listed",
    title: "One of several numbers after in, of which the last has the noun",
    match: `lone-count (?= (?! content) ((comma | semicolon)? and? (content | roman | dash | "the" | "of"){1,6} "in" integer){0,4} (comma | semicolon)? and? (content | roman | dash | "the" | "of"){1,6} "in" @count)`,
    unless: { elsewhere: without(`(content | roman | @labelled) "in"`) },
    examples: `
    grade I in 10, IIB in 6, and III in nine women      -> 10 | 6
               ~~         ~
    by 10, IIIA in 8 patients                           -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-stage",
    title: "A number of a stage or grade",
    match: `lone-count (?= @labelled (?! content{0,3} toxicity&plural) | ("stage" | "grade") word | "G1" | "G2" | "G3" | "G4" | "G5")`,
    unless: { midClause: without(opening) },
    examples: `
    53 patients (9 stage IIIA-B, 44 stage IV)    -> 9 | 44
                 ~               ~~
    at least 9 stage IV                          -> nothing (midClause)
    17 events (including 11 grade 4 serious events)    -> nothing
    `,
  }),
];
