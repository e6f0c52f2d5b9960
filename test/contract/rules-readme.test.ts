import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { addressOf } from "../../src/cli/tool.ts";
import { root } from "./indexes.ts";
import { readmePath, rulesReadme } from "./rules-readme.ts";

const written = readFileSync(`${root}${readmePath}`, "utf8");

test("the page that explains the rules says what they say; `npm run generate` writes it", () => {
  expect(written).toBe(rulesReadme(rules));
});

test("links of findings lead to a heading of it", () => {
  const headings = written.match(/^## .+$/gm)!.map((heading) => heading.slice(3));
  for (const { id } of rules) {
    const { hash, pathname } = new URL(addressOf(id));
    expect(pathname.endsWith(`/${readmePath}`)).toBe(true);
    expect(headings).toContain(hash.slice(1));
  }
});
