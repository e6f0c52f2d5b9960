import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, loadConfig } from "../../src/index.ts";
import { folderWith } from "../cli/run.ts";

async function issuesOf(files: Record<string, string>, config?: string): Promise<string[]> {
  const cwd = folderWith(files);
  try {
    await loadConfig({ cwd, ...(config !== undefined && { config }) });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.replaceAll(cwd, "<cwd>").split("\n");
  }
}

describe("what is wrong is named with file, line, key and what may have been meant", () => {
  test.each([
    [
      "rules:\n  check-digit-wrng: off",
      '2: rules.check-digit-wrng: There is no rule "check-digit-wrng". Did you mean check-digit-wrong?',
    ],
    ["rules:\n  xyzzy-plugh: off", '2: rules.xyzzy-plugh: There is no rule "xyzzy-plugh". "audit rules" lists them.'],
    [
      "rules:\n  table-damaged: eror",
      '2: rules.table-damaged: "eror" is not one of error, warning, info, off. Did you mean error?',
    ],
    [
      "rules:\n  p-value-conflict:\n    - error\n    - gpa: 2",
      "4: rules.p-value-conflict[1].gpa: There is no such setting. Did you mean gap?",
    ],
    [
      "rules:\n  p-value-conflict: [error, { gap: big }]",
      '2: rules.p-value-conflict[1].gap: Is "big", not a number. Correct the value.',
    ],
    [
      "rules:\n  table-damaged: [error, { gap: 1 }]",
      "2: rules.table-damaged[1].gap: There is no such setting. There is nothing to set here.",
    ],
    ["rulse: {}", "1: rulse: There is no such setting. Did you mean rules?"],
    ["include: docs/**", '1: include: Is "docs/**", not an array. Correct the value.'],
    ["failOn: eror", '1: failOn: "eror" is not one of error, warning, info, never. Did you mean error?'],
    [
      "ignore:\n  - rule: table-damaged\n    document: a.md",
      "2: ignore[0].reason: Is missing. Add it; it must be a string.",
    ],
    [
      "ignore:\n  - {rule: table-damaged, document: a.md, reason: '  '}",
      "2: ignore[0].reason: Is empty. Give a reason.",
    ],
    [
      "ignore:\n  - {rule: tabel-damaged, document: a, reason: x}",
      '2: ignore[0].rule: There is no rule "tabel-damaged". Did you mean table-damaged?',
    ],
    [
      "overrides:\n  - files: [a]\n    rules:\n      trial-id-conflict: [off, {}]",
      '4: overrides[0].rules.trial-id-conflict: ["off",{}] is not one of error, warning, info, off. Use one of these.',
    ],
    ["plugins: [./gone.mjs]", /^1: plugins\[0\]: Could not load \.\/gone\.mjs: .* Paths are relative to <cwd>\.$/],
    ["rules: [", /^Could not be read: /],
    ["- rules", /Is \["rules"\], not an object/],
  ])("%j", async (text, expected) => {
    const issues = await issuesOf({ "audit.config.yaml": text });
    expect(issues[0]).toMatch(/^audit\.config\.yaml:/);
    const said = issues[0]!.replace(/^audit\.config\.yaml:\s?/, "");
    if (typeof expected === "string") expect(said).toBe(expected);
    else expect(said).toMatch(expected);
  });

  test("all at once, in the order of the file", async () => {
    const issues = await issuesOf({ "audit.config.yaml": "failOn: x\nrules:\n  a: off\nsurplus: 1\n" });
    expect(issues.map((issue) => issue.split(": ", 2).join(" "))).toEqual([
      "audit.config.yaml:1 failOn",
      "audit.config.yaml:3 rules.a",
      "audit.config.yaml:4 surplus",
    ]);
  });

  test("in JSON and package.json too", async () => {
    const json = '{\n  "rules": {\n    "table-damagd": "off"\n  }\n}';
    expect((await issuesOf({ "audit.config.json": json }))[0]).toMatch(/^audit\.config\.json:3: rules\.table-damagd/);
    const manifest = `{\n  "name": "a",\n  "audit": ${json}\n}`;
    expect((await issuesOf({ "package.json": manifest }))[0]).toMatch(/^package\.json:5: rules\.table-damagd/);
    const script = 'export default { rules: { "table-damagd": "off" } };';
    expect((await issuesOf({ "audit.config.mjs": script }))[0]).toMatch(/^audit\.config\.mjs: rules\.table-damagd/);
  });

  test.each([
    [{ "audit.config.yaml": "{}", "audit.config.json": "{}" }, undefined, /audit\.config\.yaml is here as well/],
    [{}, "gone.yaml", /^gone\.yaml: Does not exist/],
    [{ "a.toml": "" }, "a.toml", /^a\.toml: Has an extension that no configuration can have/],
    [{ "package.json": "{}" }, "package.json", /^package\.json: Has no key "audit"/],
    [{ "audit.config.js": "throw new Error('no')" }, undefined, /^audit\.config\.js: Could not be read: no/],
  ])("%j named %s", async (files, named, expected) => {
    expect((await issuesOf(files as Record<string, string>, named))[0]).toMatch(expected);
  });
});

