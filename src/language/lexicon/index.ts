/** The lexicon: the only place for words. A token meets it once; forms ask for classes. */
import { prepared } from "../prepared.ts";
import { enterLexeme, findLexeme, type Lexeme } from "./lexeme.ts";
import { madeLexeme, otherSymbol, shapeLexeme } from "./shapes.ts";
import { wordsOfLists } from "./words.ts";

export { allLexemes, enterLexeme, findLexeme, type Lexeme, lexemesAsData } from "./lexeme.ts";
export { numberLexeme } from "./shapes.ts";

if (!prepared) for (const { form, lemma, classes } of wordsOfLists()) enterLexeme(form, lemma, classes);

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
