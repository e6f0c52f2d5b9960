/** Numbers in words of quantity: `none of the 12`, `no patient`, `all 10`. */
import { after, before, form, type Match } from "../../../language/index.ts";
import { categoriesIn } from "../categories/within.ts";
import { integerOf, nounOf } from "../counted-unit.ts";
import { type Share, shareOf, showShares, thingOf } from "../share.ts";

export const none = form<readonly Share[]>({
  id: "none",
  title: "None of those named",
  yields: "fraction",
  match: `{none: "none" | {any: "any"}} ("of" determiner{0,2} ({whole: integer (?! unit | timeUnit | modifiers (occasion | thing | regimenHead)) | @counted} | {noun: subjects | things} | "them" | "these" | "those"))?`,
  unless: {
    // `rash was not seen in any of the 12`, `no rash occurred in any of them`
    some: (match) => match.has("any") && (match.before()?.folded !== "in" || !isDenied(match)),
    // `were assigned to zinc versus none`: no drug, rather than no subject.
    untreated: before(`content versus stop?`),
    other: after(`"of"`),
    label: after(`(open (content | preposition){1,6} close)? @percent`),
  },
  value: (match) => {
    const [word, whole] = [match.one("none")!, match.one("whole")];
    const last = match.all("noun").at(-1) ?? whole ?? word;
    const noun = match.has("noun") ? match.all("noun") : nounOf(whole);
    if (noun.at(-1)?.lexeme.classes.has("occasion")) return null;
    return [
      {
        count: 0,
        denominator: whole ? integerOf(whole) : null,
        percent: null,
        thing: thingOf(noun) ?? "patients",
        unit: "subject",
        within: null,
        approximate: false,
        start: word.start,
        end: last.end,
      },
    ];
  },
  show: showShares,
  examples: `
    none of the 12 girls did, and none in the control arm    -> 0/12 patients | 0 patients
    ~~~~~~~~~~~~~~~~~~~~          ~~~~
    None of this matters, none of the three oral regimens    -> nothing (other)
    rash was not seen in any of the 12 girls                  -> 0/12 patients
    rash was seen in any of the 12 girls                      -> nothing (some)
    women were assigned to zinc versus none                   -> nothing (untreated)
    cough 23%, none (found by chance) 57%                    -> nothing (label)
    nobody of the 12 girls, none of the trials               -> nothing
  `,
});

/** In units: how far before `in any of them` the denial stands. */
const denialReach = 8;

/** Of all before it in the sentence, the nearest word on whether something happened denies it. */
function isDenied({ units, from }: Match): boolean {
  for (let at = from - 2; at >= Math.max(0, from - denialReach); at--) {
    if (/^(?:no|not|never)$/.test(units[at]!.folded)) return true;
    if (["stop", "semicolon", "comma"].some((name) => units[at]!.lexeme.classes.has(name))) return false;
  }
  return false;
}

export const noSubjects = form<readonly Share[]>({
  id: "no-subjects",
  title: "No patient, death or response",
  yields: "fraction",
  match: `{no: "no"} (content&!people&!uncounted | dash | @grade | @labelled){0,4} (people&!plural (?! content&!past&!verb) | people&plural | "death" | "deaths" | "deaths" | "relapses" | "recurrences" | @category)`,
  unless: { oxide: (match) => match.one("no")!.text === "NO", described: before(`"with" | "or"`) },
  value: (match) => {
    const { start } = match.one("no")!;
    const last = match.units[match.to - 1]!;
    return [
      {
        count: 0,
        denominator: null,
        percent: null,
        thing: "patients",
        unit: "subject",
        within: categoriesIn([last])[0] ?? null,
        approximate: false,
        start,
        end: last.mention ? match.one("no")!.end : last.end,
      },
    ];
  },
  show: showShares,
  examples: `
    There were no treatment-related deaths, no patient withdrew and no complete responses occurred    -> 0 patients | 0 patients | 0 patients
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~  ~~~~~~~~~~              ~~~~~~~~~~~~~~~~~~~~~
    an NO donor                              -> nothing (oxide)
    with no patient lost                     -> nothing (described)
    no evidence of deaths, no excess deaths  -> nothing
  `,
});

export const all = form<readonly Share[]>({
  id: "all",
  title: "All of a number, and what became of them",
  yields: "fraction",
  match: `{all: "all" | "both"} "of"? ("the" | "these" | "those" | "our")? ({whole: @counted} | {whole: integer} (?= "for")) (?= "for" content | comma | (have | be adverb{0,2} (?! studied) | @category | occurrence | outcomeVerb | completion&past))`,
  unless: { part: before(`placeLead`) },
  value: (match) => {
    const whole = integerOf(match.one("whole"))!;
    const { start } = match.one("all")!;
    const share = shareOf({ whole: match.one("whole") }, false);
    return whole < 2 || share.unit === "occasion" ? null : [{ ...share, count: whole, start }];
  },
  show: showShares,
  examples: `
    All 10 boys responded and all 12 for toxicity; all of the 12 evaluable women had pain    -> 10/10 patients | 12/12 | 12/12 patients
    in all 10 boys, pain stopped                                     -> nothing (part)
    All 40 patients were enrolled                                    -> nothing
  `,
});
