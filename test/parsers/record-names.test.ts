import { expect, test } from "vitest";
import { RecordNames } from "../../src/parsers/medline/record-names.ts";

test("records of one name are numbered from the second on", () => {
  const names = new RecordNames();
  const met = ["12", "4108", "12", "012", "record-3", "12", "4108", "record-3", "012", "4095", "4096", "999999999999"];
  expect(met.map((name) => names.unique(name))).toEqual([
    "12",
    "4108",
    "12-2",
    "012",
    "record-3",
    "12-3",
    "4108-2",
    "record-3-2",
    "012-2",
    "4095",
    "4096",
    "999999999999",
  ]);
});
