/** A count and its whole joined by "of". */
import { after, form } from "../../../language/index.ts";
import { isArmNumber, joinedToLabels, labelled } from "../guards.ts";
import { integerOf, type Share, shareIn, showShares, thingOf } from "../share.ts";

export const fractionOf = form<readonly Share[]>({
  id: "fraction-of",
  title: "A count and its whole joined by of",
  yields: "fraction",
  match: `({opening: "n"} (equals | "¼" | colon))? {count: integer} ({first: subjects | things})?
    (of-whole | open of-whole) {whole: integer} (?! dash | slash | "or" number | "to" number | percent) noun-phrase? close? (befalling? percent-behind)?`,
  unless: {
    labelled,
    joinedToLabels,
    numbered: (match) => isArmNumber(match) && !match.has("p") && !match.has("noun"),
    bound: (match) => match.before()?.lexeme.classes.has("bounding") === true && !match.has("noun"),
    vague: (match) => (integerOf(match.one("whole")) ?? 0) <= 5 && isVague(match.before()?.lexeme.classes),
    measured: after(`unit | timeUnit`),
    choice: (match) => isChoice(match.one("count")!.folded, match.one("whole")!.inWords, thingOf(match.all("noun"))),
    otherThing: (match) => match.has("first") && match.has("noun") && thingOf(match.all("first")) !== thingOf(match.all("noun")),
  },
  value: (match) => {
    const noun = match.has("noun") ? match.all("noun") : match.all("first");
    const whole = integerOf(match.one("whole"));
    return whole === null || whole < 2 ? null : [shareIn(match, { noun })];
  },
  show: showShares,
  examples: `
    eight patients out of 22 had fever             -> 8/22 patients
    ~~~~~~~~~~~~~~~~~~~~~~~~
    Nine of the 21 evaluable women (42.9%), three (of 20) men, 21 de 98    -> 9/21 = 42.9% patients | 3/20 | 21/98
    In the combination group 10 of 17 (58.82%)     -> 10/17 = 58.82%
    grade 3 of 4 patients                          -> nothing (labelled)
    grades 2 to 3 of 4 patients                    -> nothing (joinedToLabels)
    cohort 1 of 3 opened                           -> nothing (numbered)
    a score above 6 of 7                           -> nothing (bound)
    about 2 of 3 agreed                            -> nothing (vague)
    3 of 20 mg                                     -> nothing (measured)
    randomised into one of two arms                -> nothing (choice)
    252 eyes of 142 participants                   -> nothing (otherThing)
    12 women and 14 men                            -> nothing
  `,
});

const isVague = (classes: ReadonlySet<string> | undefined): boolean =>
  classes !== undefined && ["approximation", "about", "bounding"].some((name) => classes.has(name));

/** `one of three studies`: a choice, unless of subjects. */
const isChoice = (count: string, inWords: boolean | undefined, thing: string | null): boolean =>
  count === "one" && inWords === true && thing !== "patients";
