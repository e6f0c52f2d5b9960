import { expect, test, vi } from "vitest";
import { fails, readRule, readTarget, targetsOf } from "../../src/cli/options.ts";
import { progressOn } from "../../src/cli/progress.ts";
import { showsLinks, wantsColor, widthOf } from "../../src/cli/terminal.ts";
import { nearest } from "../../src/cli/usage-error.ts";

test.each([
  ["error", "error", true],
  ["warning", "error", false],
  ["warning", "warning", true],
  ["info", "warning", false],
  ["info", "info", true],
  ["error", "info", true],
  ["error", "never", false],
] as const)("a finding of severity %s under --fail-on %s: %s", (severity, failOn, expected) => {
  expect(fails(severity, failOn)).toBe(expected);
});

test("the last --rule for a rule holds", () => {
  expect(readRule("a=off", readRule("b=info", readRule("a=error", {})))).toEqual({ a: "off", b: "info" });
});

test("a format may name its file, in which = may stand", () => {
  expect(readTarget("json=a=b.json", [])).toEqual([{ format: "json", file: "a=b.json" }]);
  expect(targetsOf([], undefined)).toEqual([{ format: "pretty", file: null }]);
  expect(targetsOf([{ format: "json", file: null }], "out.json")).toEqual([{ format: "json", file: "out.json" }]);
});

test.each([
  [undefined, {}, false, false],
  [undefined, {}, true, true],
  [undefined, { TERM: "dumb" }, true, false],
  [undefined, { NO_COLOR: "1" }, true, false],
  [undefined, { NO_COLOR: "" }, true, true],
  [undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
  [undefined, { FORCE_COLOR: "0" }, true, false],
  [false, { FORCE_COLOR: "1" }, true, false],
  [true, { NO_COLOR: "1" }, false, true],
] as const)("colour: flag %s, environment %j, terminal %s: %s", (flag, environment, isTTY, expected) => {
  expect(wantsColor(flag, environment, { isTTY })).toBe(expected);
});

test("the width is the terminal's, and 80 without one", () => {
  expect(widthOf({ isTTY: true, columns: 132 })).toBe(132);
  expect(widthOf({ isTTY: true, columns: 3 })).toBe(40);
  expect(widthOf({ columns: 132 })).toBe(80);
});

test("a word far from all others gets no suggestion", () => {
  expect(nearest("pretyt", ["json", "pretty"])).toBe("pretty");
  expect(nearest("xml", ["json", "pretty"])).toBeUndefined();
  expect(nearest("x".repeat(100_000), ["json", "pretty"])).toBeUndefined();
});

test("progress is shown on a terminal only, after a second, and wiped out", () => {
  const written: string[] = [];
  let time = 0;
  const stream = { isTTY: true, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  const progress = progressOn(stream, () => time);
  for (; time < 1250; time += 50) progress.step();
  progress.done();
  expect(written).toEqual([
    "\r\x1b[K21 documents audited",
    "\r\x1b[K23 documents audited",
    "\r\x1b[K25 documents audited",
    "\r\x1b[K",
  ]);
  written.length = 0;
  const silent = progressOn({ ...stream, isTTY: false } as NodeJS.WriteStream, () => time);
  for (; time < 3000; time += 50) silent.step();
  silent.done();
  expect(written).toEqual([]);
});

test("links are for terminals that follow them, never for pipes", async () => {
  vi.stubEnv("FORCE_HYPERLINK", "1");
  expect(await showsLinks({ isTTY: true })).toBe(true);
  expect(await showsLinks({ isTTY: false })).toBe(false);
  vi.stubEnv("FORCE_HYPERLINK", "0");
  expect(await showsLinks({ isTTY: true })).toBe(false);
  vi.unstubAllEnvs();
});
