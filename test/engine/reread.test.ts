import { expect, test } from "vitest";
import { linesOf } from "../../src/engine/reread.ts";

const wanted = (...lines: number[]) => new Map([["a", new Map(lines.map((line) => [line, 100]))]]);
const read = (chunks: () => Iterable<string>, ...lines: number[]) => {
  const text = linesOf([{ path: "a", chunks }], wanted(...lines));
  return lines.map((line) => text("a", line));
};

test("lines are the same however the text is cut", () => {
  const text = "one\r\ntwo\n\nfour";
  for (let size = 1; size <= text.length; size++) {
    const chunks = () => text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g"))!;
    expect(read(chunks, 1, 2, 3, 4, 5)).toEqual(["one", "two", "", "four", ""]);
  }
});

test("of more text than a string can hold, only the lines wanted are kept", () => {
  const chunk = `${"x".repeat(4 * 1024 * 1024 - 1)}\n`;
  function* chunks() {
    for (let index = 0; index < 140; index++) yield chunk;
    yield "last";
  }
  expect(read(chunks, 140, 141)).toEqual(["x".repeat(100), "last"]);
});
