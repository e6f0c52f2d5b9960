import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditTexts, rules } from "../../src/index.ts";
import pretty from "../../src/reporters/pretty.ts";
import { members, rooms, root } from "./indexes.ts";

const readme = readFileSync(`${root}README.md`, "utf8");
const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
};

describe("README", () => {
  it("shows what the command prints", () => {
    const folder = "fixtures/tolinapant";
    const files = readdirSync(`${root}${folder}`)
      .filter((name) => !name.endsWith(".json"))
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${root}${folder}/${name}`, "utf8") }));
    const tool = { name: "source-audit", version: "0.0.0" };
    const options = { tool, color: false, width: 80, quiet: false, verbose: false, rules };
    const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1];
    expect(shown).toBeTruthy();
    expect(pretty.report(auditTexts(files), options)).toContain(shown);
  });

  it("says why each dependency is there", () => {
    for (const name of Object.keys(manifest.dependencies)) expect(readme).toContain(`\`${name}\``);
  });

  it("names scripts and rules that exist", () => {
    for (const [, script] of readme.matchAll(/npm run ([\w:]+)/g)) expect(manifest.scripts).toHaveProperty(script!);
    const ids = rules.map(({ id }) => id);
    for (const [, id] of readme.matchAll(/audit explain ([\w-]+)/g)) expect(ids).toContain(id);
    const formats = members(rooms.find(({ list }) => list === "reporters")!);
    for (const id of formats) expect(readFileSync(`${root}CHANGELOG.md`, "utf8")).toContain(`\`${id}\``);
  });
});
