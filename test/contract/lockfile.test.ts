import { expect, it } from "vitest";
import { missingFromLock } from "./lockfile.ts";

it("the lock has an entry for every platform, so that `npm ci` takes it; `npm run generate` completes it", () => {
  expect(missingFromLock()).toEqual([]);
});
