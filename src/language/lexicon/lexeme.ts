/** What the lexicon knows of one form of a word: its lemma and its classes. Patterns test tokens by the number of their lexeme. */

export interface Lexeme {
  /** Position in the lexicon; a class is a table over these numbers, so that a test is one look-up. */
  readonly index: number;
  /** The word as it is folded (`enrolled`), or a name in angle brackets for a kind of token (`<integer>`). */
  readonly form: string;
  /** The form that stands for the word (`enrol`). */
  readonly lemma: string;
  readonly classes: ReadonlySet<string>;
}

interface Entry {
  readonly index: number;
  readonly form: string;
  lemma: string;
  readonly classes: Set<string>;
}

const entries: Entry[] = [];
const byForm = new Map<string, Entry>();

/** Every lexeme so far, by its number. */
export function allLexemes(): readonly Lexeme[] {
  return entries;
}

/** The lexeme of a form, or `undefined`. Forms whose letter case matters (`OR`, `CR`) are entered as printed. */
export function findLexeme(form: string): Lexeme | undefined {
  return byForm.get(form);
}

/** Enters a form, or adds classes to it; the lemma given first stays. */
export function enterLexeme(form: string, lemma: string, classes: Iterable<string>): Lexeme {
  let entry = byForm.get(form);
  if (!entry) {
    entry = { index: entries.length, form, lemma, classes: new Set() };
    entries.push(entry);
    byForm.set(form, entry);
  }
  for (const name of classes) entry.classes.add(name);
  return entry;
}
