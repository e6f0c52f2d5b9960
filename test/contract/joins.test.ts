import { expect, test } from "vitest";
import { rules } from "../../src/index.ts";

test("every rule across documents says which documents it compares: one that does not has all of a run in memory", () => {
  const silent = rules.filter(({ scope, joins }) => scope === "corpus" && !joins);
  expect(silent.map(({ id }) => id)).toEqual([]);
});
