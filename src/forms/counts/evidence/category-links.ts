/** Evidence of which response category a share counts: what stands between the two, and how far that binds. */
import { closingBracket, type Form, type Match, type Refusal, type Token, without } from "../../../language/index.ts";
import { type Category, categoryOf as newCategory, showCategory } from "../categories/category.ts";
import { type Share, sharesOf, showShares } from "../share.ts";
import { evidence } from "./evidence.ts";

/** A category for each of some shares; `null` says that the share has a statement of its own. */
export interface CategoryLink {
  readonly tells: "category";
  readonly of: readonly Share[];
  readonly categories: readonly (Category | null)[];
  readonly weights: readonly number[];
}

interface Declared {
  readonly id: string;
  readonly title: string;
  readonly match: string;
  readonly unless?: Readonly<Record<string, Refusal>>;
  readonly weight: (match: Match) => number | null;
  /** The most that it binds the shares behind the first. */
  readonly rest?: number;
  readonly examples: string;
}

const categoryOf = (unit: Token): Category => unit.mention!.value as Category;

function link({ id, title, match, unless, weight, rest = Infinity, examples }: Declared): Form {
  return evidence<CategoryLink>({
    id,
    title,
    match,
    unless,
    value: (match) => {
      const strength = weight(match);
      if (strength === null) return null;
      const category = match.has("category") ? categoryOf(match.one("category")!) : null;
      // What is merely compared with the first share binds less than what stands beside a category of its own.
      const items = match.each("it").flatMap(([unit], index) => sharesOf(unit!).map((share) => ({ share, index })));
      return {
        tells: "category",
        of: items.map(({ share }) => share),
        categories: items.map(() => category),
        weights: items.map(({ index }) => (index === 0 ? strength : Math.min(strength, rest) - 0.5)),
      };
    },
    show: showLink,
    examples,
  });
}

function showLink({ of, categories }: CategoryLink): string {
  return of
    .map((share, index) => `${showShares([share])} ${categories[index] ? showCategory(categories[index]!) : "none"}`)
    .join(" & ");
}

/** Words between a category and its number that say nothing of their own: `ORR was`, `PR in`, `rates observed`. */
const linking = ["function", "rate", "occurrence", "symbol", "mention", "armHead", "total", "confirmedWord", "adverb"];
const isLinking = ({ lexeme: { classes } }: Token): boolean => linking.some((name) => classes.has(name));

function looseness(match: Match): number | null {
  const gap = match.all("gap");
  if (
    gap.some(
      ({ folded, lexeme }) =>
        /^(?:did|do)$/.test(folded) || ["have", "outcomeVerb", "relative"].some((name) => lexeme.classes.has(name)),
    )
  )
    return null;
  if (leavesBracket(gap) && !match.before()?.lexeme.classes.has("open")) return null;
  const plain = gap.filter((unit) => !isLinking(unit)).length;
  if (plain === 0 && gap.at(-1)?.lexeme.classes.has("be")) return 4.5;
  return plain <= 4 && gap.length <= 14 ? 3 : 1;
}

/** `36% (3 complete responses in men) and 22%`: what is counted in a bracket is not counted behind it. */
const leavesBracket = (gap: readonly Token[]): boolean => closingBracket(gap, 0, gap.length) >= 0;

const opening = `(^ | comma | semicolon | colon | stop | "and" | "while" | "whereas" | "but")`;
const predicate = `(have | occurrence | "with" | "met" | be | "having" | "as") (determiner | adverb | confirmedWord | "best" | preposition | armHead | people | "durable" | "prolonged"){0,6}`;

