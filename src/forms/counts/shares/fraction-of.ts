/** A count and its whole joined by "of". */
import { before, form, type Match, type Token } from "../../../language/index.ts";
import { integerOf, nounOf } from "../counted-unit.ts";
import { type Share, shareIn, showShares, thingOf } from "../share.ts";

export const fractionOf = form<readonly Share[]>({
  id: "fraction-of",
  title: "A count and its whole joined by of",
  yields: "fraction",
  match: `({count: a-count} (of-whole | open of-whole | ("among" | "amongst") ("all" | "the" | "these"){1,2}) | {count: @counted} {within: "among" | "in"} "the"?) {whole: integer (?! unit | timeUnit | dash | slash | "or" number | planLead) | @counted} close? ({responses: @category}? {befalling: befalling?} percent-behind {noun: subjects}?)?`,
  unless: {
    bound: (match) =>
      match.before()?.lexeme.classes.has("bounding") === true && nounOf(match.one("whole")).length === 0,
    vague: (match) => (integerOf(match.one("whole")) ?? 0) <= 5 && isVague(match.before()),
    choice: (match) => !match.has("p") && isChoice(match.one("count")!, match.one("whole")!) && !isParallel(match),
    member: (match) => match.before()?.lexeme.classes.has("be") === true && isOneOfThings(match),
    labelled: before(`@labelled ("or" | "and" | slash | dash)`),
    otherThing: (match) => !isOfDead(match) && isOfOthers(match.one("count")!, match.one("whole")!),
    apart: (match) => match.has("within") && !isOfDead(match),
  },
  value: (match) => ((integerOf(match.one("whole")) ?? 0) < 2 ? null : [shareIn(match)]),
  show: showShares,
  examples: `
    eight patients out of 22 had fever             -> 8/22 patients
    ~~~~~~~~~~~~~~~~~~~~~~~~
    Nine of the 21 evaluable women (42.9%), three (of 20) men, 9 among the 13 lesions, 21 de 98    -> 9/21 = 42.9% patients | 3/20 | 9/13 lesion | 21/98
    en 12 de las 35 enfermas (34,3 %), 4 von den 11, 3 sur les 9    -> 12/35 = 34.3% | 4/11 | 3/9
    In the combination group 10 of 17 (58.82%), ten of 17 responses (58.8%)    -> 10/17 = 58.82% | 10/17 = 58.8%
    In all, 18 of 41 women [1] (43.9%) slept       -> 18/41 = 43.9% patients
    a score above 6 of 7                           -> nothing (bound)
    about 2 of 3 agreed                            -> nothing (vague)
    three of five women on zinc and one of four on saline    -> 3/5 patients | 1/4
    19 patients (of 18 planned) were enrolled      -> nothing
    randomised into one of two arms                -> nothing (choice)
    given 1 of 5 doses                             -> nothing (choice)
    zinc is one of 58 metals                       -> nothing (member)
    252 eyes of 142 participants                   -> nothing (otherThing)
    At month 12, 66 of 132 women (50%)             -> 66/132 = 50% patients
    83 deaths among 335 women (24.8%), 12 deaths in the 40 men -> 83/335 = 24.8% patients | 12/40 patients
    12 women among 40 women                        -> nothing (apart)
    one out of nine (11%; placebo) women           -> 1/9 = 11%
    grade 1 or 2 out of 158                        -> nothing (labelled)
    divided into two groups of 22                  -> nothing (otherThing)
    traced 83 of 144, 81 of 145 and 41 of 72 (58%, 56%, 57%)    -> 83/144 | 81/145 | 41/72
    180 of 600 women had it (35% in the control arm and 25% in the other)    -> 180/600 patients
    3 of 20 mg, 12 women and 14 men                -> nothing
  `,
});

const isVague = (before: Token | undefined): boolean =>
  before !== undefined && ["approximation", "about", "bounding"].some((name) => before.lexeme.classes.has(name));

/** `is one of 58 metals`: it belongs to them. */
const isOneOfThings = (match: Match): boolean =>
  /^(?:one|1)$/.test(match.one("count")!.folded) && thingOf(nounOf(match.one("whole")!)) !== "patients";

/** `one of three studies`: a choice, unless of subjects. */
const isChoice = (count: Token, whole: Token): boolean =>
  /^(?:one|1)$/.test(count.folded) &&
  (whole.inWords === true || nounOf(whole).length > 0) &&
  thingOf(nounOf(whole)) !== "patients";

/** `three of five women with the one and one of four with the other`. */
function isParallel({ units, from }: Match): boolean {
  const before = units.slice(Math.max(0, from - 14), from);
  return before.some(({ folded }, at) => folded === "of" && integerOf(before[at - 1]) !== null);
}

/** `83 deaths among 335 patients`: each is one of them. */
const isOfDead = (match: Match): boolean =>
  nounOf(match.one("count")!).at(-1)?.lexeme.classes.has("fatality") === true &&
  thingOf(nounOf(match.one("whole")!)) === "patients";

function isOfOthers(count: Token, whole: Token): boolean {
  const [first, second] = [thingOf(nounOf(count)), thingOf(nounOf(whole))];
  if (second === null) return nounOf(count).at(-1)?.lexeme.classes.has("occasion") === true;
  return first !== null && first !== second;
}
