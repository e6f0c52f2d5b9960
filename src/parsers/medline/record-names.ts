/** Tells the records of one file apart that go by one name. */

/** So many numbers share a row of bits. */
const rowLength = 4096;
const longest = 12;

/** Knows every name that a file has used; a number, as records of PubMed have, costs about a bit where they lie close together. */
export class RecordNames {
  readonly #rows = new Map<number, Uint32Array>();
  /** How often names were met that are no plain numbers, and numbers that were met again. */
  readonly #times = new Map<string, number>();

  /** The name, with a number behind it from the second time on. */
  unique(name: string): string {
    const times = this.#isNewNumber(name) ? 1 : (this.#times.get(name) ?? (isNumber(name) ? 1 : 0)) + 1;
    if (times > 1 || !isNumber(name)) this.#times.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  }

  /** Whether the name is a number that is met for the first time. */
  #isNewNumber(name: string): boolean {
    if (!isNumber(name)) return false;
    const number = Number(name);
    const row = this.#rowOf(Math.floor(number / rowLength));
    const at = number % rowLength;
    const bit = 1 << (at & 31);
    const isNew = (row[at >> 5]! & bit) === 0;
    row[at >> 5]! |= bit;
    return isNew;
  }

  #rowOf(number: number): Uint32Array {
    const row = this.#rows.get(number) ?? new Uint32Array(rowLength / 32);
    this.#rows.set(number, row);
    return row;
  }
}

/** `0123` is another name than `123`. */
const isNumber = (name: string): boolean => name.length <= longest && /^(?:0|[1-9]\d*)$/.test(name);