describe("where a configuration is found", () => {
  const off = { "audit.config.yaml": "failOn: never" };

  test("in the folder, or the nearest above it", async () => {
    const folder = folderWith({
      ...off,
      "a/b/page.md": "",
      "c/audit.config.json": '{"failOn":"info"}',
      "c/d/page.md": "",
    });
    expect((await loadConfig({ cwd: folder })).values.failOn).toBe("never");
    expect((await loadConfig({ cwd: join(folder, "a/b") })).values.failOn).toBe("never");
    expect((await loadConfig({ cwd: join(folder, "c/d") })).values.failOn).toBe("info");
    expect((await loadConfig({ cwd: folder, config: false })).values).toEqual({});
    expect((await loadConfig({ cwd: folder, config: "c/audit.config.json" })).values.failOn).toBe("info");
    expect((await loadConfig({ cwd: folder, config: { failOn: "warning" } })).values.failOn).toBe("warning");
  });

  test("not beyond the repository", async () => {
    const folder = folderWith({ ...off, "repository/.git/HEAD": "", "repository/a/page.md": "" });
    expect((await loadConfig({ cwd: join(folder, "repository/a") })).isFile).toBe(false);
  });

  test.each([
    ["audit.config.js", "module.exports = { failOn: 'never' };"],
    ["audit.config.mjs", "export default { failOn: 'never' };"],
    ["audit.config.yml", "failOn: never"],
    ["package.json", '{"audit":{"failOn":"never"}}'],
  ])("as %s", async (name, text) => {
    expect((await loadConfig({ cwd: folderWith({ [name]: text }) })).values.failOn).toBe("never");
  });

  test("an empty one, and a broken package.json that is not about us, set nothing", async () => {
    expect((await loadConfig({ cwd: folderWith({ "audit.config.yaml": "# nothing\n" }) })).isFile).toBe(true);
    expect((await loadConfig({ cwd: folderWith({ "audit.config.yaml": "" }) })).isFile).toBe(true);
    expect((await loadConfig({ cwd: folderWith({ "package.json": "{" }) })).isFile).toBe(false);
  });
});

describe("plugins", () => {
  const check = 'severity: "error", scope: "document", reads: ["identifier"], *check() {}, explain() {}';
  const plugin = (parts: string) => `export default { ${parts} };`;

  test("are found from the configuration's folder, by path and by name", async () => {
    const folder = folderWith({
      "audit.config.yaml": "plugins: [./tools/a.mjs, audit-b]\nrules:\n  a/one: warning\n  b/one: off\n",
      "tools/a.mjs": plugin(`rules: [{ id: "a/one", ${check} }]`),
      "node_modules/audit-b/package.json": '{"name":"audit-b","type":"module","exports":{"import":"./b.js"}}',
      "node_modules/audit-b/b.js": plugin(`name: "b", rules: [{ id: "b/one", ${check} }]`),
      "pages/page.md": "",
    });
    const { plugins, rules } = await loadConfig({ cwd: join(folder, "pages") });
    expect(plugins.map(({ name }) => name)).toEqual(["./tools/a.mjs", "b"]);
    expect(rules.slice(-2).map(({ id }) => id)).toEqual(["a/one", "b/one"]);
  });

  test.each([
    [plugin("rulez: []"), /plugins\[0\]: Is not a plugin: Unrecognized key: "rulez"/],
    [plugin('rules: [{ id: "a/one" }]'), /plugins\[0\]: Is not a plugin: rules\[0\]\.severity: /],
    [
      plugin(`parsers: [{ id: "a", extensions: [], parse() {}, detects: 1 }]`),
      /parsers\[0\]\.detects: must be a function/,
    ],
    [plugin(`rules: [{ id: "table-damaged", ${check} }]`), /brings rule "table-damaged", which exists already/],
    ["export default 1", /Is not a plugin/],
    ["throw new Error('no')", /Could not load \.\/a\.mjs: no/],
  ])("%s", async (text, expected) => {
    const issues = await issuesOf({ "audit.config.yaml": "plugins:\n  - ./a.mjs\n", "a.mjs": text });
    expect(issues[0]).toMatch(/^audit\.config\.yaml:2: /);
    expect(issues[0]).toMatch(expected);
  });
});
