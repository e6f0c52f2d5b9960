/** Subjects named first, and how many of them: `of 24 patients with asthma, 12 improved`. */
import { printed } from "../../../document/index.ts";
import { before, type Form, form, type Match, type Token } from "../../../language/index.ts";
import { type Ordered, showOrdered } from "../../links/orders.ts";
import type { Share } from "../share.ts";

/** Wholes below it may be numbers of groups or visits. */
const least = 5;
const within = `!stop&!semicolon&!colon&!@count&!@fraction&!@rate&!@arm-sizes&!number`;

/** What the number is the subject of: `120 with mild, 245 with moderate disease` counts one group after the other. */
const verbs = `be | have | past`;

/** How many subjects the sentence opens with: `24 patients`, `28 screened`; `null` where it does not tell. */
function wholeOf(match: Match): number | null {
  const [all, other] = match.value<readonly Share[]>("whole")!;
  if (!all || other || all.approximate) return null;
  return all.unit === "subject" || (all.unit === null && match.has("role")) ? all.count : null;
}

/** How many of them: `12 (30%)`, `12 patients`, `31 were`; `null` where others are meant. */
function partOf(match: Match): Share | null {
  const [some] = match.value<readonly Share[]>("part")!;
  if (!some || some.denominator !== null || some.approximate) return null;
  // With a noun of its own, the number may be of others: `of 24 women, 48 infants`.
  return some.unit === null || isOfSame(match) ? some : null;
}

function isOfSame(match: Match): boolean {
  const noun = subjectIn(match.all("part"));
  return noun !== null && noun === subjectIn(match.all("whole"));
}

/** `of 46 enrolled, 61 had been screened`: those screened are the larger number. */
const isOfEarlier = (match: Match): boolean =>
  [1, 2, 3].some((place) => match.after(place)?.lexeme.classes.has("screening"));

/** Their noun is said again, they have a percentage, or those screened are told with those enrolled: nothing else is counted. */
const isSure = (match: Match, { percent }: Share): boolean => percent !== null || match.has("role") || isOfSame(match);

function orderOf(match: Match): Ordered | null {
  const [all, some] = [wholeOf(match), partOf(match)];
  if (all === null || some === null || some.count === null || all < least || isOfEarlier(match)) return null;
  return {
    order: "falling",
    unit: isSure(match, some) ? "subjects" : "",
    values: [
      { label: "in all", value: printed(`${all}`) },
      { label: "among them", value: printed(`${some.count}`) },
    ],
  };
}

/** The first noun for subjects in a phrase: `patients` of `24 patients`. */
function subjectIn(units: readonly Token[]): string | null {
  for (const { lexeme, mention } of units) {
    const found = mention ? subjectIn(mention.units) : lexeme.classes.has("people") ? lexeme.lemma : null;
    if (found) return found;
  }
  return null;
}

/** How those who were taken in go on: nobody else is treated, evaluable or analysed. */
const joined = `(comma | semicolon | comma? ("and" | "but") | comma? "of" ("whom" | "these" | "them"))`;

export const partOfEnrolled: Form = form<Ordered>({
  id: "part-of-subjects-enrolled",
  title: "Subjects who were enrolled, and how many of them were treated or evaluable",
  yields: "ordered",
  isOverlay: true,
  match: `{whole: @count} (${within}&!comma&!be&!"and"){0,8} be {role: enrolment | randomisation} ("to" "treatment" | "and" (content){1,3})? ${joined} "only"? {part: any-share} adverb{0,2} be adverb{0,2} (evaluable | completion | treating | evaluation&!eligible | randomisation) (?= comma | stop | semicolon | "and" | "but" | close | $ | "for" ("a" | "the" | content){1,3} (comma | stop | semicolon | "and" | $))`,
  unless: {
    // `12 women were allocated to zinc; 30 were enrolled and 45 were treated`: one group after the other.
    listed: before(`(@count | @fraction) (!stop){0,8} (and | comma | semicolon)`),
  },
  value: (match) => {
    // Others may be meant after all: no error.
    const ordered = orderOf(match);
    return ordered && { ...ordered, unit: "" };
  },
  show: showOrdered,
  examples: `
    We saw that 28 women were enrolled and given zinc; 31 women were assessable for a response    -> falling: in all 28, among them 31
    In total, 28 women were enrolled and 31 were evaluable                        -> falling: in all 28, among them 31
    We saw that 45 patients with rash were randomised to treatment, of whom 44 patients were treated  -> falling: in all 45, among them 44
    24 women with asthma were enrolled, and 36 were treated with zinc              -> nothing
    12 women had rash, 28 women were enrolled and 31 were evaluable                -> nothing (listed)
    28 women were enrolled and 31 men were evaluable, 28 women were enrolled and 31 were eligible -> nothing
  `,
});

export const partOfTold: Form = form<Ordered>({
  id: "part-of-subjects-told",
  title: "Subjects named first, and how many of them",
  yields: "ordered",
  isOverlay: true,
  match: `(^ | colon | semicolon) ("out"? "of" | "among") ("the" | "these" | "all" | "our"){0,2} {whole: @count} {role: screening | enrolment | randomisation}? (${within}){0,14} comma "only"? {part: any-share} (?= adverb{0,2} (${verbs}))`,
  value: orderOf,
  show: showOrdered,
  examples: `
    Of the 24 patients with asthma and rash, 12 improved. Among 30 women, only 3 (10%) died  -> falling: in all 24, among them 12 | falling: in all 30, among them 3
    Of 866 patients randomised, 857 patients were assessed          -> falling: in all 866, among them 857
    Of 28 screened, 31 were enrolled                                -> falling: in all 28, among them 31
    Out of 28 women screened, 31 were enrolled                      -> falling: in all 28, among them 31
    Of 24 patients, 36 eyes were treated. Of 24 women with twins, 48 infants were born. Of 3 women, 12 had rash   -> nothing
    Of 24 patients and 12 controls, 30 improved                     -> nothing
    Among 12 patients with mild, 24 with moderate and 8 with severe disease, fever was rare    -> nothing
    Of 28 patients enrolled, 31 had been screened                   -> nothing
    Of 24 patients, about 12 improved, in 24 patients, 12 improved  -> nothing
  `,
});
