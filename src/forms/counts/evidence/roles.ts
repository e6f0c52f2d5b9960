/**
 * Evidence of what a number of subjects says: the size of a cohort, or how many of one. Each form stands beside the text and
 * names the number, what speaks for it, and how much; the sums decide.
 */
import type { Population } from "../../../claims/index.ts";
import { before, type Form, form, type Match, type Refusal, type Token, without } from "../../../language/index.ts";
import type { Category } from "../categories/category.ts";
import { lastPopulation, populationOf } from "../population.ts";
import { type Share, showShares } from "../share.ts";

export interface RoleEvidence {
  readonly tells: "role";
  readonly of: readonly Share[];
  readonly says: "size" | "share";
  readonly weight: number;
  readonly population: Population | null;
}

interface Declared {
  readonly id: string;
  readonly title: string;
  readonly says: RoleEvidence["says"];
  readonly weight: number;
  readonly match: string;
  readonly population?: (match: Match) => Population | null;
  readonly unless?: Readonly<Record<string, Refusal>>;
  readonly when?: (match: Match, it: Token) => boolean;
  readonly examples: string;
}

function role({ id, title, says, weight, match, population, unless, when, examples }: Declared): Form {
  return form<RoleEvidence>({
    id,
    title,
    yields: id,
    isOverlay: true,
    match,
    ...(unless && { unless }),
    value: (match) => {
      const it = match.one("it")!;
      if (when && !when(match, it)) return null;
      return { tells: "role", of: it.mention!.value as Share[], says, weight, population: population?.(match) ?? null };
    },
    show: ({ of, population }) => `${showShares(of)} ${says}${population ? ` ${population}` : ""}`,
    examples,
  });
}

const ofVerb = (match: Match): Population | null => lastPopulation(match.all("verb"));
const whole = `("the" | "these" | "those" | "all" | "our" | "first" | "a" "total" "of" | "total" "of"){0,3}`;

