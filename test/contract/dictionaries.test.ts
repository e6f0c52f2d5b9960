import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "./indexes.ts";
import { sourceFiles } from "./patterns.ts";

it("no object is a dictionary: a word of the text may be `constructor`, which every object has", () => {
  const found = sourceFiles().flatMap((file) => {
    const text = readFileSync(`${root}${file}`, "utf8");
    return [
      ...text.matchAll(/\w+: (?:Readonly<)?(?:Partial<)?Record<string,[^=;]*= \{|as Record<string\b|\b\w+ in \w+\[/g),
    ].map(({ 0: found }) => `${file}: ${found}`);
  });
  expect(found, "Use a Map.").toEqual([]);
});
