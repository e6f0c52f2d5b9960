import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./indexes.ts";
import { sourceFiles } from "./patterns.ts";

const longest = 300;
/** Indexes and built assets are generated. */
const isGenerated = (text: string) => /^(?:\/\/|\/\*\*) Generated\b/.test(text);
const isDoor = (text: string) =>
  text.split("\n").every((line) => line === "" || /^(?:export|import) .*|^\} from/.test(line));

const files = sourceFiles().map((path) => ({ path, text: readFileSync(`${root}${path}`, "utf8") }));
const written = files.filter(({ text }) => !isGenerated(text));

describe("source files", () => {
  it(`have at most ${longest} lines`, () => {
    expect(tooLong(written)).toEqual([]);
  });

  it("have kebab-case names", () => {
    for (const { path } of files) expect(basename(path)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/);
  });

  it("open with a sentence on what they are for", () => {
    const silent = written.filter(({ text }) => !isDoor(text) && !opensWithComment(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("hold no enum and switch no check off", () => {
    const breach = /^(?:export )?(?:const )?enum |@ts-(?:ignore|nocheck|expect-error)|biome-ignore/m;
    expect(written.filter(({ text }) => breach.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("tests", () => {
  it(`have at most ${longest} lines`, () => {
    const tests = execFileSync("git", ["ls-files", "test/*.ts"], { cwd: root, encoding: "utf8" })
      .split("\n")
      .filter(Boolean);
    expect(tooLong(tests.map((path) => ({ path, text: readFileSync(`${root}${path}`, "utf8") })))).toEqual([]);
  });
});

const tooLong = (list: readonly { path: string; text: string }[]): string[] =>
  list
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path}: ${lines}`);

const opensWithComment = (text: string): boolean => /^(?:#!.*\n)?(?:\/\/ |\/\*\*)/.test(text);
