/** Tells which documents share a name, directly or through others: only those have to be looked at together. */

/** A name in 32 bits. Two names that happen to be one number bring documents together that need not be, which changes nothing that rules say. */
export function shortened(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Documents are numbered from 0 in the order in which they are added. Each name costs about twelve bytes, each document four. */
export class Meetings {
  #count = 0;
  /** By document, another one of its group; one that leads to itself stands for the group. */
  #leads = new Uint32Array(1024);
  /** A table of names; of each, the number of a document that has it, plus 1. */
  #names = new Uint32Array(4096);
  #holders = new Uint32Array(4096);
  #used = 0;
  #isOne = false;

  /** Adds a document with its names; `null` for one that may meet any other. */
  add(names: readonly number[] | null): void {
    const document = this.#count++;
    if (document === this.#leads.length) {
      const leads = new Uint32Array(2 * document);
      leads.set(this.#leads);
      this.#leads = leads;
    }
    this.#leads[document] = document;
    if (names === null) this.#isOne = true;
    if (!this.#isOne) for (const name of names ?? []) this.#join(name, document);
  }

  /** The documents in groups, each in order, by their first. */
  *groups(): Iterable<readonly number[]> {
    const count = this.#count;
    if (this.#isOne) {
      yield Array.from({ length: count }, (_, document) => document);
      return;
    }
    // Lists of the members of each group, threaded through two arrays.
    const next = new Uint32Array(count);
    const heads = new Uint32Array(count);
    for (let document = count - 1; document >= 0; document--) {
      const top = this.#topOf(document);
      next[document] = heads[top]!;
      heads[top] = document + 1;
    }
    for (let first = 0; first < count; first++) {
      const top = this.#topOf(first);
      if (heads[top] !== first + 1) continue;
      const group: number[] = [];
      for (let member = first + 1; member !== 0; member = next[member - 1]!) group.push(member - 1);
      yield group;
    }
  }

  #join(name: number, document: number): void {
    if (3 * this.#used >= 2 * this.#names.length) this.#grow();
    const at = this.#slotOf(name);
    const holder = this.#holders[at]!;
    if (holder === 0) {
      this.#names[at] = name;
      this.#holders[at] = document + 1;
      this.#used++;
      return;
    }
    const [a, b] = [this.#topOf(holder - 1), this.#topOf(document)];
    this.#leads[Math.max(a, b)] = Math.min(a, b);
  }

  /** Where a name stands in the table, or is to stand. */
  #slotOf(name: number): number {
    const last = this.#names.length - 1;
    let at = name & last;
    while (this.#holders[at] !== 0 && this.#names[at] !== name) at = (at + 1) & last;
    return at;
  }

  #grow(): void {
    const [names, holders] = [this.#names, this.#holders];
    this.#names = new Uint32Array(2 * names.length);
    this.#holders = new Uint32Array(2 * names.length);
    for (let from = 0; from < names.length; from++) {
      if (holders[from] === 0) continue;
      const at = this.#slotOf(names[from]!);
      this.#names[at] = names[from]!;
      this.#holders[at] = holders[from]!;
    }
  }

  #topOf(document: number): number {
    let top = document;
    for (let above = this.#leads[top]!; above !== top; above = this.#leads[top]!) {
      this.#leads[top] = this.#leads[above]!;
      top = above;
    }
    return top;
  }
}
