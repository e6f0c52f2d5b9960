/** Two figures of which the words say that one is higher: `more frequent with A (24%) than with B (12%)`, `fell from 24% to 12%`. */
import { before, form, type Match } from "../../language/index.ts";
import { type Figure, figureIn } from "../figures/figure.ts";
import { type Ordered, showOrdered } from "./orders.ts";

const number = `(@percent | @duration | digits)`;
/** `12 of 40 (30%`: a count may stand before its percentage. */
const counted = `(integer (slash | "of") integer (people)? open)?`;
const shares = `(rate | vagueShare | survival | outcomeRate | response | measure | comparedNoun)`;
const sized = `("higher" | "lower" | "greater" | "longer" | "shorter")`;
const plain = `(word&!ranking&!be&!negation&!versus&!"than" | dash)`;
/** What is more, less or higher: words that say how often, never how good something is. */
const said = `(be degreeAdverb{0,2} {said: ${sized}} (?! ("limb" | "back" | "leg" | "body"))
  | {said: "more" | "less"} often
  | {said: "more"} (?= ${plain}{0,4} people)
  | {said: "fewer"}
  | {said: ${sized}} ${plain}{0,4} ${shares})`;
/** Words up to what it is compared with; a bracket that holds no figure counts as one. */
const pass = `(!stop&!semicolon&!comma&!colon&!open&!close&!ranking&!versus&!"than"&!"compared"&!"relative"&!"not"&!"no"&!@duration | open (!open&!close&!stop&!semicolon&!@percent&!@duration&!@interval){1,6} close)`;
const other = `(!stop&!semicolon&!comma&!colon&!open&!close&!ranking&!versus&!"than"&!@duration | open (!open&!close&!stop&!semicolon&!@percent&!@duration&!@interval){1,6} close)`;
// `after it, the rate was higher than before (12% vs 24%)`: figures of two times may stand in the order of the times.
const than = `("than" (?! number | "or" | approximation | assuming | "expected" | "recommended" | "usual" | "before" | "previously" | ("at" | "the"){0,2} "baseline") | comma? "as"? "compared" ("with" | "to") | versus stop? | "relative" "to")`;
/** Behind a percentage, the fraction that it is. */
const fraction = `(open integer (slash | "of") integer close)?`;
const spread = `(@deviation | @interval | @bounds)?`;

/** More of something is said of the first than of the second. */
function comparedIn(match: Match, isApart: boolean): Ordered | null {
  const [first, second] = ["first", "second"].map((name) => figureIn(match.all(name))) as [
    Figure | null,
    Figure | null,
  ];
  const word = match.one("said")?.folded;
  // `(20 mg, 49%) than (25%)`: of two brackets each has its unit.
  if (isApart && first?.unit !== second?.unit) return null;
  if (match.has("joint") && mayBeOfOther(match)) return null;
  return first && second && word
    ? comparedAs(word, /^(?:more|higher|greater|longer)$/.test(word), first, second)
    : null;
}

/** `CR and PR were higher with zinc than with iron (14% and 21%)`, `this is higher than in the study (14% and 21%)`: both may be of one group. */
function mayBeOfOther(match: Match): boolean {
  const { units, from } = match;
  const said = units.indexOf(match.one("said")!);
  const before = units.slice(Math.max(0, from - 8), units.indexOf(match.one("joint")!));
  return (
    units[said + 1]?.folded === "than" ||
    before.some(({ lexeme, folded }) => lexeme.classes.has("comma") || folded === "and" || folded === "or")
  );
}

function comparedAs(said: string, isHigher: boolean, first: Figure, second: Figure): Ordered | null {
  if (first.value.negative || second.value.negative) return null;
  // `(33 vs 24%)`: the unit of both stands behind the second. Whole numbers without one may be counts of groups of any size.
  if (first.unit !== second.unit && first.unit !== "") return null;
  if (second.unit === "" && (first.value.scale === 0 || second.value.scale === 0)) return null;
  return {
    order: isHigher ? "falling" : "rising",
    unit: second.unit,
    said,
    values: [
      { label: "first", value: first.value },
      { label: "second", value: second.value },
    ],
  };
}

function changedIn(match: Match): Ordered | null {
  const [first, second] = ["first", "second"].map((name) => figureIn(match.all(name))) as [
    Figure | null,
    Figure | null,
  ];
  const verb = match.one("up") ?? match.one("down");
  return first && second && verb ? comparedAs(verb.folded, match.has("down"), first, second) : null;
}

