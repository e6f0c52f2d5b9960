import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { parsers } from "../../src/parsers/index.ts";
import { root } from "../contract/indexes.ts";
import { folderWith, run } from "./run.ts";
import { shell } from "./shell.ts";

vi.setConfig({ testTimeout: 60_000 });

const wrong = "# Water\n\nWater has the CAS number CAS 7732-18-4.\n";
const right = "# Water\n\nWater has the CAS number CAS 7732-18-5.\n";
const benzene = "# Benzene\n\nBenzene has the CAS number CAS 71-43-3.\n";

const readme = readFileSync(`${root}README.md`, "utf8");
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");

/** The code in a language under a heading, up to the next heading. */
function codeUnder(heading: string, language: string): string[] {
  const section = readme.split(/^#{2,3} /m).find((text) => text.startsWith(`${heading}\n`))!;
  const blocks = section.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm);
  return [...blocks]
    .filter((block) => block[2] === language)
    .map(([, indent, , code]) => code!.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
}

test("the five steps lead from content with faults to a gate that holds", () => {
  const [init, look, baseline, gate, prune, ...more] = codeUnder("On existing content", "sh");
  expect(more).toEqual([]);
  const folder = folderWith({ "content/water.md": wrong });
  const page = (name: string) => join(folder, "content", name);

  expect(shell(folder, init!)).toMatchObject({ code: 0, stderr: "" });
  expect(existsSync(join(folder, "audit.config.yaml"))).toBe(true);
  expect(shell(folder, look!).code).toBe(1);
  expect(shell(folder, baseline!)).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 new, 0 gone/) });
  expect(shell(folder, gate!)).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 by the baseline/) });

  writeFileSync(page("benzene.md"), benzene);
  const stopped = shell(folder, gate!);
  expect(stopped.code).toBe(1);
  expect(stopped.stdout).toContain("content/benzene.md:3");
  expect(stopped.stdout).not.toContain("content/water.md:3");

  writeFileSync(page("water.md"), right);
  expect(shell(folder, prune!)).toMatchObject({ code: 0, stdout: expect.stringMatching(/0 known .* 1 gone/) });
  writeFileSync(page("water.md"), wrong);
  expect(shell(folder, gate!).stdout).toContain("content/water.md:3");
});

test.each([
  ["GitLab", "yaml", (code: string) => (parse(code).audit.script as string[])[0]!, "gl-code-quality-report.json"],
  ["Jenkins", "groovy", (code: string) => /sh '(.+)'/.exec(code)![1]!, "audit.xml"],
])("what is printed for %s runs", (heading, language, commandIn, report) => {
  const folder = folderWith({ "content/water.md": wrong });
  const { code, stdout } = shell(folder, commandIn(codeUnder(heading, language)[0]!));
  expect(code).toBe(1);
  expect(stdout).toContain("error[check-digit-wrong]");
  expect(readFileSync(join(folder, report), "utf8")).toContain("check-digit-wrong");
});

