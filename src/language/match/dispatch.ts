/** By the number of a lexeme, which of several items it may begin: each set of items is one list, found by one look-up. */
import { allLexemes } from "../lexicon/index.ts";

export class Dispatch<Item> {
  readonly #items: readonly Item[];
  readonly #mayBegin: (item: Item, lexeme: number) => boolean;
  /** By lexeme, the number of its list; 0 until it is asked for. */
  #numbers = new Uint16Array(0);
  readonly #lists: (readonly Item[])[] = [[]];
  readonly #known = new Map<number | string, number>();

  /** `mayBegin` is asked once for each lexeme, and with -1 for the end of the sentence. */
  constructor(items: readonly Item[], mayBegin: (item: Item, lexeme: number) => boolean) {
    this.#items = items;
    this.#mayBegin = mayBegin;
  }

  with(lexeme: number): readonly Item[] {
    const number = this.#numbers[lexeme + 1];
    return number ? this.#lists[number]! : this.#learn(lexeme);
  }

  #learn(lexeme: number): readonly Item[] {
    if (this.#numbers.length === 0) this.#numbers = new Uint16Array(allLexemes().length + 1);
    const list = this.#items.filter((item) => this.#mayBegin(item, lexeme));
    const key = list.length === 0 ? 0 : list.length === 1 ? this.#items.indexOf(list[0]!) + 1 : this.#keyOf(list);
    const number = this.#known.get(key) ?? this.#lists.push(list) - 1;
    this.#known.set(key, number);
    this.#numbers[lexeme + 1] = number;
    return this.#lists[number]!;
  }

  #keyOf(list: readonly Item[]): string {
    return list.map((item) => this.#items.indexOf(item)).join(" ");
  }
}
