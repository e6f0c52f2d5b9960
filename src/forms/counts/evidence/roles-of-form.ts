/** What the form of a number says, its own noun, and the category beside it. */
import type { Population } from "../../../claims/index.ts";
import { after, before, type Form, type Token } from "../../../language/index.ts";
import type { Category } from "../categories/category.ts";
import { lastPopulation, populationOf } from "../population.ts";
import { sharesOf } from "../share.ts";
import { role } from "./role.ts";

export const rolesOfForm: readonly Form[] = [
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
    id: "role-of-deaths",
    title: "Deaths, which are never a cohort",
    says: "share",
    weight: 20,
    match: `{it: @count}`,
    when: (_, it) => it.mention!.form === "count-events" || sharesOf(it).some(({ unit }) => unit === "fatality"),
    examples: `
    at the cutoff (1,337 deaths)    -> 1337 death share
    12 patients                     -> nothing
    `,
  }),
  role({
    id: "role-of-form",
    title: "A number of those just named, or in whom something was found",
    says: "share",
    weight: 1.5,
    match: `{it: @count}`,
    when: (_, it) =>
      /^(?:bare-of-them|bare-in|bare-verb|bare-stage|bare-listed|bare-cause|bracketed-counts|divided-behind|counts-compared|counts-of-values|sex-ratio)$/.test(
        it.mention!.form,
      ),
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
    title: "Numbers in brackets after the names of arms",
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
    id: "role-divided",
    title: "Subjects who were assigned, and the size of each group",
    says: "size",
    weight: 3,
    match: `{it: @count}`,
    when: (_, it) =>
      /^(?:bare-(?:assigned|each|group-of|target|population|told-sizes)|count-studies)$/.test(it.mention!.form),
    population: ({ units, from }) => {
      const { form } = units[from]!.mention!;
      if (form === "bare-told-sizes") return lastPopulation(units.slice(Math.max(0, from - 9), from));
      return form === "bare-assigned" ? "randomised" : null;
    },
    examples: `
    we randomised 480 to the telephone    -> 480 size randomised
    12 patients                           -> nothing
    `,
  }),
  role({
    id: "role-labelled-bare",
    title: "Subjects counted behind a label that says who they are",
    says: "size",
    weight: 3,
    match: `{it: @count}`,
    when: (_, it) => it.mention!.form === "bare-labelled",
    population: ({ units, from }) => lastPopulation(units.slice(Math.max(0, from - 9), from)),
    named: true,
    examples: `
    Evaluable patients: 38    -> 38 size evaluable
    12 patients               -> nothing
    `,
  }),
  role({
    id: "role-rate-of",
    title: "Subjects of whom a rate is told",
    says: "size",
    weight: 7,
    match: `(@category | rate plain{0,6}) ("of" | "in" | "for" | "among") ("the" | "all" | "these"){0,2} {it: @count} plain{0,10} be adverb? @rate`,
    examples: `
    the response rate of 48 women with cancer was 71%    -> 48 patients size
    the incidence of rash for all 48 women was 71%       -> 48 patients size
    the response rate of 48 women                        -> nothing
    `,
  }),
  role({
    id: "role-of-rate",
    title: "Subjects right behind a percentage of them",
    says: "size",
    weight: 7,
    match: `(@category | rate | topic) (!comma&!semicolon&!stop&!change){0,6} @rate be? occurrence? ("in" | "among" | "for") ("the" | "all" | "these"){0,2} {it: @count}`,
    unless: { change: before(`change (!comma&!semicolon&!stop){0,4}`) },
    examples: `
    a response rate of 30% was seen in the 40 evaluable women    -> 40 patients size
    a reduction in response of 30% in 12 women                   -> nothing (change)
    pain fell by 30% in 12 women                                 -> nothing
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
    64 patients with lymphoma and 48 with leukaemia came   -> 48 size
    64 patients and 48 with the other                      -> nothing
    `,
  }),
  role({
    id: "role-of-whole",
    title: "A number that a sentence goes on to divide",
    says: "size",
    weight: 3,
    match: `{it: @count}`,
    when: (_, it) => /^bare-(?:whole|group)$/.test(it.mention!.form),
    population: (match) => populationOf(match.after()),
    examples: `
    Of 28 screened, many stayed    -> 28 size screened
    12 of whom stayed              -> nothing
    `,
  }),
  role({
    id: "role-equals",
    title: "A number after n =",
    says: "size",
    weight: 2,
    match: `{it: @count}`,
    when: (_, it) => /^count-equals/.test(it.mention!.form),
    population: ({ units, from }) => lastPopulation(units.slice(Math.max(0, from - 25), from)),
    examples: `
    group A (n = 40)    -> 40 size
    40 patients         -> nothing
    `,
  }),
  role({
    id: "role-of-label",
    title: "A number after n = at the end of a label, before the share of them",
    says: "size",
    weight: 10,
    match: `{it: @count} (comma plain{1,4})? close colon (@fraction | @rate | @interval)`,
    when: (_, it) => it.mention!.form === "count-equals",
    // `Responders (n=17): 2 (5%) CR`: the parts of those in the bracket.
    unless: { divided: after(`("a" | "had" "a"? | "with" "a"?)? @category`) },
    population: ({ units, from }) => lastPopulation(units.slice(Math.max(0, from - 6), from)),
    examples: `
    ORR (women, n=44): 17 (38.6%)            -> 44 size
    CR (n = 44): 4.5%                        -> 44 size
    responders (n=17): 2 (5%) CR             -> nothing (divided)
    ORR (n = 17)                             -> nothing
    `,
  }),
  role({
    id: "role-number-of-events",
    title: "A number after n = that counts responses or events",
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
  return lastPopulation(it.mention!.units);
}
