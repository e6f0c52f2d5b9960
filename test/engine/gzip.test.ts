import { constants, deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit, type Input, type Setup } from "../../src/engine/index.ts";
import { parseInput } from "../../src/engine/parse-input.ts";
import { mostUnpacked, unpackedPieces } from "../../src/engine/reading/gzip.ts";
import { ReadingError } from "../../src/engine/reading/problem.ts";
import { auditTexts, setupOf } from "../../src/index.ts";
import { records } from "../bench/made-input.ts";

/** Gives bytes so many at a time. */
function inSteps(bytes: Uint8Array, step: number): () => Uint8Array {
  let at = 0;
  return () => {
    at += step;
    return bytes.subarray(at - step, at);
  };
}

function unpack(packed: Uint8Array, step = 1000, most = Number.POSITIVE_INFINITY): Buffer {
  const pieces: Buffer[] = [];
  for (const piece of unpackedPieces("a.gz", inSteps(packed, step), () => most)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

const text = Buffer.from(records(200));

describe("gzip, unpacked in pieces", () => {
  it.each([0, 1, 6, 9])("gives what was packed at level %i", (level) => {
    expect(unpack(gzipSync(text, { level })).equals(text)).toBe(true);
  });

  it("gives what was packed in any way, in any steps", () => {
    const ways = fc.constantFrom(
      constants.Z_FIXED,
      constants.Z_HUFFMAN_ONLY,
      constants.Z_RLE,
      constants.Z_DEFAULT_STRATEGY,
    );
    const bytes = fc
      .array(fc.uint8Array({ maxLength: 400 }), { maxLength: 30 })
      .map((parts) => Buffer.concat([...parts, ...parts]));
    fc.assert(
      fc.property(bytes, ways, fc.integer({ min: 1, max: 700 }), (content, strategy, step) => {
        expect(unpack(gzipSync(content, { strategy }), step).equals(content)).toBe(true);
      }),
    );
  });

  it("goes on with the next member, passes over names and extra fields, and leaves what stands behind", () => {
    const header = Buffer.from([0x1f, 0x8b, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3, 97, 0, 98, 99, 0]);
    const named = Buffer.concat([header, gzipSync("one ").subarray(10)]);
    expect(`${unpack(Buffer.concat([named, gzipSync("two"), Buffer.from("behind")]), 5)}`).toBe("one two");
    expect(`${unpack(Buffer.concat([gzipSync("one"), Buffer.alloc(512)]))}`).toBe("one");
  });

  it("finds any damage, or none that matters, and comes to an end", () => {
    const packed = gzipSync(text.subarray(0, 20_000));
    const damage = fc.tuple(fc.integer({ min: 0, max: packed.length - 1 }), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(damage, ([at, bits]) => {
        const damaged = Buffer.from(packed);
        damaged[at]! ^= bits;
        try {
          expect(unpack(damaged).equals(text.subarray(0, 20_000))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ReadingError);
          expect((error as ReadingError).message).toBe("Is compressed with gzip, and damaged.");
        }
      }),
      { numRuns: 300 },
    );
    for (const length of [1, 5, 11, packed.length - 9, packed.length - 1])
      expect(() => unpack(packed.subarray(0, length))).toThrow("damaged");
  });

  it("refuses more than is allowed", () => {
    expect(unpack(gzipSync(text), 1000, text.length).length).toBe(text.length);
    expect(() => unpack(gzipSync(text), 1000, text.length - 1)).toThrow("Unpacks to more than 256 MB");
  });
});

/** A member of a gzip file with so many bytes of what was packed before; sums are not looked at before the end. */
function* endless(block: Buffer): Generator<Buffer> {
  yield Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const packed = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  for (;;) yield packed;
}

describe("a compressed file beyond 256 MB", () => {
  const sizeOf = (block: Buffer, most: number): number => {
    const source = endless(block);
    let size = 0;
    const pieces = unpackedPieces(
      "a.gz",
      () => source.next().value as Buffer,
      () => Number.POSITIVE_INFINITY,
    );
    for (const { length } of pieces) {
      size += length;
      if (size > most) break;
    }
    return size;
  };

  it("is read where it is packed as text is, and no bomb", () => {
    const [large, beyond] = [Buffer.from(records(300)), 1.05 * mostUnpacked];
    expect(sizeOf(large, beyond)).toBeGreaterThan(beyond);
    expect(() => sizeOf(Buffer.alloc(1_000_000, 97), 2 * beyond)).toThrow("Unpacks to more than 256 MB");
  }, 60_000);

  it("is limited for what is in memory as a whole only", () => {
    const limitFor = (path: string, head: string): number => {
      let most = 0;
      const input: Input = {
        path,
        *chunks(limits) {
          yield head;
          most = limits!.mostUnpacked;
        },
      };
      for (const _ of parseInput(input, setupOf().parsers));
      return most;
    };
    expect(limitFor("a.nbib.gz", records(1))).toBe(Number.POSITIVE_INFINITY);
    expect(limitFor("a.xml", "<PubmedArticleSet></PubmedArticleSet>")).toBe(Number.POSITIVE_INFINITY);
    expect(limitFor("a.md.gz", "# A page\n")).toBe(mostUnpacked);
  });
});

it("records that are compressed are audited as they are unpacked", () => {
  const setup: Setup = setupOf();
  const inputOf = (bytes: Buffer): Input => ({
    path: "records.nbib",
    *chunks() {
      const fetch = inSteps(bytes, 4096);
      for (const piece of unpackedPieces("a", fetch, () => mostUnpacked)) yield Buffer.from(piece).toString("latin1");
    },
  });
  const plain = auditTexts([{ path: "records.nbib", text: records(30) }]);
  expect(audit([inputOf(gzipSync(records(30)))], setup)).toEqual(plain);
  const cut = audit([inputOf(gzipSync(records(30)).subarray(0, -20))], setup);
  expect(cut.problems.map(({ message }) => message)).toContain("Is compressed with gzip, and damaged.");
}, 30_000);