const unless = {
  // `or higher` is of a grade; what is not higher may be anything; `fewer ... in older than in younger`: the first word is what is said.
  ofGrade: before(`("or" | "and" | slash)`),
  denied: before(`(negation | "neither" | "fail" | "failed") (word&!comma){0,4}`),
  // `HPV 16 (2.1% vs 2.8%) was more common than HPV 18 (0.7% vs 1.0%)`: each bracket is of one of them.
  paired: before(`${number} close (!stop&!semicolon&!comma&!open){0,7}`),
  another: before(`ranking (!stop&!semicolon&!comma){0,14}`),
};

export const comparedTogether = form<Ordered>({
  id: "compared-figures-together",
  title: "What is higher in one group than in another, and both figures in one bracket",
  yields: "ordered",
  isOverlay: true,
  match: `${said} ${pass}{0,16} ${than} ${other}{1,16} (open | comma | colon) ("median" | "mean" | "OS" | "PFS" | "DFS" | "EFS"){0,2} comma? ${counted} {first: ${number}} close? ${fraction} ${spread} comma? (versus stop? | "compared" ("with" | "to") | {joint: "and"} (?= ${counted} ${number} close? comma? "respectively")) ${counted} {second: ${number}} (?! close? ${spread} (comma? (versus | "and") | comma ${number} | slash | dash) | "to")`,
  unless,
  value: (match) => comparedIn(match, false),
  show: showOrdered,
  examples: `
    Rash was significantly more frequent with zinc than with iron (24% vs. 12%, P = .01)       -> falling: first 24, second 12
    The cure rate was lower in the zinc group than in the iron group (18 versus 39%)            -> rising: first 18, second 39
    fewer relapses with zinc compared with iron (12/40 [30%] vs 20/40 [50%])                     -> rising: first 30, second 50
    survival was longer with zinc than with iron (12.1 months vs 9.4 months)                     -> falling: first 12.1, second 9.4
    longer overall survival with zinc than with iron (median OS, 12.1 vs 9.4 months)             -> falling: first 12.1, second 9.4
    more women on zinc 5% than on iron had rash: 24% (12/50) vs 12% (6/50)                       -> falling: first 24, second 12
    older women had a lower cure rate than younger women (18% vs 39%)                            -> rising: first 18, second 39
    the rate was higher with zinc than with iron (24% and 12%, respectively)                     -> falling: first 24, second 12
    the rate was higher with zinc than with iron (24% and 12%), or lower than expected (12% vs 24%)  -> nothing
    after zinc, the rate was higher than before (12% vs 24%), or higher than at baseline (12% vs 24%) -> nothing
    cure and relief were more common with zinc than with iron (12% and 24%, respectively)        -> nothing
    this is higher than in the study of iron (12% and 24%, respectively)                         -> nothing
    no higher rate of rash with zinc than with iron (24% vs 12%)                                -> nothing (denied)
    rash of grade 3 or higher rates with zinc versus iron (24% vs 12%)                        -> nothing (ofGrade)
    rash was less common in longer survivors of a lower rate than in others (12% vs 24%)         -> nothing (another)
    rash (24% vs 28%) was three times more common with zinc than fever (7% vs 10%)                          -> nothing (paired)
    zinc was more effective than iron (12% vs 24%), rash was higher in A than in B (12 vs 24)    -> nothing
    lower limb pain with zinc than with iron (24% vs 12%)                                       -> nothing
    rash was more common with zinc than with iron or sugar (24% vs 12% vs 8%)                    -> nothing
    the score was higher with zinc than with iron (-3.2 vs -1.1)                                 -> nothing
  `,
});

export const comparedApart = form<Ordered>({
  id: "compared-figures-apart",
  title: "What is higher in one group than in another, and the figure of each behind its name",
  yields: "ordered",
  isOverlay: true,
  match: `${said} ${pass}{0,16} open ("median" | "mean" | "OS" | "PFS" | "DFS" | "EFS"){0,2} comma? ${counted} {first: ${number}} (!open&!close&!stop){0,10} close close? ${pass}{0,6} ${than} ${other}{1,16} open ("median" | "mean" | "OS" | "PFS" | "DFS" | "EFS"){0,2} comma? ${counted} {second: ${number}} (?! close? (versus | "and") | dash | "to")`,
  unless,
  value: (match) => comparedIn(match, true),
  show: showOrdered,
  examples: `
    Rash was more common with zinc (24%) than with iron (12%)                       -> falling: first 24, second 12
    The cure rate was lower in the zinc (12 of 40 [30%]) than in the iron group (20 of 40 [50%])  -> rising: first 30, second 50
    fewer relapses with zinc (30%; n = 12) compared with iron (50%; n = 20)          -> rising: first 30, second 50
    no more common with zinc (12%) than with iron (24%)                             -> nothing (denied)
    grade 3 or higher rates with zinc (12%) than with iron (12%)                  -> nothing (ofGrade)
    fewer of the older and of a higher rate with zinc (24%) than with iron (12%)     -> nothing (another)
    more common with zinc (24%) and iron (12%), more common with zinc (24) than iron (12) -> nothing
    rash (24%) was more common with zinc (7%) than fever (10%)                        -> nothing (paired)
    a greater rate with zinc (20 mg, 49%) than with iron (25%)                        -> nothing
  `,
});

