/**
 * Inflates while its caller waits, piece by piece: what Node has for this either holds the whole or is answered later. The format is RFC 1951.
 */
import { type Bits, DamagedError } from "./bits.ts";

const farthest = 32 * 1024;
/** How many bytes are handed out at once, and by how many one step may exceed them. */
const enough = 64 * 1024;
const longestStep = 258;

/** A table by the next bits: the symbol times 16, and the length of its code. */
interface Codes {
  readonly bits: number;
  readonly table: Uint16Array;
}

/** The inflated bytes, in pieces that hold until the next one is asked for. */
export function* inflated(bits: Bits): Generator<Uint8Array, void, undefined> {
  const window = new Uint8Array(farthest + enough + longestStep);
  /** Where the bytes begin that have not been handed out, and where they end. */
  let from = 0;
  let at = 0;
  const handOut = function* (): Generator<Uint8Array, void, undefined> {
    yield window.subarray(from, at);
    const kept = Math.min(at, farthest);
    window.copyWithin(0, at - kept, at);
    from = kept;
    at = kept;
  };
  for (let isLast = false; !isLast; ) {
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) {
      bits.align();
      const length = bits.take(16);
      if ((bits.take(16) ^ length) !== 0xffff) throw new DamagedError("has a block of another length");
      for (let left = length; left > 0; left--) {
        if (at - from >= enough) yield* handOut();
        window[at++] = bits.take(8);
      }
      continue;
    }
    if (kind === 3) throw new DamagedError("has a block of no kind");
    const { symbols, distances } = kind === 1 ? fixed : dynamic(bits);
    for (let symbol = next(bits, symbols); symbol !== endOfBlock; symbol = next(bits, symbols)) {
      if (at - from >= enough) yield* handOut();
      if (symbol < endOfBlock) {
        window[at++] = symbol;
        continue;
      }
      const length = extended(bits, symbol - 257, lengthBases, lengthExtras);
      const distance = extended(bits, next(bits, distances), distanceBases, distanceExtras);
      if (distance > at) throw new DamagedError("refers to what was not there");
      // A run may be longer than it reaches back.
      for (const end = at + length; at < end; at++) window[at] = window[at - distance]!;
    }
  }
  yield window.subarray(from, at);
}

const endOfBlock = 256;

function next(bits: Bits, { bits: most, table }: Codes): number {
  const entry = table[bits.peek(most)]!;
  if (entry === 0) throw new DamagedError("has a code that stands for nothing");
  bits.skip(entry & 15);
  return entry >> 4;
}

/** The number that a code stands for, with the extra bits behind it. */
function extended(bits: Bits, code: number, bases: readonly number[], extras: readonly number[]): number {
  const base = bases[code];
  if (base === undefined) throw new DamagedError("has a code that stands for nothing");
  return base + bits.take(extras[code]!);
}

/** The codes of symbols with codes of these lengths, 0 for those that have none. */
function codesOf(lengths: readonly number[]): Codes {
  const bits = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << bits);
  let code = 0;
  for (let length = 1; length <= bits; length++) {
    for (const [symbol, own] of lengths.entries()) {
      if (own !== length) continue;
      // The bits of a code come highest first: it stands at every place whose lowest bits are those of it, reversed.
      const reversed = reverse(code++, length);
      for (let place = reversed; place < table.length; place += 1 << length) table[place] = (symbol << 4) | length;
    }
    if (code > 1 << length) throw new DamagedError("has more codes than there can be");
    code <<= 1;
  }
  return { bits, table };
}

function reverse(code: number, length: number): number {
  let reversed = 0;
  for (let bit = 0; bit < length; bit++) reversed = (reversed << 1) | ((code >> bit) & 1);
  return reversed;
}

/** Codes that a block gives before its content, packed in codes of their own. */
function dynamic(bits: Bits): { readonly symbols: Codes; readonly distances: Codes } {
  const [symbols, distances, own] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const lengths = new Array<number>(19).fill(0);
  for (const place of orderOfLengths.slice(0, own)) lengths[place] = bits.take(3);
  const codes = codesOf(lengths);
  const found: number[] = [];
  while (found.length < symbols + distances) {
    const symbol = next(bits, codes);
    if (symbol < 16) found.push(symbol);
    else {
      if (symbol === 16 && found.length === 0) throw new DamagedError("repeats what was not there");
      const repeated = symbol === 16 ? found.at(-1)! : 0;
      const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
      for (let time = 0; time < times; time++) found.push(repeated);
    }
  }
  if (found.length > symbols + distances) throw new DamagedError("has too many lengths");
  return { symbols: codesOf(found.slice(0, symbols)), distances: codesOf(found.slice(symbols)) };
}

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const lengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const lengthBases = [...basesOf(lengthExtras.slice(0, -1), 3), 258];
const distanceExtras = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const distanceBases = basesOf(distanceExtras, 1);
const fixed = {
  symbols: codesOf(Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))),
  distances: codesOf(new Array<number>(30).fill(5)),
};

/** The least value of each code: those before it, with their extra bits, take what is below. */
function basesOf(extras: readonly number[], first: number): number[] {
  let base = first;
  return extras.map((extra) => {
    const own = base;
    base += 1 << extra;
    return own;
  });
}
