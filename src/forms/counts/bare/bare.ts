/** Numbers without a noun of their own that count subjects all the same: `21 are enrolled`, `three of them`, `PR in 7`. */
import { type Form, form, type Refusal, without } from "../../../language/index.ts";
import { type Share, shareIn, showShares } from "../share.ts";

/** Where a clause may begin before a number. */
const opening = `(^ | comma | "and" | semicolon | colon | open | relative | "while" | "whereas" | "but" | "or" | versus stop? | stop | dash | "with" | "then" | remaining)`;

interface Bare {
  readonly id: string;
  readonly title: string;
  readonly match: string;
  readonly unless?: Readonly<Record<string, Refusal>>;
  readonly examples: string;
}

function bare({ id, title, match, unless, examples }: Bare): Form {
  return form<readonly Share[]>({
    id,
    title,
    yields: "count",
    match,
    ...(unless && { unless }),
    value: (match) => [shareIn(match)],
    show: showShares,
    examples,
  });
}

/** Numbers that are told apart only by the counts before them, which an earlier level has read. */
export const continuedForms: readonly Form[] = [
  bare({
    id: "bare-with",
    title: "A number of those just counted, with what they have",
    match: `lone-count (?= "with")`,
    unless: {
      alone: without(
        `(@count | @fraction | randomisation | integer ("in" | "to" | "with" | "at")) (plain | integer){0,14} ${opening}`,
      ),
    },
    examples: `
    21 adults, 20 with cancer and 1 with a cyst    -> 20 | 1
               ~~                 ~
    a score of 20 with a cyst                      -> nothing (alone)
    `,
  }),
  bare({
    id: "bare-continued",
    title: "A number that goes on with a list of counts",
    match: `lone-count (?= (open !close{1,6} close)? ("to" (?! number | @duration | @percent) | bareLead | (capital | acronym | code) (stop | comma | semicolon | close | $)))`,
    unless: {
      alone: without(
        `(@count | @fraction | randomisation | integer ("in" | "to" | "with" | "at")) (plain | integer){0,14} ${opening}`,
      ),
    },
    examples: `
    12 patients went to weekly and 69 to daily care    -> 69
                                   ~~
    chapters 1 and 2, 69 to be read                    -> nothing (alone)
    `,
  }),
];

export const bareForms: readonly Form[] = [
  bare({
    id: "bare-verb",
    title: "A number that opens a clause, with its verb",
    match: `lone-count (?= adverb{0,2} (be | have | outcomeVerb&past | occurrence&past | occurrence&base | outcomeVerb&base | completion&past | treating&past | enrolment&past | randomisation&past | screening&past | evaluation&past | leaving&past | past&unknown (?! content&!adverb) | "male" | "female" | "failed"))`,
    unless: { midClause: without(opening) },
    examples: `
    Of these, 21 are enrolled and three died    -> 21 | 3
              ~~                  ~~~~~
    a dose of 21 was given                      -> nothing (midClause)
    `,
  }),
  bare({
    id: "bare-of-them",
    title: "A number of those just named",
    match: `lone-count (?= "of" ("whom" | "which" | "them" | ("these" | "those") (?! content) | ("the" | "our" | "these" | "those") subjects))`,
    examples: `
    12 of whom and five of the older women    -> 12 | 5
    ~~             ~~~~
    one of the challenges and four of these studies    -> nothing
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
    id: "bare-category",
    title: "A number of responses",
    match: `lone-count (?= ("a" | "had" "a" | "confirmed" | "unconfirmed" | "in" | "with" "a"?)? @category)`,
    examples: `
    3 partial responses and 4 CR    -> 3 | 4
    ~                       ~
    3 years                         -> nothing
    `,
  }),
  bare({
    id: "bare-behind-category",
    title: "A number directly behind a response category",
    match: `lone-count (?! measured)`,
    unless: {
      elsewhere: without(
        `@category (("in" | "of" | "for" | "was" | "were" | colon | equals | open | comma | "by" | dash) ){1,2}`,
      ),
    },
    examples: `
    PR in 7, CR: 3    -> 7 | 3
          ~      ~
    a score of 7      -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-in",
    title: "A number of those in whom something was found",
    match: `lone-count (?= comma | semicolon | stop | open | close | "and" | "or" | versus | $)`,
    unless: {
      elsewhere: without(
        `((occurrence | "required" | "needed" | "discontinued") (word&!preposition){0,3} ("in" | "by" | "for") | (@count | @fraction) (plain | integer){0,12} "in")`,
      ),
    },
    examples: `
    rash was observed in two, and pain was seen in 3    -> 2 | 3
                         ~~~                       ~
    written in 12.                                      -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-stage",
    title: "A number of a stage or grade",
    match: `lone-count (?= @labelled | ("stage" | "grade") word | "G1" | "G2" | "G3" | "G4" | "G5")`,
    unless: { midClause: without(opening) },
    examples: `
    53 patients (9 stage IIIA-B, 44 stage IV)    -> 9 | 44
                 ~               ~~
    at least 9 stage IV                          -> nothing (midClause)
    `,
  }),
];
