/** A tree of names by their words, in which the longest name that begins at a token is found. */
import type { Token } from "../../language/index.ts";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  entry: { readonly value: T; readonly length: number; readonly order: number } | null;
}

/** A name found, and the token it ends before. */
export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

export class Names<T> {
  readonly #root: Node<T> = { next: new Map(), entry: null };
  readonly #wordOf: (token: Token) => string;
  #size = 0;

  /** `wordOf` is what a token is told by. */
  constructor(wordOf: (token: Token) => string) {
    this.#wordOf = wordOf;
  }

  get(words: readonly string[]): T | undefined {
    let node: Node<T> | undefined = this.#root;
    for (const word of words) node = node?.next.get(word);
    return node?.entry?.value;
  }

  /** Adds a name that is not there yet. */
  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map(), entry: null };
      node.next.set(word, next);
      node = next;
    }
    node.entry ??= { value, length: words.length, order: this.#size++ };
  }

  /** The name of most words that begins at a token and that `accepts` lets stand; of equals, the one added first. */
  longest(
    tokens: readonly Token[],
    at: number,
    to: number,
    accepts: (value: T, end: number) => boolean,
  ): Found<T> | null {
    let best: { readonly length: number; readonly order: number; readonly found: Found<T> } | null = null;
    const visit = (node: Node<T>, end: number): void => {
      const { entry } = node;
      const isBetter =
        entry && (!best || entry.length > best.length || (entry.length === best.length && entry.order < best.order));
      if (isBetter && accepts(entry.value, end)) best = { ...entry, found: { value: entry.value, end } };
      if (node.next.size > 0) for (const [next, behind] of this.#stepsFrom(node, tokens, end, to)) visit(next, behind);
    };
    const first = at < to ? this.#root.next.get(this.#wordOf(tokens[at]!)) : undefined;
    if (first) visit(first, at + 1);
    return (best as { readonly found: Found<T> } | null)?.found ?? null;
  }

  /** Marks between the words of a name do not matter, nor does a `plus` that the name is known without. */
  *#stepsFrom(node: Node<T>, tokens: readonly Token[], at: number, to: number): Iterable<readonly [Node<T>, number]> {
    let i = at;
    while (i < to && tokens[i]!.kind === "punct" && /^[-/+–&]$/.test(tokens[i]!.text)) i++;
    if (i >= to) return;
    const own = node.next.get(this.#wordOf(tokens[i]!));
    if (own) yield [own, i + 1];
    if (tokens[i]!.folded !== "plus" || i + 1 >= to) return;
    const word = this.#wordOf(tokens[i + 1]!);
    const behind = word === "plus" ? undefined : node.next.get(word);
    if (behind) yield [behind, i + 2];
  }
}