export const comparedAround = form<Ordered>({
  id: "compared-figures-around",
  title: "A group with its figure, and that it is higher than that of another",
  yields: "ordered",
  isOverlay: true,
  match: `open ("median" | "mean")? ${counted} {first: ${number}} (!open&!close&!stop){0,10} close close? (have | be | "showed" | "experienced" | "achieved" | "reported" | "developed") degreeAdverb{0,2} "a"? degreeAdverb{0,2} ({said: ${sized}} ${plain}{0,4} ${shares} | {said: "more"} often | {said: "less"} often | be {said: ${sized}} | {said: "fewer"}) ${pass}{0,12} ${than} ${other}{1,16} open ("median" | "mean")? ${counted} {second: ${number}} (?! close? (versus | "and") | dash | "to")`,
  unless: {
    // `rash (24% vs 12%) and fever (10%) had ...`: figures of what is compared, and not of a group.
    listed: before(`(${number} close | versus | "and" | "or") (word){0,4}`),
    another: unless.another,
  },
  value: (match) => comparedIn(match, true),
  show: showOrdered,
  examples: `
    The zinc group (24%) had a significantly higher rate of rash than the iron group (12%)      -> falling: first 24, second 12
    The zinc group (12 of 40 [30%]) experienced fewer falls than those on iron (50%)             -> rising: first 30, second 50
    rash (7%) and fever (24%) had a higher rate than pain (30%)                                 -> nothing (listed)
    more of the zinc group (12%) had a higher rate of rash than the iron group (24%)             -> nothing (another)
    the zinc group (24) had a higher rate of rash than the iron group (12)                       -> nothing
  `,
});

export const changedFromTo = form<Ordered>({
  id: "changed-from-to",
  title: "What rose or fell, the figure from which and the one to which",
  yields: "ordered",
  isOverlay: true,
  match: `({up: risingVerb} | {down: fallingVerb}) degreeAdverb{0,2} (comma? "from" ("a" | "the")? ("median" | "mean" | "baseline" | "of"){0,3} ${counted} {first: ${number}} close? ${spread} ((!number&!stop&!semicolon&!comma&!open&!close&!"to"&!dash&!"and"&!@percent&!@duration) | open (!open&!close&!stop&!semicolon&!@percent&!@duration){1,6} close){0,7} comma? "to" ("a" | "the")? ("median" | "mean" | "of"){0,2} ${counted} {second: ${number}} (?! dash | "to" | (word&!"and"&!preposition)? ("to" | "and" "from")) | comma? "to" ("a" | "the")? ("median" | "mean" | "of"){0,2} ${counted} {second: ${number}} close? ${spread} ((!number&!stop&!semicolon&!comma&!open&!close&!"to"&!dash&!"and"&!@percent&!@duration) | open (!open&!close&!stop&!semicolon&!@percent&!@duration){1,6} close){0,7} comma? "from" ("a" | "the")? ("median" | "mean" | "baseline" | "of"){0,3} ${counted} {first: ${number}} (?! dash | "to"))`,
  unless: { denied: before(`(negation | "did") (word&!comma){0,3}`) },
  value: changedIn,
  show: showOrdered,
  examples: `
    The rate of falls decreased significantly from 24% to 12%                       -> falling: first 24, second 12
    survival rose from a median of 9.4 months with zinc to 12.1 months               -> rising: first 9.4, second 12.1
    stiffness fell from 4.1 ± 0.9 to 3.2                                             -> falling: first 4.1, second 3.2
    the share of falls rose to 24% with zinc, from 12% before                          -> rising: first 12, second 24
    the rate doubled from 12% to 24%                                                  -> rising: first 12, second 24
    it never rose from 12% to 24%                                                    -> nothing (denied)
    doses were increased from 24 to 12, the score fell from -3.2 to -1.1              -> nothing
    deaths fell from 1991 to 2016, pain fell from 12% to 24% to 8%                     -> nothing
  `,
});