describe("the GitHub Action", () => {
  const action = parse(read("action.yml"));
  const step = action.runs.steps.find(({ id }: { id?: string }) => id === "audit");

  function running(folder: string, inputs: Readonly<Record<string, string>>) {
    const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
    const given = Object.entries(step.env as Record<string, string>).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)![1]!;
      expect(action.inputs).toHaveProperty(input);
      return [name, inputs[input] ?? action.inputs[input].default];
    });
    const environment = { ...Object.fromEntries(given), ...files, GITHUB_ACTION_PATH: root, RUNNER_TEMP: folder };
    return shell(folder, step.run, environment);
  }

  test("annotates, writes the summary and SARIF, and fails as the command does", () => {
    const folder = folderWith({ "content/water.md": wrong, "more/benzene.md": benzene });
    const { code, stdout } = running(folder, { paths: "content\nmore\n", sarif: "audit.sarif" });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=content\/water\.md,line=3,.*\n::error file=more\/benzene\.md,line=3,/);
    expect(readFileSync(join(folder, "summary"), "utf8")).toContain("## source-audit: 2 findings");
    expect(readFileSync(join(folder, "output"), "utf8")).toBe("exit-code=1\n");
    expect(JSON.parse(readFileSync(join(folder, "audit.sarif"), "utf8")).runs[0].results).toHaveLength(2);
    expect(running(folder, { "fail-on": "never" }).code).toBe(0);
  });

  test("takes inputs for what they are, never for commands or options", () => {
    const folder = folderWith({ "a $(touch taken); b.md": right, "--version": right });
    const { code, stdout } = running(folder, { paths: "a $(touch taken); b.md\n--version" });
    expect(code).toBe(0);
    expect(stdout).toMatch(/2 documents/);
    expect(existsSync(join(folder, "taken"))).toBe(false);
    const config = running(folder, { paths: "--version", config: "`touch taken`.yaml", "fail-on": "$(touch taken)" });
    expect(config.code).toBe(2);
    expect(existsSync(join(folder, "taken"))).toBe(false);
    for (const { run = "" } of action.runs.steps) expect(run).not.toContain("${{");
  });

  test.each([
    ["a folder named as a command is", { paths: "claims" }],
    ["a good page between such, and empty lines", { paths: "\nconfig\n\ngood\n" }],
    ["a substitution", { paths: "$(touch taken)" }],
    ["the end of the command", { paths: '"; touch taken; exit 0 #' }],
    ["an option", { paths: "--no-config\nclaims" }],
    ["nothing, which is everything", { paths: "" }],
    ["a severity and an option", { paths: "claims", "fail-on": "never --no-config" }],
    ["a baseline that is not there", { paths: "claims", baseline: "`touch taken`" }],
    ["a report over a page", { paths: "claims", sarif: "claims/page.md" }],
  ] as Array<[string, Readonly<Record<string, string>>]>)("ends as the command does: %s", async (_, inputs) => {
    const files = { "claims/page.md": wrong, "config/page.md": right, "help/page.md": wrong, "good/page.md": right };
    const options = Object.entries(inputs).flatMap(([name, value]) =>
      name === "paths" ? [] : name === "sarif" ? `--format=sarif=${value}` : `--${name}=${value}`,
    );
    const paths = inputs.paths!.split("\n").filter((path) => path !== "");
    const expected = await run(folderWith(files), ["--format", "github", ...options, "--", ...paths]);
    const folder = folderWith(files);
    const { code, stdout } = running(folder, inputs);
    expect({ code, stdout }).toEqual({ code: expected.code, stdout: expected.stdout });
    expect(readFileSync(join(folder, "output"), "utf8")).toBe(`exit-code=${code}\n`);
    expect(existsSync(join(folder, "taken"))).toBe(false);
    expect(readFileSync(join(folder, "claims/page.md"), "utf8")).toBe(wrong);
  });

  test("has the gates for content that others write", () => {
    const folder = folderWith({
      "a.md": `<!-- audit-ignore-file check-digit-wrong: fine -->\n\n${wrong}`,
      "audit.config.yaml": "rules: { check-digit-wrong: off }\n",
      "b.rtf": "<p>",
    });
    const codeWith = (inputs: Readonly<Record<string, string>>) => running(folder, inputs).code;
    expect(codeWith({})).toBe(0);
    expect(codeWith({ "fail-on-unread": "false", "no-config": "false", "max-suppressed": "1" })).toBe(0);
    expect(codeWith({ "fail-on-unread": "true" })).toBe(1);
    expect(codeWith({ "no-config": "true", "max-suppressed": "0" })).toBe(1);
    expect(codeWith({ "max-suppressed": "few" })).toBe(2);
  });

  test("is used in the README with inputs that it has", () => {
    const [workflow] = codeUnder("GitHub", "yaml");
    const use = parse(workflow!).jobs.audit.steps[1];
    for (const name of Object.keys(use.with)) expect(action.inputs).toHaveProperty(name);
  });
});

test("the hooks for pre-commit ask for files of every format", () => {
  const hooks = parse(read(".pre-commit-hooks.yaml")) as { id: string; files: string }[];
  // Hooks name each file, and `.xml` may be anything.
  const own = parsers.filter(({ sharesExtensions }) => !sharesExtensions);
  const extensions = own.flatMap((parser) => parser.extensions).filter((extension) => extension !== "");
  for (const { files } of hooks) {
    for (const extension of extensions) expect(`content/page${extension}`).toMatch(new RegExp(files));
    expect("src/index.ts").not.toMatch(new RegExp(files));
  }
  // What all pages are compared with, and what decides on the outcome, asks for all to be read again.
  const { files } = hooks.find(({ id }) => id === "audit-all")!;
  for (const path of [
    ...["records/a.xml", "records/a.nbib.gz", "registry/NCT01234558.json"],
    ...["audit.config.yaml", "audit.config.yml", "a/audit.config.js", "audit.config.mjs", "audit.config.json"],
    "audit-baseline.json",
  ])
    expect(path).toMatch(new RegExp(files));
  expect(hooks.map(({ id }) => id)).toContain(parse(codeUnder("Before a commit", "yaml")[0]!).repos[0].hooks[0].id);
});
