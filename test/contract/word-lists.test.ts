import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "./indexes.ts";
import { sourceFiles } from "./patterns.ts";
import { mostWords, wordListsIn } from "./word-lists.ts";

/** Where text is read; words belong to the lexicon. */
const reads = /^(?:src\/(?:extractors|subjects|forms|rule)|rules)\//;

/** Files that still hold lists, and how many: a number may only fall. */
const left: Readonly<Record<string, number>> = {
  "rules/reference-duplicate.ts": 1,
  "src/extractors/counts/context.ts": 2,
  "src/extractors/identifiers.ts": 1,
  "src/extractors/identifiers/compound.ts": 2,
  "src/extractors/identifiers/doi.ts": 1,
  "src/extractors/names/declared.ts": 3,
  "src/extractors/references/reference-section.ts": 1,
  "src/extractors/registries/eudract.ts": 1,
  "src/extractors/registries/numbered.ts": 1,
  "src/extractors/tables/said-of-all.ts": 1,
  "src/extractors/trial-ids/standing.ts": 2,
  "src/forms/cells/patterns.ts": 1,
  "src/forms/counts/evidence/roles-of-form.ts": 1,
  "src/rule/place.ts": 1,
  "src/rule/response-group.ts": 1,
  "src/subjects/cohorts/abbreviations.ts": 1,
  "src/subjects/cohorts/column-heads.ts": 1,
  "src/subjects/cohorts/label.ts": 1,
  "src/subjects/cohorts/lettered.ts": 1,
  "src/subjects/qualifiers/criteria.ts": 2,
  "src/subjects/qualifiers/parts.ts": 4,
  "src/subjects/qualifiers/prose.ts": 1,
  "src/subjects/qualifiers/quantities.ts": 1,
  "src/subjects/qualifiers/times.ts": 9,
};

describe("lists of words", () => {
  it.each([
    ['match: `("a" | "b" | "c" | "d" | "e" | "f" | "g")`', 1],
    ["/(?:in|of|on|by|to|at|for)/", 1],
    ['new Set(["in", "of", "on", "by", "to", "at", "for"])', 1],
    ['"in of on by to at for".split(" ")', 1],
    ['match: `("a" | "b" | "c" | "d" | "e" | "f")`', 0],
    ["/(?:in|of|on|by|to|at)/", 0],
    ['type Kind = "a" | "b" | "c" | "d" | "e" | "f" | "g";', 0],
  ])("are found: %s", (text, count) => {
    expect(wordListsIn(text)).toHaveLength(count);
  });

  it(`of more than ${mostWords} stand in the lexicon, but for those that are left`, () => {
    const found = sourceFiles()
      .filter((path) => reads.test(path))
      .map((path) => [path, wordListsIn(readFileSync(`${root}${path}`, "utf8")).length] as const)
      .filter(([, count]) => count > 0);
    expect(Object.fromEntries(found)).toEqual(left);
  });
});
