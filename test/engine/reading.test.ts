import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "../../src/document/index.ts";
import { decodedChunks, decodedHead, fileInput, ReadingError } from "../../src/engine/reading.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reading-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): { path: string; absolute: string } {
  const absolute = join(folder, name);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
  return { path: name, absolute };
}

function read(found: { path: string; absolute: string }, chunk?: number): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = [...decodedChunks(found, (problem) => problems.push(problem), chunk)].join("");
  return { text, problems };
}

const problemOf = (action: () => unknown): Problem | null => {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof ReadingError ? error.problem : null;
  }
};

describe("decoding", () => {
  it.each([
    ["UTF-8", Buffer.from("≥3 of 9"), "≥3 of 9", 0],
    ["UTF-8 with a mark", Buffer.from("\ufeff≥3"), "≥3", 0],
    ["UTF-16 little-endian", Buffer.from("\ufeff≥3 \u{1F600}", "utf16le"), "≥3 \u{1F600}", 0],
    ["UTF-16 big-endian", Buffer.from("\ufeff≥3 \u{1F600}", "utf16le").swap16(), "≥3 \u{1F600}", 0],
    ["Windows-1252", Buffer.from([0x31, 0xb1, 0x32, 0x20, 0x96, 0x20, 0x80]), "1±2 – €", 1],
    ["a broken byte in UTF-8", Buffer.concat([Buffer.from("≥3 ≤4 "), Buffer.from([0xff])]), "≥3 ≤4 \ufffd", 1],
    ["UTF-8 cut in a character", Buffer.from("≥≥≥").subarray(0, 8), "≥≥\ufffd", 1],
    ["half a UTF-16 unit at the end", Buffer.from([0xff, 0xfe, 0x41, 0, 0x42]), "A\ufffd", 1],
    ["a stray NUL", Buffer.from(`${"a line of text\n".repeat(20)}\0`), `${"a line of text\n".repeat(20)}\0`, 1],
    ["nothing", Buffer.alloc(0), "", 0],
    ["only a mark", Buffer.from("\ufeff"), "", 0],
  ])("reads %s", (_name, bytes, text, notices) => {
    const found = read(file("a.txt", bytes));
    expect(found.text).toBe(text);
    expect(found.problems.map((problem) => problem.severity)).toEqual(Array(notices).fill("notice"));
  });

  it("refuses what is no text", () => {
    const found = file("a.bin", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0xff, 0]));
    expect(problemOf(() => read(found))).toMatchObject({ path: "a.bin", severity: "error" });
  });

  it("reads the same whatever the size of the chunks", () => {
    const character = fc.constantFrom("a", "é", "≥", "\u{1F600}", "\n", "7");
    const encodings = fc.constantFrom("utf8", "utf16le", "utf16be");
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 200 }),
        encodings,
        fc.integer({ min: 1, max: 40 }),
        (list, name, chunk) => {
          const text = list.join("");
          const little = Buffer.from(`\ufeff${text}`, name === "utf8" ? "utf8" : "utf16le");
          const found = file("a.txt", name === "utf16be" ? little.swap16() : little);
          expect(read(found, chunk)).toEqual({ text, problems: [] });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("settles on an encoding at the first byte beyond ASCII, however late", () => {
    const ascii = "plain text ".repeat(10);
    const latin = file("l.txt", Buffer.concat([Buffer.from(ascii), Buffer.from([0xe9]), Buffer.from(ascii)]));
    expect(read(latin, 16).text).toBe(`${ascii}é${ascii}`);
    expect(read(file("u.txt", `${ascii}≥${ascii}`), 16)).toEqual({ text: `${ascii}≥${ascii}`, problems: [] });
  });

  it("gives the head of a long file", () => {
    const found = file("long.txt", "0123456789".repeat(20_000));
    expect(decodedHead(found)).toHaveLength(65_536);
    expect(decodedHead(file("none.txt", ""))).toBe("");
  });
});

