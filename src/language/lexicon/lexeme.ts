/** What the lexicon knows of one form of a word: its lemma and its classes. Patterns test tokens by the number of their lexeme. */
import { prepared } from "../prepared.ts";

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
  readonly lemma: string;
  classes: ReadonlySet<string>;
}

const entries: Entry[] = prepared ? entriesOf(prepared.lexemes) : [];
const byForm = new Map<string, Entry>(entries.map((entry) => [entry.form, entry]));

/** Every lexeme so far, by its number. */
export function allLexemes(): readonly Lexeme[] {
  return entries;
}

/** The lexeme of a form, or `undefined`. Forms whose letter case matters (`OR`, `CR`) are entered as printed. */
export function findLexeme(form: string): Lexeme | undefined {
  return byForm.get(form);
}

/** Enters a form, or adds classes to it; the lemma given first stays. */
export function enterLexeme(form: string, lemma: string, classes: readonly string[]): Lexeme {
  let entry = byForm.get(form);
  if (!entry) {
    entry = { index: entries.length, form, lemma, classes: new Set(classes) };
    entries.push(entry);
    byForm.set(form, entry);
  } else if (!classes.every((name) => entry!.classes.has(name)))
    entry.classes = new Set([...entry.classes, ...classes]);
  return entry;
}

/**
 * All lexemes as text, which `entriesOf` reads, in lines of columns: the lists of classes, each written once for all that have it, then of every lexeme its
 * form, its lemma where that is another, and the number of its list.
 */
export function lexemesAsData(): string {
  const lists = new Map<string, number>();
  const numbers = entries.map(({ classes }) => {
    const list = [...classes].join(" ");
    const at = lists.get(list) ?? lists.size;
    lists.set(list, at);
    return at;
  });
  const forms = entries.map(({ form }) => form);
  const lemmas = entries.map(({ form, lemma }) => (lemma === form ? "" : lemma));
  return [[...lists.keys()], forms, lemmas, numbers].map((column) => column.join("\t")).join("\n");
}

/** Reads what `lexemesAsData` has written. */
export function entriesOf(data: string): Entry[] {
  const [lists, forms, lemmas, numbers] = data.split("\n").map((line) => line.split("\t"));
  const classes = lists!.map((list) => new Set(list === "" ? [] : list.split(" ")));
  return forms!.map((form, index) => ({
    index,
    form,
    lemma: lemmas![index] || form,
    classes: classes[Number(numbers![index])]!,
  }));
}
