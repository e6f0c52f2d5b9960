/** The built command with threads that read for it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { records } from "../bench/made-input.ts";
import { folderWith, runBuilt } from "./run.ts";

/** Enough text for two threads, most of it in a field that nothing reads. */
const large = records(300).replaceAll(/^PMID- .*$/gm, (line) => `${line}\nGN  - ${"as it was ".repeat(1100)}`);
const audit = ["--no-config", "--fail-on", "never", "--format", "json"];

/** Whether a run had threads of its own that read. */
function hasThreads(files: Readonly<Record<string, string>>, args: readonly string[]): boolean {
  const folder = folderWith(files);
  const coverage = join(folder, "coverage");
  runBuilt(folder, [...audit, ...args, "."], { NODE_V8_COVERAGE: coverage });
  return readdirSync(coverage).some((name) =>
    /"functionName":"serveBatches","ranges":\[\{[^}]*"count":[1-9]/.test(readFileSync(join(coverage, name), "utf8")),
  );
}

test("--jobs reads in threads, and says the same to the byte", () => {
  const folder = folderWith({ "records.nbib": large, "page.md": "Of 40 women, 12 (31%) had a response.\n" });
  const [one, two] = ["1", "2"].map((jobs) => runBuilt(folder, [...audit, "--jobs", jobs, "."]));
  expect(two).toEqual(one);
  expect(JSON.parse(two!.stdout).documents).toHaveLength(301);
}, 60_000);

test("threads are started where there is enough to read, and none is asked to do without", () => {
  expect(hasThreads({ "records.nbib": large }, ["--jobs", "2"])).toBe(true);
  expect(hasThreads({ "records.nbib": large }, ["--jobs", "1"])).toBe(false);
  expect(hasThreads({ "records.nbib": records(20) }, ["--jobs", "2"])).toBe(false);
}, 60_000);
