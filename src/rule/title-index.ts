/** Finds works by their title, also where it was cut by an ellipsis or has typing errors. */
import { isWordSlip } from "./slip.ts";

/** A work that a title leads to; `score` is the part of the title's letters that agree, from 0 to 1. */
export interface TitleMatch<T> {
  readonly item: T;
  readonly score: number;
}

/** Shorter titles say too little (`Case report`). */
const fewestWords = 4;
const fewestLetters = 24;
/** Longer titles are compared up to here. */
const mostWords = 60;
/** Words of more titles than this tell nothing; of a title so many of the rarest are looked up. */
const mostTitles = 60;
const mostLookedUp = 5;
const mostCompared = 12;
/** Slips count as agreement: what lacks is a word, and a word makes another title (`total and free antigen`). */
const least = 0.95;
/** A second work as near as this leaves open which one is meant. */
const margin = 0.05;

interface Entry<T> {
  readonly words: readonly string[];
  readonly item: T;
}

/** Filled first, then asked; the cost of a question does not grow with the number of titles. */
export class TitleIndex<T> {
  readonly #entries: Entry<T>[] = [];
  readonly #byWord = new Map<string, number[]>();

  add(title: string, item: T): void {
    const words = titleWords(title);
    const number = this.#entries.push({ words, item }) - 1;
    for (const word of new Set(words)) {
      const list = this.#byWord.get(word);
      if (list) list.push(number);
      else this.#byWord.set(word, [number]);
    }
  }

  /** All that have the best of titles that agree; none where two works are as near. `isCut`: an ellipsis stands in or behind the title. */
  find(title: string, isCut: boolean): TitleMatch<T>[] {
    const words = titleWords(title);
    if (words.length < fewestWords || words.join("").length < fewestLetters) return [];
    const found = this.#candidates(words)
      .filter((entry) => mayAgree(words, entry.words, isCut))
      .map((entry) => ({ entry, score: titleScore(words, entry.words, isCut) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score);
    const best = found[0];
    if (!best) return [];
    const name = best.entry.words.join(" ");
    const rival = found.find(({ entry }) => entry.words.join(" ") !== name);
    const distance = best.score - (rival?.score ?? 0);
    if (distance === 0 || (distance < margin && best.score < 1)) return [];
    return found
      .filter(({ entry }) => entry.words.join(" ") === name)
      .map(({ entry, score }) => ({ item: entry.item, score }));
  }

  /** Those that share most of the rarest words. */
  #candidates(words: readonly string[]): Entry<T>[] {
    const lists = [...new Set(words)]
      .map((word) => this.#byWord.get(word) ?? [])
      .filter(({ length }) => length > 0 && length <= mostTitles)
      .sort((x, y) => x.length - y.length)
      .slice(0, mostLookedUp);
    const counts = new Map<number, number>();
    for (const list of lists) for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCompared)
      .map(([number]) => this.#entries[number]!);
  }
}

/** The words of a title, folded: lower case, without accents and punctuation. */
export function titleWords(title: string): string[] {
  const folded = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}

/** The part of the letters of both titles that stand in words which agree, in their order; of the first alone where it is cut. */
export function titleScore(a: readonly string[], b: readonly string[], isCut: boolean): number {
  const kept = isCut ? b.slice(0, a.length + Math.max(12, a.length)) : b;
  const { letters, lastOfB } = alignment(a, kept);
  const score = isCut ? letters / lettersOf(a) : (2 * letters) / (lettersOf(a) + lettersOf(b));
  return numbersAgree(a, isCut ? b.slice(0, lastOfB + 1) : b, isCut) ? score : 0;
}

const lettersOf = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);

/** Whether titles of these lengths can agree at all: a slip makes a word longer by one letter at most. */
function mayAgree(a: readonly string[], b: readonly string[], isCut: boolean): boolean {
  if (isCut) return true;
  const [own, other] = [lettersOf(a), lettersOf(b)];
  return (2 * (Math.min(own, other) + Math.min(a.length, b.length))) / (own + other) >= least;
}

/** `Phase 1 study` and `Phase 2 study` are two works: numbers must not differ, though an ellipsis may hide some. */
function numbersAgree(a: readonly string[], b: readonly string[], isCut: boolean): boolean {
  const numbers = (words: readonly string[]) => words.filter((word) => /^(?:\d.*|[ivx]{1,4})$/.test(word));
  const [own, other] = [numbers(a), numbers(b)];
  return isCut ? own.every((number) => other.includes(number)) : own.join(" ") === other.join(" ");
}

/** The longest run of words in common, in order; words of five and more letters may have one slip. */
function alignment(a: readonly string[], b: readonly string[]): { readonly letters: number; readonly lastOfB: number } {
  let row = Array.from({ length: b.length + 1 }, () => ({ letters: 0, lastOfB: -1 }));
  for (const word of a) {
    const next = [row[0]!];
    for (const [j, other] of b.entries()) {
      let best = next[j]!.letters >= row[j + 1]!.letters ? next[j]! : row[j + 1]!;
      if (word === other || isWordSlip(word, other)) {
        const letters = row[j]!.letters + (word.length + other.length) / 2;
        if (letters > best.letters) best = { letters, lastOfB: j };
      }
      next.push(best);
    }
    row = next;
  }
  return row.at(-1)!;
}