export const roles: readonly Form[] = [
  role({
    id: "role-were-enrolled",
    title: "Subjects who were taken in, treated or assessed",
    says: "size",
    weight: 4,
    match: `{it: @count} ("of" relative)? before-verb{0,14} (be | have "been") ("then" | adverb | "randomly" | "to" "be" | "finally"){0,3} {verb: studied}`,
    population: ofVerb,
    examples: `
    57 patients with cancer (mean age 61) were enrolled    -> 57 patients size enrolled
    57 patients were male                                  -> nothing
    `,
  }),
  role({
    id: "role-chosen",
    title: "Subjects described by a relative clause who were taken in",
    says: "size",
    weight: 4,
    match: `{it: @count} relative (!semicolon&!stop){1,16} be adverb? {verb: screening | enrolment | randomisation | eligible | evaluable}`,
    population: ofVerb,
    examples: `
    40 adults who had relapsed after it were enrolled    -> 40 patients size enrolled
    40 adults who had relapsed                           -> nothing
    `,
  }),
  role({
    id: "role-entered",
    title: "Subjects who entered, received or completed something",
    says: "size",
    weight: 2.5,
    match: `{it: @count} before-verb{0,8} {verb: (?= past | present) studied | "took part" | "consented"}`,
    population: ofVerb,
    examples: `
    57 women of both centres entered the study and 30 men took part    -> 57 patients size enrolled | 30 patients size enrolled
    57 women had entered                                               -> nothing
    `,
  }),
  role({
    id: "role-formed-population",
    title: "Subjects who make up a population",
    says: "size",
    weight: 4,
    match: `{it: @count} before-verb{0,6} ("formed" | "constituted" | "comprised" | "made" "up" | "represented" | "were" | "completed" | "composed") determiner? content{0,4} {population: population | populationName}`,
    population: (match) => lastPopulation(match.units.slice(match.from, match.to)) ?? "enrolled",
    examples: `
    57 patients formed the study population and 20 men made up the safety set    -> 57 patients size enrolled | 20 patients size safety
    57 patients formed an opinion                                               -> nothing
    `,
  }),
  role({
    id: "role-happened",
    title: "Subjects of whom a verb says what became of them",
    says: "share",
    weight: 3.5,
    match: `{it: @count} before-verb{0,14} (("did" | "do" | "could" | "would") "not" | have (?! "been" adverb? studied) | outcomeVerb | occurrence&past | leaving&past)`,
    examples: `
    3 patients with anaemia had pain and 4 men died    -> 3 patients share | 4 patients share
    3 patients with anaemia                            -> nothing
    `,
  }),
  role({
    id: "role-were",
    title: "Subjects who were something else than taken in",
    says: "share",
    weight: 2,
    match: `{it: @count} before-verb{0,12} be (?! adverb{0,2} studied | "then" studied) content`,
    examples: `
    3 patients were male    -> 3 patients share
    3 men were enrolled     -> nothing
    `,
  }),
  role({
    id: "role-enrolled",
    title: "A verb or noun of taking in, treating or assessing before the number",
    says: "size",
    weight: 2,
    match: `{verb: screening | enrolment | randomisation | treating | evaluation | observation} (!comma&!semicolon&!stop&!number&!@fraction&!@rate&!@count&!@category&!occurrence){0,5} {it: @count}`,
    population: ofVerb,
    examples: `
    We enrolled a total of 57 patients    -> 57 patients size enrolled
    We enrolled men, 57 women             -> nothing
    `,
  }),
  role({
    id: "role-total",
    title: "A total, cohort or study of so many",
    says: "size",
    weight: 2,
    match: `(total | population | "size" | "data" | studyHead | armHead | "additional" | "treating" | "leaving") ("of" | "comprising" | "involving" | "from" | "in" | "with" | "including" | "comprised" | "on")? "the"? {it: @count}`,
    population: (match) => lastPopulation(match.units.slice(match.from, match.to)),
    examples: `
    a total of 57 patients, leaving 31 women    -> 57 patients size | 31 patients size
    a sum of 57 patients                        -> nothing
    `,
  }),
  role({
    id: "role-occurred-in",
    title: "Something occurred in so many",
    says: "share",
    weight: 4,
    match: `(occurrence | "required" | "needed" | "discontinued" | "led" | "died") (!comma&!semicolon&!stop&!@category&!@fraction&!@count){0,5} ("in" | "by" | "among" | "for" | "with" | "of")? ("only" | adverb | "the")? {it: @count}`,
    examples: `
    rash was observed in 6 patients    -> 6 patients share
    rash, in 6 patients                -> nothing
    `,
  }),
  role({
    id: "role-whole",
    title: "The whole that a sentence goes on to divide",
    says: "size",
    weight: 5,
    match: `("of" | "among" | "amongst" | "out" "of") ${whole} {it: @count}`,
    unless: { midClause: without(`(^ | semicolon | colon | comma | open | stop | "and")`) },
    population: (match) => lastPopulation(match.one("it")!.mention!.units) ?? populationOf(match.after()),
    examples: `
    Of the 40 patients, some improved    -> 40 patients size
    half of the 40 patients              -> nothing (midClause)
    some of 12                           -> nothing
    `,
  }),
  role({
    id: "role-in-whole",
    title: "The subjects a sentence opens with",
    says: "size",
    weight: 2,
    match: `^ ("in" | "from" | "for") ${whole} {it: @count}`,
    examples: `
    In 40 patients, pain was less    -> 40 patients size
    Rash in 40 patients              -> nothing
    `,
  }),
  role({
    id: "role-preposition",
    title: "Subjects behind a preposition",
    says: "size",
    weight: 1,
    match: `("in" | "of" | "on" | "from" | "with" | "by" | "among" | "for" | "to") "the"? {it: @count}`,
    when: (_, it) => (it.mention!.value as Share[]).every(({ thing }) => thing !== null),
    examples: `
    results from 40 patients    -> 40 patients size
    results, 40 patients        -> nothing
    `,
  }),
  role({
    id: "role-described",
    title: "Subjects called evaluable, treated or randomised",
    says: "size",
    weight: 1.5,
    match: `{it: @count}`,
    when: (_, it) => describedAs(it) !== null,
    population: (match) => describedAs(match.one("it")!),
    examples: `
    15 efficacy-evaluable patients    -> 15 patients size evaluable
    15 older patients                 -> nothing
    `,
  }),
  role({
    id: "role-bracketed",
    title: "Subjects alone in brackets behind an arm or studies",
    says: "size",
    weight: 1,
    match: `open {it: @count} (close | comma | colon) | @counted (open | comma) {it: @count} (close | comma | colon)`,
    unless: { event: before(`toxicity | disease | outcomeVerb | past | @category`) },
    examples: `
    the second arm (20 patients), four trials, 36 women:      -> 20 patients size | 36 patients size
    rash (3 patients)                                         -> nothing (event)
    3 patients                                                -> nothing
    `,
  }),
  role({
    id: "role-opening",
    title: "Subjects that open a sentence and are described",
    says: "size",
    weight: 1,
    match: `^ {it: @count} ("with" | comma | open | "aged" | "from")`,
    examples: `
    40 patients with cancer    -> 40 patients size
    40 patients                -> nothing
    `,
  }),
  role({
    id: "role-of-form",
    title: "A number of those just named, or in whom something was found",
    says: "share",
    weight: 1.5,
    match: `{it: @count}`,
    when: (_, it) => /^(?:bare-of-them|bare-in|bare-verb|bare-stage|sex-ratio)$/.test(it.mention!.form),
    examples: `
    12 of whom stayed    -> 12 share
    12 patients          -> nothing
    `,
  }),
  role({
    id: "role-of-those-with",
    title: "A number of those just counted, with what they have",
    says: "share",
    weight: 3,
    match: `{it: @count}`,
    when: (_, it) => it.mention!.form === "bare-with",
    examples: `
    21 adults, 20 with cancer    -> 20 share
    20 adults with cancer        -> nothing
    `,
  }),
  role({
    id: "role-bracketed-sizes",
    title: "Numbers in brackets behind the names of arms",
    says: "size",
    weight: 3,
    match: `{it: @count}`,
    when: (_, it) => it.mention!.form === "bracketed-sizes",
    population: ({ units, from }) => lastPopulation(units.slice(Math.max(0, from - 14), from)),
    examples: `
    57 women were treated with daunol (29) or placebo (28)    -> 29 & 28 size treated
    57 women                                                  -> nothing
    `,
  }),
  role({
    id: "role-parallel",
    title: "Subjects described as those before were",
    says: "size",
    weight: 4,
    match: `@count "with" plain{0,12} joiner {it: @count} "with"`,
    when: (match, it) => it.mention!.form === "bare-with" && match.units[match.from]!.mention!.form === "count-noun",
    examples: `
    64 patients with one lymphoma and 48 with the other    -> 48 size
    64 patients and 48 with the other                      -> nothing
    `,
  }),
  role({
    id: "role-of-whole",
    title: "A number that a sentence goes on to divide",
    says: "size",
    weight: 3,
    match: `{it: @count}`,
    when: (_, it) => it.mention!.form === "bare-whole",
    population: (match) => populationOf(match.after()),
    examples: `
    Of 28 screened, many stayed    -> 28 size screened
    12 of whom stayed              -> nothing
    `,
  }),
  role({
    id: "role-equals",
    title: "A number behind n =",
    says: "size",
    weight: 2,
    match: `{it: @count}`,
    when: (_, it) => it.mention!.form === "count-equals",
    population: ({ units, from }) => lastPopulation(units.slice(Math.max(0, from - 25), from)),
    examples: `
    group A (n = 40)    -> 40 size
    40 patients         -> nothing
    `,
  }),
  role({
    id: "role-number-of-events",
    title: "A number behind n = that counts responses or events",
    says: "share",
    weight: 3,
    match: `(@category | toxicity | "withdrawal" | "withdrawals" | "reason" | "reasons" | "due") (!@fraction&!@count&!@rate&!semicolon&!stop){0,12} {it: @count}`,
    when: ({ units, from }, it) => {
      const category = units[from]!.mention?.value as Category | undefined;
      if (category?.provided === "no-odds") return false;
      return it.mention!.form === "count-equals" && !it.mention!.units[0]!.text.startsWith("N");
    },
    examples: `
    rash (n = 3)         -> 3 share
    group A (n = 3)      -> nothing
    `,
  }),
  role({
    id: "role-response",
    title: "A number beside a response category",
    says: "share",
    weight: 6,
    match: `{it: @count} ("a" | "had" "a"? | "confirmed" | "unconfirmed" | "with" "a"? | "in")? @category | @category ("in" | "of" | "for" | "was" | "were" | colon | equals | open | comma | "by" | dash){0,2} {it: @count}`,
    when: (_, it) => it.mention!.form !== "count-equals" || !it.mention!.units[0]!.text.startsWith("N"),
    examples: `
    3 partial responses, CR in 4 men    -> 3 share | 4 patients share
    3 patients                          -> nothing
    `,
  }),
];

function describedAs(it: Token): Population | null {
  return lastPopulation(it.mention!.units.slice(1));
}
