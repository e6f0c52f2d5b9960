/** The patterns of .gitignore mean what they mean to git. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readPatterns } from "../../src/engine/reading/ignore-patterns.ts";

const folder = mkdtempSync(join(tmpdir(), "ignore-"));
execFileSync("git", ["init", "-q"], { cwd: folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = [
  "a",
  "b.md",
  "a/b",
  "a/b.md",
  "x/a/b.md",
  "x/y/z/b.md",
  "ab.md",
  "a b",
  "a ",
  "!a",
  "#a",
  "x/a",
  "a]",
  "a-b",
  "é.md",
  "[a]",
];

/** What git says of files of these names that are not there. */
function byGit(pattern: string): string[] {
  writeFileSync(join(folder, ".gitignore"), `${pattern}\n`);
  const { stdout } = spawnSync("git", ["check-ignore", "--no-index", "--stdin", "-z"], {
    cwd: folder,
    input: paths.join("\0"),
    encoding: "utf8",
  });
  return stdout.split("\0").filter((path) => path !== "");
}

/** A file is left out where it is named, or a folder above it. */
function byUs(pattern: string): string[] {
  const patterns = readPatterns(pattern);
  return paths.filter((path) => {
    const segments = path.split("/");
    return segments.some((_, index) => {
      const isFolder = index < segments.length - 1;
      return patterns(segments.slice(0, index + 1), isFolder, { left: 1e9 }) === true;
    });
  });
}

test.each([
  ...["a", "/a", "a/", "*.md", "/*.md", "a/*.md", "**/a", "a/**", "**/b.md", "x/**/b.md", "a/**/b", "x/*/b.md"],
  ...["?.md", "[ab].md", "[a-c]*", "[!a].md", "[^b]*", "[]a]*", "a[", "\\!a", "\\#a", "#a", "!a", "a\\ ", "a ", "a b"],
  ...[
    "*",
    "**",
    "/**",
    "x/**",
    "**/x/**",
    "***",
    "a**b.md",
    "\\[a\\]",
    "a\\",
    "[a-",
    "[\\]]",
    "*a*b*",
    "é*",
    "?.m?",
    "/",
  ],
  "*.md\n!b.md",
  "x/\n!x/a/",
  "*\n!*/\n!*.md",
  "b.md\r\na",
])("%j", (pattern) => {
  expect(byUs(pattern)).toEqual(byGit(pattern));
});