describe("opening", () => {
  it("never waits for a named pipe", () => {
    const absolute = join(folder, "pipe");
    execFileSync("mkfifo", [absolute]);
    expect(problemOf(() => read({ path: "pipe", absolute }))).toMatchObject({ message: "Is not a regular file." });
  });

  it("says why a file cannot be read", () => {
    expect(problemOf(() => read({ path: "gone", absolute: join(folder, "gone") }))?.message).toBe("Does not exist.");
    symlinkSync("loop", join(folder, "loop"));
    const loop = problemOf(() => read({ path: "loop", absolute: join(folder, "loop") }));
    expect(loop?.message).toMatch("leads back to itself");
  });

  it("reports what it noticed on the first pass only", () => {
    const problems: Problem[] = [];
    const input = fileInput(file("a.txt", Buffer.from([0xb1])), (problem) => problems.push(problem));
    expect([...input.chunks()]).toEqual(["±"]);
    expect([...input.chunks()]).toEqual(["±"]);
    expect(problems).toHaveLength(1);
  });
});

describe("encodings that a page says it is in", () => {
  const meta = (label: string, ...bytes: number[]) =>
    Buffer.concat([Buffer.from(`<!DOCTYPE html><meta charset=${label}><p>`), Buffer.from(bytes), Buffer.from("</p>")]);
  it.each([
    ["shift_jis", meta("Shift_JIS", 0x8a, 0xb3, 0x8e, 0xd2), "患者"],
    ["iso-2022-jp", meta('"ISO-2022-JP"', 0x1b, 0x24, 0x42, 0x34, 0x35, 0x1b, 0x28, 0x42), "患"],
    ["windows-1251", meta("windows-1251", 0xe4, 0xe0), "да"],
    ["gb18030", meta("'gb2312'", 0xbb, 0xbc), "患"],
    ["latin-1, which is Windows-1252", meta("iso-8859-1", 0xb1, 0x80), "±€"],
    [
      "an XML declaration",
      Buffer.concat([Buffer.from("<?xml version='1.0' encoding='ISO-8859-2'?><a>"), Buffer.from([0xb1])]),
      "ą",
    ],
  ])("%s are heeded", (_label, bytes, text) => {
    const found = read(file("a.html", bytes));
    expect(found.text).toContain(text);
    expect(found.problems).toEqual([]);
  });

  it.each([
    ["UTF-8 all the same", Buffer.from("<meta charset=shift_jis><p>患者 ≥ 3"), "患者 ≥ 3", 0],
    ["no known encoding", Buffer.concat([Buffer.from("<meta charset=nonsense><p>"), Buffer.from([0xb1])]), "±", 1],
    [
      "an encoding in text alone",
      Buffer.concat([Buffer.from("Write <meta charset=shift_jis> "), Buffer.from([0xb1])]),
      "±",
      1,
    ],
  ])("%s", (_label, bytes, text, notices) => {
    const found = read(file("a.html", bytes));
    expect(found.text).toContain(text);
    expect(found.problems).toHaveLength(notices);
  });
});

describe("files that are compressed", () => {
  it("are read as what is in them, in any chunks", () => {
    const text = "Rash in 12 of 40 women, ≥ 3.\n".repeat(500);
    const found = file("a.md.gz", gzipSync(text));
    expect(read(found)).toEqual({ text, problems: [] });
    expect(read(found, 16).text).toBe(text);
    const parts = file("b.md.gz", Buffer.concat([gzipSync("one "), gzipSync("two")]));
    expect(read(parts).text).toBe("one two");
  });

  it.each([
    ["cut", gzipSync("Rash in 12 of 40 women. ".repeat(100)).subarray(0, 40), "Is compressed with gzip, and damaged."],
    ["not what they begin as", Buffer.from([0x1f, 0x8b, 1, 2, 3]), "Is compressed with gzip, and damaged."],
    ["compressed twice", gzipSync(gzipSync("Rash in 12. ".repeat(100))), "Is not a text file."],
    [
      "a bomb",
      gzipSync(Buffer.alloc(300_000_000, 97), { level: 9 }),
      "Unpacks to more than 256 MB, which is not read.",
    ],
  ])("that are %s are a problem", (_of, bytes, message) => {
    expect(problemOf(() => read(file("a.md.gz", bytes)))).toMatchObject({ severity: "error", message });
  });
});
