import { describe, expect, it } from "vitest";
import { counted, described, repeated, sequences } from "./cohort-described.ts";
import { discourse } from "./cohort-discourse.ts";
import { builtNames, compared, lettered, nested, nobodys, statistics, subgroups } from "./cohort-examples.ts";
import { abbreviated, closedLists, comparisons, divided, ends, predicates, shortened } from "./cohort-forms.ts";
import { allotted, carried, openings, paired } from "./cohort-lists.ts";
import { cohortsOf } from "./read.ts";

describe("cohorts of shares", () => {
  it.each(compared)("%s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(discourse)("told by what is around: %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(comparisons)("a comparison %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(closedLists)("lists of findings: %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(shortened)("%s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(abbreviated)("abbreviations %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(divided)("all, divided %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(statistics)("compared with %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(builtNames)("names: %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(lettered)("arms known by %s", (_name, text, expected) => {
    expect(cohortsOf(text).map((label) => label.replace("ARM", "arm"))).toEqual(expected);
  });

  it.each(subgroups)("subgroups: %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(nested)("%s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(ends)("a name ends %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(predicates)("no group: %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each([...paired, ...carried, ...allotted])("told by order: %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each([...described, ...counted])("people: %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each([...sequences, ...repeated])("in order: %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(openings)("opening a sentence %s", (_name, text, expected) => {
    expect(cohortsOf(text)).toEqual(expected);
  });

  it.each(nobodys)("nobody's: %s", (_name, text) => {
    expect(cohortsOf(text).every((label) => label === "-" || label === "?")).toBe(true);
  });

  it.each([
    ...compared,
    ...comparisons,
    ...closedLists,
    ...divided,
    ...shortened,
    ...abbreviated,
    ...statistics,
    ...builtNames,
    ...lettered,
    ...subgroups,
    ...nested,
    ...ends,
    ...predicates,
    ...nobodys,
    ...carried,
    ...allotted,
    ...openings,
    ...described,
    ...sequences,
    ...repeated,
  ])("%s: is the same whatever the percentages are", (_name, text) => {
    const others = text.replace(/\d(?=%)/g, (digit) => String((Number(digit) + 3) % 10));
    expect(others).not.toBe(text);
    expect(cohortsOf(others)).toEqual(cohortsOf(text));
  });
});
