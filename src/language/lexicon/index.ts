/** The lexicon: the only place for words. A token meets it once; forms ask for classes. */
import { calendar } from "./calendar.ts";
import { clinical } from "./clinical.ts";
import { grammar } from "./grammar.ts";
import type { Inflected } from "./inflect.ts";
import { leads } from "./leads.ts";
import { enterLexeme, findLexeme, type Lexeme } from "./lexeme.ts";
import { measures } from "./measures.ts";
import { names } from "./names.ts";
import { people } from "./people.ts";
import { response } from "./response.ts";
import { madeLexeme, otherSymbol, shapeLexeme } from "./shapes.ts";
import { statistics } from "./statistics.ts";
import { study } from "./study.ts";
import { time } from "./time.ts";
import { treatment } from "./treatment.ts";

export { allLexemes, enterLexeme, findLexeme, type Lexeme } from "./lexeme.ts";
export { numberLexeme } from "./shapes.ts";

/** A word of grammar is no open-class word, whatever else it may be. */
const grammatical: ReadonlySet<string> = new Set(
  Object.values(grammar).flatMap((list) => list.map(({ form }) => form)),
);

for (const lists of [
  grammar,
  treatment,
  people,
  study,
  response,
  clinical,
  statistics,
  measures,
  time,
  calendar,
  names,
  leads,
])
  for (const [name, list] of Object.entries<readonly Inflected[]>(lists))
    for (const { form, lemma, classes } of list)
      enterLexeme(form, lemma, ["word", grammatical.has(form) ? "function" : "content", name, ...classes]);

/** `non-evaluable` is not evaluable, `anti-cancer` no cancer: a prefix that turns the word around makes it another word. */
const turning = /^(?:non|un|in|anti|pre|post|inter|intra|sub|co|de|dis|mis|no|not|within|between|per)-/;

/** The lexeme of a word: as printed where letter case tells (`OR`), else folded, else made by rule (`q21d`), else by its last part (`efficacy-evaluable`), else by its shape. */
export function wordLexeme(text: string, folded: string): Lexeme {
  if (text !== folded) {
    const printed = findLexeme(text);
    if (printed) return printed;
  }
  const known = findLexeme(folded);
  if (known) return known;
  if (folded.endsWith(".")) {
    const plain = findLexeme(folded.slice(0, -1));
    if (plain) return plain;
  }
  const made = madeLexeme(text, folded);
  if (made) return made;
  const hyphen = folded.lastIndexOf("-");
  // `EC-D` is no day: a single letter says nothing.
  if (hyphen > 1 && hyphen < folded.length - 2 && !turning.test(folded)) {
    const last = findLexeme(folded.slice(hyphen + 1));
    if (last?.classes.has("content")) return last;
  }
  return shapeLexeme(text, folded);
}

export function symbolLexeme(folded: string): Lexeme {
  return findLexeme(folded) ?? otherSymbol;
}
