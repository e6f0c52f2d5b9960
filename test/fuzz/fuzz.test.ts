import { expect, test } from "vitest";
import { Fuzz, loadedReporters } from "./fuzz.ts";

test("nothing throws on a few hundred mutated inputs (npm run fuzz tries 100,000)", async () => {
  const defects = [...new Fuzz(1, await loadedReporters()).run(400)].filter((defect) => defect !== null);
  expect(defects).toEqual([]);
});
