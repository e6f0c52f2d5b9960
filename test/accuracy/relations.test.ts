import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countRelations, tableOf } from "./calibrate/relations.ts";

const folder = join(import.meta.dirname, "../../fixtures/one-study");

describe("counting comparisons", () => {
  test("each counts once, under its rule and under its kind", async () => {
    const { counts, run } = await countRelations([folder]);
    for (const { id, pass, fail, unsure } of run.rules) {
      const { all, kinds } = counts.get(id)!;
      expect([all.held + all.rounding + all.failed, all.unsettled], id).toEqual([pass + fail, unsure]);
      for (const column of ["held", "rounding", "failed", "unsettled"] as const)
        expect([...kinds.values()].reduce((sum, own) => sum + own[column], 0)).toBe(all[column]);
    }
  });

  test("gives the same table each time, without what is 0", async () => {
    const tables = [await countRelations([folder]), await countRelations([folder])].map(({ documents, counts }) =>
      JSON.stringify(tableOf(documents, counts)),
    );
    expect(tables[0]).toBe(tables[1]);
    expect(tables[0]).toContain('"held":');
    expect(tables[0]).not.toContain(":0,");
  });
});