export const categoryLinks: readonly Form[] = [
  link({
    id: "category-behind",
    title: "A share and directly after it what it counts",
    match: `{it: any-share} {gap: ("a" | "an" | confirmedWord | responseKind | "best" | people | close | "in" | "of"){0,2}} {category: @category}`,
    weight: (match) => (isOfResponses(match) ? null : 5),
    examples: `
    3 partial responses, and in 10% a CR    -> 3 PR | 10% CR
    30% clinical complete responses         -> 30% CR
    3 of 17 objective responses             -> nothing
    `,
  }),
  link({
    id: "category-predicate",
    title: "Shares and a verb that says which response they had",
    match: `{it: any-share} (beside{0,8} joiner beside{0,7} {it: any-share}){0,4} (relative before-verb{1,8})? before-verb{0,9} ("of" relative)? ${predicate} {category: @category} (?! ("of" | be) any-share)`,
    weight: () => 4,
    examples: `
    two of which were CRs                                   -> 2 CR
    an ORR of 42% and 30%, with a CR of 12%                 -> nothing
    15 (36%) of the 42 men who received zinc had a CR       -> 15/42 = 36% patients CR
    32% of new and 8% of relapsed patients achieved a CR    -> 32% CR & 8% patients CR
    32% of patients died after a CR                         -> nothing
    `,
  }),
  link({
    id: "own-verb",
    title: "A share that opens a clause and has a verb of its own",
    match: `{it: any-share} (be (?! occurrence&past (?! "to")) | have | outcomeVerb | occurrence&past | treating&past | leaving&past)`,
    unless: { midClause: without(opening) },
    weight: () => 3.5,
    examples: `
    The ORR was 20%, and 12% withdrew    -> 12% none
    The ORR of 20% was low               -> nothing (midClause)
    ORRs of 16% and 23% were seen        -> nothing
    `,
  }),
  link({
    id: "own-rate",
    title: "A share and the rate that it is",
    match: `{it: any-share} (!@category&!@rate&!@count&!@fraction&!number&!comma&!semicolon&!stop&!preposition&!relative&!be&!open&!close){1,4} rate`,
    weight: () => 5,
    examples: `
    a CR rate of 27%, an 86% local control rate    -> 86% none
    a 27% CR rate, 27% (odds ratio 2)              -> nothing
    `,
  }),
  link({
    id: "own-event",
    title: "A share behind another in a list, with an event of its own",
    match: `"in" any-share (statistic{0,3} close)? ((comma | and){1,2} (content&!people&!armHead&!controlWord){1,4} "in" {it: any-share} (statistic{0,3} close)?){1,6}`,
    weight: () => 4,
    examples: `
    SD was seen in 38 men (72%), volume reduction in 10 men, and necrosis in 3 men -> 10 patients none & 3 patients none
    CR was seen in 38 men and PR in 10 men                                         -> nothing
    `,
  }),
  link({
    id: "category-told-last",
    title: "Two shares that are compared, and behind them what both count",
    match: `{it: @rate} (versus stop? | comma? "and") {it: @rate} "for" {category: @category}`,
    weight: () => 5,
    examples: `
    the rates differed (24% vs 12% for ORR, 58% vs 35% for DCR) -> 24% ORR & 12% ORR | 58% DCR & 35% DCR
    24% vs 12% for zinc                                         -> nothing
    `,
  }),
  link({
    id: "no-response",
    title: "A share without response",
    match: `{it: any-share} (have | "showed" | "with")? "no" response`,
    weight: () => 5,
    examples: `
    CR in 27%, and 40% no response    -> 40% none
    40% had responses                 -> nothing
    `,
  }),
  link({
    id: "category-before",
    title: "A category and the shares that follow it",
    match: `{category: @category} {gap: (("of" | "among" | "in" | "for") "the"? @count)? (plain | decimal | colon | open (plain | number){1,8} close){0,16}} row`,
    weight: looseness,
    rest: 3,
    examples: `
    The ORR was 38% with A and 44% with B    -> 38% ORR & 44% ORR
    The ORR of 48 women with cancer was 71%  -> 71% ORR
    The ORR in the 48 women was 71%          -> 71% ORR
    The ORR was 71%, with 20% having a CR    -> 71% ORR
    CR; 12 men                               -> nothing
    `,
  }),
  link({
    id: "category-in-bracket",
    title: "A category and its share in the bracket of another",
    match: `{category: @category} {gap: (be | "in" | equals | colon | comma | close){0,3}} {it: any-share}`,
    unless: { outside: without(`open (!open&!close){0,14}`) },
    weight: () => 3,
    examples: `
    The ORR was 42% with A (CR 12%, PR 30%) and 30% with B    -> 12% CR | 30% PR
    The CR was 12%                                            -> nothing (outside)
    `,
  }),
  link({
    id: "category-none-of-two",
    title: "Subjects who had neither of two responses, or did not have one",
    match: `"neither" ("a" | "an")? @category "nor" ("a" | "an")? @category (plain | decimal){0,6} {it: any-share} | {it: any-share} before-verb{0,6} ("did" | "do" | "does" | "had" | have | be) adverb? ("not" | "never") adverb? (attaining | outcomeVerb | occurrence | "have"){0,2} ("a" | "an" | "any")? @category`,
    weight: () => 9,
    examples: `
    neither CR nor PD was seen in 12 women                -> 12 patients none
    12 women (30%) did not achieve a CR                   -> 12 = 30% patients none
    CR was seen in 12 women                               -> nothing
    `,
  }),
  link({
    id: "category-assessed",
    title: "In how many a rate was reported or assessed, not what it was",
    match: `{named: @category} be wasReported ("in" | "for" | "by") {it: any-share}`,
    weight: (match) => (/^(?:ORR|DCR|CBR)$/.test(categoryOf(match.one("named")!).category) ? 5 : null),
    examples: `
    ORR was reported in 204 (90%)     -> 204 = 90% none
    CR was reported in 20 (90%)       -> nothing
    `,
  }),
  evidence<CategoryLink>({
    id: "category-suspended",
    title: "Two shares and what responses they had, of which the second alone has the noun",
    match: `{it: any-share} before-verb{0,4} (attaining | have) ("a" | "an")? {kind: completeWord | partialWord | minorWord} ("and" | comma){1,2} {it: any-share} before-verb{0,4} (attaining | have)? ("a" | "an")? {category: @category}`,
    value: (match) => {
      const { classes } = match.one("kind")!.lexeme;
      const first = classes.has("completeWord") ? "CR" : classes.has("partialWord") ? "PR" : "MR";
      const categories = [newCategory(first), categoryOf(match.one("category")!)];
      const of = match.each("it").flatMap(([unit]) => sharesOf(unit!));
      return of.length === 2 ? { tells: "category", of, categories, weights: [8, 8] } : null;
    },
    show: showLink,
    examples: `
    One achieved complete and six achieved partial response    -> 1 CR & 6 PR
    One achieved complete response and six achieved none       -> nothing
    `,
  }),
  evidence<CategoryLink>({
    id: "categories-in-order",
    title: "As many categories as shares, in order",
    match: `{category: @category} ((comma? "and" | comma) "the"? {category: @category}){1,6} {gap: plain{0,16}} {it: any-share} ((comma? "and" | comma | close comma? "and"? | close) {it: any-share}){0,6}`,
    value: (match) => {
      const categories = match.each("category").map(([unit]) => categoryOf(unit!));
      const of = match.each("it").flatMap(([unit]) => sharesOf(unit!));
      return of.length === categories.length ? { tells: "category", of, categories, weights: of.map(() => 7) } : null;
    },
    show: showLink,
    examples: `
    The ORR and the DCR were 71% and 86%    -> 71% ORR & 86% DCR
    The ORR and the DCR were 71%            -> nothing
    `,
  }),
];

/** `10 of 17 objective responses`: of responses, not of subjects. */
function isOfResponses(match: Match): boolean {
  const { value, form: id } = match.one("it")!.mention!;
  const [share] = value as Share[];
  return id === "fraction-of" && share!.unit === null && share!.percent === null && match.all("gap").length === 0;
}
