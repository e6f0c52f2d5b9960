/** Numbers that name a thing: grades, stages, phases, days, visits, scores. */
import type { Match } from "../../language/index.ts";
import { mark } from "../mark.ts";

const listed = (label: string): string =>
  `${label} (stop | colon | equals | "of" | "number" | dash)? (compare equals?)? (integer | decimal | roman) letter? ((comma "and"? (?! digits (dash | content | @percent)) | dash | slash | "and" | "or" | "to" | plus) (compare equals?)? (integer | decimal | roman) letter?){0,8}`;

export const gradeLabel = mark({
  id: "grade-label",
  title: "Grades of toxicity or of tumours, and what reaches them",
  other: "grade",
  match: `${listed("grade")} ("or" ("higher" | "greater" | "more" | "above" | "worse"))?`,
  examples: `
    no grade 3 or 4 rash           -> read
       ~~~~~~~~~~~~
    grades of rash in 4 visits     -> nothing
  `,
});

export const stageLabel = mark({
  id: "stage-label",
  title: "Stages, classes and types of a disease",
  other: "stage",
  match: listed("stageWord"),
  examples: `
    stage III or IV melanoma of type 2   -> read | read
    ~~~~~~~~~~~~~~~             ~~~~~~
    stage was told to 4 women            -> nothing
  `,
});

export const timePointLabel = mark({
  id: "time-point-label",
  title: "Days, weeks, months, visits and cycles by their number",
  other: "time",
  match: listed("timeLabel"),
  examples: `
    at week 24 and in months 3, 6 and 9   -> read | read
       ~~~~~~~        ~~~~~~~~~~~~~~~~~
    a week with 24 visits                -> nothing
  `,
});

export const scoreLabel = mark({
  id: "score-label",
  title: "Scores and indices with their value",
  other: "score",
  match: `(scoreWord | "performance" "status") close? ("score" | "scores" | "ps" | "performance status" | "index" | "grade"){0,2} (open | "of" | "was" | "is" | "were" | "between" | "from" | colon | comma){0,2} (compare equals?)? (integer | decimal) ((dash | "to" | "or" | "and" | comma | slash) (integer | decimal)){0,4}`,
  examples: `
    with an ECOG performance status of 0 or 1 and a Gleason score of 7   -> read | read
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~       ~~~~~~~~~~~~~~~~~~
    a score was found for 12 women                                       -> nothing
  `,
});

export const numberedThing = mark({
  id: "numbered-thing",
  title: "Groups, arms, phases, versions and other things by their number",
  other: "name",
  match: `(?! numberedWord (colon | equals | year)) ${listed("numberedWord")}`,
  examples: `
    in phase 2 and in group 1 or 2   -> read | read
       ~~~~~~~        ~~~~~~~~~~~~
    the group of women had a rash, groups: 0.8/0.2, Group 2003  -> nothing
  `,
});

export const enumerator = mark({
  id: "enumerator",
  title: "The number of an item of a list within a sentence, or of a heading",
  other: "name",
  match: `(^ | comma | colon | semicolon | stop | function | gerund) open {n: integer&!numeral} close stop? (?= word | numeral | "[") | open {n: integer&!numeral} close (?= determiner | "to" | gerund) | (^ | comma | colon | semicolon | stop | word) {n: integer&!numeral} close (?= word) | (^ | comma | stop | colon | close) {n: digits} (~stop ~integer){0,2} stop (?= word | $) | ^ decimal (?= capital)`,
  unless: {
    large: (match) => (match.integer("n") ?? 0) > 20,
    bracket: isClosed,
  },
  examples: `
    The aims were: (1) to wash, and (2) to dry    -> read | read
                 ~~~~~          ~~~~~~~
    to find 1) wells and 2) springs, 3) baths     -> read | read | read
    2. Methods used                               -> read
    Rash, (30) women                              -> nothing (large)
    (women bathed on 6) had none                  -> nothing (bracket)
    a rash (3) was seen                           -> nothing
  `,
});

/** The bracket that closes behind the number was opened before, for more than the number. */
function isClosed({ units, from, to }: Match): boolean {
  if (!units.slice(from, to).some(({ lexeme }) => lexeme.classes.has("close"))) return false;
  const before = units.slice(Math.max(0, from - 40), to);
  const count = (name: string): number => before.filter(({ lexeme }) => lexeme.classes.has(name)).length;
  return count("open") > count("close") - 1 && !units.slice(from, to).some(({ lexeme }) => lexeme.classes.has("open"));
}

export const indexMark = mark({
  id: "index-mark",
  title: "A number in brackets glued to a word: an index of a formula, a note, an affiliation",
  other: "name",
  match: `~open ~integer (~comma integer){0,4} (~plus | ~dash)? ~close (~integer)?`,
  examples: `
    mono(1)-olein and CO(2)    -> read | read
        ~~~             ~~~
    rash (12) was seen                -> nothing
  `,
});

export const indexedCode = mark({
  id: "indexed-code",
  title: "A number joined by a dash to a word or a letter: an isotope, a chemical name, a virus",
  other: "name",
  match: `(word&!function&!unit&!volume&!bodyMass&!timeUnit&!surface&!doseUnit&!ci dash integer&!numeral) | word close ~dash ~integer | (integer&!numeral ~dash ~letter) | integer ~comma ~integer ~dash ~content`,
  examples: `
    iodine-131 and interleukin - 2   -> read
                   ~~~~~~~~~~~~~~~
    a dose to 99 women                  -> nothing
  `,
});

export const codedAnswer = mark({
  id: "coded-answer",
  title: "The number that an answer or a finding is coded with",
  other: "score",
  match: `integer&!numeral equals quote? (word | less | greater)`,
  examples: `
    from 1 = strongly disagree to 5 = "agree"      -> read | read
         ~~~~~~~~~~~~             ~~~~~~~~~~
    in n = 12                                      -> nothing
  `,
});

export const gluedCitation = mark({
  id: "glued-citation",
  title: "Numbers of references glued after a comma or a stop, or listed in brackets",
  other: "citation",
  match: `"?" ~integer $ | content ~decimal (comma integer){0,8} (?= capital | $) | content ~comma ~integer ((comma | dash) integer){0,8} (?= word | $) | content ~stop ~integer ((comma | dash) integer){0,8} (?= capital | $) | open integer (dash ~integer)? ~comma ~integer (~comma ~integer | dash ~integer){0,12} close`,
  examples: `
    in rodent models,5 in women (10,11) and in men,13, 14 who    -> read | read | read
              ~~~~~~~~          ~~~~~~~        ~~~~~~~~~~
    in women (4-10)                                              -> nothing
    in two models, 5 women                                       -> nothing
  `,
});
