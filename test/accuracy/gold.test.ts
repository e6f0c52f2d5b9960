import { describe, expect, it } from "vitest";
import { applyCorrections } from "./corrections.ts";
import { asRecord, occurrences } from "./gold-records.ts";
import { sample } from "./sample.ts";

describe("an annotated abstract as a record", () => {
  const record = asRecord(sample);

  it("keeps every quote at its offset, in title and abstract", () => {
    for (const { q, places } of [...record.items, ...record.checks]) {
      expect(places.length).toBeGreaterThan(0);
      for (const { start, end } of places) expect(record.text.slice(start, end)).toBe(q);
    }
    const title = asRecord({ ...sample, items: [{ t: "N", n: 40, pop: "", cohort: "", q: "40 responded" }] });
    expect(title.text.indexOf("40 responded")).toBe(title.items[0]!.places[0]!.start);
  });

  it("is one record with a PMID", () => {
    expect(record.text).toMatch(/^PMID- 97000000\nTI {2}- Zorvatinib .*\nAB {2}- Forty .*\n$/);
  });

  it("finds a quote where it cuts no word, if it can", () => {
    expect(occurrences("in 112 of 12", "12")).toEqual([{ start: 10, end: 12 }]);
    expect(occurrences("x112", "12")).toEqual([{ start: 2, end: 4 }]);
  });
});

describe("corrections", () => {
  it("change or drop one annotation", () => {
    const match = { t: "N", n: 40 };
    const why = "counted twice";
    const changed = applyCorrections(sample, [{ id: "x7", kind: "item", match, why, change: { pop: "safety" } }]);
    expect(changed.items[1]).toMatchObject({ n: 40, pop: "safety" });
    const dropped = applyCorrections(sample, [{ id: "x7", kind: "item", match, why, change: null }]);
    expect(dropped.items).toHaveLength(sample.items.length - 1);
  });

  it("must fit an annotation", () => {
    const stale = { id: "x7", kind: "check", match: { c: "same" }, why: "", change: null } as const;
    expect(() => applyCorrections(sample, [stale])).toThrow(/Stale/);
  });
});
