import { expect, test } from "vitest";
import { lists } from "../../src/language/lexicon/words.ts";

test("no two lists of words make one class", () => {
  const names = lists.flatMap((list) => Object.keys(list));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
