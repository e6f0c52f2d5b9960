/** SHA-256 as Node has it. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/engine/sha-256.ts";

describe("SHA-256", () => {
  it("is that of Node for texts of every length up to five blocks", () => {
    const lengths = Array.from({ length: 320 }, (_, length) => length);
    const texts = lengths.map((length) => "Zinc – 12 µg, ≥ 3 😀".repeat(20).slice(0, length));
    expect(texts.map(sha256)).toEqual(texts.map((text) => createHash("sha256").update(text).digest("hex")));
  });
});
