/** Numbers without a noun of their own that count subjects all the same: `21 are enrolled`, `three of them`, `PR in 7`. */
import { type Form, form, type Match, type Refusal, type Token, without } from "../../../language/index.ts";
import { type Share, shareIn, showShares } from "../share.ts";

/** Where a clause may begin before a number. */
const opening = `(^ | comma | "and" | semicolon | colon | open | relative | "while" | "whereas" | "but" | "or" | versus stop? | stop | dash | "with" | "then" | "including" | "only" | remaining | "than" | "compared" ("with" | "to") | ("of" | "among" | "amongst") (("these" | "those" | "them" | "whom") | determiner{0,2} (content{0,4} people | @count)))`;

/** What was counted last are things, such as studies: `77 studies, 50 of which`. */
function isOfThings({ units, from }: Match): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 16); i--) {
    const { mention, lexeme } = units[i]!;
    if (mention?.kind === "count" || mention?.kind === "fraction" || lexeme.classes.has("people")) return false;
    if (mention?.kind === "counted") return true;
  }
  return false;
}

/** Nothing but things was named before: `Among the 135 genes, 4 were`. */
function isAmongThings({ units, from }: Match): boolean {
  const before = units.slice(Math.max(0, from - 24), from);
  const isSubject = ({ mention, lexeme }: Token) =>
    mention?.kind === "count" || mention?.kind === "fraction" || lexeme.classes.has("people");
  return before.some(({ mention }) => mention?.kind === "counted") && !before.some(isSubject);
}

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
    match: `lone-count (?= "with" | "without" | gerund)`,
    unless: {
      alone: without(
        `(@count | @fraction | randomisation | integer ("in" | "to" | "with" | "at")) (plain | integer){0,14} ${opening}`,
      ),
    },
    examples: `
    21 adults, 20 with cancer and 1 with a cyst    -> 20 | 1
               ~~                 ~
    4 women, including 1 harbouring a mutation     -> 1
    a score of 20 with a cyst                      -> nothing (alone)
    `,
  }),
  bare({
    id: "bare-parallel",
    title: "A number behind the preposition of the number before",
    match: `lone-count (?= comma | semicolon | stop | close | "and" | "in" | "on" | "with" | "who" | "receiving" | $)`,
    unless: {
      alone: without(
        `("to" @count (plain){1,10} "to" | "for" "the" @count plain{1,8} (@duration | @percent) "for" "the")`,
      ),
    },
    examples: `
    zinc was given to 57 women, and saline to 60          -> 60
    it was 12 months for the 57 men on A and 9 months for the 60 on B    -> 60
    saline went to 60                                     -> nothing (alone)
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
    match: `lone-count (?= (open !close{1,14} close | @arm-sizes)? adverb{0,2} (be | have | outcomeVerb&past | occurrence&past | occurrence&base | outcomeVerb&base | completion&past | treating&past | enrolment&past | randomisation&past | screening&past | evaluation&past | leaving&past | past&unknown (?! content&!adverb) | "male" | "female" | "failed"))`,
    unless: { midClause: without(opening), things: isAmongThings },
    examples: `
    Of these, 21 are enrolled and three died    -> 21 | 3
              ~~                  ~~~~~
    Of the treated women 21 received it, more than 3 did    -> 21
    a dose of 21 was given                      -> nothing (midClause)
    Among the 135 genes, 21 were found          -> nothing (things)
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
    match: `lone-count (?! measured | content{0,2} content&plural)`,
    unless: {
      elsewhere: without(
        `@category (("in" | "of" | "for" | "was" | "were" | colon | equals | open | comma | "by" | dash) ){1,2}`,
      ),
    },
    examples: `
    PR in 7, CR: 3    -> 7 | 3
          ~      ~
    a score of 7      -> nothing (elsewhere)
    the ORR of two different schedules    -> nothing
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
    id: "bare-group-of",
    title: "The size of each of several groups",
    match: `lone-count (?= "each" | comma | stop | open | relative | and | be | $)`,
    unless: {
      elsewhere: without(
        `(randomisation | "divided") (!stop&!semicolon&!comma){0,6} (armHead | @counted) "of" | ("a" | "the" | "our") (word&!be&!preposition){0,4} (armHead&singular | population&singular) "of"`,
      ),
    },
    examples: `
    women were divided into two groups of 22.    -> 22
                                          ~~
    a matched control group of 57 was used       -> 57
    groups of 22.                                -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-target",
    title: "How many were to be taken in",
    match: `lone-count`,
    unless: {
      elsewhere: without(
        `(("target" | "planned") (enrolment | "sample" "size" | "number") | "sample" "size") ("was" | "of" | "is" | colon | equals | "set" | "at"){1,3}`,
      ),
    },
    examples: `
    Target accrual was 120; a sample size of 140     -> 120 | 140
                       ~~~                   ~~~
    the size was 120                                 -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-population",
    title: "The size of a population that is named",
    match: `lone-count (?= comma | stop | semicolon | close | $)`,
    unless: {
      elsewhere: without(`(population | populationName) ("of" | "included" | "comprised" | "was" | colon | open){0,1}`),
    },
    examples: `
    the safety population was 57, the per-protocol population 50.    -> 57 | 50
    the dose was 50                                                  -> nothing (elsewhere)
    `,
  }),
  bare({
    id: "bare-assigned",
    title: "A number of subjects who were assigned to something",
    match: `lone-count (?= "to" (?! number | @duration | @percent))`,
    unless: { otherwise: without(`randomisation`) },
    examples: `
    we randomly allocated 480 to the telephone    -> 480
                          ~~~
    from 480 to the telephone                     -> nothing (otherwise)
    `,
  }),
  bare({
    id: "bare-listed",
    title: "One of several numbers behind in, of which the last has the noun",
    match: `lone-count (?= (?! content) ((comma | semicolon)? and? (content | roman | dash | "the" | "of"){1,6} "in" integer){0,4} (comma | semicolon)? and? (content | roman | dash | "the" | "of"){1,6} "in" @count)`,
    unless: { elsewhere: without(`(content | roman | @labelled) "in"`) },
    examples: `
    stage II in 10, IIIA in 6, and IVA in 8 patients    -> 10 | 6
                ~~          ~
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
