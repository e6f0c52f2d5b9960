import { statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Memory } from "../../src/engine/index.ts";
import { audit } from "../../src/index.ts";
import { folderWith } from "../cli/run.ts";

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";
const pages = {
  "a.md": "# Results of DRKS00010321\n\nCAS No.: 1799328-86-1\n\nThe study (DRKS00010321) is complete.\n",
  "b.md": "# Safety\n\nCAS No.: 1799328-86-1\n\nPatients of the DRKS00010231 trial were followed.\n",
  "c.md": wrong,
  "one.nbib": "PMID- 1\nTI  - A trial.\nIS  - 2666-7391 (Electronic)\n",
};

test("a run that remembers says what one says that reads everything", async () => {
  const cwd = folderWith(pages);
  const memory: Memory = new Map();
  const first = await audit(["."], { cwd, memory });
  expect(first).toEqual(await audit(["."], { cwd }));
  expect(first.findings.length).toBeGreaterThan(2);
  expect(await audit(["."], { cwd, memory })).toEqual(first);
  writeFileSync(join(cwd, "c.md"), `${right}\n`);
  const changed = await audit(["."], { cwd, memory });
  expect(changed).toEqual(await audit(["."], { cwd }));
  expect(changed).not.toEqual(first);
});

test("what has neither another size nor another time is not read again", async () => {
  const cwd = folderWith(pages);
  const path = join(cwd, "c.md");
  const { atime, mtime } = statSync(path);
  utimesSync(path, atime, mtime);
  const memory: Memory = new Map();
  const first = await audit(["c.md"], { cwd, memory });
  writeFileSync(path, right);
  utimesSync(path, atime, mtime);
  expect((await audit(["c.md"], { cwd, memory })).findings).toHaveLength(first.findings.length);
  expect((await audit(["c.md"], { cwd })).findings).toHaveLength(0);
});

test("what was noticed while reading is said each time", async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, "old.md"), Buffer.from(`\xb5g\n\n${right}`, "latin1"));
  const memory: Memory = new Map();
  for (let round = 0; round < 3; round++) {
    const { problems } = await audit(["old.md"], { cwd, memory });
    expect(problems.map(({ message }) => message)).toEqual(["Is not UTF-8; read as Windows-1252."]);
  }
});
