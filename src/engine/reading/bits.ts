/** Reads the bits of bytes that are fetched when they are needed. */

/** Says that bytes are not what they should be. */
export class DamagedError extends Error {
  override readonly name = "DamagedError";
}

export class Bits {
  readonly #more: () => Uint8Array;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #held = 0;
  #count = 0;
  /** How many bytes have been fetched. */
  fetched = 0;

  /** `more` gives the next bytes, and none when there are no more. */
  constructor(more: () => Uint8Array) {
    this.#more = more;
  }

  /** The next bits as a number, the first of them the lowest; at most 16. */
  take(count: number): number {
    this.#need(count);
    const value = this.#held & ((1 << count) - 1);
    this.skip(count);
    return value;
  }

  /** The next bits, without going on behind them. Behind the end, they are 0. */
  peek(count: number): number {
    if (this.#count < count) this.#fill(count);
    return this.#held & ((1 << count) - 1);
  }

  /** Goes on behind bits that were looked at. */
  skip(count: number): void {
    if (count > this.#count) throw new DamagedError("ends too early");
    this.#held >>>= count;
    this.#count -= count;
  }

  /** Goes on at the beginning of the next byte. */
  align(): void {
    this.skip(this.#count & 7);
  }

  get isAtEnd(): boolean {
    if (this.#count < 8) this.#fill(8);
    return this.#count < 8;
  }

  #need(count: number): void {
    if (this.#count < count) this.#fill(count);
    if (this.#count < count) throw new DamagedError("ends too early");
  }

  #fill(count: number): void {
    while (this.#count < count) {
      if (this.#at === this.#bytes.length) {
        this.#bytes = this.#more();
        this.#at = 0;
        this.fetched += this.#bytes.length;
        if (this.#bytes.length === 0) return;
      }
      this.#held |= this.#bytes[this.#at++]! << this.#count;
      this.#count += 8;
    }
  }
}
