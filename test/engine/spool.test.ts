import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Packed } from "../../src/engine/spool/packed.ts";
import { Scratch } from "../../src/engine/spool/scratch.ts";
import { Spool } from "../../src/engine/spool/spool.ts";

const lines = Array.from({ length: 3000 }, (_, at) => `${at} ${"≥ é 🜀 ".repeat(at % 17)}`);

afterEach(() => vi.unstubAllEnvs());

describe.each([
  ["in memory", () => new Scratch()],
  ["in a file", () => new Scratch(0)],
  [
    "in memory, where no file can be written",
    () => {
      vi.stubEnv("TMPDIR", "/nowhere");
      return new Scratch(0);
    },
  ],
])("a spool %s", (_, scratchOf) => {
  test("gives each line as it was added, in any order", () => {
    const scratch = scratchOf();
    const spool = new Spool(scratch);
    for (const line of lines) spool.add(line);
    expect(spool.length).toBe(lines.length);
    expect([...spool]).toEqual(lines);
    for (const at of [2999, 0, 1500, 1501, 7]) expect(spool.line(at)).toBe(lines[at]);
    scratch.close();
  });
});

test("what several keep in one place does not mix", () => {
  const scratch = new Scratch(1000);
  const spools = [new Spool(scratch), new Spool(scratch)];
  for (const line of lines) for (const [at, spool] of spools.entries()) spool.add(`${at}: ${line}`);
  for (const [at, spool] of spools.entries()) expect([...spool]).toEqual(lines.map((line) => `${at}: ${line}`));
  scratch.close();
});

test("a file of a run has no name that could be left behind", () => {
  const named = () => readdirSync(tmpdir()).filter((name) => name.startsWith("source-audit-"));
  const before = named();
  const scratch = new Scratch(0);
  scratch.put(Buffer.from("text"));
  expect(named()).toEqual(before);
  expect(Buffer.from(scratch.get(0)).toString()).toBe("text");
  scratch.close();
});

test("packed things can be gone through more than once", () => {
  const packed = new Packed<{ at: number; text: string }>(new Scratch());
  const things = lines.map((text, at) => ({ at, text }));
  for (const thing of things) packed.push(thing);
  expect([packed.length, [...packed], [...packed]]).toEqual([things.length, things, things]);
});
